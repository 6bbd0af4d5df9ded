using System.Text.Json.Serialization;
using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <summary>The values of an action that a command can change, as they were: what an undo brings back.</summary>
internal sealed record ActionBefore(
    string Text, string? Owner, long? OwnerPersonId, IReadOnlyList<long> CoOwners, DateOnly? Due, string? DueText, ActionState State,
    string? ItemNumber, string? ItemTitle, DateTimeOffset? EndedAt, long? SupersededById)
{
    public static ActionBefore Of(ActionRow action) => new(
        action.Text, action.Owner, action.OwnerPersonId, [.. action.CoOwners.Select(o => o.PersonId)], action.Due, action.DueText, action.State,
        action.ItemNumber, action.ItemTitle, action.EndedAt, action.SupersededById);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ActionBefore))]
[JsonSerializable(typeof(LogActionRequest))]
[JsonSerializable(typeof(ListQuery))]
internal sealed partial class RegisterJson : JsonSerializerContext;
