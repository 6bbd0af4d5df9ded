using System.Globalization;
using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing.Amendments;

/// <summary>
/// Text with a mark in place of each quotation, so that what is quoted is not read for what is said about it.
/// </summary>
internal sealed partial record QuotedWords(string Text, List<string> Quotes)
{
    public static QuotedWords Hide(string text)
    {
        var quotes = new List<string>();
        var hidden = Quotation().Replace(text, match =>
        {
            quotes.Add(match.Groups["words"].Value.Trim());
            return string.Create(CultureInfo.InvariantCulture, $"\uE000{quotes.Count - 1}\uE001");
        });
        return new QuotedWords(Spaces().Replace(hidden, " "), quotes);
    }

    /// <summary>The words of a quotation without its marks; other text with its quotations as printed.</summary>
    public string Show(string text)
    {
        var trimmed = text.Trim();
        return Marked().Match(trimmed) is { Success: true } whole && whole.Length == trimmed.Length
            ? Quotes[Number(whole)]
            : Marked().Replace(
                text, match => match.ValueSpan[0] == '\uE000' ? $"“{Quotes[Number(match)]}”" : Quotes[Number(match)]);
    }

    private static int Number(Match match) => int.Parse(match.ValueSpan[1..^1], CultureInfo.InvariantCulture);

    /// <summary>An apostrophe inside a word neither begins nor ends one.</summary>
    [GeneratedRegex(
        """“(?<words>[^“”]{1,1500})”|"(?<words>[^"]{1,1500})"|""" +
        """(?<![\p{L}\p{N}])[‘'](?<words>[^‘\s](?:[^‘’']|(?<=\p{L})[’'](?=\p{L})){0,1500}?)[’'](?![\p{L}\p{N}])""",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Quotation();

    [GeneratedRegex(AmendmentTerms.Any)]
    private static partial Regex Marked();

    [GeneratedRegex(@"\s{2,}|[\t\n\u00A0]")]
    private static partial Regex Spaces();
}
