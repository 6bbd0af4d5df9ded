using System.Text.Json.Nodes;

namespace ActivityProtocol.Tests.Support;

/// <summary>Activities in the shapes that Teams sends, of the tests' own making.</summary>
internal static class Samples
{
    public static JsonObject Message(
        string serviceUrl = FakeIssuer.ServiceUrl, string text = "when do we meet?") => new()
    {
        ["type"] = "message",
        ["id"] = "1700000000001",
        ["timestamp"] = "2027-03-01T09:00:00.123Z",
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl,
        ["from"] = new JsonObject
        {
            ["id"] = "29:carys",
            ["name"] = "Carys Whitlock",
            ["aadObjectId"] = "7d3c2b1a-0000-4000-8000-000000000007",
        },
        ["recipient"] = new JsonObject { ["id"] = "28:" + FakeIssuer.AppId, ["name"] = "Minute Keeper" },
        ["conversation"] = new JsonObject
        {
            ["id"] = "a:personal-1",
            ["conversationType"] = "personal",
            ["tenantId"] = FakeIssuer.TenantId,
        },
        ["text"] = text,
        ["textFormat"] = "plain",
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = FakeIssuer.TenantId } },
    };

    public static JsonObject Invoke(string serviceUrl, string name, JsonNode? value)
    {
        var invoke = Message(serviceUrl);
        invoke["type"] = "invoke";
        invoke["name"] = name;
        invoke["value"] = value;
        invoke.Remove("text");
        return invoke;
    }
}
