using CommitteeBot.Tests.Architecture;
using NJsonSchema;

namespace CommitteeBot.Tests.Schemas;

/// <summary>Microsoft's schemas, each read once; the README beside this file has their origin and licence.</summary>
internal static class MicrosoftSchema
{
    private static readonly Lazy<Task<JsonSchema>> Card = Read("adaptive-card-1.5.0.schema.json");
    private static readonly Lazy<Task<JsonSchema>> Manifest = Read("teams-manifest-1.30.schema.json");
    private static readonly Lazy<Task<JsonSchema>> Localization = Read("teams-manifest-1.30.localization.schema.json");

    public static Task<JsonSchema> AdaptiveCardAsync() => Card.Value;

    public static Task<JsonSchema> TeamsManifestAsync() => Manifest.Value;

    public static Task<JsonSchema> TeamsLocalizationAsync() => Localization.Value;

    private static Lazy<Task<JsonSchema>> Read(string file) =>
        new(() => JsonSchema.FromFileAsync(Path.Combine(Repository.Root, "tests", "CommitteeBot.Tests", "Schemas", file)));
}
