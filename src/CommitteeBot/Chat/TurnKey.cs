using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ActivityProtocol.Schema;

namespace CommitteeBot.Chat;

/// <summary>What makes two deliveries one: the conversation and the activity's id.</summary>
internal static class TurnKey
{
    public static string Of(Activity activity)
    {
        var key = OfMessage(activity.Conversation!.Id!, activity.Id ?? Guid.NewGuid().ToString("N"));
        return activity.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete ? $"{key}\n{ChangeOf(activity)}" : key;
    }

    public static string OfMessage(string conversationId, string messageId) => $"{conversationId}\n{messageId}";

    /// <summary>An edited or deleted message keeps its id, so the change is known by its kind, its moment and what the message then says.</summary>
    public static string ChangeOf(Activity activity)
    {
        var text = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(activity.Text ?? "")).AsSpan(0, 8));
        return string.Create(CultureInfo.InvariantCulture, $"{TeamsChannelData.Of(activity).EventType ?? activity.Type}:{activity.Timestamp?.ToUnixTimeMilliseconds() ?? 0}:{text}");
    }
}
