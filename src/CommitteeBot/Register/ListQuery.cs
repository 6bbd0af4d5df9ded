using System.Text.Json;
using System.Text.Json.Nodes;
using CommitteeBot.Committees;

namespace CommitteeBot.Register;

/// <summary>A list that somebody asked for; the buttons of its card carry it from page to page.</summary>
/// <param name="CommitteeIds">Empty for every committee that the person may see.</param>
internal sealed record ListQuery(ActionFilter Filter, IReadOnlyList<long> CommitteeIds)
{
    public ListQuery WithPage(int page) => this with { Filter = Filter with { Page = page } };

    public JsonNode ToJson() => JsonSerializer.SerializeToNode(this, RegisterJson.Default.ListQuery)!;

    /// <summary>Null where a button's data hold no list: they come back from a client, which may have made them up.</summary>
    public static ListQuery? FromJson(JsonNode? data)
    {
        try
        {
            return data is JsonObject && data.Deserialize(RegisterJson.Default.ListQuery) is { Filter: not null, CommitteeIds: not null } query ? query : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
