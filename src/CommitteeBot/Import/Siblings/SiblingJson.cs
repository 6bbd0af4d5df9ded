using System.Text.Json;
using System.Text.Json.Serialization;
using CommitteeBot.Minutes.Siblings;

namespace CommitteeBot.Import.Siblings;

/// <summary>What is known of the other minutes of a body, as the store keeps it beside each text.</summary>
[JsonSerializable(typeof(StoredSiblings))]
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
internal sealed partial class SiblingJson : JsonSerializerContext
{
    /// <summary>The same knowledge gives the same text.</summary>
    public static string Write(SiblingKnowledge known) =>
        known.Titles.Count + known.Names.Count + known.Numbering.Count == 0 && !known.PrintsFullNames
            ? ""
            : JsonSerializer.Serialize(
                new StoredSiblings([.. known.Titles.Order(StringComparer.Ordinal)], known.Names)
                {
                    Numbering = known.Numbering, PrintsFullNames = known.PrintsFullNames,
                },
                Default.StoredSiblings);

    public static SiblingKnowledge Parse(string? text) =>
        string.IsNullOrEmpty(text) || JsonSerializer.Deserialize(text, Default.StoredSiblings) is not { } stored
            ? SiblingKnowledge.None
            : new SiblingKnowledge(stored.Titles.ToHashSet(), stored.Names)
            {
                Numbering = stored.Numbering, PrintsFullNames = stored.PrintsFullNames,
            };
}

internal sealed record StoredSiblings(IReadOnlyList<string> Titles, IReadOnlyList<string> Names)
{
    public IReadOnlyList<NumberForm> Numbering { get; init; } = [];

    public bool PrintsFullNames { get; init; }
}
