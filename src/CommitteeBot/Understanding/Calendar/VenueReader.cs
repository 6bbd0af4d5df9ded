using System.Text.RegularExpressions;
using CommitteeBot.Language;

namespace CommitteeBot.Understanding.Calendar;

/// <summary>The place, from what a line says after its days and times.</summary>
internal static partial class VenueReader
{
    public const int MaxLength = 120;

    /// <returns>The place; or, in place of it, words that cannot be one.</returns>
    /// <param name="maySmall">Whether a name may stand there without a capital.</param>
    public static (string? Place, string? Unread) Read(string rest, bool maySmall = false)
    {
        var words = rest.Trim().Trim(',', ';', '.', ' ', '-', '–', '—');
        if (words.Length == 0)
            return (null, null);
        var lead = Lead().Match(words);
        var place = words[lead.Length..].Trim();
        var isPlace = place.Length is > 1 and <= MaxLength
            && (lead.Length > 0 || char.IsUpper(place[0]) || char.IsDigit(place[0]) || Known().IsMatch(place)
                || (maySmall && IsSmall(place)));
        return isPlace ? (place, null) : (null, words);
    }

    /// <summary>On a phone names have no capitals: a word that can hardly be anything else.</summary>
    private static bool IsSmall(string place) =>
        Small().IsMatch(place) && !place.Split(' ').Any(w => StopWords.IsGrammarWord(w) || Polite().IsMatch(w));

    [GeneratedRegex(@"^[a-z][a-z'’]+$")]
    private static partial Regex Small();

    [GeneratedRegex(
        "^(?:please|pls|plz|thanks|thx|ta|cheers|sorry|instead|maybe|perhaps|ok|okay|yes|no|all|same|place|time|venue|usual|start|sharp"
            + "|prompt|as|if"
            + "|confirmed|cancelled|because|day|week|month|online|provisional|hybrid|remote|bring|budget"
            + "|extra|special|agreed|fine|possible|asap|tbc|tba|everyone|folks|bot)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Polite();

    [GeneratedRegex(
        @"^(?:(?:in|at|via|@|on(?=\s+(?:teams|zoom|webex))|(?:venue|place|location"
        + @"|room)\s*[:–-])\s*)+(?:the\s+(?=[A-Z]))?", RegexOptions.IgnoreCase)]
    private static partial Regex Lead();

    [GeneratedRegex(
        "^(?:teams|online|zoom|webex|remote|virtual|hybrid|committee\\s+room|council\\s+chamber|room\\s"
        + "|town\\s+hall|city\\s+hall|county\\s+hall)", RegexOptions.IgnoreCase)]
    private static partial Regex Known();
}
