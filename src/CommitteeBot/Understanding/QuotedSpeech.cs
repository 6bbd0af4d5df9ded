using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding;

/// <summary>
/// What a line only quotes: "look what they wrote: “Move the meeting to the 16th.” Charming" asks for nothing.
/// </summary>
internal static partial class QuotedSpeech
{
    /// <returns>The line without what it quotes; null where it quotes nothing, or only a few words.</returns>
    public static string? Outside(string line) =>
        Quoted().IsMatch(line) ? Spaces().Replace(Quoted().Replace(line, " "), " ").Trim() : null;

    /// <summary>Of four words or more: fewer are a name or a title.</summary>
    [GeneratedRegex(@"“(?:[^\s“”]+\s+){3,}[^“”]*”|""(?:[^\s""]+\s+){3,}[^""]*""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
