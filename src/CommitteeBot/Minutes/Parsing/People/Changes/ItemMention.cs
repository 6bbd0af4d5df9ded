using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Committees;

namespace CommitteeBot.Minutes.Parsing.People.Changes;

/// <summary>The items that a phrase names: <c>during item 6</c>, <c>items 4 to 7</c>, <c>for this item</c>.</summary>
/// <param name="Word">The word before it that tells the moment, in small letters; empty where none does.</param>
/// <param name="Numbers">As printed; empty for "this item".</param>
internal sealed partial record ItemMention(string Word, IReadOnlyList<string> Numbers)
{
    /// <summary>A range of more items than a meeting has is a misprint.</summary>
    private const int MaxRange = 40;

    public static ItemMention? First(string text) =>
        Mention().Match(text) is { Success: true } match ? From(match) : null;

    /// <summary>
    /// "For" and "at" say of who came that they were there from its start, and of who left that they were away.
    /// </summary>
    public ItemMoment Moment(bool comes) => Word switch
    {
        "during" or "part way through" or "part-way through" or "until" or "till" or "up to" => ItemMoment.During,
        "after" or "following" => ItemMoment.After,
        _ when Word.Contains("end", StringComparison.Ordinal) || Word.Contains("conclusion", StringComparison.Ordinal)
            || Word.Contains("close", StringComparison.Ordinal) => ItemMoment.After,
        "at" => comes ? ItemMoment.Before : ItemMoment.During,
        "" => ItemMoment.During,
        _ => ItemMoment.Before,
    };

    private static ItemMention From(Match match)
    {
        var numbers = new List<string>();
        foreach (Match number in Number().Matches(match.Groups["list"].Value))
        {
            var isRange = number.Groups["joint"].Value.Trim() is "-" or "–" or "to";
            if (isRange && numbers.Count > 0 && Value(numbers[^1]) is { } low
                && Value(number.Groups["n"].Value) is { } high && high - low is > 0 and < MaxRange)
                numbers.AddRange(
                    Enumerable.Range(low + 1, high - low).Select(n => n.ToString(CultureInfo.InvariantCulture)));
            else
                numbers.Add(number.Groups["n"].Value);
        }

        return new ItemMention(match.Groups["word"].Value.ToLowerInvariant(), numbers);
    }

    private static int? Value(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    [GeneratedRegex(
        @"(?:\b(?<word>at\sthe\s(?:start|beginning|commencement|end|conclusion|close)\sof|during|" +
        @"part[\s-]way\sthrough|before|prior\sto|ahead\sof|after|following|at|for|from|until|till|" +
        @"up\sto|in\stime\sfor)\s(?:the\s)?" +
        @"(?:(?:consideration|discussions?|debate|duration|start|remainder|presentation|whole)\s(?:of|on)\s)?" +
        @"(?:the\s)?)?(?:\bthis\s(?:agenda\s)?item\b|" +
        @"\b(?:agenda\s)?(?:items?|minutes?)\s(?:no\.?\s?|numbers?\s)?" +
        @"(?<list>\d{1,4}(?:[./]\d{1,4})*[a-z]?\b" +
        @"(?:\s?(?:,\sand|,|and|&|to|-|–)\s?\d{1,4}(?:[./]\d{1,4})*[a-z]?\b)*))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Mention();

    [GeneratedRegex(
        @"(?<joint>,\sand|,|and|&|to|-|–)?\s?(?<n>\d{1,4}(?:[./]\d{1,4})*[a-z]?)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
