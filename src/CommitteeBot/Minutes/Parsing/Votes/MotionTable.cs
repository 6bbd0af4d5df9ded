using System.Text.RegularExpressions;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing.Votes;

/// <summary>
/// A table whose heads are Proposer, Seconder and the like: each row is read as the sentence that the heads make of it.
/// </summary>
internal sealed partial class MotionTable
{
    private IReadOnlyList<string> heads = [];

    /// <summary>The row as a sentence; null for a block that is no row of such a table.</summary>
    public string? AsSentence(Block row)
    {
        if (row.Cells.Count < 2)
        {
            heads = [];
            return null;
        }

        if (row.Cells.Count(c => Head().IsMatch(c)) >= 2 && !AreLabels(row.Cells))
        {
            heads = row.Cells;
            return "";
        }

        // "Proposer | Cllr Hart | Seconder | Cllr Dale": each head stands before its own cell.
        if (heads.Count == 0)
            return row.Cells.Any(c => Head().IsMatch(c)) ? string.Join(' ', row.Cells.Select(Labelled)) : null;
        return string.Join(
            ", ", row.Cells.Select((c, i) => i < heads.Count && Head().IsMatch(heads[i]) && c.Trim().Length > 0
                ? $"{heads[i].Trim(' ', '*', ':')}: {c.Trim()}"
                : c.Trim()).Where(c => c.Length > 0));
    }

    /// <summary>Each head has its own cell behind it.</summary>
    private static bool AreLabels(IReadOnlyList<string> cells) =>
        cells.Count % 2 == 0 && cells.Index().All(c => Head().IsMatch(c.Item) == (c.Index % 2 == 0));

    private static string Labelled(string cell) => Head().IsMatch(cell) ? cell.Trim(' ', '*', ':') + ":" : cell.Trim() + ",";

    [GeneratedRegex(
        @"^[\s*]*(?:proposer|proposed(?:\sby)?|mover|moved(?:\sby)?|seconder|seconded(?:\sby)?|for|against|" +
        @"abstain(?:ed)?|" +
        @"abstentions?|in\sfavour)[\s*:]*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Head();
}
