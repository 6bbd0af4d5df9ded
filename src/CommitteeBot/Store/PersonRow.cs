namespace CommitteeBot.Store;

/// <summary>Somebody whom a roster or a chat has made known.</summary>
internal sealed class PersonRow
{
    public long Id { get; set; }
    public required string Name { get; set; }

    /// <summary>The Entra object id; the same in every chat.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>The Teams id for this bot, as in <c>29:…</c>.</summary>
    public string? TeamsId { get; set; }

    /// <summary>The committee of this person's last turn: meant again when a line names none.</summary>
    public long? LastCommitteeId { get; set; }

    /// <summary>The 1:1 chat with the bot, once there has been one.</summary>
    public string? PersonalConversationId { get; set; }

    /// <summary>The tenant in which the person was last met.</summary>
    public string? TenantId { get; set; }

    /// <summary>IANA name of the zone that the person's client was last in; null where none has said.</summary>
    public string? Zone { get; set; }

    public PersonRow Copy() => (PersonRow)MemberwiseClone();
}
