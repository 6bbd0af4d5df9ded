namespace CommitteeBot.Browser.Client;

/// <summary>
/// What the tests need beside .NET. Where one of them is missing the tests are skipped, and say which.
/// </summary>
internal sealed record Tools(string Node, string Chromium, string ClientScript)
{
    /// <returns>The tools, or why there are none.</returns>
    public static (Tools? Found, string? Missing) Find()
    {
        var script = Path.Combine(
            Repository.Root, "tests", "CommitteeBot.Browser", "node_modules", "@microsoft", "m365agentsplayground",
            "cli.js");
        if (OnPath("node") is not { } node)
            return (null, "Node.js is not installed.");
        if ((OnPath("chromium") ?? OnPath("chromium-browser")) is not { } chromium)
            return (null, "Chromium is not installed.");
        return File.Exists(script)
            ? (new Tools(node, chromium, script), null)
            : (null, "Microsoft's Agents Playground is not installed: run npm ci in tests/CommitteeBot.Browser.");
    }

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
