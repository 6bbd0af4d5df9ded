using System.Text.RegularExpressions;
using CommitteeBot.Tests.Architecture;

namespace CommitteeBot.Tests.Deploy;

/// <summary>What operators run the bot with, and the words of the code that these files lean on.</summary>
internal static partial class DeploymentFiles
{
    private static readonly string Folder = Path.Combine(Repository.Root, "deploy");

    public static IReadOnlyList<SourceFile> All { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(f) != ".env")
            .Select(f => new SourceFile(Path.GetRelativePath(Folder, f).Replace('\\', '/'), File.ReadAllText(f))),
    ];

    /// <summary>Every text in quotes in the program's own code.</summary>
    public static IReadOnlySet<string> SaidByTheCode { get; } = Repository.Sources
        .Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal))
        .SelectMany(f => Literal().Matches(f.Text)).Select(m => m.Groups["text"].Value).ToHashSet();

    public static string Text(string path) => All.Single(f => f.Path == path).Text;

    public static string Code(string path) =>
        Repository.Sources.Single(f => f.Path == $"src/CommitteeBot/{path}").Text;

    public static string One(string text, string pattern) => Each(text, pattern).Single();

    public static IEnumerable<string> Each(string text, string pattern) =>
        Regex.Matches(text, pattern, RegexOptions.Multiline).Select(m => m.Groups[1].Value);

    [GeneratedRegex("\"(?<text>[^\"\\\\\n]+)\"")]
    private static partial Regex Literal();
}
