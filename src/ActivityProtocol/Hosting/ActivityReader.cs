using System.Text.Json;
using ActivityProtocol.Auth;
using ActivityProtocol.Schema;

namespace ActivityProtocol.Hosting;

/// <summary>Turns bytes into an activity that can be handled, or into the code of the fault. Pure.</summary>
internal static class ActivityReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static (Activity? Activity, string? Fault) Read(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith(ByteOrderMark)) body = body[ByteOrderMark.Length..];
        Activity? activity;
        try
        {
            CheckText(body);
            activity = JsonSerializer.Deserialize(body, ProtocolJson.Default.Activity);
        }
        catch (JsonException)
        {
            return (null, ErrorCodes.MalformedJson);
        }

        return activity is null ? (null, ErrorCodes.MalformedJson)
            : string.IsNullOrWhiteSpace(activity.Type) ? (null, ErrorCodes.MissingType)
            : string.IsNullOrWhiteSpace(activity.ServiceUrl) ? (null, ErrorCodes.MissingServiceUrl)
            : !SafeAddress.IsId(activity.Conversation?.Id) ? (null, ErrorCodes.MissingConversation)
            : activity.Id is not null && !SafeAddress.IsId(activity.Id) ? (null, ErrorCodes.UnusableId)
            : (activity, null);
    }

    /// <summary>
    /// Members such as <c>value</c> stay JSON until somebody looks into them, and half a surrogate pair or a broken
    /// UTF-8 sequence
    /// would be an exception only then. Here it is a fault of the sender.
    /// </summary>
    private static void CheckText(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        try
        {
            while (reader.Read())
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName) _ = reader.GetString();
        }
        catch (InvalidOperationException fault)
        {
            throw new JsonException(null, fault);
        }
    }
}
