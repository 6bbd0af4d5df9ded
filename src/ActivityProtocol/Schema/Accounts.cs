using System.Text.Json.Serialization;

namespace ActivityProtocol.Schema;

/// <summary>A person or a bot as the channel knows it.</summary>
public sealed record ChannelAccount : ProtocolObject
{
    /// <summary>
    /// The channel's id: <c>29:…</c> for people and <c>28:…</c> for bots in Teams. A person's id differs from bot to
    /// bot.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>The display name; missing in many activities.</summary>
    public string? Name { get; init; }

    /// <summary>The person's object id in Microsoft Entra ID: the same for every bot.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>The same id under the name that some rosters give it.</summary>
    public string? ObjectId { get; init; }

    /// <summary>The person's object id in Microsoft Entra ID, whichever name it came under.</summary>
    [JsonIgnore]
    public string? EntraObjectId => AadObjectId ?? ObjectId;

    /// <summary><c>user</c> or <c>bot</c>.</summary>
    public string? Role { get; init; }

    /// <summary>The tenant of a member, in rosters.</summary>
    public string? TenantId { get; init; }

    /// <summary>The e-mail address, in rosters.</summary>
    public string? Email { get; init; }

    /// <summary>The sign-in name, in rosters.</summary>
    public string? UserPrincipalName { get; init; }

    /// <summary><c>user</c>, <c>guest</c> and so on, in rosters.</summary>
    public string? UserRole { get; init; }

    /// <summary>True where the message is for this account alone (targeted messages, both ways).</summary>
    public bool? IsTargeted { get; init; }
}

/// <summary>A chat, a channel thread or a meeting chat.</summary>
public sealed record ConversationAccount : ProtocolObject
{
    /// <summary>The id; a channel thread's ends in <c>;messageid=…</c>.</summary>
    public string? Id { get; init; }

    /// <summary>One of <see cref="ConversationTypes"/>.</summary>
    public string? ConversationType { get; init; }

    /// <summary>The tenant that the conversation belongs to.</summary>
    public string? TenantId { get; init; }

    /// <summary>True for group chats and channels.</summary>
    public bool? IsGroup { get; init; }

    /// <summary>The name, where the channel gives one.</summary>
    public string? Name { get; init; }
}

/// <summary>A reaction on a message.</summary>
public sealed record MessageReaction : ProtocolObject
{
    /// <summary>
    /// <c>like</c>, <c>heart</c>, <c>laugh</c>, <c>surprised</c>, <c>sad</c>, <c>angry</c> or another.
    /// </summary>
    public string? Type { get; init; }
}
