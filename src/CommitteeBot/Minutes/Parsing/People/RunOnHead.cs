using System.Text.RegularExpressions;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing.People;

/// <summary>
/// The head of minutes whose line breaks are lost, with each list of people on a line of its own again: "Present: …
/// Apologies: … Members of the public: 3".
/// </summary>
internal static partial class RunOnHead
{
    private const int MinLength = 60;

    public static List<SourceLine> Part(List<SourceLine> lines)
    {
        if (!lines.Exists(l => l.Text.Length >= MinLength && Label().IsMatch(l.Text)))
            return lines;
        var parted = new List<SourceLine>();
        foreach (var line in lines)
        {
            var at = 0;
            if (line.Text.Length >= MinLength && line.Cells.Count == 0)
                foreach (Match label in Label().Matches(line.Text))
                {
                    Add(line, at, label.Index);
                    at = label.Index;
                }

            if (at == 0)
                parted.Add(line);
            else
                Add(line, at, line.Text.Length);
        }

        return parted;

        void Add(SourceLine line, int from, int to)
        {
            if (line.Text[from..to].Trim() is { Length: > 0 } text)
                parted.Add(
                    line with
                    {
                        Text = text,
                        BoldLength = from == 0 ? Math.Min(line.BoldLength, text.Length) : 0,
                        IsBullet = line.IsBullet && from == 0,
                    });
        }
    }

    [GeneratedRegex(
        @"(?<=\S\s)(?:(?:Members\s|Councillors\s)?(?:Present|PRESENT)|Attendance|ATTENDANCE|"
            + @"(?:Also,?\s)?[Ii]n\s[Aa]ttendance|IN\sATTENDANCE|"
            + @"Apologies|APOLOGIES|(?:Members\sof\sthe\s)?(?:P|p)ublic)\s?:")]
    private static partial Regex Label();
}
