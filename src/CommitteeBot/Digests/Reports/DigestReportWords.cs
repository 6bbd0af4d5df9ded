using CommitteeBot.Cards;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;

namespace CommitteeBot.Digests.Reports;

/// <summary>
/// The texts of what chairs and officers start themselves: asking owners, sending, previewing, drafting.
/// </summary>
internal static class DigestReportWords
{
    public const string AskingIsForChair = "Only the chair or an officer can ask owners for an update. Nobody was "
        + "asked.";
    public const string AskedOccasion = "the chair asks";
    public const string SentNowOccasion = "sent by an officer";
    public const string TheChat = "the chat";
    public const string Somebody = "somebody";
    public const string DraftNote = "This is a draft to copy and edit. Restricted actions are left out.";
    public const string NoneOutstanding = "The Committee noted that no actions were outstanding.";

    public static string Asked(int asked, int before, int unknown) =>
        (asked == 0 ? "Nobody new was asked." : asked == 1 ? "✓ 1 owner asked." : $"✓ {asked} owners asked.")
        + (before > 0 ? $" {before} had already been asked." : "")
        + (unknown > 0
            ? $" {unknown} {(unknown == 1 ? "owner isn't" : "owners aren't")} on the roster, so I can't message them."
            : "")
        + " Type “digest report” to see who got it.";

    /// <param name="others">How many more there are.</param>
    public static string Names(IReadOnlyList<string> names, int others) =>
        string.Join(", ", names) + (others > 0 ? $"{(names.Count > 0 ? " and " : "")}{others} more" : "") + ".";

    public const string NobodyToAsk = "There's nobody to ask: every owner on the roster has been asked.";

    public static string SampleCommittee(string committee) =>
        $"The {CardText.Escape(committee)} is a sample committee, so nothing is sent for it.";

    public static string NoRecipients(string committee) =>
        $"There's nobody to send it to: the {CardText.Escape(committee)} has no chair or officer on its roster and no "
            + $"linked chat, or their cards are switched off (**digest settings**). "
        + "Type **digest** to see the card yourself.";

    public static string Sending(string committee, int recipients, bool isQuiet) =>
        $"The cards for the {CardText.Escape(committee)} are on their way to {recipients} "
            + $"{(recipients == 1 ? "recipient" : "recipients")}."
        + (isQuiet ? " Quiet hours apply now, so people get them when those end." : "")
            + " Type **digest report** to see the result.";

    public static string NothingTomorrow(CommitteeRow committee, DateOnly tomorrow) =>
        $"Nothing is due to go out for the {CardText.Escape(committee.Name)} tomorrow, {UkDate.Short(tomorrow)}."
        + (committee.IsSample ? " It's a sample committee, so nothing is sent for it automatically." : "")
        + " Type **digest settings** to see when cards go out, or **digest** to see the card itself.";

    public static string Tomorrow(string committee, DateOnly tomorrow) =>
        $"Due for the {CardText.Escape(committee)} by the end of tomorrow, {UkDate.Short(tomorrow)} (cards with "
            + $"nothing to report are skipped):";

    public const string DraftTitle = "Draft for the minutes";

    public static string Outstanding(int count) =>
        count switch { 0 => NoneOutstanding, 1 => "The Committee noted the outstanding action:",
            _ => $"The Committee noted the {count:N0} outstanding actions:" };
}
