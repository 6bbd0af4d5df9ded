using System.Collections.Concurrent;
using System.Security.Cryptography;
using ActivityProtocol.Auth;
using ActivityProtocol.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CommitteeBot.Hosting;

/// <summary>
/// Local mode has no OneDrive, so the bot serves files itself: to this machine only, at an address that can't be
/// guessed, for ten minutes.
/// </summary>
internal sealed class LocalFiles(IServer server, TimeProvider clock)
{
    private const int MaxFiles = 20;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, LocalFile> files = new(StringComparer.Ordinal);

    /// <returns>The address of the file.</returns>
    public string Add(string name, byte[] content)
    {
        var now = clock.GetUtcNow();
        foreach (
            var old in files.Where(f => f.Value.Until < now)
                .Concat(files.OrderByDescending(f => f.Value.Until).Skip(MaxFiles - 1)))
            files.TryRemove(old.Key, out _);
        var key = RandomNumberGenerator.GetHexString(32, lowercase: true);
        files[key] = new LocalFile(name, content, now + Lifetime);
        return new Uri(
            new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()), $"/files/{key}").AbsoluteUri;
    }

    public LocalFile? Find(string key) =>
        files.TryGetValue(key, out var file) && file.Until >= clock.GetUtcNow() ? file : null;
}

internal sealed record LocalFile(string Name, byte[] Content, DateTimeOffset Until);

internal static class LocalFilesEndpoint
{
    public static void MapLocalFiles(this WebApplication app) =>
        app.MapGet("/files/{key}", (string key, HttpContext context, BotSettings settings, LocalFiles files) =>
    {
        if (settings.Mode != BotMode.Local
            || LocalMode.RefusalReason(context.Request) is not null || files.Find(key) is not { } file)
            return Results.NotFound();
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.File(file.Content, "application/octet-stream", file.Name);
    });
}
