using CommitteeBot.Cards;
using CommitteeBot.Register.Words;

namespace CommitteeBot.Register;

/// <summary>The actions that were logged, as the bot understood them, with the questions that are still open.</summary>
internal static class LoggedCard
{
    private const int MaxFallbackText = 60;

    public static AdaptiveCard Create(ActionsLogged logged, IReadOnlyList<string>? refreshFor = null) => logged switch
    {
        { Logged: [var one], PossibleDuplicates: [] } => One(one, refreshFor),
        { Logged: [], PossibleDuplicates: [var same] } => DuplicateQuestionCard.Create(same),
        _ => Several(logged),
    };

    private static AdaptiveCard One(LoggedAction one, IReadOnlyList<string>? refreshFor)
    {
        // A card that asks something keeps its question until it is answered.
        CardElement[] questions = [.. Questions(one)];
        var message = CardText.Escape(one.Message ?? Message(one));
        var card = ActionCard.Create(one.Action, message, canUndo: true, questions.Length == 0 ? refreshFor : null);
        return card with { Body = [.. card.Body, .. questions] };
    }

    private static AdaptiveCard Several(ActionsLogged logged)
    {
        var heading = logged.Message ?? LogWords.LoggedCount(logged.Logged.Count);
        var committee = logged.Logged is [var first, ..] ? $" · {first.Action.Committee}" : "";
        return new AdaptiveCard
        {
            Body =
            [
                TextBlock.Title(CardText.Escape(heading + committee)),
                .. logged.Logged.Select(Row),
                .. logged.PossibleDuplicates.SelectMany(DuplicateQuestionCard.Body),
            ],
            FallbackText = $"{heading}. {string.Join(' ', logged.Logged.Select(FallbackLine))}",
        };
    }

    private static Container Row(LoggedAction one)
    {
        CardElement[] message = one.Message is { } text ? [TextBlock.Subtle(CardText.Escape(text))] : [];
        return RowsCard.Row(one.Action, [.. message, .. Questions(one)]);
    }

    private static IEnumerable<CardElement> Questions(LoggedAction one) =>
    [
        .. one.OwnerQuestion is { } owner ? OwnerChoiceCard.Body(owner) : [],
        .. one.DueQuestion is { } due ? DueQuestionCard.Body(one.Action.Reference, due) : [],
    ];

    private static string Message(LoggedAction one)
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
