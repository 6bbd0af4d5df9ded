using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Transcripts;

/// <summary>Who speaks, as Teams puts it.</summary>
internal static partial class SpeakerName
{
    /// <summary><c>Hart, Jane (Clerk)</c> is Jane Hart; a room, and a voice that isn't known, is nobody.</summary>
    public static string? Of(string? written)
    {
        if (Unverified().IsMatch(written ?? ""))
            return null;
        var name = InBrackets().Replace(written ?? "", "").Trim();
        if (name.Length is 0 or > 80 || Nobody().IsMatch(name))
            return null;
        return name.Split(',') is [{ Length: > 0 } last, { Length: > 1 } first]
            ? $"{first.Trim()} {last.Trim()}"
            : name;
    }

    /// <summary>True where somebody of this name may be called so: by it, or by the first or last part of it.</summary>
    public static bool Means(string called, string name)
    {
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var words = called.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && words.Length > 0
            && (called.Equals(name, StringComparison.OrdinalIgnoreCase)
                || (words.Length == 1 && words[0] == parts[0])
                || (words.Length > 1 && words[^1] == parts[^1]));
    }

    /// <summary>Who joined without signing in may have typed any name.</summary>
    [GeneratedRegex(@"[(\[][^()\[\]]{0,40}\b(?:guest|unverified|anonymous)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unverified();

    [GeneratedRegex(@"\([^()]{0,60}\)|\[[^\[\]]{0,60}\]")]
    private static partial Regex InBrackets();

    [GeneratedRegex(
        @"^(?:speaker|guest|unknown|unidentified|participant|anonymous|user)\b.{0,20}$|\b(?:room|suite|phone)\b"
        + @"|^(?:council|committee|town|village|the)\b.{0,30}\b(?:hall|chamber)s?\b|^\+?[\d ]{5,}$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Nobody();
}
