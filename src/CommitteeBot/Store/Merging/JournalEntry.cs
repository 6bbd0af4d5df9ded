using System.Text.Json.Serialization;

namespace CommitteeBot.Store.Merging;

/// <summary>One value that a change of a committee set, or one row that it added.</summary>
/// <param name="Type">The entity, by its short name.</param>
/// <param name="Key">The primary key's values.</param>
/// <param name="Property">Null for a row that was added.</param>
internal sealed record JournalEntry(
    string Type, IReadOnlyList<string> Key, string? Property = null, string? Before = null, string? After = null);

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<JournalEntry>))]
internal sealed partial class JournalJson : JsonSerializerContext;
