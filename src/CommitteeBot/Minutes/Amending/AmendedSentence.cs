using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Amending;

/// <summary>The words of an amendment as a sentence in place of another.</summary>
internal static partial class AmendedSentence
{
    /// <summary>"that the lease be renewed" takes the place of "RESOLVED that the lease end".</summary>
    public static string Of(string old, string @new)
    {
        var text = @new.Trim();
        var lead = Resolved().Match(old) is { Success: true } begins && !Decides().IsMatch(text)
            ? Joined(begins.Value.TrimEnd(), text)
            : "";
        text = lead.Length > 0
            ? lead + char.ToLowerInvariant(text[0]) + text[1..]
            : char.ToUpperInvariant(text[0]) + text[1..];
        return text[^1] is '.' or '!' or '?' or ':' ? text : text + ".";
    }

    private static string Joined(string begins, string text)
    {
        var (saysThat, wantsThat) = (
            begins.EndsWith("that", StringComparison.OrdinalIgnoreCase),
            !text.StartsWith("that ", StringComparison.OrdinalIgnoreCase));
        return saysThat == wantsThat ? begins + " " : saysThat ? begins[..^4] : begins + " that ";
    }

    [GeneratedRegex(
        @"^\W{0,3}(?:it\s(?:was|is)\s)?(?:unanimously\s)?(?:resolved|agreed|decided|" +
        @"ordered)(?:\sunanimously)?(?:\s?[:–-])?(?:\sthat)?\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Resolved();

    [GeneratedRegex(@"\b(?:resolved|agreed|decided|ordered)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Decides();
}
