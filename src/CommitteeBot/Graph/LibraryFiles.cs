using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace CommitteeBot.Graph;

/// <summary>A library of SharePoint: what changes in it, who may open a file, and its content.</summary>
internal sealed class LibraryFiles(GraphConnection graph)
{
    private static readonly string[] Item =
        ["id", "name", "parentReference", "file", "folder", "deleted", "size", "webUrl", "cTag"];

    /// <summary>The ids of a library and of the folder in it, by its address.</summary>
    public async Task<LibraryPlace> FindAsync(LibraryAddress address, CancellationToken cancellation)
    {
        var site = await graph.AskAsync(
            (client, token) => client.Sites[address.Host].WithUrl(
                $"{client.RequestAdapter.BaseUrl}/sites/{address.Host}:{(address.Site.Length == 0 ? "/" : address.Site)}?$select=id")
                .GetAsync(null, token), cancellation);
        var drives = await graph.AskAsync(
            (client, token) => client.Sites[site.Id].Drives.GetAsync(
                c => c.QueryParameters.Select = ["id", "webUrl"], token), cancellation);
        foreach (var drive in drives.Value ?? [])
        {
            if (LibraryAddress.TryRead(drive.WebUrl) is not { } library
                || !$"{address.Path}/".StartsWith($"{library.Path}/", StringComparison.OrdinalIgnoreCase))
                continue;
            var folder = address.Path[library.Path.Length..].Trim('/');
            var item = folder.Length == 0
                ? await ItemAsync(drive.Id!, "root", cancellation)
                : await graph.AskAsync(
                    (client, token) => client.Drives[drive.Id].Items["root"].WithUrl(
                        $"{client.RequestAdapter.BaseUrl}/drives/{drive.Id}/root:/{Uri.EscapeDataString(folder)
                            .Replace("%2F", "/", StringComparison.Ordinal)}?$select=id").GetAsync(null, token), cancellation);
            return new LibraryPlace(drive.Id!, item.Id!);
        }

        throw new GraphException(GraphFault.NotFound);
    }

    /// <summary>What has changed in the whole library since the mark; all of it without one.</summary>
    public async Task<LibraryChanges> ChangesAsync(string drive, string? mark, CancellationToken cancellation)
    {
        var items = new List<LibraryItem>();
        var page = await graph.AskAsync(
            (client, token) => mark is null
                ? client.Drives[drive].Items["root"].Delta.GetAsDeltaGetResponseAsync(
                    c => c.QueryParameters.Select = Item, token)
                : client.Drives[drive].Items["root"].Delta.WithUrl(mark).GetAsDeltaGetResponseAsync(null, token), cancellation);
        while (true)
        {
            items.AddRange((page.Value ?? []).Where(i => i.Id is not null).Select(From));
            if (page.OdataNextLink is not { } next)
                break;
            page = await graph.AskAsync(
                (client, token) => client.Drives[drive].Items["root"].Delta.WithUrl(next)
                    .GetAsDeltaGetResponseAsync(null, token), cancellation);
        }

        return new LibraryChanges(items, page.OdataDeltaLink ?? throw new GraphException(GraphFault.Rejected));
    }

    /// <summary>The columns of a file in its library, by their internal names.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ColumnsAsync(
        string drive, string item, CancellationToken cancellation)
    {
        var found = await graph.AskAsync(
            (client, token) => client.Drives[drive].Items[item].GetAsync(
                c => (c.QueryParameters.Select, c.QueryParameters.Expand) = (["id"], ["listItem($expand=fields)"]), token),
            cancellation);
        return (found.ListItem?.Fields?.AdditionalData ?? new Dictionary<string, object>())
            .Where(f => f.Value is string).ToDictionary(f => f.Key, f => (string)f.Value);
    }

    /// <summary>
    /// To whom a file or folder is open, each in one line; those of accounts as <c>user:</c> and their id.
    /// </summary>
    public async Task<IReadOnlySet<string>> GrantsAsync(string drive, string item, CancellationToken cancellation)
    {
        var grants = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var page = await graph.AskAsync(
            (client, token) => client.Drives[drive].Items[item].Permissions.GetAsync(
                c => c.QueryParameters.Select = ["id", "roles", "grantedToV2", "grantedToIdentitiesV2", "link"], token),
            cancellation);
        while (true)
        {
            foreach (var permission in page.Value ?? [])
                grants.UnionWith((permission.GrantedToIdentitiesV2 ?? []).Append(permission.GrantedToV2)
                    .OfType<SharePointIdentitySet>().SelectMany(LinesOf));
            if (page.OdataNextLink is not { } next)
                return grants;
            page = await graph.AskAsync(
                (client, token) => client.Drives[drive].Items[item].Permissions.WithUrl(next).GetAsync(null, token), cancellation);
        }
    }

    /// <returns>Null where the file is larger than that, whatever its list says.</returns>
    public async Task<byte[]?> ContentAsync(string drive, string item, int max, CancellationToken cancellation)
    {
        await using var stream = await graph.AskAsync(
            (client, token) => client.Drives[drive].Items[item].Content.GetAsync(null, token), cancellation);
        var content = await GraphContent.ReadAsync(stream, max, cancellation);
        return content.Length > max ? null : content;
    }

    private Task<DriveItem> ItemAsync(string drive, string item, CancellationToken cancellation) => graph.AskAsync(
        (client, token) => client.Drives[drive].Items[item].GetAsync(c => c.QueryParameters.Select = ["id"], token), cancellation);

    private static LibraryItem From(DriveItem item) => new(item.Id!, item.ParentReference?.Id, item.Name ?? "")
    {
        IsFolder = item.Folder is not null, IsDeleted = item.Deleted is not null, ContentTag = item.CTag,
        Size = item.Size ?? 0, WebUrl = item.WebUrl,
    };

    private static IEnumerable<string> LinesOf(SharePointIdentitySet who)
    {
        if (who.User?.Id is { } user)
            yield return $"user:{user}";
        if (who.Group?.Id is { } group)
            yield return $"group:{group}";
        if (who.SiteGroup?.Id is { } site)
            yield return $"site:{site}";
    }
}

/// <param name="Folder">The folder below which files count.</param>
internal sealed record LibraryPlace(string Drive, string Folder);

internal sealed record LibraryChanges(IReadOnlyList<LibraryItem> Items, string Mark);

internal sealed record LibraryItem(string Id, string? ParentId, string Name)
{
    public bool IsFolder { get; init; }
    public bool IsDeleted { get; init; }
    public string? ContentTag { get; init; }
    public long Size { get; init; }
    public string? WebUrl { get; init; }
}
