using CommitteeBot.Cards;
using CommitteeBot.Committees;

namespace CommitteeBot.Register;

/// <summary>The history of an action, newest first, as people read it.</summary>
internal static class HistoryCard
{
    private const int MostLines = 20;
    private const int MostText = 250;

    public static AdaptiveCard Of(HistoryShown history) => new()
    {
        Body =
        [
            TextBlock.Title(CardText.Plain($"History of {history.Action.Reference} · {history.Action.Committee}")),
            new TextBlock(CardText.Plain(CardText.Shortened(history.Action.Text, MostText))),
            TextBlock.Subtle(CardText.Plain(ActionWords.Short(history.Action))),
            .. history.Lines.Reverse().Take(MostLines).Select(Line),
            .. history.Lines.Count > MostLines ? [TextBlock.Subtle($"And {history.Lines.Count - MostLines:N0} earlier changes.")] : Array.Empty<CardElement>(),
        ],
        Actions = [ExecuteAction.Button($"Open {history.Action.Reference}", Verbs.Show, ("action", history.Action.Reference.ToString()))],
        FallbackText = $"History of {history.Action.Reference}: " + string.Join(' ', history.Lines.Reverse().Take(MostLines).Select(l => Said(l) + ".")),
    };

    private static Container Line(HistoryLine line) => new(
    [
        new TextBlock(CardText.Plain(CardText.Shortened(line.IsTakenBack ? $"{line.What} (taken back)" : line.What, MostText))),
        TextBlock.Subtle(CardText.Plain($"{When(line)}, {line.By}")),
    ])
    {
        Separator = true,
    };

    private static string Said(HistoryLine line) => $"{When(line)}, {line.By}: {CardText.Shortened(line.What, 100)}";

    private static string When(HistoryLine line) => $"{UkDate.Short(DateOnly.FromDateTime(line.At))} {UkDate.Time(TimeOnly.FromDateTime(line.At))}";
}
