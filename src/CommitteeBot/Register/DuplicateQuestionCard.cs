using CommitteeBot.Cards;
using CommitteeBot.Register.Words;

namespace CommitteeBot.Register;

/// <summary>
/// Asks whether a new action is one that is in the register already: it isn't logged until somebody answers.
/// </summary>
internal static class DuplicateQuestionCard
{
    public static AdaptiveCard Create(PossibleDuplicate same) => new()
    {
        Body = [.. Body(same)],
        FallbackText = $"{LogWords.LooksLike(same.Existing.Reference)} {LogWords.NotLoggedYet}",
    };

    public static IEnumerable<CardElement> Body(PossibleDuplicate same)
    {
        var reference = same.Existing.Reference;
        yield return TextBlock.Title(LogWords.LooksLike(reference));
        yield return new TextBlock(LogWords.YouWrote(CardText.Escape(same.NewText)));
        yield return new TextBlock($"{reference}: {CardText.Escape(same.Existing.Text)}");
        yield return TextBlock.Subtle($"{CardText.Escape(ActionWords.Short(same.Existing))}. {LogWords.NotLoggedYet}");
        yield return new ActionSet(
        [
            ExecuteAction.Button(LogWords.SameAs(reference), RegisterVerbs.SameAction, ("pending", same.PendingId)),
            ExecuteAction.Button(LogWords.LogAsNew, RegisterVerbs.NewAction, ("pending", same.PendingId)),
        ]);
    }
}
