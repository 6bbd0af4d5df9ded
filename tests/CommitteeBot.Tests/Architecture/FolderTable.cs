using System.Text.RegularExpressions;

namespace CommitteeBot.Tests.Architecture;

/// <summary>
/// Which folder may use which: the table of the architecture page, in the words that the compiler doesn't know.
/// </summary>
internal static partial class FolderTable
{
    private const string Protocol = "ActivityProtocol";
    private static readonly string[] Everything = ["*"];

    private static readonly Dictionary<string, string[]> MayUse = Read(
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "architecture.md")));

    /// <summary>The folders that the table names; the project of the protocol is no folder of the bot.</summary>
    public static IEnumerable<string> Folders => MayUse.Keys.Where(f => f.Length > 0);

    /// <summary>
    /// Rows such as <c>| `Store` | the database | Committees, Language |</c>. Files beside the project file may use
    /// everything.
    /// </summary>
    public static Dictionary<string, string[]> Read(string page)
    {
        var table = new Dictionary<string, string[]> { [""] = Everything };
        foreach (Match row in Row().Matches(page))
        {
            var used = row.Groups["used"].Value.Trim();
            table[row.Groups["folder"].Value] = used switch
            {
                "everything" => Everything,
                "nothing of ours" => [],
                _ => used.Split(", "),
            };
        }

        return table;
    }

    /// <summary>Drawers, not products: what goes into them could not say where it belongs.</summary>
    private static readonly string[] Drawers = ["Services", "Models", "Helpers", "Common", "Utils", "Extensions"];

    /// <summary>
    /// The folder in which each type of the bot is declared: <c>Store.ActionRow</c> needs no using, so the using alone
    /// does not tell.
    /// </summary>
    public static ILookup<string, string> DeclaredIn(IEnumerable<SourceFile> sources) =>
        sources.Where(f => f.Project == "src/CommitteeBot")
            .SelectMany(f => f.Types.Select(t => (t, f.TopFolder))).Distinct().ToLookup(x => x.t, x => x.TopFolder);

    public static IEnumerable<string> Violations(SourceFile file, ILookup<string, string> declaredIn)
    {
        foreach (var drawer in file.Folder.Split('/').Where(f => Drawers.Contains(f, StringComparer.OrdinalIgnoreCase)))
            yield return $"{file.Path} lies in a folder called {drawer}; name it after what it is for";

        var root = file.Project[(file.Project.IndexOf('/', StringComparison.Ordinal) + 1)..];
        var expected = file.Folder == "" ? root : $"{root}.{file.Folder.Replace('/', '.')}";
        if (file.Namespace != expected && !(file.Namespace is null && file.Folder == ""))
            yield return $"{file.Path} has the namespace {file.Namespace ?? "(none)"} and should have {expected}";

        if (file.Project == "src/ActivityProtocol" && BotNamespace().IsMatch(file.Code))
            yield return $"{file.Path} uses CommitteeBot; the protocol knows nothing of committees";

        if (file.Project != "src/CommitteeBot")
            yield break;

        if (!MayUse.TryGetValue(file.TopFolder, out var allowed))
        {
            yield return $"{file.Path} lies in {file.TopFolder}, which the table of folders does not have";
            yield break;
        }

        if (allowed == Everything)
            yield break;

        foreach (var used in Used(file, declaredIn).Distinct().Where(u => u != file.TopFolder && !allowed.Contains(u)))
            yield return
                $"{file.Path} uses {used}; {file.TopFolder} may use "
                + $"{(allowed.Length == 0 ? "nothing of ours" : string.Join(", ", allowed))}";
    }

    private static IEnumerable<string> Used(SourceFile file, ILookup<string, string> declaredIn) =>
        BotNamespace().Matches(Usings(file)).Select(m => m.Groups[1].Value).Where(MayUse.ContainsKey)
            .Concat(
                Qualified()
                    .Matches(file.Code).Where(m => declaredIn[m.Groups[2].Value].Contains(m.Groups[1].Value))
                    .Select(m => m.Groups[1].Value))
            .Concat(ProtocolNamespace().IsMatch(file.Code) ? [Protocol] : []);

    /// <summary>Without the file's own namespace line.</summary>
    private static string Usings(SourceFile file) => OwnNamespace().Replace(file.Code, "");

    [GeneratedRegex(@"^\| `(?<folder>\w+)` \|[^|]*\|(?<used>[^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"(?<![\w.])(?:global::)?CommitteeBot\.(\w+)")]
    private static partial Regex BotNamespace();

    [GeneratedRegex(@"(?<![\w.])ActivityProtocol(?=[.;])")]
    private static partial Regex ProtocolNamespace();

    [GeneratedRegex(@"(?<![\w.])([A-Z]\w*)\.(?:\w+\.)?([A-Z]\w*)")]
    private static partial Regex Qualified();

    [GeneratedRegex(@"^\s*namespace\s[^;]*;", RegexOptions.Multiline)]
    private static partial Regex OwnNamespace();
}
