using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Minutes.Parsing.Items;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing;

/// <summary>What a person should look at before the record is taken: things the document does not say, or says twice.</summary>
internal static class WarningChecks
{
    public static void Check(ParsedItems found, MeetingHeading heading, FrontMatter frontMatter, IReadOnlyList<Attendee> attendance, int lineCount, List<MinutesWarning> warnings)
    {
        if (heading.Date is null)
            warnings.Add(new MinutesWarning(1, "No date of the meeting is printed."));
        else if (heading.DateFromSettings)
            warnings.Add(new MinutesWarning(frontMatter.DateLine, "The date is that of the page; the minutes themselves print none."));
        if (attendance.Count == 0 && found.Items.Count > 0)
            warnings.Add(new MinutesWarning(1, "No list of people present was found."));
        if (found.Items.Count == 0)
            warnings.Add(new MinutesWarning(1, "No items of business were found."));
        WrongWeekday(found.Preamble, heading.Date, warnings);
        RepeatedNumbers(found.Items, warnings);
        warnings.RemoveAll(w => w.Line < 1 || w.Line > lineCount);
    }

    private static void WrongWeekday(List<Block> preamble, DateOnly? date, List<MinutesWarning> warnings)
    {
        foreach (var block in preamble.Where(b => b.Text.Length < 400))
            foreach (var printed in PrintedDate.FindAll(block.Text))
                if (printed.Date == date && date is { } day && printed.Weekday is { } weekday && weekday != day.DayOfWeek)
                    warnings.Add(new MinutesWarning(block.LineAt(printed.Index), $"{UkDate.Long(day)} was a {day.DayOfWeek}, but the minutes say {weekday}."));
    }

    private static void RepeatedNumbers(List<ParsedItem> items, List<MinutesWarning> warnings)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
            if (item.Number is { } number && !seen.Add(number))
                warnings.Add(new MinutesWarning(item.Line, $"Two items are numbered {number}."));
    }
}
