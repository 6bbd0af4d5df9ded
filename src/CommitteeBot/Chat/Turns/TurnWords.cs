using CommitteeBot.Cards;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Turns;

/// <summary>Sentences for lines and buttons that belong to no slice.</summary>
internal static class TurnWords
{
    public const string EmptyMessage =
        "That message was empty. Ask me about the minutes, or type **help** to see what I can do.";
    public const string Thanks = "You're welcome. Type **help** to see what else I can do.";
    public const string UnknownButton =
        "This card is from an earlier version, so its button no longer works. Type **actions** for a new one.";
    public const string ButtonWithoutVerb =
        "This button is empty, so nothing was changed. Type **help** to see what I can do.";
    public const string NotOnAnyRoster =
        "You're not on the roster of any committee I look after. Ask your clerk to add you, then ask me again.";

    public static string TooLong(int length, int max) =>
        $"That message has {length:N0} characters and I can read at most {max:N0}, so nothing was changed. Send it as "
            + "a file, or ask in a few words.";

    public static string UnknownCommittee(string words, IEnumerable<CommitteeRow> own) =>
        $"You don't belong to a committee called “{CardText.Escape(CardText.Truncate(words, 60))}”, so nothing was "
            + "changed. "
        + $"Your committees: {Committees(own)}.";

    public static string CommitteeSwitched(string committee, bool isPersonal) =>
        $"From now on {(isPersonal ? "your messages" : "messages in this chat")} are about the "
            + $"**{CardText.Escape(committee)}**, unless they name another committee.";

    public static string Committees(IEnumerable<CommitteeRow> committees) =>
        string.Join(", ", committees.Select(c => $"{CardText.Escape(c.Name)} ({c.Prefix})"));
}
