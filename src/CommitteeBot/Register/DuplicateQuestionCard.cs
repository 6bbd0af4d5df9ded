using CommitteeBot.Cards;

namespace CommitteeBot.Register;

/// <summary>Asks whether a new action is one that stands in the register: it is not logged until somebody says.</summary>
internal static class DuplicateQuestionCard
{
    public static AdaptiveCard Create(PossibleDuplicate same) => new()
    {
        Body = [.. Body(same)],
        FallbackText = $"This looks like {same.Existing.Reference}: the same, or new? Nothing was logged yet.",
    };

    public static IEnumerable<CardElement> Body(PossibleDuplicate same)
    {
        var reference = same.Existing.Reference.ToString();
        yield return TextBlock.Title($"This looks like {reference}: the same, or new?");
        yield return new TextBlock($"You wrote: {CardText.Escape(same.NewText)}");
        yield return new TextBlock($"{reference}: {CardText.Escape(same.Existing.Text)}");
        yield return TextBlock.Subtle($"{CardText.Escape(ActionWords.Short(same.Existing))}. Nothing was logged yet.");
        yield return new ActionSet(
        [
            ExecuteAction.Button($"The same as {reference}", RegisterVerbs.SameAction, ("pending", same.PendingId)).WithVolatile("pending"),
            ExecuteAction.Button("Log as new", RegisterVerbs.NewAction, ("pending", same.PendingId)).WithVolatile("pending"),
        ]);
    }
}
