using System.Text.Json.Nodes;
using CommitteeBot.Cards;
using CommitteeBot.Register.Words;

namespace CommitteeBot.Register;

/// <summary>
/// Several actions under a heading; selecting one opens it, and a line leads to those that don't fit.
/// </summary>
internal static class RowsCard
{
    /// <summary>More would exceed the size limit of a card.</summary>
    public const int RowsOnPage = 15;

    /// <summary>A line that leads to the others names all of them, by reference.</summary>
    public const int MaxNamed = 300;
    private const int MaxText = 160;
    private const int MaxFallbackText = 60;

    /// <param name="press">The press or message whose changes can be undone together.</param>
    /// <param name="byItem">True to put them under the items of a meeting.</param>
    public static AdaptiveCard Create(
        string title, string? summary, IReadOnlyList<ActionView> actions, string? press = null, GapForm? gaps = null,
        bool byItem = false) =>
        Create(title, summary, gaps, new ActionsNamed(
            [.. actions.Take(RowsOnPage)], [.. actions.Take(MaxNamed).Select(a => a.Reference)], Page: 1)
        {
            Press = press, ByItem = byItem,
        });

    public static AdaptiveCard Create(ActionsNamed named) => Create(
        ListWords.Heading(named.All.Count), ListWords.Rows(named.Page, RowsOnPage, named.All.Count),
        named is { ByItem: true, Page: 1 } ? GapForm.ForChat(named.Actions) : null, named);

    private static AdaptiveCard Create(string title, string? summary, GapForm? gaps, ActionsNamed named)
    {
        var left = named.All.Count - (named.Page * RowsOnPage);
        return new AdaptiveCard
        {
            Body =
            [
                .. named.Page > 1
                    ? [Link(CardLabels.BackToFirst, named, named.Page - 1)] : Array.Empty<CardElement>(),
                TextBlock.Title(CardText.Escape(title)),
                .. summary is null ? [] : new[] { TextBlock.Meta(CardText.Escape(summary)) },
                .. gaps?.Elements(null) ?? [],
                .. named.Actions.GroupBy(a => named.ByItem ? MeetingRegisterWords.Item(a.Item, a.ItemTitle) : null)
                    .SelectMany(Group),
                .. left > 0 ? [Link(CardRest.More(left), named, named.Page + 1)] : Array.Empty<CardElement>(),
            ],
            Actions = named.Press is { } press
                ? CardButtons.Arrange(
                    [ExecuteAction.Button(CardLabels.Undo, RegisterVerbs.Undo, ("press", press))],
                    gaps?.VisibleButtons ?? 0)
                : null,
            FallbackText = string.Join(' ', named.Actions.Select(FallbackLine).Prepend($"{title}. {summary}".TrimEnd())),
        };
    }

    private static RichTextBlock Link(string title, ActionsNamed named, int page) => RichTextBlock.Link(
        ExecuteAction.Button(
            title, RegisterVerbs.Rows,
            [
                ("actions", string.Join(',', named.All)), ("page", page),
                .. named.Press is { } press ? [("press", press)] : Array.Empty<(string, JsonNode?)>(),
                .. named.ByItem ? [("items", 1)] : Array.Empty<(string, JsonNode?)>(),
            ]));

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
