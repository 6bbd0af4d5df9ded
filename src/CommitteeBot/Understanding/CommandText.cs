using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Language;

namespace CommitteeBot.Understanding;

/// <summary>
/// A message as it is read: without control characters, the bot's own name, and the words of politeness around a
/// command.
/// </summary>
internal static partial class CommandText
{
    public static string Clean(string text, IReadOnlyList<string> botNames)
    {
        var result = TextCleaner.Clean(text);
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
    public static string TrimCourtesy(string line) => TrimThanks(CourtesyBefore().Replace(line, ""));

    /// <summary>"Right, I'll ring them": what people begin with when they speak says nothing of what follows.</summary>
    public static string TrimLead(string line) => Lead().Replace(line, "");

    public static string TrimThanks(string line) => CourtesyAfter().Replace(line, "");

    [GeneratedRegex(
        @"^(?:(?:please|pls|ok(?:ay)?(?!\s+(?:all|every|them|the\s+(?:lot|rest))\b)|hey|bot"
        + @"|(?:can|could|would|will)\s+(?:you|u)(?:\s+please)?|i\s+(?:want|need"
        + @"|would\s+like|['’]d\s+like)\s+(?:you\s+)?to)[,:]?\s+)+", RegexOptions.IgnoreCase)]
    private static partial Regex CourtesyBefore();

    [GeneratedRegex(
        @"^(?:(?:right|ok|okay|so|well|yes|yeah|yep|no|nope|oh|ah|and|also|then|now|sorry|apologies|hmm+|um+|er+|great|good|fine"
            + @"|(?:good\s+)?morning|afternoon|evening|hi|hiya|hello|hey|sure|al(?:l\s+)?right|actually|wait"
            + @"|hang\s+on|oops|thanks|thank\s+you|cheers|lovely|brilliant|perfect|one\s+more|next)"
            + @"\b(?:\s*[,.!:;…–—-]+)?\s+)+(?=\S)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Lead();

    [GeneratedRegex(
        @"(?:[,.]?\s+(?:please|pls|thanks|thank\s+you|cheers))+\s*[.!]*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex CourtesyAfter();
}
