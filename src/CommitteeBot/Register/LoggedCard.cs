using CommitteeBot.Cards;
using CommitteeBot.Register.Words;

namespace CommitteeBot.Register;

/// <summary>The actions that were logged, as the bot understood them, with the questions that are still open.</summary>
internal static class LoggedCard
{
    private const int MaxFallbackText = 60;

    public static AdaptiveCard Create(ActionsLogged logged, IReadOnlyList<string>? refreshFor = null) => logged switch
    {
        { Logged: [var one], PossibleDuplicates: [], MoveTo: { } other } => WithMove(One(one, refreshFor), one, other),
        { Logged: [var one], PossibleDuplicates: [] } => One(one, refreshFor),
        { Logged: [], PossibleDuplicates: [var same] } => DuplicateQuestionCard.Create(same),
        _ => Several(logged),
    };

    private static AdaptiveCard One(LoggedAction one, IReadOnlyList<string>? refreshFor)
    {
        // A card that asks something keeps its question until it is answered.
        var gaps = GapForm.For([Gap(one)]);
        var message = one.Message ?? LogWords.Logged(one.Action.Reference, []);
        var card = ActionCard.Create(one.Action, message, canUndo: true, gaps is null ? refreshFor : null, gaps: gaps);
        return card with { FallbackText = $"{one.Message ?? Missing(one)} {ActionWords.Line(one.Action)}" };
    }

    /// <summary>The line named another committee than the one in use: the way there stands under what was said.</summary>
    private static AdaptiveCard WithMove(AdaptiveCard card, LoggedAction one, OtherCommittee other) => card with
    {
        Body =
        [
            card.Body[0],
            CardNotice.Links(RegisterButton.Create(
                LogWords.MoveTo(other.Prefix), RegisterVerbs.MoveTo, one.Action.Reference, null, ("committee", other.Id))),
            .. card.Body.Skip(1),
        ],
    };

    private static AdaptiveCard Several(ActionsLogged logged)
    {
        var heading = logged.Message ?? LogWords.LoggedCount(logged.Logged.Count);
        var gaps = GapForm.For(logged.Logged.Select(Gap));
        // Two questions about what looks like another action each have two buttons of their own.
        var asked = logged.PossibleDuplicates.Count > 0;
        return new AdaptiveCard
        {
            Body =
            [
                TextBlock.Title(CardText.Escape(heading)),
                .. logged.Logged is [var first, ..]
                    ? [TextBlock.Meta(CardText.Escape(first.Action.Committee))] : Array.Empty<CardElement>(),
                .. logged.Logged.Select(Row),
                .. logged.PossibleDuplicates.SelectMany(DuplicateQuestionCard.Body),
                .. asked ? [] : gaps?.Elements(null) ?? [],
            ],
            Actions = logged.Logged.Count > 0 && logged.Press is { } press
                ? CardButtons.Arrange(
                    [ExecuteAction.Button(CardLabels.UndoAll, RegisterVerbs.Undo, ("press", press))],
                    asked ? CardButtons.MaxVisible : gaps?.VisibleButtons ?? 0)
                : null,
            FallbackText = $"{heading}. {string.Join(' ', logged.Logged.Select(FallbackLine))}",
        };
    }

    private static Container Row(LoggedAction one) => RegisterRow.Create(
        one.Action, null, one.Message is { } text ? [TextBlock.Meta(CardText.Escape(text))] : []);

    private static ActionGap Gap(LoggedAction one) => new(one.Action, one.OwnerQuestion, one.DueQuestion);

    private static string Missing(LoggedAction one)
    {
        List<string> missing = [];
        if (one.Action.Owner is null && one.OwnerQuestion is null)
            missing.Add(LogWords.MissingOwner);
        if (one.Action.Due is null && one.DueQuestion is null)
            missing.Add(LogWords.MissingDueDate);
        return LogWords.Logged(one.Action.Reference, missing);
    }

    private static string FallbackLine(LoggedAction one) =>
        $"{one.Action.Reference}: {CardText.Truncate(one.Action.Text, MaxFallbackText)}.";
}
