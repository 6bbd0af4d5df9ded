using System.Text.Json.Serialization;

namespace CommitteeBot.Register;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(LogActionRequest))]
[JsonSerializable(typeof(ListQuery))]
internal sealed partial class RegisterJson : JsonSerializerContext;
