using System.Text.RegularExpressions;

namespace CommitteeBot.Tests.Architecture;

/// <summary>Which folder a package may be used in, so that it can be replaced there and nowhere else.</summary>
internal static class PackageTable
{
    private static readonly (string What, string Pattern, string[] Folders)[] Rules =
    [
        (
            "SQLite",
            @"\bMicrosoft\.Data\.Sqlite\b|\bMicrosoft\.EntityFrameworkCore\.Sqlite\b|\bSQLitePCL\b|\bUseSqlite\b",
            ["src/CommitteeBot/Store/Sqlite"]),
        ("PostgreSQL", @"\bNpgsql\b|\bUseNpgsql\b", ["src/CommitteeBot/Store/Postgres"]),
        ("Microsoft Graph", @"\bMicrosoft\.(Graph|Kiota)\b", ["src/CommitteeBot/Graph"]),
        (
            "tokens", @"\bMicrosoft\.(Identity\.Client|IdentityModel)\b|\bAzure\.Identity\b",
            ["src/ActivityProtocol", "src/CommitteeBot/Graph", "src/CommitteeBot/Pointing"]),
        (
            "a language model", @"\bMicrosoft\.Extensions\.AI\b|\bOpenAI\.|\busing OpenAI\b",
            ["src/CommitteeBot/Pointing"]),
        (
            "the sentence model", @"\bMicrosoft\.ML\.OnnxRuntime\b|\bFastBertTokenizer\b",
            ["src/CommitteeBot/Language/Embeddings"]),
        ("measures and traces", @"\bOpenTelemetry\.(?!Endpoint|Protocol)", ["src/CommitteeBot/Hosting/Telemetry"]),
        ("HTML reading", @"\bAngleSharp\b", ["src/CommitteeBot/Minutes/Readers"]),

        // The register writes its lists as Word and Excel files: the one exception to "documents are for the readers".
        (
            "Office documents", @"\bDocumentFormat\.OpenXml\b",
            ["src/CommitteeBot/Minutes/Readers", "src/CommitteeBot/Register"]),
    ];

    public static IEnumerable<string> Violations(SourceFile file)
    {
        if (!file.Path.StartsWith("src/", StringComparison.Ordinal))
            yield break;

        var folder = file.Folder == "" ? file.Project : $"{file.Project}/{file.Folder}";
        foreach (var (what, pattern, folders) in Rules)
        {
            var allowed = folders.Any(f => folder == f || folder.StartsWith(f + "/", StringComparison.Ordinal));
            if (!allowed && Regex.IsMatch(file.Code, pattern))
                yield return $"{file.Path} uses a package for {what}, which belongs to {string.Join(" and ", folders)}";
        }
    }
}
