using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Dates;

namespace CommitteeBot.Register;

/// <summary>Asks for the day, where the one written is over, does not exist, or is a meeting's that is not known.</summary>
internal static class DueQuestionCard
{
    public static AdaptiveCard Of(DueQuestioned questioned) => new()
    {
        Body =
        [
            TextBlock.Title(CardText.Plain($"{questioned.Action.Reference} · {questioned.Action.Committee}")),
            new TextBlock(CardText.Plain(questioned.Action.Text)),
            .. Body(questioned.Action.Reference, questioned.Due),
        ],
        FallbackText = $"{questioned.Action.Reference}: {Asked(questioned.Due)}",
    };

    public static IEnumerable<CardElement> Body(ActionReference reference, DueReading due)
    {
        yield return new TextBlock(CardText.Plain(Asked(due))) { Weight = TextWeight.Bolder };
        yield return new DateInput($"Due date of {reference}") { Id = InputOf(reference), IsRequired = true, ErrorMessage = "Give a day." };
        yield return new ActionSet([ExecuteAction.Button("Set date", Verbs.GiveDue, ("action", reference.ToString()))]);
    }

    public static string InputOf(ActionReference reference) => $"due-{reference}";

    public static string Asked(DueReading due) => due switch
    {
        { Problem: DueProblem.Past, Date: { } day } => $"{UkDate.Long(day)} is over, so no due date was set. Which day is meant?",
        { Problem: DueProblem.NoSuchDay } => $"There is no such day as “{due.Words}”, so no due date was set. Which day is meant?",
        { Problem: DueProblem.WrongWeekday, Date: { } day } => $"{UkDate.Long(day)} is a {day.DayOfWeek}, so no due date was set. Which day is meant?",
        _ => $"The day of the meeting in “{due.Words}” is not known yet. The words are kept; a day may be given now.",
    };
}
