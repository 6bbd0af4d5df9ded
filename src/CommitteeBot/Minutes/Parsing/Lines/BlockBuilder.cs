using System.Text;
using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing.Lines;

/// <summary>Second pass: lines that one paragraph was broken into are joined again, across page ends too.</summary>
internal static partial class BlockBuilder
{
    public static List<Block> Build(IReadOnlyList<SourceLine> lines, Layout layout)
    {
        var blocks = new List<Block>();
        var open = new List<SourceLine>();
        var openAfterGap = true;
        var gap = true;
        foreach (var line in lines)
        {
            if (line.Text.Length == 0)
            {
                gap = true;
                continue;
            }

            if (IsPageDebris(line))
            {
                // Neither a paragraph of its own nor the end of one.
                continue;
            }

            if (open.Count > 0 && Joins(open[^1], line, gap, layout))
            {
                open.Add(line);
            }
            else
            {
                Close();
                open.Add(line);
                openAfterGap = gap;
            }

            gap = false;
        }

        Close();
        return blocks;

        void Close()
        {
            if (open.Count > 0)
                blocks.Add(Join(open, openAfterGap));
            open.Clear();
        }
    }

    private static bool Joins(SourceLine before, SourceLine line, bool gap, Layout layout)
    {
        if (line.IsBullet
            || line.HeadingLevel > 0 || before.HeadingLevel > 0 || line.Cells.Count > 0 || before.Cells.Count > 0
            || line.BeginsParagraph)
            return false;
        var runsOn = before.Text[^1] is not ('.' or '?' or '!' or ':') && char.IsLower(line.Text[0]);
        // "1." or "Action:" begins something new even where the line before is full; "a) " and "i." may be a sentence's
        // own.
        // A number that lost its heading to the next line.
        if (LoneNumber().IsMatch(before.Text)
            && before.IsBold == line.IsBold && line.Text.Length < 120 && !LoneNumber().IsMatch(line.Text))
            return true;
        // Behind the end of a sentence it is the number of what comes next.
        if (LoneNumber().IsMatch(line.Text) && EndsSentence(before.Text))
            return false;
        if (before.Margin is not null)
            return false;
        // A short numbered line is a heading; what follows it is its text.
        if (layout.Width == 0
            && PrintedNumber.At(before.Text) is { Kind: PrintedNumberKind.Number } && before.Text.Length < 60)
            return false;
        // "b." behind "a." goes on with the list, not with the sentence.
        var begun = PrintedNumber.At(line.Text);
        if (begun is { Kind: PrintedNumberKind.Letter } letter
            && PrintedNumber.At(before.Text) is { Kind: PrintedNumberKind.Letter } last
            && letter.Value == last.Value + 1)
            return false;
        if (begun is { } number
            && !(runsOn && number.Kind is PrintedNumberKind.Letter && before.Text.Length >= layout.Width * 0.7)
            && (number.Style.Length > 0 || before.Text.Length < layout.Width * 0.74))
            return false;
        if (ActionLabel().IsMatch(line.Text) || PackReportReader.BeginsReport(line.Text))
            return false;
        if (before.IsBold != line.IsBold && (layout.Width > 0 || before.IsBold))
            return runsOn && !before.IsBold && !gap;
        if (gap && !layout.DoubleSpaced)
            return runsOn
                && before.Text.Length >= 40 && !before.EndsHard
                && PrintedNumber.At(before.Text) is not { Kind: PrintedNumberKind.Number }
                || EndsInHyphen(before.Text, line.Text);
        if (runsOn)
            return true;
        if (before.EndsHard || layout.Width == 0)
            return false;
        return before.Text.Length >= layout.Width * 0.74;
    }

    private static bool EndsSentence(string text) =>
        text.TrimEnd('”', '"', '’', ')', '*', ' ') is [.., '.' or '?' or '!' or ':'];

    private static bool EndsInHyphen(string before, string next) =>
        before.Length > 30 && before[^1] == '-' && char.IsLetter(before[^2]) && char.IsLower(next[0]);

    private static Block Join(List<SourceLine> lines, bool afterGap)
    {
        var first = lines[0];
        if (lines.Count == 1)
        {
            return new Block
            {
                Text = first.Text,
                Starts = [(0, first.Number)],
                HeadingLevel = first.HeadingLevel,
                IsBullet = first.IsBullet,
                Indent = first.Indent,
                BoldLength = first.BoldLength,
                Cells = first.Cells,
                CellParts = first.CellParts,
                CellBolds = first.CellBolds,
                Margin = first.Margin,
                Links = first.Links,
                AfterGap = afterGap,
            };
        }

        return Merge(lines, static (_, _) => " ") with { AfterGap = afterGap };
    }

    /// <summary>
    /// The lines as one paragraph, whatever they are; <paramref name="between"/> says what to put where two meet.
    /// </summary>
    public static Block Merge(IReadOnlyList<SourceLine> lines, Func<SourceLine, SourceLine, string> between)
    {
        var text = new StringBuilder(lines.Sum(l => l.Text.Length + 1));
        var starts = new List<(int, int)>(lines.Count);
        var bold = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (i > 0)
                text.Append(between(lines[i - 1], line));
            starts.Add((text.Length, line.Number));
            if (line.BoldLength > 0 && bold >= text.Length - 1)
                bold = text.Length + line.BoldLength;
            text.Append(line.Text);
        }

        var first = lines[0];
        return new Block
        {
            Text = text.ToString(),
            Starts = starts,
            HeadingLevel = first.HeadingLevel,
            IsBullet = first.IsBullet,
            Indent = first.Indent,
            BoldLength = bold,
            Margin = lines[^1].Margin,
            Links = [.. lines.SelectMany(l => l.Links)],
        };
    }

    /// <summary>Headers and footers of pages: page numbers and bare web addresses.</summary>
    private static bool IsPageDebris(SourceLine line) =>
        line.Text.Length <= 400
            && !line.IsBullet && (PageNumber().IsMatch(line.Text) || BareAddress().IsMatch(line.Text));

    [GeneratedRegex(
        @"^(?:page\s?\|?\s?\d{1,4}(?:\s?(?:of|/)\s?\d{1,4})?|\d{1,4}\s?\|\s?page|[-–—]\s?\d{1,4}\s?[-–—]|" +
        @"\d{1,4}\s(?:of)\s\d{1,4})$",
        RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^[0-9]{1,3}[.)]$")]
    private static partial Regex LoneNumber();

    [GeneratedRegex(@"^https?://[^\s]{1,390}$", RegexOptions.IgnoreCase)]
    private static partial Regex BareAddress();

    [GeneratedRegex(
        @"^(?:actions?|ACTIONS?|Actions?)(?:\spoints?|\sitems?)?(?:\s\d{1,3})?(?:\s[A-Z]{2,4})?\s?(?:[:–—-]|$)")]
    private static partial Regex ActionLabel();
}
