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

    /// <param name="press">The press or message whose changes can be undone together.</param>
    public static AdaptiveCard Create(
        string title, string summary, IReadOnlyList<ActionView> actions, string? press = null, GapForm? gaps = null) =>
        new()
        {
            Body =
            [
                TextBlock.Title(CardText.Escape(title)),
                TextBlock.Meta(CardText.Escape(summary)),
                .. gaps?.Elements(null) ?? [],
                .. actions.Take(MaxRows).Select(a => RegisterRow.Create(a with { Text = CardText.Truncate(a.Text, MaxText) })),
                .. actions.Count > MaxRows
                    ? [TextBlock.Subtle(ListWords.More(actions.Count - MaxRows))]
                    : Array.Empty<CardElement>(),
            ],
            Actions = press is null
                ? null
                : CardButtons.Arrange(
                    [ExecuteAction.Button(CardLabels.Undo, RegisterVerbs.Undo, ("press", press))],
                    gaps?.VisibleButtons ?? 0),
            FallbackText = string.Join(' ', actions.Take(MaxRows).Select(FallbackLine).Prepend($"{title}. {summary}")),
        };

    private static string FallbackLine(ActionView action) =>
        $"{action.Reference}: {CardText.Truncate(action.Text, MaxFallbackText)}.";
}
