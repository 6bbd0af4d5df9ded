using CommitteeBot.Cards;

namespace CommitteeBot.Register;

/// <summary>What the bot understood and logged, with whatever it must ask.</summary>
internal static class LoggedCard
{
    private const int MostText = 60;

    public static AdaptiveCard Create(ActionsLogged logged, IReadOnlyList<string>? refreshFor = null)
    {
        if (logged is { Logged: [var one], PossibleDuplicates: [] })
            return One(one, refreshFor);
        if (logged is { Logged: [], PossibleDuplicates: [var same] })
            return DuplicateQuestionCard.Create(same);
        return Several(logged);
    }

    private static AdaptiveCard One(LoggedAction one, IReadOnlyList<string>? refreshFor)
    {
        // A card that asks something keeps its question until it is answered.
        CardElement[] questions = [.. Questions(one)];
        var card = ActionCard.Create(one.Action, CardText.Escape(one.Message ?? Said(one)), canUndo: true, questions.Length == 0 ? refreshFor : null);
        return card with { Body = [.. card.Body, .. questions] };
    }

    private static AdaptiveCard Several(ActionsLogged logged) => new()
    {
        Body =
        [
            TextBlock.Title(CardText.Escape(Heading(logged) + (logged.Logged is [var first, ..] ? $" · {first.Action.Committee}" : ""))),
            .. logged.Logged.Select(l => RowsCard.Row(l.Action, [.. l.Message is { } said ? [TextBlock.Subtle(CardText.Escape(said))] : Array.Empty<CardElement>(), .. Questions(l)])),
            .. logged.PossibleDuplicates.SelectMany(DuplicateQuestionCard.Body),
        ],
        FallbackText = $"{Heading(logged)}. " + string.Join(' ', logged.Logged.Select(l => $"{l.Action.Reference}: {CardText.Truncate(l.Action.Text, MostText)}.")),
    };

    private static string Heading(ActionsLogged logged) => logged.Message ?? $"Logged {ActionWords.Count(logged.Logged.Count, "action")}";

    private static IEnumerable<CardElement> Questions(LoggedAction one)
    {
        if (one.OwnerQuestion is { } owner)
        {
            foreach (var element in OwnerChoiceCard.Body(owner))
                yield return element;
        }

        if (one.DueQuestion is { } due)
        {
            foreach (var element in DueQuestionCard.Body(one.Action.Reference, due))
                yield return element;
        }
    }

    private static string Said(LoggedAction one)
    {
        List<string> missing = [];
        if (one.Action.Owner is null && one.OwnerQuestion is null)
            missing.Add("an owner");
        if (one.Action.Due is null && one.DueQuestion is null)
            missing.Add("a due date");
        return $"Logged {one.Action.Reference}." + (missing.Count == 0 ? "" : $" It has no {string.Join(" or ", missing.Select(m => m[(m.IndexOf(' ', StringComparison.Ordinal) + 1)..]))} yet.");
    }
}
