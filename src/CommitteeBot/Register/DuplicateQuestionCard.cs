using CommitteeBot.Cards;

namespace CommitteeBot.Register;

/// <summary>Asks whether a new action is one that stands in the register: it is not logged until somebody says.</summary>
internal static class DuplicateQuestionCard
{
    public static AdaptiveCard Of(LooksLogged same) => new()
    {
        Body = [.. Body(same)],
        FallbackText = $"This looks like {same.Existing.Reference}: the same, or new? Nothing was logged yet.",
    };

    public static IEnumerable<CardElement> Body(LooksLogged same)
    {
        var reference = same.Existing.Reference.ToString();
        yield return TextBlock.Title($"This looks like {reference}: the same, or new?");
        yield return new TextBlock($"You wrote: {CardText.Plain(same.NewText)}");
        yield return new TextBlock($"{reference}: {CardText.Plain(same.Existing.Text)}");
        yield return TextBlock.Subtle($"{CardText.Plain(ActionWords.Short(same.Existing))}. Nothing was logged yet.");
        yield return new ActionSet(
        [
            ExecuteAction.Button($"The same as {reference}", Verbs.SameAction, ("pending", same.PendingId)),
            ExecuteAction.Button("Log as new", Verbs.NewAction, ("pending", same.PendingId)),
        ]);
    }
}
