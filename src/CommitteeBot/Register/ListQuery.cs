using System.Text.Json;
using System.Text.Json.Nodes;
using CommitteeBot.Committees;

namespace CommitteeBot.Register;

/// <summary>The conditions of a list; the buttons of its card carry them from page to page.</summary>
/// <param name="CommitteeIds">Empty for every committee that the person may see.</param>
internal sealed record ListQuery(ActionFilter Filter, IReadOnlyList<long> CommitteeIds)
{
    public ListQuery WithPage(int page) => this with { Filter = Filter with { Page = page } };

    public JsonNode ToJson() => JsonSerializer.SerializeToNode(this, RegisterJson.Default.ListQuery)!;

    /// <summary>
    /// Null where a button's data aren't a list: they come back from a client, which may have forged them.
    /// </summary>
    public static ListQuery? FromJson(JsonNode? data)
    {
        try
        {
            return data is JsonObject
                && data.Deserialize(
                RegisterJson.Default.ListQuery) is { Filter: not null, CommitteeIds: not null } query
                ? query
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
