using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Register.Words;

namespace CommitteeBot.Register;

/// <summary>A page of the register. Selecting a row opens its action, so that the card needs few buttons.</summary>
internal static class ActionListCard
{
    private const int MaxFallbackText = 120;

    /// <param name="refreshFor">
    /// The people in the chat; a list of somebody's own actions isn't refreshed for others.
    /// </param>
    /// <param name="origin">The card from which the list was opened.</param>
    public static AdaptiveCard Create(
        ActionPage page, IReadOnlyList<string>? refreshFor = null, CardOrigin? origin = null)
    {
        var here = Origin(page.Query, origin);
        return new AdaptiveCard
        {
            Body =
            [
                .. origin is null ? [] : new[] { CardNotice.Links(origin.Back) },
                .. page.Notice is { } notice ? [Notice(notice, here)] : Array.Empty<CardElement>(),
                .. Head(page),
                .. page.Total == 0 ? [new TextBlock(ListWords.Empty(page.Query.Filter))] : Array.Empty<CardElement>(),
                .. page.Actions.Select(a => RegisterRow.Create(a, here, Accept(a, here))),
            ],
            Actions = CardButtons.Arrange(Buttons(page, here)),
            Refresh = refreshFor is { Count: > 0 } && !page.Query.Filter.Mine ? Refresh(here, refreshFor) : null,
            FallbackText = string.Join(
                ' ', page.Actions.Select(FallbackLine).Prepend($"{page.Title}: {ListWords.Summary(page)}")),
        };
    }

    /// <summary>The list with its conditions, for a card that was opened from it.</summary>
    public static CardOrigin Origin(ListQuery query, CardOrigin? from = null) =>
        new(CardLabels.BackToList, RegisterVerbs.List, [("list", query.ToJson()), .. from?.Ids ?? []]);

    /// <summary>What is only proposed is decided in the list.</summary>
    private static CardElement[] Accept(ActionView action, CardOrigin here) =>
        action.State == ActionState.Proposed && action.Allowed.Contains(ActionCommand.Accept)
            ? [CardNotice.Links(RegisterButton.Create(CardLabels.Accept, RegisterVerbs.Accept, action.Reference, here))]
            : [];

    private static CardElement Notice(ListNotice notice, CardOrigin here) => notice.Undo is { } action
        ? CardNotice.Done(notice.Text, ExecuteAction.Button(
            CardLabels.Undo, RegisterVerbs.UndoInList,
            [("action", action.ToString()), ("press", notice.Press), .. here.Ids]))
        : CardNotice.Done(notice.Text);

    private static CardElement[] Head(ActionPage page)
    {
        var (heading, committee) = ListWords.Heading(page.Title);
        CardElement[] words =
        [
            TextBlock.Title(CardText.Escape(heading)), TextBlock.Meta(CardText.Escape(ListWords.Place(page, committee))),
        ];
        return page.Overdue > 0 && page.Query.Filter.State != ListedState.Overdue
            ? [new ColumnSet(
                [new Column(words, "stretch"), new Column([Badge.Urgent(ListWords.Overdue(page.Overdue))], "auto")])]
            : words;
    }

    private static IEnumerable<CardAction> Buttons(ActionPage page, CardOrigin here)
    {
        if (page.Page < page.Pages)
            yield return List(ListWords.NextRows(page), page.Query.WithPage(page.Page + 1), here);
        if (page.Page > 1)
            yield return List(ListWords.Previous, page.Query.WithPage(page.Page - 1), here);
        var filter = page.Query.Filter;
        if (page.Overdue > 0 && filter.State != ListedState.Overdue)
            yield return List(
                ListWords.OnlyOverdue,
                page.Query with { Filter = filter with { State = ListedState.Overdue, Page = 1 } }, here);
        if (page.Total == 0 && ListWords.IsPlain(filter))
            yield return List(
                ListWords.AllActions, page.Query with { Filter = new ActionFilter { State = ListedState.All } }, here);
        else if (!ListWords.IsPlain(filter))
            yield return List(ListWords.AllOpen, page.Query with { Filter = new ActionFilter() }, here);
    }

    private static ExecuteAction List(string title, ListQuery query, CardOrigin here) => ExecuteAction.Button(
        title, RegisterVerbs.List, [("list", query.ToJson()), .. here.Ids.Where(i => i.Key != "list")]);

    private static CardRefresh Refresh(CardOrigin here, IReadOnlyList<string> users) => new(
        new ExecuteAction(RegisterVerbs.List) { Data = here.Back.Data },
        [.. users.Take(ActionCard.MaxRefreshUsers)]);

    private static string FallbackLine(ActionView action) =>
        $"{action.Reference}: {CardText.Truncate(action.Text, MaxFallbackText)} – {ActionWords.Short(action)}.";
}
