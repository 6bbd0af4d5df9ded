using System.Text.RegularExpressions;
using CommitteeBot.Committees;

namespace CommitteeBot.Minutes.Parsing.People.Changes;

/// <summary>The words in which minutes say that somebody came, left or was away.</summary>
internal static partial class ChangeForms
{
    public static AttendanceChangeKind Kind(Match verb, string clause)
    {
        var word = verb.Groups["verb"].Value.ToLowerInvariant();
        if (word.StartsWith("re", StringComparison.Ordinal))
            return AttendanceChangeKind.Returned;
        if (word is not ("left" or "withdrew" or "departed"))
            return AttendanceChangeKind.Joined;
        // Who leaves the room for an item, or because of an interest in it, comes back after it.
        return verb.Groups["room"].Success || Away().IsMatch(clause)
            ? AttendanceChangeKind.AwayFor
            : AttendanceChangeKind.Left;
    }

    /// <summary>"The resident said that Mr Hart had left the meeting" is told of another day.</summary>
    public static bool IsTold(string before) => Told().IsMatch(before);

    [GeneratedRegex(
        @",?\s(?:(?:then|also|had|has|having|now|subsequently|duly|later|both|again|all)\s){0,3}(?<verb>re-?joined|" +
        @"joined|left|returned|re-?entered|entered|arrived|came|withdrew|departed)(?:\s(?:in)?to|\sat|\sfrom)?" +
        @"(?:\s(?:the|this)\s(?:meeting|discussions?|call|session|zoom|teams|(?<room>room|chamber|table|hall))\b|" +
        @"(?<=(?:joined|left|returned|arrived|withdrew|departed)(?:\sat)?)" +
        @"\s(?=(?:at\s|just\s|shortly\s|during\s|before\s|prior\s|after\s|following\s|for\s|from\s|in\stime\s){0,2}" +
        @"(?:the\s(?:start|end|beginning|conclusion)\sof\s|consideration\sof\s)?" +
        @"(?:(?:agenda\s)?items?\s\d|this\s(?:agenda\s)?item\b|" +
        @"this\s(?:point|stage|juncture)\b|\d{1,2}[.:]\d\d|\d{1,2}\s?[ap]\.?m\b|[012]\d{3}\s?h(?:ou)?rs)))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    public static partial Regex Verb();

    /// <summary>"Members in attendance for item 7:", at the head of names.</summary>
    [GeneratedRegex(
        @"^(?:[\w’'-]+\s){0,4}?(?:present|in\sattendance|attending|attendees)\s\(?(?:for|from|until|during)\s" +
        @"(?:this\s(?:agenda\s)?item|(?:agenda\s)?items?\s\d[\w.,/&–\- ]{0,40}?)(?:\sonly)?\)?\s?(?:[:–-]\s?|$)",
        RegexOptions.IgnoreCase)]
    public static partial Regex Label();

    [GeneratedRegex(
        @"\binterest|\bpecuniary|\bprejudicial|\bconflict|" +
        @"\b(?:for|during)\s(?:the\s)?(?:consideration|discussions?|debate|duration|whole)\b|" +
        @"\bfor\s(?:this|(?:agenda\s)?items?)\b|\bwhile\b|\bwhilst\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Away();

    [GeneratedRegex(
        @"\b(?:said|stated|reported|asked|explained|advised|told|if|whether|because|who|since|last|when|would|felt|" +
        @"confirmed|thanked)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Told();
}
