using CommitteeBot.Cards;
using CommitteeBot.Register.Words;

namespace CommitteeBot.Register;

/// <summary>
/// The one card at the end of a meeting: the actions that were logged, under the items of its agenda, and one form for
/// those that still need an owner or a due date.
/// </summary>
internal static class MeetingSummaryCard
{
    public static AdaptiveCard Create(MeetingSummary meeting) =>
        RowsCard.Create(
            MeetingRegisterWords.SummaryTitle(meeting.IsOver), $"{meeting.Committee} · {Summary(meeting.Actions)}",
            meeting.Actions, gaps: GapForm.ForChat(meeting.Actions),
            byItem: true);

    private static string Summary(IReadOnlyList<ActionView> actions)
    {
        if (actions.Count == 0)
            return MeetingRegisterWords.NothingLogged;
        var summary = ListWords.Total(actions.Count);
        List<ActionView> ownerless = [.. actions.Where(a => a.Owner is null)];
        if (ownerless.Count > 0)
            summary += " " + MeetingRegisterWords.WithoutOwner(ownerless.Select(a => a.Reference));
        List<ActionView> undated = [.. actions.Where(a => a.Due is null && a.DueText is null)];
        if (undated.Count > 0)
            summary += " " + MeetingRegisterWords.WithoutDate(undated.Select(a => a.Reference));
        return summary;
    }
}
