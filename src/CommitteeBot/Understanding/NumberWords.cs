using System.Globalization;
using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding;

/// <summary>"Number twelve" is typed for number 12.</summary>
internal static partial class NumberWords
{
    private static readonly string[] Units =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
        "ninety"];

    /// <returns>The line with the numbers of actions in figures; null where none is in words.</returns>
    public static string? InFigures(string line)
    {
        var figures = Numbered().Replace(line,
            m => m.Groups["of"].Value + Value(m).ToString(CultureInfo.InvariantCulture));
        return figures == line ? null : figures;
    }

    /// <returns>Null for what is no number below a hundred.</returns>
    public static int? Value(string words) =>
        int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var figures) ? figures
            : Whole().Match(words) is { Success: true } match ? Value(match)
            : null;

    private static int Value(Match match) =>
        (match.Groups["tens"] is { Success: true, Value: var tens } ? 20 + (10 * At(Tens, tens)) : 0)
            + (match.Groups["unit"] is { Success: true, Value: var unit } ? At(Units, unit) : 0);

    private static int At(string[] words, string word) =>
        Array.FindIndex(words, w => w.Equals(word, StringComparison.OrdinalIgnoreCase));

    private const string Ten = "eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
    private const string Twenty = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
    private const string Small = "one|two|three|four|five|six|seven|eight|nine";

    [GeneratedRegex(
        $@"^(?:(?<tens>{Twenty})(?:[\s-](?<unit>{Small}))?|(?<unit>{Small}|ten|{Ten}))$", RegexOptions.IgnoreCase)]
    private static partial Regex Whole();

    /// <summary>A number below a hundred in words.</summary>
    public const string Pattern = $@"(?:{Twenty})(?:[\s-](?:{Small}))?|{Small}|ten|{Ten}";

    /// <summary>"Ten is finished", "eleven – done"; "ten were finished" counts.</summary>
    private const string AtStart =
        $@"(?:(?:{Twenty})(?:[\s-](?:{Small}))?|ten|{Ten})(?:['’]s|\s+(?:is|was|has|can|should|needs)\b|\W+(?:done"
            + $@"|finished|closed|completed?)\b)";

    /// <summary>"No two are alike" and "our number one priority" number no action.</summary>
    [GeneratedRegex(
        $@"(?<of>\b(?:numbers?|no\.|no(?=\s+(?:{Ten}|{Twenty}))|nr\.?|num|action(?:\s+(?:number|no\.?))?"
            + $@"|(?:close|reopen|drop|start|finish|let|give|mark)(?=\s+(?:{Ten}|{Twenty})(?:[\s-](?:{Small}))?\s*"
            + $@"(?:$|[,.;]|(?:and|to|go|as|please|pls|now|too|the|it|we|they|s?he|i|because|cos|for)\b)))\s+"
            + $@"|^\W*(?={AtStart}))"
            + $@"(?:(?<tens>{Twenty})(?:[\s-](?<unit>{Small}))?|(?<unit>{Small}|ten|{Ten}))\b"
            + @"(?!-|\s+(?:priority|concern|issue|thing|reason|choice|fan|problem|worry)\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();
}
