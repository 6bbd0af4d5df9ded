using System.Net;
using Microsoft.AspNetCore.Http;

namespace ActivityProtocol.Hosting;

/// <summary>
/// The meaning of "only this machine" for a bot without credentials: it listens on loopback addresses, and is called
/// from there and by that
/// name, not by a web page of another site (which a browser on this machine would send), and not through a proxy or
/// tunnel.
/// </summary>
public static class LocalMode
{
    /// <summary>
    /// Why a request isn't a local one, as a word for the log; null if it is. Use it for every endpoint that local mode
    /// leaves open.
    /// A proxy on this machine that adds no header at all can't be told from a neighbouring program.
    /// </summary>
    public static string? RefusalReason(HttpRequest request) =>
        !IsLocal(request.HttpContext.Connection.RemoteIpAddress) ? "remote address"
        : !IsLoopbackName(request.Host.Host) ? "host"
        : request.Headers.Origin.Count > 0 && !request.Headers.Origin.All(IsLoopbackOrigin) ? "origin"
        : request.Headers.Keys.Any(ProxyHeaders.Includes) ? "forwarded"
        : null;

    // A server inside the process (tests) and a Unix socket have no remote address.
    private static bool IsLocal(IPAddress? remote) => remote is null || IPAddress.IsLoopback(remote);

    /// <summary>
    /// <c>localhost</c> or a loopback address. Any other name may have been pointed at this machine (DNS rebinding).
    /// </summary>
    internal static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    internal static bool IsLoopbackOrigin(string? origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var site) && site.Scheme is "http" or "https"
            && IsLoopbackName(site.Host);

    /// <summary>
    /// An address to listen on, such as <c>http://127.0.0.1:3978</c>; <c>*</c>, <c>+</c> and <c>[::]</c> are open to
    /// all.
    /// </summary>
    internal static bool IsLoopbackBinding(string address)
    {
        if (address.Contains("://unix:", StringComparison.OrdinalIgnoreCase)) return true;
        if (address.Contains("://pipe:", StringComparison.OrdinalIgnoreCase)) return true;
        return Uri.TryCreate(address, UriKind.Absolute, out var url) && IsLoopbackName(url.Host);
    }
}
