namespace ActivityProtocol.Hosting;

/// <summary>
/// Headers that proxies, load balancers, content delivery networks and tunnels add, and that no program on this machine
/// sends.
/// </summary>
internal static class ProxyHeaders
{
    /// <summary>Families: everything that begins so.</summary>
    private static readonly string[] Prefixes =
    [
        "X-Forwarded", "X-Original-", "X-Real-", "X-Client-", "X-Cluster-", "X-Proxy", "X-ProxyUser-", "X-Remote-",
            "X-Envoy-", "X-Varnish", "X-Nginx-",
        "X-Arr-", "X-Azure-", "X-Amz", "X-Appengine-", "X-Cloud-", "X-Goog-", "X-Vercel-", "X-Tunnel-", "X-Ngrok-",
            "X-Ms-Proxy", "X-Ms-Forwarded",
        "X-Iisnode-", "X-Bluecoat-", "X-Akamai-", "X-Sucuri-", "Akamai-", "Fastly-", "Fly-", "Cf-", "Cdn-",
            "Cloudfront-", "Ngrok-", "Tailscale-",
        "Incap-", "Wl-Proxy-", "Proxy-", "Ali-",
    ];

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "Via", "Forwarded", "Forwarded-For", "Forwarded-For-Ip", "True-Client-Ip", "Client-Ip", "Remote-Addr", "X-Host",
            "X-Scheme",
        "X-Url-Scheme", "X-Ssl", "X-Ssl-Client-Cert", "Front-End-Https", "X-Request-Start", "X-Queue-Start",
            "X-Originating-Ip", "X-Coming-From",
        "X-Gateway-Host", "X-True-Client-Ip", "X-Wap-Profile", "Surrogate-Capability", "Max-Forwards", "X-Source-Ip",
            "X-Backend-Host",
    };

    public static bool Includes(string header) =>
        Names.Contains(header) || Prefixes.Any(prefix => header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
