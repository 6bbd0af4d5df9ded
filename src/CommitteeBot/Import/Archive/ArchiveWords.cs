using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Import.Archive;

/// <summary>Every sentence that the review of imports can say.</summary>
internal static class ArchiveWords
{
    private const int MaxName = 60;

    public static string MoreMeetings(int left) => $"and {left:N0} more {(left == 1 ? "meeting" : "meetings")}";

    public const string OfficersOnly = "Only officers can review imported minutes. Ask your clerk.";
    public const string PersonalOnly = "The review of imported minutes is for officers, in a one-to-one chat with me.";
    public const string Title = "Check the imported minutes";
    public const string NothingWaits = "Nothing is waiting for you: all imported minutes have been checked.";
    public const string NoSuchMeeting =
        "I couldn't find imported minutes of that meeting among your committees'. Nothing was changed.";
    public const string WhichMeeting =
        "I don't know which meeting you mean, so nothing was changed. Add the date, for example: accept all of 18 June "
            + "2018";
    public const string NothingTicked = "No action was ticked, so nothing was changed.";
    public const string HeardOneByOne =
        "Actions from a call have to be accepted one at a time, so nothing was changed. Open the meeting and decide on each.";

    public const string NothingWaiting = "No actions were waiting there, so nothing was changed.";
    public const string NoHistory = "None of its actions came in as history, so nothing was changed.";
    public const string AlreadySettled = "That has already been settled, so nothing was changed.";
    public const string NothingToUndo = "There's nothing left to undo there, so nothing was changed.";
    public const string NoUndated = "No imported minutes are without a date, so nothing was changed.";
    public const string NoSuchFile = "I couldn't find that file among your imported minutes. Nothing was changed.";
    public const string NoDay = "I need the day, the month and the year, for example: 16 January 2017. Nothing was changed.";
    public const string DateRemoved = "Undone. These minutes have no date again.";
    public const string ProposedAgainNote = "Proposed after all when the import was checked.";
    public const string RejectedNote = "Not an action: rejected when the import was checked.";
    public const string AcceptedNote = "Accepted when the import was checked.";

    /// <summary>Begins the note of each action that became history, which tells it from what people closed.</summary>
    public const string HistoryNote = "Came in as history";

    public const string KeepAsHistory = "Keep as history";

    public static string AcceptAll(int count) => $"Accept all {count:N0}";

    public static string OlderAsHistory(int count) => $"Earlier meetings: history ({count:N0})…";

    public static string Confirm(bool accepts, int count) => $"{(accepts ? "Accept" : "Reject")} {count:N0}";

    public static string Meeting(string committee, DateOnly? date, string fileName) =>
        date is { } day
            ? $"{CardText.Truncate(committee, MaxName)}, {UkDate.Long(day)}"
            : $"{CardText.Truncate(committee, MaxName)}, “{CardText.Truncate(fileName, MaxName)}” (no date)";

    public static string Waits(ArchiveReview review) => (review.Matters.Count(m => m.Kind != MatterKind.History),
        review.Proposals) switch
    {
        (0, 0) => NothingWaits,
        (0, var actions) => $"{Plural.Count(actions, "proposed action")} to decide.",
        (var matters, 0) => $"{Plural.Count(matters, "point")} to check.",
        var (matters, actions) =>
            $"{Plural.Count(matters, "point")} to check, {Plural.Count(actions, "proposed action")} to decide.",
    };

    public static string Scope(ArchiveReview review) =>
        $"{Plural.Count(review.Meetings, "document")} · {Plural.Count(review.Committees, "committee")}";

    public static string Heading(MatterKind kind, int count) => kind switch
    {
        MatterKind.SameBody => count == 1
            ? "Two committees look alike"
            : $"{Plural.Count(count, "pair")} of committees look alike",
        MatterKind.NoDate => $"{Plural.Count(count, "document")} without a date",
        MatterKind.Twice => $"{Plural.Count(count, "day")} with two sets of minutes",
        MatterKind.Replaced => $"{Plural.Count(count, "document")} taken for a newer version",
        MatterKind.TextOnly => $"{Plural.Count(count, "document")} kept as text only",
        MatterKind.Doubt => $"{Plural.Count(count, "document")} read with doubt",
        _ => $"{Plural.Count(count, "meeting")} with actions kept as history",
    };

