using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing;

/// <summary>
/// Figures that contradict each other within one sentence, such as a share that does not fit its whole. They are
/// quoted, never corrected.
/// </summary>
internal static partial class FigureCheck
{
    public static void Check(IReadOnlyList<Block> body, List<MinutesWarning> warnings)
    {
        foreach (var block in body)
        {
            if (!block.Text.Contains('%', StringComparison.Ordinal))
                continue;
            var before = 0;
            foreach (var (start, end) in block.Sentences)
            {
                // "Of these 40 (20%)" speaks of the figure in the sentence before.
                var from = block.Text.AsSpan(start).StartsWith("Of ", StringComparison.OrdinalIgnoreCase)
                    ? before
                    : start;
                if (Contradiction(block.Text[from..end]) is { } text)
                    warnings.Add(new MinutesWarning(block.LineAt(start), text));
                before = start;
            }
        }
    }

    /// <summary>Shares in brackets behind their number: each has to fit one of the larger numbers before it.</summary>
    private static string? Contradiction(string sentence)
    {
        if (!OfWhole().IsMatch(sentence))
            return null;
        var wholes = Number().Matches(Dates().Replace(sentence, m => new string(' ', m.Length))).ToList();
        foreach (Match match in Share().Matches(sentence))
        {
            var part = Value(match.Groups["n"].Value);
            var percent = decimal.Parse(match.Groups["p"].ValueSpan, CultureInfo.InvariantCulture);
            var before = wholes.Where(w => w.Index < match.Index)
                .Select(w => Value(w.Value)).Where(w => w > part && w < 10_000_000m).Distinct().ToList();
            if (part <= 0 || percent > 100 || before.Count == 0)
                continue;
            var slack = match.Groups["p"].Value.Contains('.', StringComparison.Ordinal) ? 0.15m : 1.0m;
            if (before.Exists(w => Math.Abs((part * 100 / w) - percent) <= slack))
                continue;
            var whole = before[0];
            return string.Create(
                CultureInfo.InvariantCulture,
                $"The figures do not agree: {match.Groups["n"].Value} is given as {percent}%, but it is "
                    + $"{part * 100 / whole:0.0}% of {whole:0}.");
        }

        return null;
    }

    private static decimal Value(string digits) =>
        decimal.TryParse(
            digits.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture,
            out var value)
            ? value
            : 0;

    [GeneratedRegex(@"\b(?:of\s(?:these|them|which|those|whom|the)|out\sof|a\stotal\sof)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfWhole();

    [GeneratedRegex(
        @"(?<![0-9£$€.,])(?<n>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,7})(?![0-9.][0-9]|" +
        @"%)\b[^()%0-9]{0,60}\((?<p>[0-9]{1,3}(?:\.[0-9]{1,2})?)\s?%\)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Share();

    [GeneratedRegex(@"(?<![0-9£$€.,/])(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,7})(?![0-9%/]|[.,][0-9])")]
    private static partial Regex Number();

    [GeneratedRegex(
        @"\b[0-9]{1,2}(?:st|nd|rd|th)?\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|" +
        @"Dec)\w{0,6}(?:\s[0-9]{2,4})?|\b(?:19|20)[0-9][0-9]\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Dates();
}
