using CommitteeBot.Cards;
using CommitteeBot.Language.Dates;
using CommitteeBot.Register.Words;

namespace CommitteeBot.Register;

/// <summary>The history of an action, newest first.</summary>
internal static class HistoryCard
{
    private const int MaxLines = 20;
    private const int MaxText = 250;
    private const int MaxFallbackText = 100;

    /// <param name="page">From 1, the newest.</param>
    public static AdaptiveCard Create(HistoryShown history, CardOrigin? origin = null, int page = 1)
    {
        var action = history.Action;
        var before = Math.Min(page - 1, Math.Max(history.Lines.Count - 1, 0) / MaxLines) * MaxLines;
        List<HistoryLine> lines = [.. history.Lines.Reverse().Skip(before).Take(MaxLines)];
        var left = history.Lines.Count - before - lines.Count;
        return new AdaptiveCard
        {
            Body =
            [
                CardNotice.Links(RegisterButton.Create(
                    CardLabels.Back($"{action.Reference}"), RegisterVerbs.Show, action.Reference, origin)),
                TextBlock.Title(CardText.Escape(HistoryWords.Title(action.Reference))),
                TextBlock.Meta(CardText.Escape(action.Committee)),
                RegisterRow.Create(action, origin),
                .. history.Slipped is { } slipped ? [new TextBlock(CardText.Escape(CardText.Truncate(slipped, MaxText)))]
                    : Array.Empty<CardElement>(),
                .. before > 0 ? [Link(HistoryWords.Newer, before / MaxLines)] : Array.Empty<CardElement>(),
                .. lines.Select(l => Row(l, action.Today)),
                .. left > 0
                    ? [Link(HistoryWords.Earlier(left), (before / MaxLines) + 2)] : Array.Empty<CardElement>(),
            ],
            FallbackText =
                $"{HistoryWords.Title(action.Reference)}: {string.Join(' ', lines.Select(l => FallbackLine(l) + "."))}",
        };

        RichTextBlock Link(string title, int to) => RichTextBlock.Link(RegisterButton.Create(
            title, RegisterVerbs.History, action.Reference, origin, ("changes", to)));
    }

    private static Container Row(HistoryLine line, DateOnly today) => new(
    [
        new TextBlock(
            CardText.Escape(
                CardText.Truncate(line.IsUndone ? HistoryWords.Undone(line.Change) : line.Change, MaxText))),
        TextBlock.Meta(CardText.Escape($"{Time(line, today)}, {line.By}")),
    ])
    {
        Separator = true, Spacing = Spacing.Small,
    };

    private static string FallbackLine(HistoryLine line) =>
        $"{Time(line, default)}, {line.By}: {CardText.Truncate(line.Change, MaxFallbackText)}";

    private static string Time(HistoryLine line, DateOnly today) =>
        $"{UkDate.Near(DateOnly.FromDateTime(line.At), today)} {UkDate.Time(TimeOnly.FromDateTime(line.At))}";
}
