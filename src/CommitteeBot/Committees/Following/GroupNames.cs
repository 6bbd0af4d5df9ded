using System.Text.RegularExpressions;
using CommitteeBot.Language;

namespace CommitteeBot.Committees.Following;

/// <summary>
/// The name of a person in a directory's display name, which may hold a department and begin with the family.
/// </summary>
internal static partial class GroupNames
{
    private const int MaxLength = 100;

    /// <summary><c>Hart, Gill (Democratic Services)</c> is Gill Hart.</summary>
    public static string? Plain(string? displayName)
    {
        var name = InBrackets().Replace(TextCleaner.OneLine(displayName ?? ""), " ");
        if (name.Split(',', StringSplitOptions.TrimEntries) is [{ Length: > 0 } family, { Length: > 0 } first])
            name = $"{first} {family}";
        name = Spaces().Replace(name, " ").Trim();
        return name.Length == 0 ? null : name.Length > MaxLength ? name[..MaxLength] : name;
    }

    [GeneratedRegex(@"\([^()]*\)|\[[^\[\]]*\]")]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
