using CommitteeBot.Cards;
using CommitteeBot.Committees;

namespace CommitteeBot.Register;

/// <summary>A page of the register. A row opens its action when it is pressed, so that the card needs few buttons.</summary>
internal static class ActionListCard
{
    /// <summary>Eight rows must fit into a card together with their buttons; the whole text stands on the action's own card.</summary>
    private const int MostText = 300;

    /// <param name="refreshFor">The people in the chat; a list of one's own actions stays that of the person who asked.</param>
    public static AdaptiveCard Create(ActionPage page, IReadOnlyList<string>? refreshFor = null) => new()
    {
        Body = [TextBlock.Title(CardText.Escape(page.Title)), TextBlock.Subtle(Summary(page)), .. page.Actions.Select(a => Row(a, page.Query))],
        Actions = [.. Turning(page)],
        Refresh = refreshFor is { Count: > 0 } && !page.Query.Filter.Mine
            ? new CardRefresh(new ExecuteAction(RegisterVerbs.List) { Data = new() { ["list"] = page.Query.ToJson() } }, [.. refreshFor.Take(ActionCard.MaxRefreshUsers)])
            : null,
        FallbackText = page.Actions.Count == 0
            ? $"{page.Title}: {Summary(page)}"
            : $"{page.Title}: {Summary(page)} " + string.Join(' ', page.Actions.Select(a => $"{a.Reference}: {CardText.Truncate(a.Text, MostText)} – {ActionWords.Short(a)}.")),
    };

    private static string Summary(ActionPage page)
    {
        if (page.Total == 0)
            return "None. To log one, type for example “action Clerk to circulate the report by Friday”.";
        var text = ActionWords.Count(page.Total, "action");
        if (page.Overdue > 0)
            text += $", {page.Overdue:N0} overdue";
        return page.Pages > 1 ? $"{text} – page {page.Page:N0} of {page.Pages:N0}." : text + ".";
    }

    private static Container Row(ActionView action, ListQuery query)
    {
        var reference = action.Reference.ToString();
        List<CardElement> items =
        [
            new TextBlock($"**{reference}** {CardText.Escape(CardText.Truncate(action.Text, MostText))}"),
            TextBlock.Subtle(CardText.Escape(ActionWords.Short(action))),
        ];
        if (action.OwnerHasLeft)
            items.Add(TextBlock.Subtle("Its owner has left the committee."));
        if (action.Allowed.Contains(ActionCommand.Complete))
            items.Add(new ActionSet([ExecuteAction.Button($"Done {reference}", RegisterVerbs.DoneInList, ("action", reference), ("list", query.ToJson()))]));
        return new Container(items)
        {
            Separator = true,
            SelectAction = ExecuteAction.Button($"Open {reference}", RegisterVerbs.Show, ("action", reference)),
        };
    }

    private static IEnumerable<CardAction> Turning(ActionPage page)
    {
        if (page.Page > 1)
            yield return ExecuteAction.Button("Back", RegisterVerbs.List, ("list", page.Query.WithPage(page.Page - 1).ToJson()));
        if (page.Page < page.Pages)
            yield return ExecuteAction.Button("Next", RegisterVerbs.List, ("list", page.Query.WithPage(page.Page + 1).ToJson()));
    }
}
