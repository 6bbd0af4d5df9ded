using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>
/// The pages as one text: without the left margin, with the lines of a paragraph joined again, also from page to page. A line that stopped short
/// although the next word had room ends where its writer ended it; columns stay apart as they were.
/// </summary>
internal static partial class PageJoin
{
    /// <summary>What is known of the letters' widths is rough, so that a full line can seem shorter than the fullest.</summary>
    private const double Full = 0.92;

    /// <summary>Before a capital the writer may well have ended the line.</summary>
    private const double FullBeforeCapital = 0.95;

    /// <summary>The width of an ordinary letter, and of a space between words.</summary>
    private const double Wide = 4;

    /// <summary>A point of a list stands in by this much; what stands in further is centred, or a column.</summary>
    private const int LeastIndent = 2;
    private const int MostIndent = 9;

    private const int Narrowest = 40;

    public static IReadOnlyList<string> Join(IReadOnlyList<List<string>> pages)
    {
        var lines = Lines(pages);
        var width = Width(lines);
        var margin = Margin(lines);
        var text = new List<string>();
        var before = "";
        var hangs = false;
        foreach (var line in lines)
        {
            // What stands in under a numbered point without a gap is the rest of that point.
            hangs = line.Length > 0 && (Begins().IsMatch(line) || (hangs && Indent(line) > margin));
            if (line.Length == 0)
                text.Add("");
            else if (before.Length > 0 && GoesOn(before, line, width))
                text[^1] += (EndsInHyphen(before, line) ? "" : " ") + line.TrimStart();
            else
                text.Add(hangs ? line : Pointed(line, margin));
            before = line;
        }

        return PageTable.Mark(text);
    }

    private static List<string> Lines(IReadOnlyList<List<string>> pages)
    {
        var lines = new List<string>();
        foreach (var page in pages)
        {
            var first = page.FindIndex(l => l.Length > 0);
            if (first < 0)
                continue;
            if (lines.Count > 0 && EndsParagraph(lines[^1]))
                lines.Add("");
            var margin = page.Where(l => l.Length > 0).Min(Indent);
            for (var at = first; at <= page.FindLastIndex(l => l.Length > 0); at++)
            {
                // Several empty lines say no more than one; two spaces in a line are the type-setter's, more are a column's.
                if (page[at].Length > 0)
                    lines.Add(DoubleSpace().Replace(page[at][margin..], " "));
                else if (lines.Count > 0 && lines[^1].Length > 0)
                    lines.Add("");
            }
        }

        return lines;
    }

    private static bool GoesOn(string before, string line, double width)
    {
        if (width < Narrowest * Wide || Columns().IsMatch(before) || Columns().IsMatch(line) || Begins().IsMatch(line))
            return false;
        var word = line.AsSpan().TrimStart();

        // "… Assistant Chief Constable (ACC)" ends a person of a list, and the next one begins with a capital.
        if (before[^1] == ')' && char.IsUpper(word[0]))
            return false;
        var end = word.IndexOf(' ');
        return WidthOf(before) + Wide + WidthOf(end < 0 ? word : word[..end]) > width * (char.IsUpper(word[0]) ? FullBeforeCapital : Full);
    }

    /// <summary>As wide as all but the widest few lines.</summary>
    private static double Width(List<string> lines)
    {
        var lengths = lines.Where(l => l.Length > 0 && !Columns().IsMatch(l)).Select(l => WidthOf(l)).Order().ToList();
        return lengths.Count == 0 ? 0 : lengths[(int)Math.Ceiling(lengths.Count * 0.97) - 1];
    }

    /// <summary>About how much room a text takes in a book face, in quarters of a letter: capitals more, narrow letters less.</summary>
    private static double WidthOf(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var letter in text)
        {
            width += letter switch
            {
                'i' or 'j' or 'l' or 't' or 'f' or 'r' or 'I' or '.' or ',' or ';' or ':' or '\'' or '’' or '!' or '|' or '(' or ')' or '-' => 3,
                'm' or 'w' or 'M' or 'W' => 6,
                _ => char.IsUpper(letter) ? 5 : 4,
            };
        }

        return width;
    }

    /// <summary>Where most lines begin.</summary>
    private static int Margin(List<string> lines) =>
        lines.Where(l => l.Length > 0).GroupBy(Indent).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstOrDefault();

    /// <summary>Round bullets are often drawn and not written; what is left of them is that the point stands in.</summary>
    private static string Pointed(string line, int margin)
    {
        var indent = Indent(line);
        return indent - margin is >= LeastIndent and <= MostIndent && !Begins().IsMatch(line) && !Columns().IsMatch(line)
            ? $"{new string(' ', indent)}- {line[indent..]}"
            : line;
    }

    private static int Indent(string line) => line.Length - line.AsSpan().TrimStart().Length;

    private static bool EndsInHyphen(string before, string line) =>
        before.Length > 1 && before[^1] == '-' && char.IsLetter(before[^2]) && char.IsLetter(line.AsSpan().TrimStart()[0]);

    private static bool EndsParagraph(string line) => line.Length > 0 && line[^1] is '.' or '?' or '!' or ':' or ';' or '”' or '"';

    [GeneratedRegex(@"(?<=\S) {2}(?=\S)")]
    private static partial Regex DoubleSpace();

    [GeneratedRegex(@"\S {3,}\S")]
    private static partial Regex Columns();

    /// <summary>A number, a letter, a bullet or a label: something new, however full the line before is.</summary>
    [GeneratedRegex(@"^\s*(?:\(?\d{1,3}(?:[./]\d{1,4})*[.):]?\s+(?=[A-Z“‘""(])|\(?[A-Za-z]{1,4}[.)]\s+(?=\S)(?<!\b(?:Cllr|Mr|Mrs|Ms|Dr|Det|Supt|Insp|Sgt|No|St|etc|Rev|Hon)\.\s+)|[-–—*•●▪◦○■‣➢\uF0B7\uF0A7]\s+|(?:ACTIONS?|Actions?|RESOLVED|Resolved)\b\s*(?::|–|-|$))")]
    private static partial Regex Begins();
}
