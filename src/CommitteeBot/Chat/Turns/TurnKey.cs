using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ActivityProtocol.Schema;

namespace CommitteeBot.Chat.Turns;

/// <summary>The key by which duplicate deliveries are recognised: the conversation and the activity's id.</summary>
internal static class TurnKey
{
    public static string From(Activity activity)
    {
        var key = ForMessage(activity.Conversation!.Id!, activity.Id ?? Guid.NewGuid().ToString("N"));
        return activity.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete
            ? $"{key}\n{ForChange(activity)}"
            : key;
    }

    public static string ForMessage(string conversationId, string messageId) => $"{conversationId}\n{messageId}";

    /// <summary>
    /// An edited or deleted message keeps its id, so the key also has the kind and time of the change and the new text.
    /// </summary>
    public static string ForChange(Activity activity)
    {
        var text = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(activity.Text ?? "")).AsSpan(0, 8));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{TeamsChannelData.From(activity).EventType ?? activity.Type}:{activity.Timestamp?.ToUnixTimeMilliseconds() ?? 0}:{text}");
    }
}
