using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommitteeBot.CommandLine;

/// <summary>
/// The app package that a Teams administrator uploads: the manifest with this installation's ids and domain filled in,
/// its texts in other languages, and the icons.
/// </summary>
internal static class PackageManifest
{
    private static readonly IReadOnlyList<string> Files = ["manifest.json", "cy.json", "color.png", "outline.png"];

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// A zip cannot hold an earlier day. The same settings make the same bytes, so that a package can be compared with
    /// the last one.
    /// </summary>
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The fault of the settings, as a sentence; null where a package can be made.</summary>
    public static string? Fault(Guid appId, string domain)
    {
        if (appId == Guid.Empty)
            return "--app-id must be the app id of the bot's registration, such as 1f0c3a52-7f0e-4c55-9d3b-0a5d2f6b9c11.";
        if (Uri.CheckHostName(domain) != UriHostNameType.Dns || !domain.Contains('.', StringComparison.Ordinal))
            return
                "--domain must be the host name under which Teams reaches the bot, such as bot.example.gov.uk, "
                + "without https:// and without a path.";
        return null;
    }

    /// <param name="appId">
    /// The app id of the bot's registration. The Teams app takes the same id: a catalogue wants it unique, no more.
    /// </param>
    /// <param name="domain">The host name under which Teams reaches the bot.</param>
    /// <param name="overhears">
    /// True to ask the owner of a chat that the bot may read all of its messages, not only those that mention it.
    /// </param>
    public static void Write(Stream zip, Guid appId, string domain, bool overhears = false)
    {
        if (Fault(appId, domain) is { } fault)
            throw new ArgumentException(fault);

        using var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var file in Files)
        {
            var entry = archive.CreateEntry(file, CompressionLevel.Optimal);
            entry.LastWriteTime = Stamp;
            using var target = entry.Open();
            target.Write(
                file == "manifest.json" ? Encoding.UTF8.GetBytes(Manifest(appId, domain, overhears)) : Embedded(file));
        }
    }

    private static string Manifest(Guid appId, string domain, bool overhears) =>
        overhears ? AskToOverhear(Fill(appId, domain)) : Fill(appId, domain);

    private static string Fill(Guid appId, string domain) =>
        Encoding.UTF8.GetString(Embedded("manifest.json"))
            .Replace("{{TEAMS_APP_ID}}", appId.ToString(), StringComparison.Ordinal)
            .Replace("{{BOT_ID}}", appId.ToString(), StringComparison.Ordinal)
            .Replace("{{DOMAIN}}", domain, StringComparison.Ordinal);

    private static string AskToOverhear(string manifest)
    {
        var package = JsonNode.Parse(manifest)!;
        package["authorization"]!["permissions"]!["resourceSpecific"]!.AsArray()
            .Add(new JsonObject { ["name"] = "ChatMessage.Read.Chat", ["type"] = "Application" });
        return package.ToJsonString(Readable);
    }

    private static byte[] Embedded(string file)
    {
        using var source = typeof(PackageManifest).Assembly.GetManifestResourceStream($"Manifest/{file}")
            ?? throw new InvalidOperationException($"The program was built without {file} of the Teams package.");
        using var copy = new MemoryStream();
        source.CopyTo(copy);
        return copy.ToArray();
    }
}
