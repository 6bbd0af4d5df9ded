using System.Text.RegularExpressions;
using CommitteeBot.Language;
using CommitteeBot.Understanding.Examples;

namespace CommitteeBot.Understanding.Capture;

/// <summary>"NB to ring the depot", as minutes put it: it is an action if the committee knows the person.</summary>
internal static partial class SpokenAssignment
{
    private const int MaxLength = 400;

    /// <summary>Whom the line begins with; null where it is not put so.</summary>
    public static string? Owner(string text)
    {
        if (text.Length > MaxLength || Assigned().Match(text) is not { Success: true } assigned)
            return null;
        var who = assigned.Groups["who"].Value.Trim();
        return IsDoing(assigned.Groups["verb"].Value)
            && !OwnerWords.Markers.Contains(who) && !OwnerWords.Verbs.Contains(who.Split(' ')[0])
            ? who
            : null;
    }

    /// <summary>
    /// Whoever is named is known to be somebody, so any verb will do that is one of doing: "to be fair" is none.
    /// </summary>
    private static bool IsDoing(string verb) =>
        DoingVerbs.Contains(verb) || !(StopWords.IsGrammarWord(verb) || DoingVerbs.IsState(verb));

    [GeneratedRegex(
        @"^(?:(?:the|our)\s+)?(?<who>@?[A-Za-z][\w.'’&/-]*(?:\s+(?!to\b)[\w.'’&/-]+){0,5}?)\s+to\s+(?:also\s+"
            + @"|please\s+)?(?<verb>[a-z]+)\s+\S",
        RegexOptions.IgnoreCase)]
    private static partial Regex Assigned();
}
