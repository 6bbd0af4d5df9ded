namespace CommitteeBot.Tests.Architecture;

/// <summary>The repository that these tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] Made = ["bin", "obj", "node_modules", ".git", "data", "TestResults"];
    private static readonly string[] Written =
    [
        ".cs",
        ".csproj",
        ".props",
        ".targets",
        ".sln",
        ".json",
        ".md",
        ".txt",
        ".yml",
        ".sh",
        ".mjs",
        ".js",
        ".py",
        ".svg",
        "",
    ];

    public static string Root { get; } = Find();

    public static IReadOnlyList<SourceFile> Sources { get; } =
        [.. Files(".cs").Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal)
            || f.Path.StartsWith("tests/", StringComparison.Ordinal))];

    /// <summary>Everything that people wrote and the repository keeps.</summary>
    public static IEnumerable<SourceFile> Texts => Files(Written);

    private static IEnumerable<SourceFile> Files(params string[] extensions) =>
        Walk(new DirectoryInfo(Root))
            .Where(f => extensions.Contains(f.Extension) || (f.Name.StartsWith('.') && extensions.Contains("")))
            .Select(
                f =>
                    new SourceFile(
                        Path.GetRelativePath(Root, f.FullName).Replace('\\', '/'), File.ReadAllText(f.FullName)));

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles()
            .Where(f => f.Name != ".git")
            .Concat(folder.EnumerateDirectories().Where(d => !Made.Contains(d.Name)).SelectMany(Walk));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CommitteeBot.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException(
            "The tests run outside the repository, and their rules are about its files.");
    }
}