    public static string Explain(MatterKind kind) => kind switch
    {
        MatterKind.SameBody => "If two names mean one committee, merge them. You can undo it.",
        MatterKind.NoDate => "Give the day of the meeting. Until then these minutes are in no list of meetings.",
        MatterKind.Twice => "Their text differs, so I kept both. If a date is wrong, open the minutes and correct it.",
        MatterKind.Replaced => "Most of the text is the same, so the newer one is in use. The other is kept.",
        MatterKind.TextOnly => "Answers can use their text, but I made out neither people nor items. Compare them with "
            + "the original.",
        MatterKind.Doubt => "Open each one to see the remarks.",
        _ => "Later minutes don't carry these actions on, so they came in closed.",
    };

    public static string Merged(int mine, int other) =>
        $"{Plural.Count(mine, "meeting")} and {Plural.Count(other, "meeting")}";

    /// <param name="one">One of them; null where none may be shown here.</param>
    public static string Remarks(int count, string? one) =>
        one is null ? Plural.Count(count, "remark")
        : count == 1 ? one
        : $"{one} And {Plural.Count(count - 1, "other remark")}.";

    public static string History(int count) => Plural.Count(count, "action");

    public static string Waiting(int count) => Plural.Count(count, "proposal");

    public static string Meetings(int count) => $"Proposed actions by meeting ({Plural.Count(count, "meeting")})";

    public static string Accepted(int count, string meeting) =>
        $"✓ {Plural.Count(count, "action")} of {meeting} accepted and now open.";

    public static string Rejected(int count, string meeting) =>
        $"✓ {Plural.Count(count, "proposal")} of {meeting} rejected.";

    public static string AcceptedAll(int count, int meetings) =>
        $"✓ {Plural.Count(count, "action")} of {Plural.Count(meetings, "meeting")} accepted and now open.";

    public static string RejectedAll(int count, int meetings) =>
        $"✓ {Plural.Count(count, "proposal")} of {Plural.Count(meetings, "meeting")} rejected.";

    public static string Rejected(IEnumerable<ActionReference> actions) =>
        $"✓ {string.Join(", ", actions)} rejected: not an action.";

    public static string NotWaiting(IEnumerable<ActionReference> actions) =>
        $"{string.Join(", ", actions)}: not waiting, so nothing was changed.";

    public static string ClosedOlder(int count, int meetings) =>
        $"✓ {Plural.Count(count, "proposal")} of {Plural.Count(meetings, "earlier meeting")} kept as history.";

    public static string ProposedAgain(int count, string meeting) =>
        $"✓ {Plural.Count(count, "action")} of {meeting} proposed again.";

    public static string Right(int count) => count == 1 ? "✓ Checked." : $"✓ {count:N0} checked.";

    public static string Undone(int count) => count == 0 ? "Undone." : $"Undone: {Plural.Count(count, "action")} put back.";

    public static string UndoneBut(int count, IEnumerable<ActionReference> left) =>
        $"{Undone(count)} {string.Join(", ", left.Take(5))} changed since, so I left {(left.Skip(1).Any() ? "them" : "it")}.";

    public static string Question(bool accepts, int actions, int meetings) =>
        $"{(accepts ? "Accept" : "Reject")} {Plural.Count(actions, "proposal")} of {Plural.Count(meetings, "meeting")}?";

    public static string SeveralMeetings(IReadOnlyList<WaitingMeeting> meetings) =>
        $"Several meetings fit: {string.Join("; ", meetings.Take(5).Select(m => m.Name))}. Add the committee's name. "
            + "Nothing was changed.";

    public static string WhichFile(IReadOnlyList<string> files) =>
        $"{files.Count:N0} documents have no date: {string.Join(", ", files.Take(3).Select(f => CardText.Truncate(f, 60)))}"
            + $"{(files.Count > 3 ? " and others" : "")}. Say which one: {CardText.Truncate(files[0], 60)} is from 16 January "
            + "2017";

    /// <summary>For the history of an action.</summary>
    public static string BecauseOfLater(DateOnly later) =>
        $"{HistoryNote}: the minutes of {UkDate.Long(later)} don't carry it on.";

    public static string KeptByOfficer => $"{HistoryNote} when the import was checked.";

    public static string CameAsHistory(int actions, DateOnly later) =>
        $"{(actions == 1 ? "1 action" : $"{actions:N0} actions")} of these minutes came in as history, because the minutes "
            + $"of {UkDate.Long(later)} don't carry {(actions == 1 ? "it" : "them")} on.";
}
