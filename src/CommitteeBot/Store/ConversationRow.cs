namespace CommitteeBot.Store;

/// <summary>A chat, channel or meeting chat that the bot has been spoken to in, and how to reach it.</summary>
internal sealed class ConversationRow
{
    /// <summary>The conversation id of the channel.</summary>
    public required string Id { get; set; }

    public required string ServiceUrl { get; set; }
    public string? TenantId { get; set; }

    /// <summary>
    /// The bot as this conversation knows it, as in <c>28:…</c>; another bot's conversations cannot be spoken in.
    /// </summary>
    public string? BotId { get; set; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? Kind { get; set; }

    /// <summary>The team that a channel belongs to; when the team goes, so do its channels.</summary>
    public string? TeamId { get; set; }

    /// <summary>The display name, where Teams has given one.</summary>
    public string? Name { get; set; }

    /// <summary>The committee that the chat is tied to.</summary>
    public long? CommitteeId { get; set; }

    /// <summary>The meeting that is being held in it.</summary>
    public long? MeetingId { get; set; }

    /// <summary>The meeting whose minutes were last checked in it: what "this meeting" means there.</summary>
    public long? ReviewedMeetingId { get; set; }

    /// <summary>The start of that meeting in the chat; later actions belong to its summary.</summary>
    public DateTimeOffset? MeetingSince { get; set; }

    /// <summary>The end of the last meeting in the chat.</summary>
    public DateTimeOffset? MeetingEndedAt { get; set; }

    /// <summary>The agenda item that the meeting has reached.</summary>
    public string? ItemNumber { get; set; }
    public string? ItemTitle { get; set; }

    public DateTimeOffset LastSeenAt { get; set; }
    public bool IsWelcomed { get; set; }

    /// <summary>When somebody last joined or left; a list of members that was read before is no longer true.</summary>
    public DateTimeOffset? MembersChangedAt { get; set; }

    public ConversationRow Copy() => (ConversationRow)MemberwiseClone();
}
