using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Minutes.Parsing.Items;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing;

/// <summary>
/// Finds what a person should check before the record is used: facts that are missing or contradict each other.
/// </summary>
internal static class WarningChecks
{
    public static void Check(
        ParsedItems found, MeetingHeading heading, FrontMatter frontMatter, IReadOnlyList<Attendee> attendance,
        int lineCount, List<MinutesWarning> warnings)
    {
        if (heading.Date is null)
            warnings.Add(new MinutesWarning(1, MinutesWords.NoDate));
        else if (heading.DateFromSettings)
            warnings.Add(new MinutesWarning(frontMatter.DateLine, MinutesWords.DateFromPage));
        if (attendance.Count == 0 && found.Items.Count > 0)
            warnings.Add(new MinutesWarning(1, MinutesWords.NoPeople));
        if (found.Items.Count == 0)
            warnings.Add(
                new MinutesWarning(1, attendance.Count == 0 ? MinutesWords.HardToRead : MinutesWords.NoItems));
        WrongWeekday(found.Preamble, heading.Date, warnings);
        RepeatedNumbers(found.Items, warnings);
        warnings.RemoveAll(w => w.Line < 1 || w.Line > lineCount);
    }

    private static void WrongWeekday(List<Block> preamble, DateOnly? date, List<MinutesWarning> warnings)
    {
        foreach (var block in preamble.Where(b => b.Text.Length < 400))
            foreach (var printed in PrintedDate.FindAll(block.Text))
                if (printed.Date == date
                    && date is { } day && printed.Weekday is { } weekday && weekday != day.DayOfWeek)
                    warnings.Add(
                        new MinutesWarning(block.LineAt(printed.Index), MinutesWords.WrongWeekday(day, weekday)));
    }

    private static void RepeatedNumbers(List<ParsedItem> items, List<MinutesWarning> warnings)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
            if (item.Number is { } number && !seen.Add(number))
                warnings.Add(new MinutesWarning(item.Line, MinutesWords.RepeatedNumber(number)));
    }
}
