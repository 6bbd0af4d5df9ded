using System.Text.RegularExpressions;

namespace CommitteeBot.Tests.Architecture;

/// <summary>A C# file as the rules look at it.</summary>
/// <param name="Path">From the root of the repository, with forward slashes.</param>
internal sealed partial record SourceFile(string Path, string Text)
{
    /// <summary>
    /// The text without what the compiler passes over or prints: comments and strings may name any folder.
    /// </summary>
    public string Code { get; } = CommentOrString().Replace(Text, m => m.Value.StartsWith('/') ? " " : "\"\"");

    public string? Namespace => NamespaceLine().Match(Code) is { Success: true } m ? m.Groups[1].Value : null;

    /// <summary>As in <c>src/CommitteeBot</c>.</summary>
    public string Project => string.Join('/', Path.Split('/').Take(2));

    /// <summary>Inside the project, as in <c>Store/Sqlite</c>; empty for a file beside the project file.</summary>
    public string Folder => string.Join('/', Path.Split('/').Skip(2).SkipLast(1));

    /// <summary>As in <c>Store</c>.</summary>
    public string TopFolder => Folder.Split('/')[0];

    public bool IsUnder(string folder) => Folder == folder || Folder.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary>The types that the file declares, for names that are written with their folder in front.</summary>
    public IEnumerable<string> Types => TypeDeclarations.Select(t => t.Name.TrimEnd('<'));

    /// <summary>
    /// The same, with a bracket after the name of a generic type, and whether it is one part of several.
    /// </summary>
    public IEnumerable<(string Name, bool IsPartial)> TypeDeclarations => TypeDeclaration().Matches(Code)
        .Select(m => (m.Groups["name"].Value, m.Groups["partial"].Success));

    public IEnumerable<string> Lines => Text.Split('\n');

    [GeneratedRegex(
        """//[^\n]*|/\*.*?\*/|\$*(\"{3,}).*?\1|\$?@\$?"(?:[^"]|"")*"|\$?"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'""",
        RegexOptions.Singleline)]
    private static partial Regex CommentOrString();

    [GeneratedRegex(@"^\s*namespace\s+([\w.]+)\s*;", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(
        @"(?<partial>\bpartial\s+)?\b(?:class|record struct|record class|record|struct|interface"
        + @"|enum)\s+(?<name>[A-Z]\w*(?:<)?)")]
    private static partial Regex TypeDeclaration();
}
