using System.Text.Json;
using System.Text.Json.Serialization;

namespace ActivityProtocol.Schema;

/// <summary>
/// How the protocol's objects are read and written: camel case, nulls left out, ids as strings even where a client
/// sends numbers,
/// a member given twice refused (two readers of one message must not see two different messages).
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    Converters = [typeof(TolerantStringConverter), typeof(TolerantTimeConverter)])]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(Mention))]
[JsonSerializable(typeof(MessageEntity))]
[JsonSerializable(typeof(TargetedMessageInfo))]
[JsonSerializable(typeof(AdaptiveCardInvokeValue))]
[JsonSerializable(typeof(AdaptiveCardInvokeResponse))]
[JsonSerializable(typeof(AdaptiveCardError))]
[JsonSerializable(typeof(MessagingExtensionQuery))]
[JsonSerializable(typeof(MessagingExtensionAction))]
[JsonSerializable(typeof(MessagingExtensionResponse))]
[JsonSerializable(typeof(ThumbnailCard))]
[JsonSerializable(typeof(TaskInfo))]
[JsonSerializable(typeof(FileConsentValue))]
[JsonSerializable(typeof(FileConsentCard))]
[JsonSerializable(typeof(FileInfoCard))]
[JsonSerializable(typeof(MeetingDetails))]
[JsonSerializable(typeof(JsonElement))]
public sealed partial class ProtocolJson : JsonSerializerContext;
