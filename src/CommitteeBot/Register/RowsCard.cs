using CommitteeBot.Cards;

namespace CommitteeBot.Register;

/// <summary>Several actions under a heading; pressing one opens it.</summary>
internal static class RowsCard
{
    /// <summary>More would pass the size that a card may have.</summary>
    private const int MostRows = 25;
    private const int MostText = 200;

    public static AdaptiveCard Of(string title, string summary, IReadOnlyList<ActionView> actions) => new()
    {
        Body =
        [
            TextBlock.Title(CardText.Plain(title)),
            TextBlock.Subtle(CardText.Plain(summary)),
            .. actions.Take(MostRows).Select(a => Row(a)),
            .. actions.Count > MostRows ? [TextBlock.Subtle($"And {actions.Count - MostRows:N0} more: type “actions”.")] : Array.Empty<CardElement>(),
        ],
        FallbackText = $"{title}. {summary} " + string.Join(' ', actions.Take(MostRows).Select(a => $"{a.Reference}: {CardText.Shortened(a.Text, 60)}.")),
    };

    public static Container Row(ActionView action, params IReadOnlyList<CardElement> more) => new(
    [
        new TextBlock($"**{action.Reference}** {CardText.Plain(CardText.Shortened(action.Text, MostText))}"),
        TextBlock.Subtle(CardText.Plain(ActionWords.Short(action))),
        .. more,
    ])
    {
        Separator = true,
        SelectAction = ExecuteAction.Button($"Open {action.Reference}", Verbs.Show, ("action", action.Reference.ToString())),
    };
}
