using System.Text.Json;
using System.Text.Json.Serialization;

namespace ActivityProtocol.Schema;

/// <summary>
/// What comes with <c>composeExtension/fetchTask</c> (the dialog is asked for) and <c>composeExtension/submitAction</c>
/// (it was sent).
/// <para>Source:
/// https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/respond-to-task-module-submit</para>
/// </summary>
public sealed record MessagingExtensionAction : ProtocolObject
{
    /// <summary>The command as the manifest names it.</summary>
    public string? CommandId { get; init; }

    /// <summary>Where it was chosen: <c>message</c>, <c>compose</c> or <c>commandbox</c>.</summary>
    public string? CommandContext { get; init; }

    /// <summary>The message on which it was chosen; null outside the <c>message</c> context.</summary>
    public MessagePayload? MessagePayload { get; init; }

    /// <summary>What the dialog's button carries, with what was typed beside it.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>Reads the value of an invoke; null where it has another shape.</summary>
    public static MessagingExtensionAction? From(Activity activity) =>
        InvokeValue.Parse(activity, ProtocolJson.Default.MessagingExtensionAction);
}

/// <summary>A message as Teams hands it to an action; other people may have written it.</summary>
public sealed record MessagePayload : ProtocolObject
{
    /// <summary>The message's id in its conversation.</summary>
    public string? Id { get; init; }

    /// <summary>The title of a channel post.</summary>
    public string? Subject { get; init; }

    /// <summary>An address that opens the message in Teams.</summary>
    public string? LinkToMessage { get; init; }

    /// <summary>Who wrote it.</summary>
    public MessageSender? From { get; init; }

    /// <summary>What it says.</summary>
    public MessageBody? Body { get; init; }

    /// <summary>Who is named in it with @.</summary>
    [JsonConverter(typeof(NonNullListConverter<MessagePayloadMention>))]
    public IReadOnlyList<MessagePayloadMention>? Mentions { get; init; }
}

/// <summary>The writer of a message: a person, or an app.</summary>
public sealed record MessageSender : ProtocolObject
{
    /// <summary>Set where a person wrote it.</summary>
    public MessageUser? User { get; init; }
}

/// <summary>A person in a message.</summary>
public sealed record MessageUser : ProtocolObject
{
    /// <summary>The object id in Microsoft Entra ID, where <see cref="UserIdentityType"/> is <c>aadUser</c>.</summary>
    public string? Id { get; init; }

    /// <summary>The name as others see it.</summary>
    public string? DisplayName { get; init; }

    /// <summary><c>aadUser</c>, <c>onPremiseAadUser</c>, <c>anonymousGuest</c> or <c>federatedUser</c>.</summary>
    public string? UserIdentityType { get; init; }
}

/// <summary>The words of a message.</summary>
public sealed record MessageBody : ProtocolObject
{
    /// <summary><c>html</c> or <c>text</c>.</summary>
    public string? ContentType { get; init; }

    /// <summary>The words, with markup where <see cref="ContentType"/> says so.</summary>
    public string? Content { get; init; }
}

/// <summary>Somebody named in a message with @.</summary>
public sealed record MessagePayloadMention : ProtocolObject
{
    /// <summary>The words that stand for the person.</summary>
    public string? MentionText { get; init; }

    /// <summary>Who is meant.</summary>
    public MessageSender? Mentioned { get; init; }
}
