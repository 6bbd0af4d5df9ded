namespace ActivityProtocol.Schema;

/// <summary>
/// Points to the targeted message that a message answers: Teams shows what was asked above the answer, also where the
/// answer is then posted for everybody.
/// <para>Source: https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/targeted-messages</para>
/// </summary>
public sealed record TargetedMessageInfo : ProtocolObject
{
    /// <summary>The type of the entity.</summary>
    public const string EntityType = "targetedMessageInfo";

    /// <summary>Always <see cref="EntityType"/>.</summary>
    public string Type { get; init; } = EntityType;

    /// <summary>The id of the targeted message that the person sent.</summary>
    public string? MessageId { get; init; }

    /// <summary>The entity for a message that answers the targeted one with that id.</summary>
    public static Entity Create(string messageId) =>
        Entity.From(new TargetedMessageInfo { MessageId = messageId }, ProtocolJson.Default.TargetedMessageInfo);
}
