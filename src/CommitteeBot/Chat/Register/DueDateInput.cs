using System.Globalization;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Chat.Register;

/// <summary>A due date out of a card's date field, in the form in which the register takes one out of a line.</summary>
internal static class DueDateInput
{
    /// <returns>Null where the field is empty or no date.</returns>
    public static ParsedDueDate? Read(ButtonClick click, string key)
    {
        if (click.Date(key) is not { } day)
            return null;
        var words = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new ParsedDueDate(day, words, 0, words.Length)
        {
            Problem = day < click.Turn.Today ? DueDateProblem.Past : DueDateProblem.None,
        };
    }
}
