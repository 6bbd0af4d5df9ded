using CommitteeBot.Cards;

namespace CommitteeBot.Register;

/// <summary>The one card at the end of a meeting: what was captured, and what still lacks an owner or a date.</summary>
internal static class MeetingSummaryCard
{
    public static AdaptiveCard Create(MeetingSummary meeting) => RowsCard.Create($"Captured in this meeting – {meeting.Committee}", Summary(meeting), meeting.Actions);

    private static string Summary(MeetingSummary meeting)
    {
        if (meeting.Actions.Count == 0)
            return "No actions were logged.";
        var text = ActionWords.Count(meeting.Actions.Count, "action") + ".";
        if (Listed(meeting, a => a.Owner is null) is { } ownerless)
            text += $" Without an owner: {ownerless}.";
        if (Listed(meeting, a => a.Due is null && a.DueText is null) is { } undated)
            text += $" Without a due date: {undated}.";
        return text;
    }

    private static string? Listed(MeetingSummary meeting, Func<ActionView, bool> lacks) =>
        meeting.Actions.Where(lacks).Select(a => a.Reference.ToString()).ToList() is { Count: > 0 } found ? string.Join(", ", found) : null;
}
