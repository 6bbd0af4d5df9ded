using System.Text.Json;
using System.Text.Json.Serialization;

namespace ActivityProtocol.Schema;

/// <summary>
/// What every object of the Activity Protocol shares: members that this library does not know are kept and written
/// back,
/// so that a newer channel loses nothing by passing through an older bot.
/// </summary>
public abstract record ProtocolObject
{
    /// <summary>
    /// The members of the JSON object that have no property here, as they came; null when there are none.
    /// </summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }

    /// <summary>
    /// The type's name and nothing else: these objects carry people's names and words, and a log may print them by
    /// accident.
    /// </summary>
    public sealed override string ToString() => GetType().Name;
}
