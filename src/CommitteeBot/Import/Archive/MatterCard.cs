using CommitteeBot.Cards;

namespace CommitteeBot.Import.Archive;

/// <summary>The list of one kind of matter, each with what settles it.</summary>
internal static class MatterCard
{
    /// <summary>With a button for each row, and those that turn the page, a card has six.</summary>
    private const int RowsWithButtons = 2;
    private const int Rows = 6;

    public static ExecuteAction Open(MatterKind kind) => Show(kind, 1);

    public static AdaptiveCard Create(ArchiveOutcome.ArchiveShown shown, MatterKind kind)
    {
        var matters = shown.Review.Matters.Where(m => m.Kind == kind).ToList();
        var onPage = HasButtons(kind) ? RowsOf(kind) : Rows;
        var pages = ArchiveCard.Pages(matters.Count, onPage);
        var page = Math.Clamp(shown.Place.Page, 1, pages);
        var here = matters.Skip((page - 1) * onPage).Take(onPage).ToList();
        var heading = ArchiveWords.Heading(kind, matters.Count);
        return new AdaptiveCard
        {
            Body =
            [
                .. ArchiveCard.Said(shown.Notice),
                TextBlock.Title(heading),
                TextBlock.Meta(ArchiveCard.OnPage(ArchiveWords.Explain(kind), page, pages)),
                .. here.SelectMany(m => Row(m)),
                .. ArchiveCard.Turn(page, pages, p => Show(kind, p)),
            ],
            Actions = [Right(kind, here), ExecuteAction.Button("Overview", ArchiveVerbs.Show, ("page", 1))],
            FallbackText = $"{(shown.Notice is { } said ? said.Text + " " : "")}{heading}. {ArchiveWords.Explain(kind)}",
        };
    }

    private static bool HasButtons(MatterKind kind) =>
        kind is MatterKind.SameBody or MatterKind.NoDate or MatterKind.Twice or MatterKind.Replaced or MatterKind.History;

    /// <summary>A row of two buttons stands alone.</summary>
    private static int RowsOf(MatterKind kind) => kind == MatterKind.Replaced ? 1 : RowsWithButtons;

    private static IEnumerable<CardElement> Row(ReviewMatter matter)
    {
        yield return matter.MeetingId is { } meeting
            ? ArchiveCard.Row(
                matter.Title, matter.Detail, ExecuteAction.Button("Open", ReviewVerbs.Show, ("meeting", meeting), ("page", 1)))
            : new Container(
            [
                new TextBlock(CardText.Escape(matter.Title)), TextBlock.Meta(CardText.Escape(matter.Detail)),
            ])
            {
                Separator = true,
            };
        if (Links(matter).ToList() is [_, ..] links)
            yield return CardNotice.Links([.. links]);
        if (matter is { Kind: MatterKind.NoDate, MeetingId: { } undated })
            yield return DateForm(undated);
    }

    private static IEnumerable<CardAction> Links(ReviewMatter matter) => matter switch
    {
        { Kind: MatterKind.Replaced, OtherId: { } version } =>
        [
            ExecuteAction.Button("Use the earlier one", ArchiveVerbs.UseEarlier, ("version", version)),
            ExecuteAction.Button("They are two meetings", ArchiveVerbs.TwoMeetings, ("version", version)),
        ],
        _ => Link(matter) is { } one ? [one] : [],
    };

    private static CardAction? Link(ReviewMatter matter) => matter switch
    {
        { Kind: MatterKind.Twice, MeetingId: { } meeting, OtherId: { } older } =>
            ExecuteAction.Button("They are one meeting", ArchiveVerbs.OneMeeting, ("meeting", meeting), ("older", older)),
        { Committees: (var from, var into) } =>
            ExecuteAction.Button("Merge…", ArchiveVerbs.Merge, ("from", from), ("into", into)),
        { Kind: MatterKind.NoDate, MeetingId: { } meeting } => CardSection.Toggle("Give the date", DatePart(meeting)),
        { Kind: MatterKind.History, MeetingId: { } meeting } =>
            ExecuteAction.Button("Propose again", ArchiveVerbs.ProposeAgain, ("meeting", meeting)),
        _ => null,
    };

    private static Container DateForm(long meeting) => new(
        [
            new DateInput("Date of the meeting") { Id = ArchiveInputs.Date(meeting) },
            new ActionSet([CardButtons.Positive(
                ExecuteAction.Button("Save", ArchiveVerbs.Date, ("meeting", meeting)))]),
        ])
    {
        Id = DatePart(meeting), IsVisible = false, Spacing = Spacing.Small,
    };

    private static string DatePart(long meeting) => FormattableString.Invariant($"date-part-{meeting}");

    private static ExecuteAction Right(MatterKind kind, List<ReviewMatter> here) => ExecuteAction.Button(
        kind switch
        {
            MatterKind.SameBody => here.Count == 1 ? "Keep them apart" : $"Keep these {here.Count} pairs apart",
            MatterKind.Twice => here.Count == 1 ? "Two meetings" : $"These {here.Count} are right",
            MatterKind.NoDate => here.Count == 1 ? "It has none" : $"These {here.Count} have none",
            _ => here.Count == 1 ? "That's right" : $"These {here.Count} are right",
        },
        ArchiveVerbs.Right, ("matters", string.Join(',', here.Select(m => m.Key))));

    private static ExecuteAction Show(MatterKind kind, int page) =>
        ExecuteAction.Button("Open", ArchiveVerbs.Show, ("kind", kind.ToString()), ("page", page));
}
