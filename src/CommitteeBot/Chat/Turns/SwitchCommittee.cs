using CommitteeBot.Understanding;

namespace CommitteeBot.Chat.Turns;

/// <summary><c>use …</c>: which committee the lines of this chat mean from now on.</summary>
internal static class SwitchCommittee
{
    public static Reply Run(Turn turn, UseCommitteeIntent use)
    {
        if (use.Committee is null)
            return new Reply(TurnWords.UnknownCommittee(use.Words, turn.Speaker.Reach));

        // A one-to-one chat follows the person's last committee, so a meeting once held in it must not tie it to
        // another.
        turn.Conversation.CommitteeId = turn.IsPersonal ? null : turn.CommitteeId;
        return new Reply(TurnWords.CommitteeSwitched(use.Committee, turn.IsPersonal));
    }
}
