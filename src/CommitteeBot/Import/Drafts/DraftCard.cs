using CommitteeBot.Cards;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Import.Drafts;

/// <summary>The card of the check: four parts, each with what to look at; the empty ones are left out.</summary>
internal static class DraftCard
{
    private const int MaxRows = 8;

    /// <summary>Of four parts.</summary>
    private const int PartBytes = 6000;
    private const int MaxText = 120;
    private const int MaxWords = 140;

    public static AdaptiveCard Create(DraftOutcome outcome) => outcome switch
    {
        DraftOutcome.DraftChecked done => Create(done),
        DraftOutcome.DraftDeclined refused => new AdaptiveCard
        {
            Body = [new TextBlock(refused.Reason)], FallbackText = CardText.Plain(refused.Reason),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static AdaptiveCard Create(DraftOutcome.DraftChecked done)
    {
        var (check, today) = (done.Check, DateOnly.FromDateTime(done.At.UtcDateTime));
        return new AdaptiveCard
        {
            Body =
            [
                TextBlock.Title(DraftWords.Title),
                TextBlock.Meta(CardText.Escape(Place(check, today))),
                new TextBlock(DraftWords.Summary(check)) { Spacing = Spacing.Small },
                .. check.Date is null ? [CardNotice.Warning(DraftWords.NoDate, null)] : Array.Empty<CardElement>(),
                .. Part("private", DraftWords.HeadPrivate(check.Private.Count), check.Private,
                    p => (p.What, Join(DraftWords.InLine(p.Line), p.Words is null ? null : $"“{p.Words}”")),
                    DraftWords.Advice),
                .. Part("omitted", DraftWords.HeadOmitted(check.Omitted.Count), check.Omitted, a => (
                    $"{a.Reference} {a.Text}",
                    Join(DraftWords.Owner(a.Owner), Due(a.Due, today), a.MentionedAt is { } line ? DraftWords.Mentioned(line) : null))),
                .. Part("differences", DraftWords.HeadDifferences(check.Differences.Count), check.Differences, d => (
                    $"{d.Reference} {d.Text}", Join(DraftWords.Difference(d, today), DraftWords.InLine(d.Line)))),
                .. Part("unreported", DraftWords.HeadUnreported(check.Unreported.Count), check.Unreported, a => (
                    $"{a.Reference} {a.Text}",
                    Join(DraftWords.Owner(a.Owner), a.IsDone ? DraftWords.Done : Due(a.Due, today)))),
                .. check.NotYetDue > 0 ? [TextBlock.Subtle(DraftWords.NotYetDue(check.NotYetDue))] : Array.Empty<CardElement>(),
            ],
            Actions = done.MeetingId is { } meeting
                ? [ExecuteAction.Button(ImportWords.BackToReview, ReviewVerbs.Show, ("meeting", meeting), ("page", 1))]
                : null,
            NamedActions =
            [
                .. check.Omitted.Select(a => a.Reference).Concat(check.Differences.Select(d => d.Reference))
                    .Concat(check.Unreported.Select(a => a.Reference)).Distinct().Select(r => r.ToString()),
            ],
            FallbackText = $"{DraftWords.Title}: {Place(check, today)}. {DraftWords.Summary(check)}",
        };
    }

    private static string Place(DraftCheck check, DateOnly today) => Join(
        check.Committee, ImportWords.Date(check.Date) is var day && check.Date is { } date ? UkDate.Near(date, today) : day,
        CardText.Truncate(check.FileName, 60), check.IsStored ? null : DraftWords.NothingKept);

    private static IEnumerable<CardElement> Part<T>(
        string id, string heading, IReadOnlyList<T> found, Func<T, (string Text, string Detail)> row, string? advice = null)
    {
        if (found.Count == 0)
            return [];
        List<CardElement> rows = [.. found.Select(row).Select(r => new Container(
        [
            new TextBlock(CardText.Escape(CardText.Truncate(r.Text, MaxText))),
            TextBlock.Meta(CardText.Escape(CardText.Truncate(r.Detail, MaxWords))),
        ])
        {
            Spacing = Spacing.Small,
        })];
        return CardSection.Create(
            id, heading, isOpen: true,
            [
                .. advice is null ? [] : new CardElement[] { TextBlock.Subtle(advice) },
                .. CardRest.Create($"rest-{id}", rows, MaxRows, PartBytes),
            ]);
    }

    private static string? Due(DateOnly? due, DateOnly today) => due is { } day ? $"due {UkDate.Near(day, today)}" : null;

    private static string Join(params ReadOnlySpan<string?> parts)
    {
        var said = new List<string>();
        foreach (var part in parts)
        {
            if (!string.IsNullOrEmpty(part))
                said.Add(part);
        }

        return string.Join(" · ", said);
    }
}
