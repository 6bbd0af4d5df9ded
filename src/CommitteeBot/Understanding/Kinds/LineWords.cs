using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding.Kinds;

/// <summary>
/// The words of a line and the pairs of them, as the model of kinds counts them: what differs from committee to
/// committee,
/// such as numbers, days and names, is told by its sort alone.
/// </summary>
internal static partial class LineWords
{
    private const string Start = "^";
    private const string End = "$";

    public static IReadOnlyList<string> Of(string line)
    {
        var words = Word().Matches(line).Select((m, at) => Sort(m.Value, at)).ToList();
        var found = new HashSet<string>(words, StringComparer.Ordinal);
        var all = words.Prepend(Start).Append(line.TrimEnd().EndsWith('?') ? "?" : End).ToList();
        for (var i = 0; i + 1 < all.Count; i++)
            found.Add($"{all[i]} {all[i + 1]}");
        for (var i = 0; i + 2 < all.Count; i++)
            found.Add($"{all[i]} * {all[i + 2]}");
        return [.. found];
    }

    private static string Sort(string word, int at) =>
        Reference().IsMatch(word) ? "#ref"
            : Figure().IsMatch(word) ? "#n"
            : Time().IsMatch(word) ? "#time"
            : Day().IsMatch(word) ? "#day"
            : Initials().IsMatch(word) || (at > 0 && char.IsUpper(word[0]) && !Me().IsMatch(word)) ? "#name"
            : word.ToLowerInvariant().Replace('’', '\'');

    [GeneratedRegex(@"#?[\w£]+(?:[-'’./:]\w+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:#\d{1,4}|[A-Za-z]{2,5}-?\d{1,4})$")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\d{1,4}$")]
    private static partial Regex Figure();

    [GeneratedRegex(@"^(?:\d{1,2}(?:[:.]\d\d)?(?:am|pm)|\d{1,2}:\d\d)$", RegexOptions.IgnoreCase)]
    private static partial Regex Time();

    [GeneratedRegex(
        @"^(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
            + @"|jan|feb|mar|apr|jun|jul|aug"
            + @"|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november"
            + @"|december|tomorrow|today"
            + @"|\d{1,2}(?:st|nd|rd|th)|\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?|christmas|xmas|easter)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Day();

    [GeneratedRegex("^I(?:['’].*)?$")]
    private static partial Regex Me();

    [GeneratedRegex("^[A-Z]{2,4}$")]
    private static partial Regex Initials();
}
