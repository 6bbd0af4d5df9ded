using System.Text.Json.Serialization;

namespace ActivityProtocol.Schema;

/// <summary>
/// What comes with the events <see cref="EventNames.MeetingStart"/> and <see cref="EventNames.MeetingEnd"/>. Unlike all
/// else, its members begin with capitals.
/// <para>Source: https://learn.microsoft.com/microsoftteams/platform/apps-in-teams-meetings/meeting-apps-apis</para>
/// </summary>
public sealed record MeetingDetails : ProtocolObject
{
    /// <summary>The meeting's id.</summary>
    [JsonPropertyName("Id")]
    public string? Id { get; init; }

    /// <summary>The title in the calendar.</summary>
    [JsonPropertyName("Title")]
    public string? Title { get; init; }

    /// <summary>When the first person joined.</summary>
    [JsonPropertyName("StartTime")]
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>When the last person left.</summary>
    [JsonPropertyName("EndTime")]
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>Reads the value of an event; null where it has another shape.</summary>
    public static MeetingDetails? From(Activity activity) =>
        InvokeValue.Parse(activity, ProtocolJson.Default.MeetingDetails);
}
