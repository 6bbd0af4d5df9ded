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
        Body = [.. Question(same)],
        Actions = CardButtons.Arrange(Answers(same)),
        FallbackText = $"{LogWords.LooksLike(same.Existing.Reference)} {LogWords.NotLoggedYet}",
    };

    /// <summary>On a card that says other things too: the answers are words to press.</summary>
    public static IEnumerable<CardElement> Body(PossibleDuplicate same) =>
        [.. Question(same), CardNotice.Links([.. Answers(same)])];

    private static IEnumerable<CardElement> Question(PossibleDuplicate same)
    {
        yield return TextBlock.Title(LogWords.LooksLike(same.Existing.Reference)) with { Separator = true };
        yield return TextBlock.Meta(LogWords.NotLoggedYet);
        yield return new TextBlock(LogWords.YouWrote(CardText.Escape(same.NewText))) { Spacing = Spacing.Small };
        yield return RegisterRow.Create(same.Existing);
    }

    private static IEnumerable<CardAction> Answers(PossibleDuplicate same) =>
    [
        Answer(LogWords.SameAs(same.Existing.Reference), RegisterVerbs.SameAction, same.PendingId),
        Answer(LogWords.LogAsNew, RegisterVerbs.NewAction, same.PendingId),
    ];

    private static ExecuteAction Answer(string title, string verb, string pending) =>
        ExecuteAction.Button(title, verb, ("pending", pending)).WithVolatile("pending");
}
