using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding;

/// <summary>A message as it is read: without control characters, the bot's own name, and the words of politeness around a command.</summary>
internal static partial class CommandText
{
    public static string Clean(string text, IReadOnlyList<string> botNames)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '\n' or '\r' or '\u2028' or '\u2029')
                clean.Append('\n');
            else if (char.IsWhiteSpace(letter) || letter == '\u00a0')
                clean.Append(' ');
            else if (char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format))
                clean.Append(letter);
        }

        var result = Spaces().Replace(clean.ToString(), " ").Trim();
        foreach (var name in botNames.OrderByDescending(n => n.Length))
        {
            var spoken = result.StartsWith('@') ? result[1..] : result;
            if (name.Length > 0 && spoken.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && (spoken.Length == name.Length || !char.IsLetterOrDigit(spoken[name.Length])))
                return spoken[name.Length..].TrimStart(',', ':', '-', ' ', '\n');
        }

        return result;
    }

    /// <summary>"Please close COM-3, thanks" says "close COM-3".</summary>
    public static string WithoutCourtesy(string line) => CourtesyAfter().Replace(CourtesyBefore().Replace(line, ""), "");

    [GeneratedRegex("[ ]{2,}")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?:(?:please|pls|ok|okay|hey|bot|(?:can|could|would|will)\s+you(?:\s+please)?|i\s+(?:want|need|would\s+like|['’]d\s+like)\s+(?:you\s+)?to)[,:]?\s+)+", RegexOptions.IgnoreCase)]
    private static partial Regex CourtesyBefore();

    [GeneratedRegex(@"(?:[,.]?\s+(?:please|pls|thanks|thank\s+you|cheers))+\s*[.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex CourtesyAfter();
}
