using System.Text.RegularExpressions;

namespace CommitteeBot.Committees.Following;

/// <summary>What the name of a file, its folders, its label and its columns say of the minutes in it.</summary>
internal static partial class FileSigns
{
    private static readonly HashSet<string> Readable =
        new([".txt", ".md", ".htm", ".html", ".docx", ".doc", ".odt", ".rtf", ".pdf"], StringComparer.OrdinalIgnoreCase);

    public static bool IsReadable(string name) => Readable.Contains(Path.GetExtension(name));

    /// <summary>The word by which it is no open record until an officer has looked at it; null for none.</summary>
    public static string? HeldBackBy(IEnumerable<string?> said) =>
        said.OfType<string>().Select(s => HeldBack().Match(Words(s))).FirstOrDefault(m => m.Success)?.Value;

    /// <summary>Draft where anything says so; confirmed where something does and nothing says draft.</summary>
    public static MinutesStatus? StatusOf(IReadOnlyCollection<string?> said)
    {
        var words = said.OfType<string>().Select(Words).ToList();
        return words.Exists(w => Draft().IsMatch(w)) ? MinutesStatus.Draft
            : words.Exists(w => Confirmed().IsMatch(w)) ? MinutesStatus.Confirmed
            : null;
    }

    private static string Words(string text) => Between().Replace(text, " ");

    [GeneratedRegex(@"[\W_]+")]
    private static partial Regex Between();

    [GeneratedRegex(@"\b(?:draft|excluded|exclusion|exempt|confidential|restricted|private|sensitive|secret|pink|part (?:2|ii|b))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex HeldBack();

    [GeneratedRegex(@"\bdraft\b|\bunconfirmed\b|\bunapproved\b|\bnot (?:yet )?(?:confirmed|approved|signed)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Draft();

    [GeneratedRegex(@"\b(?:confirmed|approved|signed)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Confirmed();
}
