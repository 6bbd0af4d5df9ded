using CommitteeBot.Cards;

namespace CommitteeBot.Import;

/// <summary>The card on which an officer opens and closes the minutes or one of their items.</summary>
internal static class RestrictionForm
{
    /// <summary>The key of the chosen item.</summary>
    public const string ItemInput = "item";

    /// <summary>A list of more is too long for a card.</summary>
    private const int MaxItems = 80;
    private const int MaxTitle = 60;

    /// <summary>False for readers who can't decide it.</summary>
    public static bool IsFor(ImportReview review) =>
        review.Decidable.Count > 0 || (review.Closure is not null && review.Closure != ImportWords.ClosedForOthers);

    public static AdaptiveCard Create(ImportReview review)
    {
        var hasItems = review.Decidable.Count > 0;
        return new AdaptiveCard
        {
            Body =
            [
                CardNotice.Links(Button(ImportWords.BackToReview, ReviewVerbs.Show, review)),
                TextBlock.Title(ImportWords.PrivateOrOpen),
                TextBlock.Meta(CardText.Escape(CardText.Truncate(review.FileName, 120))),
                .. hasItems
                    ? [new ChoiceSetInput(
                        ImportWords.Item,
                        [.. review.Decidable.Take(MaxItems).Select(i => new Choice(
                            $"{Name(i)}{(i.IsClosed ? " (closed)" : "")}", i.Key))]) { Id = ItemInput }]
                    : Array.Empty<CardElement>(),
            ],
            Actions = CardButtons.Arrange(
            [
                .. hasItems
                    ? [Button(ImportWords.OpenItem, ReviewVerbs.OpenItem, review),
                        Button(ImportWords.CloseItem, ReviewVerbs.CloseItem, review)]
                    : Array.Empty<CardAction>(),
                review.Closure is null
                    ? Button(ImportWords.CloseDocument, ReviewVerbs.CloseDocument, review)
                    : Button(ImportWords.OpenDocument, ReviewVerbs.OpenDocument, review),
            ]),
            FallbackText = $"{ImportWords.PrivateOrOpen}: {review.FileName}",
        };
    }

    private static string Name(ReviewedItem item) =>
        CardText.Truncate(item.Key == item.Title ? item.Title : $"{item.Key} {item.Title}", MaxTitle);

    private static ExecuteAction Button(string title, string verb, ImportReview review) =>
        ExecuteAction.Button(title, verb, [.. ReviewCard.Ids(review, review.Page)]);
}
