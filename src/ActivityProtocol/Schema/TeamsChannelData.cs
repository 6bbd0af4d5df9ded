using System.Text.Json;

namespace ActivityProtocol.Schema;

/// <summary>
/// What Teams says about an activity beyond the protocol, read from <see cref="Activity.ChannelData"/>; a member that
/// is missing or has another
/// shape is null.
/// </summary>
/// <param name="TenantId">The tenant (<c>tenant.id</c>).</param>
/// <param name="TeamId">The team (<c>team.id</c>).</param>
/// <param name="TeamName">The team's name, in updates.</param>
/// <param name="ChannelId">The channel (<c>channel.id</c>), without the thread.</param>
/// <param name="ChannelName">The channel's name, in updates.</param>
/// <param name="EventType"><c>teamRenamed</c>, <c>channelCreated</c>, <c>editMessage</c>, <c>softDeleteMessage</c>
/// ….</param>
/// <param name="MeetingId">The meeting of a meeting chat.</param>
public sealed record TeamsChannelData(string? TenantId, string? TeamId, string? TeamName, string? ChannelId,
    string? ChannelName, string? EventType, string? MeetingId)
{
    /// <summary>Reads the channel data of an activity; never null.</summary>
    public static TeamsChannelData From(Activity activity)
    {
        var data = activity.ChannelData;
        return new TeamsChannelData(
            Text(data, "tenant", "id"), Text(data, "team", "id"), Text(data, "team", "name"),
                Text(data, "channel", "id"), Text(data, "channel", "name"),
            Text(data, "eventType"), Text(data, "meeting", "id"));
    }

    /// <summary>The type's name only; names of teams stay out of logs.</summary>
    public override string ToString() => nameof(TeamsChannelData);

    private static string? Text(JsonElement? element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element is not { ValueKind: JsonValueKind.Object } parent
                || !parent.TryGetProperty(name, out var child)) return null;
            element = child;
        }

        return element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
    }
}
