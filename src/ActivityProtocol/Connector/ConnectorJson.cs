using System.Text.Json.Serialization;
using ActivityProtocol.Schema;

namespace ActivityProtocol.Connector;

/// <summary>
/// What the connector's calls carry besides activities, read and written as <see cref="ProtocolJson"/> does.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(TolerantStringConverter), typeof(TolerantTimeConverter)])]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ConversationResource))]
[JsonSerializable(typeof(MembersPage))]
[JsonSerializable(typeof(ChannelAccount))]
internal sealed partial class ConnectorJson : JsonSerializerContext;
