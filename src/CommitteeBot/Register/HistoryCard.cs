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

    public static AdaptiveCard Create(HistoryShown history)
    {
        var action = history.Action;
        List<HistoryLine> lines = [.. history.Lines.Reverse().Take(MaxLines)];
        return new AdaptiveCard
        {
            Body =
            [
                TextBlock.Title(CardText.Escape($"{HistoryWords.Title(action.Reference)} · {action.Committee}")),
                new TextBlock(CardText.Escape(CardText.Truncate(action.Text, MaxText))),
                TextBlock.Subtle(CardText.Escape(ActionWords.Short(action))),
                .. lines.Select(Row),
                .. history.Lines.Count > MaxLines
                    ? [TextBlock.Subtle(HistoryWords.Earlier(history.Lines.Count - MaxLines))]
                    : Array.Empty<CardElement>(),
            ],
            Actions = [ExecuteAction.Button(CardLabels.Open($"{action.Reference}"), RegisterVerbs.Show,
                ("action", action.Reference.ToString()))],
            FallbackText =
                $"{HistoryWords.Title(action.Reference)}: {string.Join(' ', lines.Select(l => FallbackLine(l) + "."))}",
        };
    }

    private static Container Row(HistoryLine line) => new(
    [
        new TextBlock(
            CardText.Escape(
                CardText.Truncate(line.IsUndone ? HistoryWords.Undone(line.Change) : line.Change, MaxText))),
        TextBlock.Subtle(CardText.Escape($"{Time(line)}, {line.By}")),
    ])
    {
        Separator = true,
    };

    private static string FallbackLine(HistoryLine line) =>
        $"{Time(line)}, {line.By}: {CardText.Truncate(line.Change, MaxFallbackText)}";

    private static string Time(HistoryLine line) =>
        $"{UkDate.Short(DateOnly.FromDateTime(line.At))} {UkDate.Time(TimeOnly.FromDateTime(line.At))}";
}
