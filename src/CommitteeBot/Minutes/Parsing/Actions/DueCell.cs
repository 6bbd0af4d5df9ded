using System.Text.RegularExpressions;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Minutes.Parsing.Actions;

/// <summary>
/// What a cell of the column of due dates says, which is shorter than any sentence would: "30/6", "w/e 12/6", "next
/// mtg", "end Sept".
/// </summary>
internal static partial class DueCell
{
    /// <param name="Date">Null where the words mean no day that is known.</param>
    internal readonly record struct DueDay(DateOnly? Date);

    private static readonly DateOnly AnyDay = new(2000, 1, 1);

    /// <summary>True where the words say by when, whatever the day of the meeting.</summary>
    public static bool IsDue(string cell) => cell.Any(c => !char.IsDigit(c)) && Read(cell, AnyDay, AnyDay) is not null;

    /// <summary>Null where the words are no due date at all.</summary>
    public static DueDay? Read(string cell, DateOnly? meeting, DateOnly? nextMeeting)
    {
        if (NextMeeting().IsMatch(cell))
            return new DueDay(nextMeeting);
        if (NoDay().IsMatch(cell))
            return new DueDay(null);
        if (meeting is not { } from || cell.Any(char.IsControl))
            return null;
        cell = Week().Replace(cell, "");
        var words = EndOfMonth().Replace(Meeting().Replace(cell, "meeting"), "end of ");
        IReadOnlyList<DateOnly> meetings = nextMeeting is { } next ? [next] : [];

        // All of the cell must be the date, or it is a text in brackets.
        return DueDateParser.Parse(words, from, meetings) is { Date: { } date, Length: var length }
            && length >= Leading().Replace(words, "").Trim('.', ' ').Length
            ? new DueDay(date)
            : null;
    }

    [GeneratedRegex(
        @"^(?:by|at|for|before|to)?\s?(?:the\s|our\s)?next\s(?:committee\s|board\s|council\s|full\s|regular\s)?"
            + @"(?:mtg|meeting|meet|mting|committee|cttee|board|session|agenda)\.?(?:\smeeting)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex NextMeeting();

    [GeneratedRegex(
        @"^(?:asap|a\.s\.a\.p\.?|ongoing|on-going|immediate(?:ly)?|tbc|tba|tbd|n/a|"
            + @"as\srequired|urgent|rolling|continuing)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex NoDay();

    /// <summary>A week is named by the day it ends with, or begins with.</summary>
    [GeneratedRegex(
        @"^(?:by\s)?(?:w\s?/?\s?[ecb]|week\s(?:ending|commencing|beginning|of)|before|"
            + @"no\slater\sthan|due|target):?\s+(?=\S*\d)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Week();

    [GeneratedRegex(@"\bm(?:ee)?tg\b\.?", RegexOptions.IgnoreCase)]
    private static partial Regex Meeting();

    /// <summary>"end June"</summary>
    [GeneratedRegex(@"\bend\s(?=[a-z]{3,9}\b)(?!of\b)", RegexOptions.IgnoreCase)]
    private static partial Regex EndOfMonth();

    [GeneratedRegex(@"^by\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Leading();
}
