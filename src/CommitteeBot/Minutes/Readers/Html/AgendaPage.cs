using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Readers.Html;

/// <summary>
/// The page of a meeting on which each agenda item is printed with its agenda text first and its minute after the label
/// "Minutes:". The minute becomes the item's text; what only the agenda says is marked as that.
/// </summary>
internal static partial class AgendaPage
{
    /// <summary>One label may stand in any text.</summary>
    private const int MinLabels = 2;

    /// <summary>A line with nothing but the label of a minute.</summary>
    public static bool IsMinutesLabel(string text) => MinutesLabel().IsMatch(text);

    /// <returns>The lines as they are where the page is none of these.</returns>
    public static IReadOnlyList<string> Arrange(IReadOnlyList<string> lines)
    {
        if (lines.Count(IsMinutesLabel) < MinLabels)
            return lines;
        var items = Items(lines);
        var first = items.Count == 0 ? lines.Count : items.Keys.Min();
        var arranged = lines.Take(first).SelectMany(Head).ToList();
        var part = ItemPart.Minutes;
        for (var i = first; i < lines.Count; i++)
        {
            var line = lines[i];
            if (items.TryGetValue(i, out var item))
            {
                arranged.AddRange(["", $"## {item.Number}. {item.Title}", ""]);
                (part, i) = (ItemPart.Agenda, item.Last);
            }
            else if (LabelOf(line) is { } label)
            {
                part = label;
            }
            else if (part == ItemPart.Minutes || string.IsNullOrWhiteSpace(line))
            {
                arranged.Add(line);
            }
            else if (part == ItemPart.Agenda && Attachment().Replace(line, "") is { Length: > 0 } agenda)
            {
                arranged.Add($"Agenda: {agenda}");
            }
            else if (part == ItemPart.Decision)
            {
                arranged.Add($"Decision: {line}");
            }
        }

        return arranged;
    }

    private enum ItemPart
    {
        Agenda,
        Documents,
        Decision,
        Minutes,
    }

    private static ItemPart? LabelOf(string line) =>
        IsMinutesLabel(line) ? ItemPart.Minutes
        : DecisionLabel().IsMatch(line) ? ItemPart.Decision
        : DocumentsLabel().IsMatch(line) ? ItemPart.Documents
        : null;

    /// <summary>The heading of such a page has the body, the day and the time in one line.</summary>
    private static IEnumerable<string> Head(string line)
    {
        if (BodyAndDay().Match(line) is not { Success: true } heading)
            return Chrome().IsMatch(line) ? [] : [line];
        var body = heading.Groups["before"].Value + heading.Groups["after"].Value;
        return [$"# {body.Trim(' ', ',', '-', '–', '#', ':')}", "", heading.Groups["day"].Value.Trim()];
    }

    /// <summary>
    /// By the line at which each begins; where some are marked as headings, the others are points in them.
    /// </summary>
    private static Dictionary<int, (string Number, string Title, int Last)> Items(IReadOnlyList<string> lines)
    {
        var found = Enumerable.Range(0, lines.Count).Select(i => (At: i, Item: Item(lines, i)))
            .Where(f => f.Item is not null).ToList();
        if (found.Exists(f => IsMarked(lines[f.At])))
            found.RemoveAll(f => !IsMarked(lines[f.At]));
        return found.ToDictionary(f => f.At, f => f.Item!.Value);
    }

    /// <summary>A number alone in its line, or with its title, before the item's first label.</summary>
    private static (string Number, string Title, int Last)? Item(IReadOnlyList<string> lines, int at)
    {
        if (NumberedTitle().Match(lines[at]) is not { Success: true } match)
            return null;
        var last = at;
        var title = match.Groups["title"].Value;
        while (title.Length == 0 && ++last < lines.Count)
            title = lines[last].Trim();
        title = Attachment().Replace(title, "").Trim(' ', '*', '#');
        return title.Length == 0 || LabelOf(title) is not null || !HasMinute(lines, last, IsMarked(lines[at]))
            ? null
            : (match.Groups["number"].Value, title, last);
    }

    /// <summary>
    /// A numbered point inside a minute has no label of its own before the next number. The agenda of an item may have
    /// points too, but not in the form of its heading.
    /// </summary>
    private static bool HasMinute(IReadOnlyList<string> lines, int last, bool isMarked)
    {
        for (var i = last + 1; i < lines.Count; i++)
        {
            if (LabelOf(lines[i]) is not null)
                return true;
            if (NumberedTitle().IsMatch(lines[i]) && (!isMarked || IsMarked(lines[i])))
                return false;
        }

        return false;
    }

    /// <summary>A heading, bold, or a number in a line of its own.</summary>
    private static bool IsMarked(string line) =>
        line.StartsWith('#') || line.StartsWith("**", StringComparison.Ordinal) || NumberAlone().IsMatch(line);

    [GeneratedRegex(@"^[\s*#>-]*minutes?\s*:?[\s*]*$", RegexOptions.IgnoreCase)]
    private static partial Regex MinutesLabel();

    [GeneratedRegex(@"^[\s*#>-]*decisions?\s*:?[\s*]*$", RegexOptions.IgnoreCase)]
    private static partial Regex DecisionLabel();

    [GeneratedRegex(@"^[\s*#>-]*additional documents?\s*:?[\s*]*$", RegexOptions.IgnoreCase)]
    private static partial Regex DocumentsLabel();

    [GeneratedRegex(@"^[\s*#>-]*(?<number>(?:[A-Z]{1,5}[./ ]?)?\d{1,4}[a-z]?|[A-Z])\s*[.)]?[\s*|]*(?:[*\s]+(?<title>\S.*))?$")]
    private static partial Regex NumberedTitle();

    [GeneratedRegex(@"^[\s*#>-]*(?:[A-Z]{1,5}[./ ]?)?\d{1,4}[a-z]?\s*[.)]?[\s*|]*$")]
    private static partial Regex NumberAlone();

    /// <summary>The size of a file that is linked there.</summary>
    [GeneratedRegex(@"\s*(?:\(?\b(?:PDF|DOCX?|XLSX?|PPTX?)\b\s+\d+(?:[.,]\d+)?\s*[KMG]B\)?)+\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Attachment();

    [GeneratedRegex(
        @"^(?<before>[\s#*]*[^\d]*?)[\s,–-]*(?<day>(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?\d{1,2}(?:st|nd|rd|th)?\s+"
            + @"(?:january|february|march|april|may|june|july|august|september|october|november|december),?\s+\d{4}"
            + @"(?:[\s,]*(?:at\s+)?\d{1,2}[.:]\d{2}\s*(?:[ap]\.?m\.?)?)?)[\s,–-]*(?<after>[^\d]*)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex BodyAndDay();

    /// <summary>What a page offers to do, and the heads of its list.</summary>
    [GeneratedRegex(
        @"^[\s*#>-]*(?:attendance details|agenda (?:frontsheet|reports pack|item)s?\b.*|printed (?:draft )?minutes\b.*|"
            + @"view directions|items?|media|no\.?[\s|]+item|[-|\s:]+)[\s*|]*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Chrome();
}
