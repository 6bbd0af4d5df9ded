using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ActivityProtocol.Schema;

/// <summary>The value of an invoke or an event as the object that it should be.</summary>
internal static class InvokeValue
{
    /// <summary>Null where the value is missing or has another shape.</summary>
    public static T? Parse<T>(Activity activity, JsonTypeInfo<T> info) where T : class
    {
        if (activity.Value is not { ValueKind: JsonValueKind.Object } value) return null;
        try
        {
            return value.Deserialize(info);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
