using System.Text.Json.Nodes;
using CommitteeBot.Cards;
using CommitteeBot.Committees;

namespace CommitteeBot.Register;

/// <summary>A button about one action, which carries on where its card was opened.</summary>
internal static class RegisterButton
{
    public static ExecuteAction Create(
        string title, string verb, ActionReference action, CardOrigin? origin,
        params ReadOnlySpan<(string Key, JsonNode? Value)> more)
    {
        List<(string, JsonNode?)> ids = [("action", action.ToString()), .. more];
        if (origin is not null)
            ids.AddRange(origin.Ids);
        return ExecuteAction.Button(title, verb, [.. ids]);
    }
}
