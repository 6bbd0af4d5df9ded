using CommitteeBot.Understanding;

namespace CommitteeBot.Chat.Turns;

/// <summary><c>use …</c>: which committee the lines of this chat mean from now on.</summary>
internal static class SwitchCommittee
{
    public static Reply Run(Turn turn, UseCommitteeIntent use)
    {
        if (use.Committee is null)
            return new Reply(TurnWords.UnknownCommittee(use.Words, turn.Speaker.Reach));

        // It stays so: a line that names another committee is about that one, and the next is not.
        turn.Conversation.CommitteeId = turn.CommitteeId;
        return new Reply(TurnWords.CommitteeSwitched(use.Committee, turn.IsPersonal));
    }
}
