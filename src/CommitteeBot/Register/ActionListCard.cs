using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Register.Words;

namespace CommitteeBot.Register;

/// <summary>A page of the register. Selecting a row opens its action, so that the card needs few buttons.</summary>
internal static class ActionListCard
{
    /// <summary>
    /// Eight rows must fit into a card together with their buttons; the whole text is on the action's own card.
    /// </summary>
    private const int MaxText = 300;

    /// <param name="refreshFor">
    /// The people in the chat; a list of somebody's own actions isn't refreshed for others.
    /// </param>
    public static AdaptiveCard Create(ActionPage page, IReadOnlyList<string>? refreshFor = null) => new()
    {
        Body =
        [
            TextBlock.Title(CardText.Escape(page.Title)),
            TextBlock.Subtle(ListWords.Summary(page)),
            .. page.Actions.Select(a => Row(a, page.Query)),
        ],
        Actions = [.. PageButtons(page)],
        Refresh = refreshFor is { Count: > 0 } && !page.Query.Filter.Mine ? Refresh(page, refreshFor) : null,
        FallbackText = string.Join(
            ' ', page.Actions.Select(FallbackLine).Prepend($"{page.Title}: {ListWords.Summary(page)}")),
    };

    private static Container Row(ActionView action, ListQuery query)
    {
        var reference = action.Reference.ToString();
        List<CardElement> items =
        [
            new TextBlock($"**{reference}** {CardText.Escape(CardText.Truncate(action.Text, MaxText))}"),
            TextBlock.Subtle(CardText.Escape(ActionWords.Short(action))),
        ];
        if (action.OwnerHasLeft)
            items.Add(TextBlock.Subtle(OwnerReplies.RowHasLeft));
        if (action.Allowed.Contains(ActionCommand.Complete))
            items.Add(new ActionSet([DoneButton(reference, query)]));
        return new Container(items)
        {
            Separator = true,
            SelectAction = ExecuteAction.Button(CardLabels.Open(reference), RegisterVerbs.Show, ("action", reference)),
        };
    }

    private static ExecuteAction DoneButton(string reference, ListQuery query) =>
        ExecuteAction.Button(
            CardLabels.MarkDone(reference), RegisterVerbs.DoneInList, ("action", reference), ("list", query.ToJson()));

    private static IEnumerable<CardAction> PageButtons(ActionPage page)
    {
        if (page.Page > 1)
            yield return PageButton(ListWords.Previous, page, page.Page - 1);
        if (page.Page < page.Pages)
            yield return PageButton(ListWords.Next, page, page.Page + 1);
    }

    private static ExecuteAction PageButton(string title, ActionPage page, int number) =>
        ExecuteAction.Button(title, RegisterVerbs.List, ("list", page.Query.WithPage(number).ToJson()));

    private static CardRefresh Refresh(ActionPage page, IReadOnlyList<string> users) => new(
        new ExecuteAction(RegisterVerbs.List) { Data = new() { ["list"] = page.Query.ToJson() } },
        [.. users.Take(ActionCard.MaxRefreshUsers)]);

    private static string FallbackLine(ActionView action) =>
        $"{action.Reference}: {CardText.Truncate(action.Text, MaxText)} – {ActionWords.Short(action)}.";
}
