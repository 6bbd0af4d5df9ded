using System.Text.Json;

namespace CommitteeBot.Browser.Client;

/// <summary>
/// What the client's server pushes to its page: every message that it shows, and its log of every exchange with the
/// bot.
/// </summary>
internal sealed class Traffic
{
    private readonly Lock gate = new();
    private readonly List<Shown> messages = [];
    private readonly List<Exchange> exchanges = [];
    private readonly List<string> notices = [];

    public IReadOnlyList<Shown> Messages => Copy(messages);

    public IReadOnlyList<Exchange> Exchanges => Copy(exchanges);

    /// <summary>Lines of the client's log panel that are no exchange.</summary>
    public IReadOnlyList<string> Notices => Copy(notices);

    public void Receive(string frame)
    {
        if (!frame.StartsWith('{'))
            return;
        using var parsed = JsonDocument.Parse(frame);
        var root = parsed.RootElement;
        lock (gate)
        {
            if (root.TryGetProperty("logAction", out var action))
            {
                if (action.ValueEquals("appendLog"))
                    Log(root.GetProperty("log"));
            }
            else if (root.TryGetProperty("message", out var message) && Text(root, "action") == "createMessage"
                && message.TryGetProperty("from", out var from)
                && Text(from, "id")?.StartsWith("28:", StringComparison.Ordinal) == true)
            {
                messages.Add(new Shown(Text(root, "actionConversationId") ?? "", message.Clone()));
            }
        }
    }

    private void Log(JsonElement line)
    {
        if (!line.TryGetProperty("request", out _))
        {
            notices.Add(Text(line, "displayText") ?? line.GetRawText());
            return;
        }

        var response = line.TryGetProperty("response", out var given) && given.ValueKind == JsonValueKind.Object
            ? given
            : default;
        exchanges.Add(new Exchange(
            Text(line, "activityName") ?? "",
            response.ValueKind == JsonValueKind.Object && response.TryGetProperty("statusCode", out var status)
                ? status.GetInt32()
                : 0,
            line.Clone()));
    }

    private IReadOnlyList<T> Copy<T>(List<T> list)
    {
        lock (gate)
            return [.. list];
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}

/// <summary>A message of the bot as the client was told to show it.</summary>
internal sealed record Shown(string Conversation, JsonElement Message)
{
    public bool Says(string words) => Message.GetRawText().Contains(words, StringComparison.Ordinal);
}

/// <summary>A request between the client and the bot, and its answer.</summary>
internal sealed record Exchange(string Activity, int Status, JsonElement Line)
{
    public string? Conversation => Line.TryGetProperty("conversationId", out var id) ? id.GetString() : null;

    public bool IsOfBot => Line.TryGetProperty("from", out var from) && from.ValueEquals("User Application");

    /// <summary>The activity that was sent, and the body of the answer to it.</summary>
    public JsonElement Request => Body("request");

    public JsonElement Response => Body("response");

    /// <summary>
    /// True for a message that Teams shows to one person only. This client knows no such messages and draws them like
    /// all others.
    /// </summary>
    public bool IsTargeted =>
        Request is { ValueKind: JsonValueKind.Object } sent && sent.TryGetProperty("recipient", out var to)
        && to.TryGetProperty("isTargeted", out var alone) && alone.ValueKind == JsonValueKind.True;

    private JsonElement Body(string side) =>
        Line.TryGetProperty(side, out var one)
            && one.ValueKind == JsonValueKind.Object && one.TryGetProperty("body", out var body)
            ? body
            : default;
}
