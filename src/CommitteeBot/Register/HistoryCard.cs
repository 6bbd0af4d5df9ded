using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Register;

/// <summary>The history of an action, newest first, as people read it.</summary>
internal static class HistoryCard
{
    private const int MostLines = 20;
    private const int MostText = 250;

    public static AdaptiveCard Create(HistoryShown history) => new()
    {
        Body =
        [
            TextBlock.Title(CardText.Escape($"History of {history.Action.Reference} · {history.Action.Committee}")),
            new TextBlock(CardText.Escape(CardText.Truncate(history.Action.Text, MostText))),
            TextBlock.Subtle(CardText.Escape(ActionWords.Short(history.Action))),
            .. history.Lines.Reverse().Take(MostLines).Select(Line),
            .. history.Lines.Count > MostLines ? [TextBlock.Subtle($"And {history.Lines.Count - MostLines:N0} earlier changes.")] : Array.Empty<CardElement>(),
        ],
        Actions = [ExecuteAction.Button($"Open {history.Action.Reference}", RegisterVerbs.Show, ("action", history.Action.Reference.ToString()))],
        FallbackText = $"History of {history.Action.Reference}: " + string.Join(' ', history.Lines.Reverse().Take(MostLines).Select(l => Said(l) + ".")),
    };

    private static Container Line(HistoryLine line) => new(
    [
        new TextBlock(CardText.Escape(CardText.Truncate(line.IsUndone ? $"{line.Change} (taken back)" : line.Change, MostText))),
        TextBlock.Subtle(CardText.Escape($"{When(line)}, {line.By}")),
    ])
    {
        Separator = true,
    };

    private static string Said(HistoryLine line) => $"{When(line)}, {line.By}: {CardText.Truncate(line.Change, 100)}";

    private static string When(HistoryLine line) => $"{UkDate.Short(DateOnly.FromDateTime(line.At))} {UkDate.Time(TimeOnly.FromDateTime(line.At))}";
}
