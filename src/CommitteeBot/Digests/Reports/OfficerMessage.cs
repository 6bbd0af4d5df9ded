using System.Text.Json.Serialization;

namespace CommitteeBot.Digests.Reports;

/// <summary>Stored with a message until it is written.</summary>
/// <param name="Reference">Of the action, as in <c>HOB-12</c>.</param>
internal sealed record DateRequest(string Owner, string Reference, DateOnly Day);

/// <param name="Reason">One of <see cref="Store.MessageReason"/>.</param>
internal sealed record UnreachedChair(string? Name, string Reason);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DateRequest))]
[JsonSerializable(typeof(UnreachedChair))]
internal sealed partial class OfficerMessageJson : JsonSerializerContext;
