using System.Text;
using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Amending;

/// <summary>A change of the printed text: what stands there, and what comes in its place.</summary>
internal sealed record TextEdit(int Start, int Length, string New)
{
    public int End => Start + Length;
}

/// <summary>
/// The lines of a document as one text, in which words are found however the lines break, and changed so that every
/// paragraph keeps its first line and the document its count of lines.
/// </summary>
internal sealed partial class PrintedLines
{
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(2);

    private readonly List<int> starts = [];

    public PrintedLines(IReadOnlyList<string> lines)
    {
        Lines = lines;
        Text = string.Join('\n', lines);
        var at = 0;
        foreach (var line in lines)
        {
            starts.Add(at);
            at += line.Length + 1;
        }
    }

    public IReadOnlyList<string> Lines { get; }

    public string Text { get; }

    public int LineAt(int offset)
    {
        var found = starts.BinarySearch(offset);
        return found >= 0 ? found + 1 : ~found;
    }

    public int StartOf(int line) => starts[Math.Clamp(line, 1, starts.Count) - 1];

    public int EndOf(int line) => StartOf(line) + Lines[Math.Clamp(line, 1, starts.Count) - 1].Length;

    /// <summary>As printed; else whatever the capitals; else without the point at the end.</summary>
    public List<TextEdit> Find(string words, int first, int last)
    {
        foreach (var (wanted, options) in new[]
        {
            (words, RegexOptions.None), (words, RegexOptions.IgnoreCase),
            (words.TrimEnd('.', ',', ';', ':'), RegexOptions.IgnoreCase),
        })
        {
            if (Pattern(wanted) is not { } pattern)
                continue;
            var (from, to) = (StartOf(first), EndOf(last));
            var found = new Regex(pattern, options | RegexOptions.CultureInvariant, MaxTime).Matches(Text[from..to])
                .Select(m => new TextEdit(from + m.Index, m.Length, "")).ToList();
            if (found.Count > 0)
                return found;
        }

        return [];
    }

    /// <param name="endOfBlock">The last line of the paragraph in which a line stands.</param>
    public IReadOnlyList<string> With(IEnumerable<TextEdit> edits, Func<int, int> endOfBlock)
    {
        var lines = Lines.ToList();
        foreach (var group in edits.GroupBy(e => LineAt(e.Start)).OrderByDescending(g => g.Key))
        {
            var first = group.Key;
            var last = Math.Max(endOfBlock(first), group.Max(e => LineAt(Math.Max(e.Start, e.End - 1))));
            // A later paragraph of the same edit has been changed by now; what stands above has not.
            var text = new StringBuilder(string.Join('\n', lines.Skip(first - 1).Take(last - first + 1)));
            foreach (var edit in group.OrderByDescending(e => e.Start))
                text.Remove(edit.Start - StartOf(first), edit.Length).Insert(edit.Start - StartOf(first), edit.New);
            var kept = text.ToString().Split('\n').Select(l => Gaps().Replace(l, " ").TrimEnd())
                .Where(l => !Marker().IsMatch(l)).Take(last - first + 1).ToList();
            for (var i = first; i <= last; i++)
                lines[i - 1] = i - first < kept.Count ? kept[i - first] : "";
        }

        return lines;
    }

    /// <summary>
    /// The words with any space between them, and the quotation marks and dashes that printers choose among.
    /// </summary>
    private static string? Pattern(string words)
    {
        var parts = Space().Split(words.Trim()).Where(p => p.Length > 0)
            .Select(p => string.Concat(p.Select(Letter))).ToList();
        if (parts.Count == 0)
            return null;
        var (begin, end) = (words.Trim()[0], words.Trim()[^1]);
        var before = char.IsLetterOrDigit(begin) || begin == '£' ? @"(?<![\p{L}\p{N}£]|\d[.,])" : "";
        return before + string.Join(@"[\s*_>]+", parts)
            + (char.IsDigit(end) ? @"(?![\p{L}\p{N}%]|[.,]\d)" : char.IsLetter(end) ? @"(?![\p{L}\p{N}])" : "");
    }

    private static string Letter(char letter) => letter switch
    {
        '\'' or '’' or '‘' => "['’‘]",
        '"' or '“' or '”' => "[\"“”]",
        '-' or '–' or '—' => "[-–—]",
        _ => Regex.Escape(letter.ToString()),
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"(?<=\S) {2,3}(?=\S)")]
    private static partial Regex Gaps();

    /// <summary>A bullet with nothing behind it, or nothing at all.</summary>
    [GeneratedRegex(@"^[\s*•·▪●o–—>-]{0,8}$")]
    private static partial Regex Marker();
}
