using System.Net;
using System.Net.Sockets;

namespace CommitteeBot.Import;

/// <param name="Hosts">The hosts that may be asked, each with all below it.</param>
/// <param name="AllowsLoopback">Local mode: this machine, and only this one, may be asked without encryption.</param>
internal sealed record FileDownloadRules(IReadOnlyList<string> Hosts, bool AllowsLoopback)
{
    /// <summary>
    /// The place where Teams stores files sent to a bot: OneDrive for Business, which is SharePoint. The address itself
    /// carries the permission.
    /// </summary>
    public static readonly FileDownloadRules Teams = new(["sharepoint.com"], AllowsLoopback: false);

    public static readonly FileDownloadRules Local = Teams with { AllowsLoopback = true };

    public int MaxBytes { get; init; } = 50 * 1024 * 1024;
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    public bool Allows(Uri uri)
    {
        if (uri.UserInfo.Length > 0)
            return false;
        if (AllowsLoopback && uri.IsLoopback)
            return uri.Scheme is "http" or "https";
        return uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && uri.HostNameType == UriHostNameType.Dns
            && Hosts.Any(h =>
            uri.IdnHost.Equals(h, StringComparison.OrdinalIgnoreCase)
                || uri.IdnHost.EndsWith("." + h, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>The reason why a file could not be fetched, for callers with wording of their own.</summary>
internal enum DownloadFault
{
    NotAllowed,
    Denied,
    TooLarge,
    TooSlow,
    Failed,
}

/// <summary>Either the bytes or a sentence that says why there are none.</summary>
/// <param name="IsUnchanged">The file is as it was when its tag was given.</param>
internal sealed record DownloadResult(
    ReadOnlyMemory<byte> Content, string? Refusal, DownloadFault? Fault = null, string? ETag = null,
    bool IsUnchanged = false);

/// <summary>
/// Fetches a file that a message points to. The address comes from outside, so it may lead only to where Teams keeps
/// files, never into the bot's own network: what a name resolves to is checked, and the connection is made to the very
/// address that was checked.
/// </summary>
internal sealed class FileDownload(FileDownloadRules rules) : IDisposable
{
    private readonly HttpClient client = new(CreateHandler(rules)) { Timeout = Timeout.InfiniteTimeSpan };

    public Task<DownloadResult> GetAsync(string address, CancellationToken cancellation) =>
        GetAsync(address, null, cancellation);

    /// <param name="tag">
    /// What the host gave with the file last time; a file that is still the same is not sent again.
    /// </param>
    public async Task<DownloadResult> GetAsync(string address, string? tag, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !rules.Allows(uri))
            return new DownloadResult(default, ImportWords.FileUnreachable, DownloadFault.NotAllowed);
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(rules.Timeout);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return response.StatusCode switch
            {
                HttpStatusCode.OK =>
                    await ReadAsync(response.Content, limit.Token) with { ETag = response.Headers.ETag?.ToString() },
                HttpStatusCode.NotModified when tag is not null => new DownloadResult(default, null, IsUnchanged: true),
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
                    or HttpStatusCode.NotFound or HttpStatusCode.Gone =>
                    new DownloadResult(default, ImportWords.FileExpired, DownloadFault.Denied),
                _ => new DownloadResult(default, ImportWords.FileFailed, DownloadFault.Failed),
            };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new DownloadResult(default, ImportWords.FileTooSlow, DownloadFault.TooSlow);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return new DownloadResult(default, ImportWords.FileFailed, DownloadFault.Failed);
        }
    }

    public void Dispose() => client.Dispose();

    /// <summary>Not this machine, not its neighbours, nothing that a cloud keeps for itself.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address))
            return false;
        var bytes = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return bytes switch
            {
                [0 or 10 or 127 or >= 224, ..] => false,
                [100, >= 64 and < 128, ..] => false,
                [169, 254, ..] or [192, 168, ..] or [192, 0, 0, _] or [198, 18 or 19, ..] => false,
                [172, >= 16 and < 32, ..] => false,
                _ => true,
            };
        }

        // Only global unicast (2000::/3) leads outside; of it, addresses that wrap an IPv4 one (6to4, Teredo) could
        // lead back in.
        return (bytes[0] & 0xE0) == 0x20 && !(bytes[0] == 0x20 && bytes[1] == 0x02)
            && !(bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0);
    }

    private async Task<DownloadResult> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        var tooLarge = new DownloadResult(default, ImportWords.FileTooLarge(rules.MaxBytes), DownloadFault.TooLarge);
        if (content.Headers.ContentLength > rules.MaxBytes)
            return tooLarge;
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        using var read = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int count;
        while ((count = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            if (read.Length + count > rules.MaxBytes)
                return tooLarge;
            read.Write(buffer, 0, count);
        }

        return new DownloadResult(read.ToArray(), null);
    }

    /// <summary>Connects to nothing but what the rules allow.</summary>
    public static SocketsHttpHandler CreateHandler(FileDownloadRules rules) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectCallback = (context, cancellation) =>
            ConnectAsync(context.DnsEndPoint, rules.AllowsLoopback, cancellation),
    };

    private static async ValueTask<Stream> ConnectAsync(
        DnsEndPoint host, bool allowsLoopback, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(host.Host, cancellation);
        var allowed = addresses.Where(a => IsPublic(a) || (allowsLoopback && IPAddress.IsLoopback(a))).ToArray();

        // One inner address among outer ones is a trap, not a mistake.
        if (allowed.Length == 0 || allowed.Length < addresses.Length)
            throw new HttpRequestException("The name leads into a network that files are not fetched from.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, host.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
