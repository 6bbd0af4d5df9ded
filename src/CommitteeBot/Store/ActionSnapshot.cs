using System.Text.Json;
using System.Text.Json.Serialization;
using CommitteeBot.Committees;

namespace CommitteeBot.Store;

/// <summary>
/// The values of an action that a command can change, as they were: what an undo brings back. Its history keeps them in
/// JSON.
/// </summary>
internal sealed record ActionSnapshot(
    string Text, string? Owner, long? OwnerPersonId, IReadOnlyList<long> CoOwners, DateOnly? Due, string? DueText,
    ActionState State,
    string? ItemNumber, string? ItemTitle, DateTimeOffset? EndedAt, long? SupersededById)
{
    public static ActionSnapshot From(ActionRow action) => new(
        action.Text, action.Owner, action.OwnerPersonId, [.. action.CoOwners.Select(o => o.PersonId)], action.Due,
        action.DueText, action.State,
        action.ItemNumber, action.ItemTitle, action.EndedAt, action.SupersededById);

    public static ActionSnapshot Parse(string json) =>
        JsonSerializer.Deserialize(json, ActionSnapshotJson.Default.ActionSnapshot)!;

    public string ToJson() => JsonSerializer.Serialize(this, ActionSnapshotJson.Default.ActionSnapshot);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ActionSnapshot))]
internal sealed partial class ActionSnapshotJson : JsonSerializerContext;
