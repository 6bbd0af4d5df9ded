using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Register.Words;

namespace CommitteeBot.Register;

/// <summary>
/// Asks for the due date, where the one written has passed, doesn't exist, or is that of a meeting whose date isn't
/// known.
/// </summary>
internal static class DueQuestionCard
{
    public static AdaptiveCard Create(DueDateUnclear unclear) => new()
    {
        Body =
        [
            TextBlock.Title(CardText.Escape($"{unclear.Action.Reference} · {unclear.Action.Committee}")),
            new TextBlock(CardText.Escape(unclear.Action.Text)),
            .. Body(unclear.Action.Reference, unclear.Due),
        ],
        FallbackText = $"{unclear.Action.Reference}: {DueDateWords.Question(unclear.Due)}",
    };

    public static IEnumerable<CardElement> Body(ActionReference reference, ParsedDueDate due)
    {
        yield return new TextBlock(CardText.Escape(DueDateWords.Question(due))) { Weight = TextWeight.Bolder };
        yield return new DateInput(DueDateWords.InputLabel(reference))
        {
            Id = InputId(reference), IsRequired = true, ErrorMessage = DueDateWords.Choose,
        };
        yield return new ActionSet(
            [ExecuteAction.Button(DueDateWords.Set, RegisterVerbs.GiveDue, ("action", reference.ToString()))]);
    }

    public static string InputId(ActionReference reference) => $"due-{reference}";
}
