using CommitteeBot.Cards;

namespace CommitteeBot.Import.Archive;

/// <summary>
/// The card of the review: first what needs a person, then the meetings with proposals. A row opens in place, so that
/// a hundred meetings need no hundred buttons.
/// </summary>
internal static class ArchiveCard
{
    private const int RowsOnPage = 8;
    private const int NamesInQuestion = 8;
    private const int NamesBytes = 18_000;
    private const int MaxName = 150;
    private const string AcceptPart = "accept-part";
    private const string OlderPart = "older-part";

    public static AdaptiveCard Create(ArchiveOutcome outcome) => outcome switch
    {
        ArchiveOutcome.ArchiveShown { Place.Kind: { } kind } shown => MatterCard.Create(shown, kind),
        ArchiveOutcome.ArchiveShown { Place.MeetingId: { } meeting } shown => ProposalsCard.Create(shown, meeting),
        ArchiveOutcome.ArchiveShown shown => Overview(shown),
        ArchiveOutcome.ArchiveAsked asked => Question(asked),
        ArchiveOutcome.ArchiveDeclined refused => new AdaptiveCard
        {
            Body = [new TextBlock(CardText.Escape(refused.Reason))], FallbackText = refused.Reason,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>What happened, with Undo beside it.</summary>
    public static IEnumerable<CardElement> Said(ReviewNotice? notice)
    {
        if (notice is null)
            yield break;
        yield return notice switch
        {
            { Press: { } press } => CardNotice.Done(
                notice.Text, ExecuteAction.Button("Undo", ArchiveVerbs.Undo, ("press", press))),
            { UndatedMeetingId: { } meeting } => CardNotice.Done(
                notice.Text, ExecuteAction.Button("Undo", ArchiveVerbs.UndoDate, ("meeting", meeting))),
            _ => CardNotice.Done(notice.Text),
        };
        foreach (var row in OwnerDoubtRow.Create(notice.Doubts, ArchiveVerbs.Owner))
            yield return row;
    }

    public static Container Row(string title, string detail, ExecuteAction opens) => new(
        [new TextBlock(CardText.Escape(title)), TextBlock.Meta(CardText.Escape(detail))])
    {
        Separator = true, Spacing = Spacing.Small, SelectAction = opens,
    };

    /// <summary>The line below the rows that turns the page.</summary>
    public static IEnumerable<CardElement> Turn(int page, int pages, Func<int, ExecuteAction> button)
    {
        List<CardAction> turns = [];
        if (page > 1)
            turns.Add(button(page - 1) with { Title = "Back" });
        if (page < pages)
            turns.Add(button(page + 1) with { Title = "Next" });
        return turns.Count == 0 ? [] : [CardNotice.Links([.. turns])];
    }

    public static int Pages(int rows, int onPage) => Math.Max(1, (rows + onPage - 1) / onPage);

    public static string OnPage(string text, int page, int pages) =>
        pages > 1 ? $"{text} · page {page:N0} of {pages:N0}" : text;

    private static AdaptiveCard Overview(ArchiveOutcome.ArchiveShown shown)
    {
        var review = shown.Review;
        var pages = Pages(review.Waiting.Count, RowsOnPage);
        var page = Math.Clamp(shown.Place.Page, 1, pages);
        var meetings = review.Waiting.Skip((page - 1) * RowsOnPage).Take(RowsOnPage)
            .Select(w => Row(w.Name, ArchiveWords.Waiting(w.Count), ProposalsCard.Open(w.MeetingId)));
        return new AdaptiveCard
        {
            Body =
            [
                .. Said(shown.Notice),
                TextBlock.Title(ArchiveWords.Title),
                TextBlock.Meta(OnPage(ArchiveWords.Scope(review), page, pages)),
                .. page == 1 ? Matters(review) : [],
                .. review.Waiting.Count > 0
                    ? [TextBlock.Heading(ArchiveWords.Meetings(review.Waiting.Count)) with { Separator = true }, .. meetings,
                        .. Turn(page, pages, Show)]
                    : Array.Empty<CardElement>(),
                .. Confirmations(review),
                .. review.Waiting.Count + review.Matters.Count == 0
                    ? [new TextBlock(ArchiveWords.NothingWaits)]
                    : Array.Empty<CardElement>(),
            ],
            Actions = CardButtons.Arrange(Mass(review)),
            FallbackText = $"{(shown.Notice is { } said ? said.Text + " " : "")}{ArchiveWords.Waits(review)}"
                + OwnerDoubtRow.Plain(shown.Notice?.Doubts),
        };

        static ExecuteAction Show(int page) => ExecuteAction.Button("Overview", ArchiveVerbs.Show, ("page", page));
    }

    private static IEnumerable<CardElement> Matters(ArchiveReview review) =>
        review.Matters.GroupBy(m => m.Kind).Select(g => Row(
            ArchiveWords.Heading(g.Key, g.Count()),
            g.Take(2).Select(m => m.Title).Aggregate((a, b) => $"{a}; {b}") + (g.Skip(2).Any() ? " …" : ""),
            MatterCard.Open(g.Key)));

    /// <summary>Each shows what it is about, and does nothing yet.</summary>
    private static IEnumerable<CardAction> Mass(ArchiveReview review)
    {
        if (review.Waiting.Count > 0)
            yield return CardSection.Toggle(ArchiveWords.AcceptAll(review.Proposals) + "…", AcceptPart);
        var older = review.Waiting.Where(w => w.IsOlder).ToList();
        if (older.Count > 0)
            yield return CardSection.Toggle(ArchiveWords.OlderAsHistory(older.Sum(w => w.Count)), OlderPart);
    }

    private static IEnumerable<CardElement> Confirmations(ArchiveReview review)
    {
        if (review.Waiting.Count > 0)
            yield return Confirmation(
                AcceptPart, review.Waiting, ExecuteAction.Button(
                    ArchiveWords.AcceptAll(review.Proposals), ArchiveVerbs.Accept, ("newest", review.NewestAction)));
        var older = review.Waiting.Where(w => w.IsOlder).ToList();
        if (older.Count > 0)
            yield return Confirmation(
                OlderPart, older, ExecuteAction.Button(ArchiveWords.KeepAsHistory, ArchiveVerbs.CloseOlder));
    }

    /// <summary>It names the first; the pages of the card have all of them.</summary>
    private static Container Confirmation(string id, IReadOnlyList<WaitingMeeting> meetings, CardAction confirm) =>
        new(
        [
            .. Names(meetings.Take(NamesInQuestion)),
            .. meetings.Count > NamesInQuestion
                ? [RichTextBlock.Link(ExecuteAction.Button(
                    ArchiveWords.MoreMeetings(meetings.Count - NamesInQuestion), ArchiveVerbs.Show, ("page", 2)))]
                : Array.Empty<CardElement>(),
            new ActionSet([CardButtons.Positive(confirm)]),
        ])
        {
            Id = id, IsVisible = false, Style = ContainerStyle.Warning, RoundedCorners = true, Spacing = Spacing.Small,
        };

    private static AdaptiveCard Question(ArchiveOutcome.ArchiveAsked asked)
    {
        var title = ArchiveWords.Question(asked.Accepts, asked.Meetings.Sum(m => m.Count), asked.Meetings.Count);
        var verb = asked.Accepts ? ArchiveVerbs.Accept : ArchiveVerbs.Reject;
        return new AdaptiveCard
        {
            Body = [TextBlock.Title(CardText.Escape(title)), .. CardRest.Create(
                "rest", Names(asked.Meetings), NamesInQuestion, NamesBytes, ArchiveWords.MoreMeetings)],
            Actions =
            [
                CardButtons.Positive(ExecuteAction.Button(
                    ArchiveWords.Confirm(asked.Accepts, asked.Meetings.Sum(m => m.Count)), verb,
                    ("newest", asked.NewestAction), ("of", asked.CommitteeId))),
                ExecuteAction.Button("Overview", ArchiveVerbs.Show, ("page", 1)),
            ],
            FallbackText = title,
        };
    }

    private static List<CardElement> Names(IEnumerable<WaitingMeeting> meetings) =>
    [
        .. meetings.Select(m => TextBlock.Subtle(CardText.Escape(
            $"{CardText.Truncate(m.Name, MaxName)}: {ArchiveWords.Waiting(m.Count)}"))),
    ];
}
