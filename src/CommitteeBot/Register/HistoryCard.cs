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

    public static AdaptiveCard Create(HistoryShown history, CardOrigin? origin = null)
    {
        var action = history.Action;
        List<HistoryLine> lines = [.. history.Lines.Reverse().Take(MaxLines)];
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
                .. lines.Select(l => Row(l, action.Today)),
                .. history.Lines.Count > MaxLines
                    ? [TextBlock.Subtle(HistoryWords.Earlier(history.Lines.Count - MaxLines))]
                    : Array.Empty<CardElement>(),
            ],
            FallbackText =
                $"{HistoryWords.Title(action.Reference)}: {string.Join(' ', lines.Select(l => FallbackLine(l) + "."))}",
        };
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
