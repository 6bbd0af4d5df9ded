using CommitteeBot.Cards;
using CommitteeBot.Register.Words;

namespace CommitteeBot.Register;

/// <summary>Several actions under a heading; selecting one opens it.</summary>
internal static class RowsCard
{
    /// <summary>More would exceed the size limit of a card.</summary>
    private const int MaxRows = 25;
    private const int MaxText = 200;
    private const int MaxFallbackText = 60;

    public static AdaptiveCard Create(string title, string summary, IReadOnlyList<ActionView> actions) => new()
    {
        Body =
        [
            TextBlock.Title(CardText.Escape(title)),
            TextBlock.Subtle(CardText.Escape(summary)),
            .. actions.Take(MaxRows).Select(a => Row(a)),
            .. actions.Count > MaxRows
            ? [TextBlock.Subtle(ListWords.More(actions.Count - MaxRows))]
            : Array.Empty<CardElement>(),
        ],
        FallbackText = string.Join(' ', actions.Take(MaxRows).Select(FallbackLine).Prepend($"{title}. {summary}")),
    };

    public static Container Row(ActionView action, params IReadOnlyList<CardElement> more) => new(
    [
        new TextBlock($"**{action.Reference}** {CardText.Escape(CardText.Truncate(action.Text, MaxText))}"),
        TextBlock.Subtle(CardText.Escape(ActionWords.Short(action))),
        .. more,
    ])
    {
        Separator = true,
        SelectAction = ExecuteAction.Button(
            CardLabels.Open($"{action.Reference}"), RegisterVerbs.Show, ("action", action.Reference.ToString())),
    };

    private static string FallbackLine(ActionView action) =>
        $"{action.Reference}: {CardText.Truncate(action.Text, MaxFallbackText)}.";
}
