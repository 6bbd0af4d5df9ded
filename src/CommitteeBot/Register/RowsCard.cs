using CommitteeBot.Cards;
using CommitteeBot.Register.Words;

namespace CommitteeBot.Register;

/// <summary>Several actions under a heading; selecting one opens it.</summary>
internal static class RowsCard
{
    /// <summary>More would exceed the size limit of a card.</summary>
    private const int MaxRows = 20;
    private const int MaxText = 160;
    private const int MaxFallbackText = 60;

    /// <param name="group">The heading under which an action stands; null for no headings.</param>
    /// <param name="press">The press or message whose changes can be undone together.</param>
    public static AdaptiveCard Create(
        string title, string? summary, IReadOnlyList<ActionView> actions, string? press = null, GapForm? gaps = null,
        Func<ActionView, string>? group = null) =>
        new()
        {
            Body =
            [
                TextBlock.Title(CardText.Escape(title)),
                .. summary is null ? [] : new[] { TextBlock.Meta(CardText.Escape(summary)) },
                .. gaps?.Elements(null) ?? [],
                .. actions.Take(MaxRows).GroupBy(a => group?.Invoke(a)).SelectMany(Group),
                .. actions.Count > MaxRows
                    ? [TextBlock.Subtle(ListWords.More(actions.Count - MaxRows))]
                    : Array.Empty<CardElement>(),
            ],
            Actions = press is null
                ? null
                : CardButtons.Arrange(
                    [ExecuteAction.Button(CardLabels.Undo, RegisterVerbs.Undo, ("press", press))],
                    gaps?.VisibleButtons ?? 0),
            FallbackText = string.Join(' ', actions.Take(MaxRows).Select(FallbackLine).Prepend($"{title}. {summary}".TrimEnd())),
        };

    private static IEnumerable<CardElement> Group(IGrouping<string?, ActionView> actions)
    {
        if (actions.Key is { } heading)
            yield return new TextBlock(CardText.Escape(heading)) { Weight = TextWeight.Bolder, Size = TextSize.Small };
        foreach (var action in actions)
            yield return RegisterRow.Create(action with { Text = CardText.Truncate(action.Text, MaxText) });
    }

    private static string FallbackLine(ActionView action) =>
        $"{action.Reference}: {CardText.Truncate(action.Text, MaxFallbackText)}.";
}
