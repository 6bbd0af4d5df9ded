namespace CommitteeBot.Graph;

/// <summary>A library or folder by the address that a browser shows: the site, and the path below it.</summary>
/// <param name="Site">As in <c>/sites/Committees</c>; empty for the root site.</param>
internal sealed record LibraryAddress(string Host, string Site, string Path)
{
    public static LibraryAddress? TryRead(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps)
            return null;
        var parts = Uri.UnescapeDataString(url.AbsolutePath).Split('/', StringSplitOptions.RemoveEmptyEntries);
        var hasSite = parts is ["sites" or "teams", _, ..];
        var below = hasSite ? parts[2..] : parts;
        return below.Length == 0
            ? null
            : new LibraryAddress(url.Host, hasSite ? $"/{parts[0]}/{parts[1]}" : "", string.Join('/', below));
    }
}
