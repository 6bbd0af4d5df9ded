using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding.Capture;

/// <summary>
/// The agenda item that a line names at one of its edges or in brackets: elsewhere the item is part of the task.
/// </summary>
internal static partial class ItemPhrase
{
    public static (string Text, string? Item) Extract(string text)
    {
        foreach (var pattern in new[] { Bracketed(), First(), Last() })
        {
            var match = pattern.Match(text);
            if (!match.Success)
                continue;

            // "A report on item 5" needs its last words.
            var number = match.Groups["number"].Value;
            return match.Groups["on"].Success
                ? (text, number)
                : (CaptureReader.RemoveSpan(text, match.Index, match.Length), number);
        }

        return (text, null);
    }

    /// <summary>The number, where the line says nothing else.</summary>
    public static string? ReadWhole(string text) =>
        Whole().Match(text) is { Success: true } match ? match.Groups["number"].Value : null;

    private const string Item = @"(?:agenda\s+)?item\s+(?:no\.?\s*)?(?<number>\d{1,3}[a-z]?(?:\.\d+)*)";

    [GeneratedRegex(@"[(\[]\s*(?:under\s+|re\s+)?" + Item + @"\s*[)\]]", RegexOptions.IgnoreCase)]
    private static partial Regex Bracketed();

    [GeneratedRegex("^(?:under|on|re|for|from|at)?\\s*" + Item + @"\b(?:\s*[:,–—-]"
        + @"|\s+(?=\S))\s*(?:action\b\s*[:–—-]?\s*)?", RegexOptions.IgnoreCase)]
    private static partial Regex First();

    [GeneratedRegex(
        @"[,;–—-]?\s*\b(?:(?:under|re|for|from|at)\s+|(?<on>(?:on|of|about|to|in|with|and)\s+))?" + Item + @"\s*\.?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Last();

    [GeneratedRegex("^" + Item + @"\s*:?$", RegexOptions.IgnoreCase)]
    private static partial Regex Whole();
}
