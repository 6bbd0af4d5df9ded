using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Register;

/// <summary>Asks for the day, where the one written is over, does not exist, or is a meeting's that is not known.</summary>
internal static class DueQuestionCard
{
    public static AdaptiveCard Create(DueDateUnclear questioned) => new()
    {
        Body =
        [
            TextBlock.Title(CardText.Escape($"{questioned.Action.Reference} · {questioned.Action.Committee}")),
            new TextBlock(CardText.Escape(questioned.Action.Text)),
            .. Body(questioned.Action.Reference, questioned.Due),
        ],
        FallbackText = $"{questioned.Action.Reference}: {Question(questioned.Due)}",
    };

    public static IEnumerable<CardElement> Body(ActionReference reference, ParsedDueDate due)
    {
        yield return new TextBlock(CardText.Escape(Question(due))) { Weight = TextWeight.Bolder };
        yield return new DateInput($"Due date of {reference}") { Id = InputId(reference), IsRequired = true, ErrorMessage = "Give a day." };
        yield return new ActionSet([ExecuteAction.Button("Set date", RegisterVerbs.GiveDue, ("action", reference.ToString()))]);
    }

    public static string InputId(ActionReference reference) => $"due-{reference}";

    public static string Question(ParsedDueDate due) => due switch
    {
        { Problem: DueDateProblem.Past, Date: { } day } => $"{UkDate.Long(day)} is over, so no due date was set. Which day is meant?",
        { Problem: DueDateProblem.NoSuchDay } => $"There is no such day as “{due.Words}”, so no due date was set. Which day is meant?",
        { Problem: DueDateProblem.WrongWeekday, Date: { } day } => $"{UkDate.Long(day)} is a {day.DayOfWeek}, so no due date was set. Which day is meant?",
        _ => $"The day of the meeting in “{due.Words}” is not known yet. The words are kept; a day may be given now.",
    };
}
