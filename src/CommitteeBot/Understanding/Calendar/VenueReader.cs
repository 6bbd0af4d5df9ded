using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding.Calendar;

/// <summary>The place, from what a line says after its days and times.</summary>
internal static partial class VenueReader
{
    public const int MaxLength = 120;

    /// <returns>The place; or, in place of it, words that cannot be one.</returns>
    public static (string? Place, string? Unread) Read(string rest)
    {
        var words = rest.Trim().Trim(',', ';', '.', ' ', '-', '–', '—');
        if (words.Length == 0)
            return (null, null);
        var lead = Lead().Match(words);
        var place = words[lead.Length..].Trim();
        var isPlace = place.Length is > 1 and <= MaxLength
            && (lead.Length > 0 || char.IsUpper(place[0]) || char.IsDigit(place[0]) || Known().IsMatch(place));
        return isPlace ? (place, null) : (null, words);
    }

    [GeneratedRegex(
        @"^(?:(?:in|at|via|@|on(?=\s+(?:teams|zoom|webex))|(?:venue|place|location"
        + @"|room)\s*[:–-])\s*)+(?:the\s+(?=[A-Z]))?", RegexOptions.IgnoreCase)]
    private static partial Regex Lead();

    [GeneratedRegex(
        "^(?:teams|online|zoom|webex|remote|virtual|hybrid|committee\\s+room|council\\s+chamber|room\\s"
        + "|town\\s+hall|city\\s+hall|county\\s+hall)", RegexOptions.IgnoreCase)]
    private static partial Regex Known();
}
