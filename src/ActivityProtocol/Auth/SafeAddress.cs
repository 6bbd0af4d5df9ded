using System.Text;

namespace ActivityProtocol.Auth;

/// <summary>Rules for addresses that come from outside. Pure.</summary>
internal static class SafeAddress
{
    public static bool IsHttpsOrLoopback(Uri url) =>
        url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback);

    /// <summary>
    /// A host name, or <c>*.</c> and a host name of at least two labels (<c>*.com</c> would be everybody).
    /// </summary>
    public static bool IsHostPattern(string pattern)
    {
        var name = pattern.StartsWith("*.", StringComparison.Ordinal) ? pattern[2..] : pattern;
        return Uri.CheckHostName(name) == UriHostNameType.Dns && name.Contains('.', StringComparison.Ordinal)
            && !name.EndsWith('.');
    }

    public static bool Matches(string host, string pattern) => pattern.StartsWith("*.", StringComparison.Ordinal)
        ? host.Length > pattern.Length - 1 && host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
        : host.Equals(pattern, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The service address that may be called, or null. In Teams mode it is https on an allowed host and the usual
    /// port; in local mode this machine.
    /// Whatever a token or a stored row says, no other address is ever called.
    /// </summary>
    public static Uri? ServiceAddress(string? serviceUrl, BotMode mode, IReadOnlyList<string> allowedHosts)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url)) return null;
        // Letters beyond ASCII look like others and become other names on the way to the resolver; no service of Teams
        // has them.
        if (!Ascii.IsValid(url.Host)) return null;
        if (url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0) return null;
        var allowed = mode == BotMode.Teams
            ? url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort
                && allowedHosts.Any(pattern => Matches(url.Host, pattern))
            : (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && url.IsLoopback;
        return allowed ? url : null;
    }

    /// <summary>
    /// An id from outside as one segment of a path. Escaping leaves <c>.</c> and <c>..</c> as they are, and those would
    /// climb out of their place,
    /// so they are no ids.
    /// </summary>
    public static bool IsId(string? id) =>
        !string.IsNullOrWhiteSpace(id) && id is not ("." or "..") && id.Length <= 2000;
}
