using CommitteeBot.Cards;

namespace CommitteeBot.Import;

/// <summary>
/// The part of the review card in which an officer opens and closes the minutes or one of their items.
/// </summary>
internal static class RestrictionForm
{
    /// <summary>The key of the chosen item.</summary>
    public const string ItemInput = "item";

    /// <summary>A list of more is too long for a card.</summary>
    private const int MaxItems = 80;
    private const int MaxTitle = 60;

    /// <returns>Null for readers who can't decide it.</returns>
    public static ShowCardAction? Create(ImportReview review, int page)
    {
        if (review.Decidable.Count == 0 && review.Closure is null)
            return null;
        if (review.Decidable.Count == 0 && review.Closure == ImportWords.ClosedForOthers)
            return null;
        List<CardElement> inputs = review.Decidable.Count == 0 ? [] :
        [
            new ChoiceSetInput(
                "Item",
                [
                    .. review.Decidable.Take(MaxItems)
                    .Select(i => new Choice($"{Name(i)}{(i.IsClosed ? " (closed)" : "")}", i.Key))]) { Id = ItemInput },
        ];
        List<CardAction> buttons = review.Decidable.Count == 0 ? [] :
        [
            Button("Open item", ReviewVerbs.OpenItem, review, page),
            Button("Close item", ReviewVerbs.CloseItem, review, page),
        ];
        buttons.Add(
            review.Closure is null
                ? Button("Close all", ReviewVerbs.CloseDocument, review, page)
                : Button("Open the minutes", ReviewVerbs.OpenDocument, review, page));
        return new ShowCardAction(new AdaptiveSubCard(inputs) { Actions = buttons }) { Title = "Private or open" };
    }

    private static string Name(ReviewedItem item) =>
        CardText.Truncate(item.Key == item.Title ? item.Title : $"{item.Key} {item.Title}", MaxTitle);

    private static ExecuteAction Button(string title, string verb, ImportReview review, int page) =>
        ExecuteAction.Button(title, verb, ("meeting", review.MeetingId), ("page", page));
}
