using System.Text.RegularExpressions;
using CommitteeBot.Language.Dates;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing;

/// <summary>
/// The cover reports of a pack that is bound behind the notes (or stands alone). They belong to the meeting they name,
/// which is mostly the next one, so nothing of theirs may count as an item, a date or an action of the notes.
/// </summary>
internal static partial class PackReportReader
{
    public static bool BeginsReport(string line) => AgendaItem().IsMatch(line);

    /// <summary>The first block of the pack; the number of blocks where there is none.</summary>
    public static int FindStart(IReadOnlyList<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
            if (BeginsReport(blocks[i].Text) && SubjectWithin(blocks, i) >= 0)
                return i;
        return blocks.Count;
    }

    public static List<(PackReport Report, int First, int End)> Read(IReadOnlyList<Block> blocks, int begin)
    {
        var reports = new List<(PackReport, int, int)>();
        for (var i = begin; i < blocks.Count;)
        {
            var end = i + 1;
            while (end < blocks.Count && !(BeginsReport(blocks[end].Text) && SubjectWithin(blocks, end) >= 0))
                end++;
            if (ReadReport(blocks, i, end) is { } report)
                reports.Add((report, i, end));
            i = end;
        }

        return reports;
    }

    /// <summary>
    /// The body that the pack is for: notes that have lost their first page are bound with the papers of the same body.
    /// </summary>
    public static string? Committee(List<Block> blocks, int begin)
    {
        var subjectAt = SubjectWithin(blocks, begin);
        return subjectAt > begin
            ? MeetingHeading.Read(blocks[(begin + 1)..subjectAt], FrontMatter.Read([])).Committee
            : null;
    }

    private static PackReport? ReadReport(IReadOnlyList<Block> blocks, int first, int end)
    {
        var subjectAt = SubjectWithin(blocks, first);
        if (subjectAt < 0)
            return null;
        DateOnly? date = null;
        string? recommendation = null;
        for (var i = first; i < end; i++)
        {
            if (i <= subjectAt + 2)
                date ??= PrintedDate.First(blocks[i].Text)?.Date;
            if (i + 1 < end && Recommendation().IsMatch(blocks[i].Text))
                recommendation ??= WithoutNumber(blocks[i + 1].Text);
        }

        var item = AgendaItem().Match(blocks[first].Text).Groups["n"].Value;
        var subject = Subject().Match(blocks[subjectAt].Text).Groups["s"].Value.Trim();
        return new PackReport(item, subject, date, recommendation, blocks[first].Line);
    }

    private static int SubjectWithin(IReadOnlyList<Block> blocks, int first)
    {
        for (var i = first; i < blocks.Count && i < first + 10; i++)
            if (Subject().IsMatch(blocks[i].Text))
                return i;
        return -1;
    }

    private static string WithoutNumber(string text) =>
        PrintedNumber.At(text) is { } number ? text[number.Length..] : text;

    [GeneratedRegex(
        @"^agenda\sitem\s(?:no\.?|number)?\s?:?\s?(?<n>\d{1,3}[a-z]?)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex AgendaItem();

    [GeneratedRegex(
        @"^(?:subject|report\stitle|title(?:\sof\sreport)?)\s?:\s?(?<s>\S.{0,200})$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Subject();

    [GeneratedRegex(@"^(?:\d{1,2}[.)]?\s{0,3})?recommendations?:?$", RegexOptions.IgnoreCase)]
    private static partial Regex Recommendation();
}
