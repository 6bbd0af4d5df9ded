using System.Globalization;
using System.Text.RegularExpressions;

namespace CommitteeBot.Language.Dates;

/// <summary>
/// "Back a week", "by another fortnight", "two days earlier": a day counted from the one that was set before.
/// </summary>
/// <param name="Days">Negative for an earlier day.</param>
/// <param name="Months">The same; one of the two is 0.</param>
/// <param name="Words">As written.</param>
internal sealed partial record DateShift(int Days, int Months, string Words)
{
    private const int MaxCount = 60;

    /// <returns>
    /// Null for other words, and for "forward a week", which is sooner to some readers and later to others.
    /// </returns>
    public static DateShift? Parse(string words)
    {
        var text = words.Trim().TrimEnd('.', '!', ',');
        if (Shift().Match(text) is not { Success: true } match || Count(match.Groups["count"].Value) is not { } count)
            return null;
        var (way, end) = (match.Groups["way"].Value, match.Groups["end"].Value);
        // "A week" alone says how long something takes.
        if (way.Length + end.Length + match.Groups["another"].Length + match.Groups["by"].Length == 0)
            return null;
        var sign = Sooner().IsMatch(way) || Sooner().IsMatch(end) ? -1 : 1;
        return match.Groups["unit"].Value.ToUpperInvariant()[0] switch
        {
            'D' => new DateShift(sign * count, 0, text),
            'W' => new DateShift(sign * count * 7, 0, text),
            'F' => new DateShift(sign * count * 14, 0, text),
            _ => new DateShift(0, sign * count, text),
        };
    }

    public DateOnly From(DateOnly day) => day.AddDays(Days).AddMonths(Months);

    private static int? Count(string word) => Spaces().Replace(word.Trim(), " ").ToUpperInvariant() switch
    {
        "A" or "AN" or "ONE" or "" => 1,
        "TWO" or "A COUPLE OF" => 2,
        "THREE" => 3,
        "FOUR" => 4,
        "FIVE" => 5,
        "SIX" => 6,
        "SEVEN" => 7,
        "EIGHT" => 8,
        "NINE" => 9,
        "TEN" => 10,
        var digits => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and <= MaxCount ? number : null,
    };

    [GeneratedRegex(
        @"^(?<way>back|out|on|along|earlier|up)?\s*(?<by>by|for)?\s*"
            + @"(?:(?<another>another)\s+)?"
            + @"(?<count>a\s+couple\s+of|an?\s|one\s|two\s|three\s|four\s|five\s|six\s|seven\s|eight\s|nine\s|ten\s|\d{1,2}\s|)\s*"
            + @"(?:(?<another>more|extra|further)\s+)?(?<unit>day|week|fortnight|month)s?"
            + @"(?:\s+(?<end>later|back|on|out|more|longer|extra|earlier|sooner))?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Shift();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?:earlier|sooner|up)$", RegexOptions.IgnoreCase)]
    private static partial Regex Sooner();
}
