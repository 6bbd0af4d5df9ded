using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Register.Words;

/// <summary>Replies and questions about when an action is due.</summary>
internal static class DueDateWords
{
    public const string NoDate = "no due date";
    public const string NotADate = "I can't read that due date. Choose one from the calendar, or leave it empty.";

    public static RegisterRefusal Unreadable(ActionReference reference) => new(
        RefusalWords.NotChanged(reference, "I couldn't find a date in that."),
        $"For example: “due {reference} 12 January because the supplier is late”, or “due {reference} none”.");

    /// <summary>Without a day to count from, or with one so long ago that the new day has passed too.</summary>
    public static RegisterRefusal CannotShift(ActionReference reference, DateShift shift, DateOnly? before) => new(
        RefusalWords.NotChanged(
            reference,
            before is { } day
                ? $"It was due on {UkDate.Long(day)}, and {UkDate.Long(shift.From(day))} has passed too."
                : "It has no due date to count from."),
        $"Give the day, for example: “due {reference} 12 January”.");

    public static RegisterRefusal NotADateFor(ActionReference reference, string words) =>
        new(RefusalWords.NotChanged(reference, $"“{words}” isn't a date I can read."));

    public static string Moved(ActionReference reference, DateOnly? day) =>
        day is { } date ? $"{reference} is now due on {UkDate.Long(date)}." : $"{reference} no longer has a due date.";

    public static string Already(ActionReference reference) => $"{reference} already has that due date.";

    public static string Passed(DateOnly day) =>
        $"{UkDate.Long(day)} has passed. Choose a later date, or leave it empty.";

    public static string Question(ParsedDueDate due) => due switch
    {
        { Problem: DueDateProblem.Past, Date: { } day, OrElse: { } next } =>
            $"{UkDate.DayMonth(day)} is past: {day.Year} or {next.Year}?",
        { Problem: DueDateProblem.NotADay } =>
            $"“{due.Words}” isn't a day. Which date should it be? I've kept your words.",
        { Problem: DueDateProblem.Past, Date: { } day } =>
            $"{UkDate.Long(day)} has passed, so no due date was set. Which date did you mean?",
        { Problem: DueDateProblem.NoSuchDay } =>
            $"There's no such date as “{due.Words}”, so no due date was set. Which date did you mean?",
        { Problem: DueDateProblem.WrongWeekday, Date: { } day } =>
            $"{UkDate.Long(day)} is a {day.DayOfWeek}, so no due date was set. Which date did you mean?",
        _ =>
            $"I don't know yet when the meeting in “{due.Words}” is. I've kept your words; you can set a date now if "
                + "you like.",
    };
}
