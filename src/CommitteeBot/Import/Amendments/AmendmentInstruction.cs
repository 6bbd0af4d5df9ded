using System.Text.Json;
using System.Text.Json.Serialization;
using CommitteeBot.Minutes.Parsing.Amendments;

namespace CommitteeBot.Import.Amendments;

/// <summary>
/// An amendment as the ledger keeps it, to be made again whenever the minutes that it changes come anew.
/// </summary>
internal static class AmendmentInstruction
{
    public static string Write(MinutesAmendment amendment) =>
        JsonSerializer.Serialize(amendment, AmendmentJson.Default.MinutesAmendment);

    public static MinutesAmendment Parse(string json) =>
        JsonSerializer.Deserialize(json, AmendmentJson.Default.MinutesAmendment)!;
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(MinutesAmendment))]
internal sealed partial class AmendmentJson : JsonSerializerContext;
