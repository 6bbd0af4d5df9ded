using CommitteeBot.Cards;

namespace CommitteeBot.Register;

/// <summary>Several actions under a heading; pressing one opens it.</summary>
internal static class RowsCard
{
    /// <summary>More would pass the size that a card may have.</summary>
    private const int MostRows = 25;
    private const int MostText = 200;

    public static AdaptiveCard Create(string title, string summary, IReadOnlyList<ActionView> actions) => new()
    {
        Body =
        [
            TextBlock.Title(CardText.Escape(title)),
            TextBlock.Subtle(CardText.Escape(summary)),
            .. actions.Take(MostRows).Select(a => Row(a)),
            .. actions.Count > MostRows ? [TextBlock.Subtle($"And {actions.Count - MostRows:N0} more: type “actions”.")] : Array.Empty<CardElement>(),
        ],
        FallbackText = $"{title}. {summary} " + string.Join(' ', actions.Take(MostRows).Select(a => $"{a.Reference}: {CardText.Truncate(a.Text, 60)}.")),
    };

    public static Container Row(ActionView action, params IReadOnlyList<CardElement> more) => new(
    [
        new TextBlock($"**{action.Reference}** {CardText.Escape(CardText.Truncate(action.Text, MostText))}"),
        TextBlock.Subtle(CardText.Escape(ActionWords.Short(action))),
        .. more,
    ])
    {
        Separator = true,
        SelectAction = ExecuteAction.Button($"Open {action.Reference}", RegisterVerbs.Show, ("action", action.Reference.ToString())),
    };
}
