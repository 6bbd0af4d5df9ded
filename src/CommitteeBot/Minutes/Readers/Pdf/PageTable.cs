using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>Lines of three columns and more that stand under each other are rows of a table, and are written as such.</summary>
internal static partial class PageTable
{
    private const int LeastColumns = 3;

    /// <summary>Cells of one column begin within so many letters of each other.</summary>
    private const int Slack = 2;

    public static IReadOnlyList<string> Mark(List<string> lines)
    {
        for (var at = 0; at < lines.Count;)
        {
            var end = at;
            var last = -1;
            var columns = Columns(lines[at]);
            while (columns.Count >= LeastColumns && end < lines.Count && (lines[end].Length == 0 || IsUnder(columns, Columns(lines[end]))))
            {
                if (lines[end].Length > 0)
                    last = end;
                end++;
            }

            if (last > at)
            {
                for (var row = at; row <= last; row++)
                {
                    if (lines[row].Length > 0)
                        lines[row] = $"| {string.Join(" | ", Gap().Split(lines[row].Trim()))} |";
                }
            }

            at = Math.Max(last, at) + 1;
        }

        return lines;
    }

    private static bool IsUnder(List<int> columns, List<int> others) =>
        columns.Count == others.Count && columns.Zip(others).All(pair => Math.Abs(pair.First - pair.Second) <= Slack);

    /// <summary>Where the cells of a line begin.</summary>
    private static List<int> Columns(string line)
    {
        List<int> starts = [line.Length - line.AsSpan().TrimStart().Length];
        starts.AddRange(Gap().Matches(line.TrimEnd()).Where(m => m.Index > 0).Select(m => m.Index + m.Length));
        return starts;
    }

    [GeneratedRegex(@" {3,}")]
    private static partial Regex Gap();
}
