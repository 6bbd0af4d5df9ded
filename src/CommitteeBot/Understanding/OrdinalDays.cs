using System.Globalization;
using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding;

/// <summary>Days as they are spoken: "the ninth", "thursday the tenth of december".</summary>
internal static partial class OrdinalDays
{
    private static readonly string[] Days =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
        "twentieth", "twenty first", "twenty second", "twenty third", "twenty fourth", "twenty fifth", "twenty sixth",
        "twenty seventh", "twenty eighth", "twenty ninth", "thirtieth", "thirty first",
    ];

    /// <returns>
    /// With the days in figures; null where none is in words. "The fourth round" and "the second room" stay.
    /// </returns>
    public static string? InFigures(string line)
    {
        var figures = Quoted().IsMatch(line) ? line : Day().Replace(line, m => In(m.Groups["day"].Value));
        return figures == line ? null : figures;
    }

    private static string In(string day)
    {
        var number = Array.IndexOf(Days, Gap().Replace(day.ToLowerInvariant(), " ")) + 1;
        return number.ToString(CultureInfo.InvariantCulture) + (number is >= 11 and <= 13 ? "th"
            : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });
    }

    private const string Small = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth";

    private const string High =
        "fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth"
            + $@"|twentieth|twenty[\s-](?:{Small})|thirtieth|thirty[\s-]first";

    private const string Month =
        "january|february|march|april|june|july|august|september|october|november|december"
            + "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec";

    [GeneratedRegex("[\"“”]")]
    private static partial Regex Quoted();

    /// <summary>
    /// With its month ("the second may be leaking" has none); or behind "the", where nothing follows that it could count.
    /// </summary>
    [GeneratedRegex(
        $@"\b(?<day>{High}|{Small})(?=\s+(?:of\s+(?:may|{Month})|{Month})\b)|(?<=\bthe\s+)(?<day>{High})(?=\s*[,.;:!?)]|\W*$"
            + @"|\s+(?:at|same|instead|if|is|as|so|but|because|please|pls|thanks|now|then|from|to|not"
            + @"|for|by|with|in|when)\b)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Day();

    [GeneratedRegex(@"[\s-]+")]
    private static partial Regex Gap();
}
