using System.Runtime.InteropServices;
using System.Text.Json;
using ActivityProtocol.Schema;

namespace CommitteeBot.Chat.Turns;

/// <summary>A message as it is stored and sent: serialised once, when the reply is composed.</summary>
internal sealed class ComposedMessage
{
    private Activity? activity;

    private ComposedMessage(byte[] utf8) => Utf8 = utf8;

    /// <summary>The activity as JSON: what the store keeps and what the channel gets.</summary>
    public byte[] Utf8 { get; }

    /// <summary>
    /// For the rare cases in which the message has to be sent in another form, such as in place of an earlier one.
    /// </summary>
    public Activity Activity => activity ??= JsonSerializer.Deserialize(Utf8, ProtocolJson.Default.Activity)!;

    /// <summary>Known on the first delivery only, which is the one that posts the answer.</summary>
    public RateableAnswer? Rateable { get; private init; }

    public static ComposedMessage From(Activity activity, RateableAnswer? rateable = null) =>
        new(
            JsonSerializer.SerializeToUtf8Bytes(
                activity, ProtocolJson.Default.Activity)) { activity = activity, Rateable = rateable };

    /// <summary>The message that an earlier delivery stored, byte for byte.</summary>
    public static ComposedMessage FromStored(JsonElement stored) => new(JsonMarshal.GetRawUtf8Value(stored).ToArray());
}
