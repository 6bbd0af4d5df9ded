using CommitteeBot.Cards;

namespace CommitteeBot.Import.Archive;

/// <summary>The proposals of one meeting, to tick: accepted as ticked, all at once, or none.</summary>
internal static class ProposalsCard
{
    private const int RowsOnPage = 6;

    public static ExecuteAction Open(long meetingId) => Show(meetingId, 1);

    public static AdaptiveCard Create(ArchiveOutcome.ArchiveShown shown, long meetingId)
    {
        var meeting = shown.Review.Waiting.First(w => w.MeetingId == meetingId);
        var pages = ArchiveCard.Pages(shown.Actions.Count, RowsOnPage);
        var page = Math.Clamp(shown.Place.Page, 1, pages);
        var here = shown.Actions.Skip((page - 1) * RowsOnPage).Take(RowsOnPage).ToList();
        return new AdaptiveCard
        {
            Body =
            [
                .. ArchiveCard.Said(shown.Notice),
                new Container(
                [
                    TextBlock.Title(CardText.Escape(meeting.Name)),
                    TextBlock.Meta(ArchiveCard.OnPage(
                        $"{CardText.Escape(CardText.Truncate(meeting.FileName, 80))} · {ArchiveWords.Waiting(meeting.Count)}",
                        page, pages)),
                ])
                {
                    SelectAction = ExecuteAction.Button(
                        "Open the minutes", ReviewVerbs.Show, ("meeting", meetingId), ("page", 1)),
                },
                .. here.Select(a => ReviewRow.Create(a, shown.Review.Today, hasForm: false)),
                .. ArchiveCard.Turn(page, pages, p => Show(meetingId, p)),
            ],
            NamedActions = [.. here.Select(a => a.Reference.ToString())],
            Actions = CardButtons.Arrange(Buttons(meeting, page, pages)),
            FallbackText =
                $"{(shown.Notice is { } said ? said.Text + " " : "")}{meeting.Name}: {ArchiveWords.Waiting(meeting.Count)}."
                + OwnerDoubtRow.Plain(shown.Notice?.Doubts),
        };
    }

    private static IEnumerable<CardAction> Buttons(WaitingMeeting meeting, int page, int pages)
    {
        var id = meeting.MeetingId;
        yield return ExecuteAction.Button("Accept the ticked", ArchiveVerbs.AcceptTicked, ("meeting", id), ("page", page))
            with { Style = "positive" };
        yield return ExecuteAction.Button("None of this meeting", ArchiveVerbs.Reject, ("meeting", id));
        if (pages > 1)
            yield return ExecuteAction.Button(
                $"Accept all {meeting.Count:N0} of this meeting", ArchiveVerbs.Accept, ("meeting", id));
        yield return ExecuteAction.Button("Overview", ArchiveVerbs.Show, ("page", 1));
    }

    private static ExecuteAction Show(long meetingId, int page) =>
        ExecuteAction.Button("Open", ArchiveVerbs.Show, ("meeting", meetingId), ("page", page));
}
