using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing.Restrictions;

/// <summary>The items that a sentence names by number: "minutes 4 and 5", "items 7 to 9", "Minute No. 45/26".</summary>
internal static partial class ItemNumbers
{
    /// <returns>Numbers as printed; a range as its first and last joined by "to".</returns>
    public static IReadOnlyList<string> Read(string sentence)
    {
        List<string>? numbers = null;
        foreach (Match named in Named().Matches(sentence))
            foreach (Match part in Part().Matches(named.Groups["list"].Value))
                (numbers ??= []).Add(
                    part.Groups["last"].Success
                        ? $"{part.Groups["first"].Value} to {part.Groups["last"].Value}"
                        : part.Groups["first"].Value);
        return numbers ?? (IReadOnlyList<string>)[];
    }

    /// <summary>The places of the items that a printed number or range means; empty where it means none.</summary>
    public static IEnumerable<int> Find(string number, IReadOnlyList<string?> printed)
    {
        var ends = number.Split(" to ");
        var first = Find(ends[0]);
        var last = ends.Length > 1 ? Find(ends[1]) : first;
        if (first < 0 || last < 0)
            return first < 0 && last < 0 ? [] : [Math.Max(first, last)];
        return Enumerable.Range(Math.Min(first, last), Math.Abs(last - first) + 1);

        int Find(string wanted)
        {
            var at = IndexOf(wanted);
            // "4.2" is part of item 4.
            return at < 0 && wanted.LastIndexOf('.') is > 0 and var point ? IndexOf(wanted[..point]) : at;
        }

        int IndexOf(string wanted)
        {
            for (var i = 0; i < printed.Count; i++)
                if (string.Equals(printed[i], wanted, StringComparison.OrdinalIgnoreCase))
                    return i;
            return -1;
        }
    }

    private const string Number = @"(?:(?-i:[A-Z]{1,5})[.\-/ ]?)?\d{1,4}(?:[./]\d{1,4})?[a-z]?(?![\w%])";

    [GeneratedRegex(
        @"\b(?:items?|minutes?|mins?\.?|reports?)\s(?:nos?\.?\s|numbers?\s|numbered\s)?(?<list>"
            + Number + @"(?:\s?(?:,\s?and|,|&|\band\b|\bto\b|-|–|—|\bthrough\b|\bor\b)\s?(?:items?\s|minutes?\s)?"
            + Number + "){0,20})",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    [GeneratedRegex(
        "(?<first>"
            + Number + @")(?:\s?(?:\bto\b|-|–|—|\bthrough\b)\s?(?:items?\s|minutes?\s)?(?<last>" + Number + "))?",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Part();
}
