using System.Text.RegularExpressions;
using CommitteeBot.Language.Dates;
using CommitteeBot.Minutes.Parsing.Lines;
using CommitteeBot.Minutes.Parsing.People;

namespace CommitteeBot.Minutes.Parsing;

/// <summary>
/// A title that was set over several lines, put together again: from the line that opens it ("Minutes of …") to the one
/// that ends with the day. The names of a body and of a day are broken anywhere in it.
/// </summary>
internal static partial class TitleBlocks
{
    private const int MaxBlocks = 16;
    private const int MaxLength = 420;

    public static List<Block> Join(List<Block> blocks)
    {
        var first = blocks.FindIndex(0, Math.Min(blocks.Count, MaxBlocks), b => Opens().IsMatch(b.Text));
        if (first < 0)
            return blocks;

        var title = blocks[first];
        var last = first;
        while (!IsWhole(title.Text)
            && last + 1 < blocks.Count && last - first < MaxBlocks && GoesOn(title.Text, blocks[last + 1]))
            title = Append(title, blocks[++last]);
        return last == first ? blocks : [.. blocks[..first], title, .. blocks[(last + 1)..]];
    }

    private static Block Append(Block title, Block next)
    {
        var text = title.Text.EndsWith('-') ? title.Text : title.Text + " ";
        return title with
        {
            Text = text + next.Text,
            Starts = [.. title.Starts, .. next.Starts.Select(s => (s.Offset + text.Length, s.Line))],
            BoldLength = title.IsBold && next.IsBold ? text.Length + next.BoldLength : 0,
            Margin = next.Margin,
        };
    }

    private static bool IsWhole(string text) => PrintedDate.First(text)?.Date is not null;

    private static bool GoesOn(string text, Block next)
    {
        if (text.Length + next.Text.Length > MaxLength
            || AttendanceLabel.At(next) is not null || next.IsBullet || next.Cells.Count > 0 || next.Text.Length == 0)
            return false;
        return IsUnfinished().IsMatch(text) || Continues().IsMatch(next.Text)
            || (IsCapitals(text) && IsCapitals(next.Text) && (!next.AfterGap || IsTornWord(next.Text)));
    }

    /// <summary>A justified title sets a word or two on a line of their own.</summary>
    private static bool IsTornWord(string text) => char.IsLetter(text[0]) && text.Count(c => c == ' ') < 2;

    private static bool IsCapitals(string text) => !text.Any(char.IsLower);

    [GeneratedRegex(
        @"^\W{0,4}(?:draft\s|unconfirmed\s)?(?:minutes|notes|proceedings|record)\b|^(?:\w+\s){0,4}meeting\s(?:of|for)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Opens();

    [GeneratedRegex(
        @"(?:\b(?:of|the|at|and|for|in|on|a|an|held|minutes|proceedings|meeting|joint|sub|[0-9]{1,2}(?:st|nd|rd|th)?)|[-,&])$",
        RegexOptions.IgnoreCase)]
    private static partial Regex IsUnfinished();

    [GeneratedRegex(@"^(?:of|the|at|and|for|in|on|held|meeting|committee|sub|[0-9]{1,2}(?:st|nd|rd|th)?\s)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Continues();
}
