using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Register.Words;

/// <summary>Problems and remarks about the rows of an action log that is being imported.</summary>
internal static class ActionImportWords
{
    public const string EmptyFile = "The file is empty.";
    public const string NoText = "the action has no text";
    public const string NoOwner = "it has no owner";

    public static string TooManyRows(int max) =>
        $"The file has more than {max:N0} rows. Split it and import each part.";

    public static string NoActionColumn(IEnumerable<string> columns) =>
        $"The first row has no column called “Action”. Its columns are: {string.Join(", ", columns)}.";

    public static string TextTooLong(int length, int max) =>
        $"the action text has {length:N0} characters; the limit is {max:N0}";

    public static string FieldTooLong(string field, int max) => $"the {field} has more than {max} characters";

    public static string UnknownStatus(string status) =>
        $"“{status}” isn't a status I know; use open, in progress, done, closed, withdrawn or superseded";

    public static string NoSuchDueDate(string written) => $"the due date “{written}” isn't in the calendar";

    public static string NotADate(string field, string written) => $"the {field} “{written}” isn't a date I can read";

    public static string OtherCommittee(string written, string committee) =>
        $"it belongs to {written}, but this import is for {committee}";

    public static string NotHeldYet(DateOnly meeting) => $"its meeting, {UkDate.Long(meeting)}, hasn't taken place yet";

    public static string NumberTaken(ActionReference reference, string text) =>
        $"{reference} is already a different action in the register: “{text}”";

    public static string UnclearOwner(IReadOnlyList<string> names) =>
        $"the owner could be {WordList.Or(names)}: assign it afterwards";

    public static string DueInWords(string words) => $"the due date is in words: “{words}”";

    public static string Origin(string file, int line, string? earlierReference) =>
        $"from {file}, line {line}" + (earlierReference is null ? "" : $", where it was {earlierReference}");
}
