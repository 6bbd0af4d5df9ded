using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace CommitteeBot.Tests.Graph;

/// <summary>
/// A library of <see cref="FakeGraph"/>: folders and files by id, in the order in which they changed.
/// </summary>
internal sealed class FakeLibrary
{
    public const string Drive = "b!drive";
    public const string Root = "root-id";
    public const string Minutes = "folder-minutes";

    /// <summary>As a browser shows it.</summary>
    public const string Address = "https://example.sharepoint.com/sites/Committees/Shared%20Documents/Minutes";

    private readonly Dictionary<string, FakeFile> items = new()
    {
        [Root] = new FakeFile(Root, null, "root", null), [Minutes] = new FakeFile(Minutes, Root, "Minutes", null),
    };

    private readonly Dictionary<string, int> changedAt = [];
    private int version = 1;
    private int oldestMark;

    /// <summary>To whom the folder is open.</summary>
    public List<string> Readers { get; } = ["site:5"];

    public FakeFile Get(string id) => items[id];

    public FakeFile? Find(string id) => items.GetValueOrDefault(id == "root" ? Root : id);

    public void Put(FakeFile file)
    {
        lock (items)
        {
            items[file.Id] = file;
            changedAt[file.Id] = ++version;
        }
    }

    public void Delete(string id)
    {
        lock (items)
        {
            items.Remove(id);
            changedAt[id] = ++version;
        }
    }

    public void ForgetMarks() => oldestMark = ++version;

    /// <summary>https://learn.microsoft.com/graph/api/driveitem-delta; null for a mark that is too old.</summary>
    public JsonObject? Changes(string mark, string endpoint, int skip, int pageSize)
    {
        lock (items)
        {
            var since = mark.Length == 0 ? -1 : int.Parse(mark, CultureInfo.InvariantCulture);
            if (mark.Length > 0 && since < oldestMark)
                return null;
            var live = items.Values.Where(i => since < 0 || changedAt.GetValueOrDefault(i.Id) > since).Select(Shape);
            var gone = since < 0 ? [] : changedAt.Where(c => c.Value > since && !items.ContainsKey(c.Key)).Select(c => new JsonObject
            {
                ["id"] = c.Key, ["deleted"] = new JsonObject { ["state"] = "deleted" },
                ["parentReference"] = new JsonObject { ["driveId"] = Drive, ["id"] = Root },
            });
            var all = live.Concat(gone).ToList();
            var answer = new JsonObject { ["value"] = new JsonArray([.. all.Skip(skip).Take(pageSize)]) };
            if (skip + pageSize < all.Count)
                answer["@odata.nextLink"] = $"{endpoint}/drives/{Drive}/items/root/delta?token={mark}&$skiptoken={skip + pageSize}";
            else
                answer["@odata.deltaLink"] = $"{endpoint}/drives/{Drive}/items/root/delta?token={version}";
            return answer;
        }
    }

    public static JsonObject Shape(FakeFile file)
    {
        var shape = new JsonObject
        {
            ["id"] = file.Id, ["name"] = file.Name, ["cTag"] = file.Tag, ["size"] = file.Size,
            ["webUrl"] = $"https://example.sharepoint.com/sites/Committees/{Uri.EscapeDataString(file.Name)}",
            ["parentReference"] = new JsonObject { ["driveId"] = Drive, ["id"] = file.Parent },
            ["listItem"] = new JsonObject { ["id"] = "7", ["fields"] = new JsonObject { ["id"] = "7", ["Status"] = file.Status } },
        };
        shape[file.Content is null ? "folder" : "file"] = new JsonObject();
        return shape;
    }

    /// <summary>https://learn.microsoft.com/graph/api/driveitem-list-permissions</summary>
    public JsonObject Permissions(FakeFile file) => new()
    {
        ["value"] = new JsonArray([.. (file.Readers ?? Readers).Select(r => new JsonObject
        {
            ["id"] = r, ["roles"] = new JsonArray("read"),
            ["grantedToV2"] = new JsonObject
            {
                [r.Split(':')[0] is "site" ? "siteGroup" : r.Split(':')[0]] = new JsonObject { ["id"] = r.Split(':')[1] },
            },
        })]),
    };
}

/// <param name="Content">Null for a folder.</param>
internal sealed record FakeFile(string Id, string? Parent, string Name, string? Content)
{
    public string Tag { get; init; } = Content?.GetHashCode(StringComparison.Ordinal).ToString(CultureInfo.InvariantCulture) ?? "";
    public long Size { get; init; } = Content is null ? 0 : Encoding.UTF8.GetByteCount(Content);
    public string? Status { get; init; }

    /// <summary>Null where it is open to whom its folder is.</summary>
    public IReadOnlyList<string>? Readers { get; init; }
}
