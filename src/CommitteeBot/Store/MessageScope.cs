using System.Text.Json;
using System.Text.Json.Serialization;
using CommitteeBot.Committees;

namespace CommitteeBot.Store;

/// <summary>A read scope as it is stored with a message that was written for it.</summary>
internal static class MessageScope
{
    public static string Write(ReadScope scope) => JsonSerializer.Serialize(
        new StoredScope(scope.CommitteeIds.ToDictionary(id => id, scope.RoleIn), scope.IncludesRestricted,
            scope.ClosedRestrictionIds, scope.ClosedActionIds),
        StoredScopeJson.Default.StoredScope);

    public static ReadScope Read(string stored)
    {
        var scope = JsonSerializer.Deserialize(stored, StoredScopeJson.Default.StoredScope)!;
        return ReadScope.From(scope.Roles, scope.IncludesRestricted)
            .Excluding(scope.ClosedRestrictions, scope.ClosedActions);
    }
}

internal sealed record StoredScope(
    Dictionary<long, CommitteeRole> Roles, bool IncludesRestricted, IReadOnlyList<long> ClosedRestrictions,
        IReadOnlyList<long> ClosedActions);

[JsonSourceGenerationOptions(UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StoredScope))]
internal sealed partial class StoredScopeJson : JsonSerializerContext;
