using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ActivityProtocol.Schema;

/// <summary>
/// Something said about a message, told apart by its type; the rest of its members are in
/// <see cref="ProtocolObject.AdditionalMembers"/>
/// and are read and written in typed form by <see cref="Mention"/>, <see cref="MessageEntity"/> and
/// <see cref="TargetedMessageInfo"/>.
/// </summary>
public sealed record Entity : ProtocolObject
{
    /// <summary><c>mention</c>, <c>clientInfo</c>, <c>https://schema.org/Message</c> …</summary>
    public string? Type { get; init; }

    /// <summary>
    /// A string member such as <c>timezone</c> of <c>clientInfo</c>; null where it is missing or no string.
    /// </summary>
    public string? GetString(string name) =>
        AdditionalMembers is { } members && members.TryGetValue(name, out var value)
            && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    internal static Entity From<T>(T value, JsonTypeInfo<T> info) =>
        JsonSerializer.SerializeToElement(value, info).Deserialize(ProtocolJson.Default.Entity)!;

    /// <summary>
    /// Null where the members do not have the shape of <typeparamref name="T"/>: what a client sends must never break a
    /// turn.
    /// </summary>
    internal T? As<T>(JsonTypeInfo<T> info) where T : class
    {
        try
        {
            return JsonSerializer.SerializeToElement(this, ProtocolJson.Default.Entity).Deserialize(info);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
