using System.Text.Json;
using ActivityProtocol.Schema;
using CommitteeBot.Chat.Register;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using CommitteeBot.Understanding.Capture;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Audience;

/// <summary>
/// With the permission <c>ChatMessage.Read.Chat</c> Teams hands over every message of a chat, also those that are meant for others. They are dropped
/// before anything is done with them or kept of them. The one exception is what the bot was brought into the meeting for: while a meeting runs in
/// the chat, a message of a member that begins with the word "action" is taken as if it mentioned the bot.
/// </summary>
internal sealed class UnaddressedMessage(CommitteeDb db, CallerResolver who, TimeProvider clock)
{
    /// <summary>True for a message in company that neither mentions the bot, nor is for it alone, nor comes from a button of its own card.</summary>
    public static bool Is(Activity activity) =>
        activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete
        && GroupChat.Includes(activity)
        && activity.Value is not { ValueKind: JsonValueKind.Object }
        && activity.Recipient?.IsTargeted != true
        && Mention.All(activity).All(m => m.Mentioned!.Id != activity.Recipient?.Id);

    /// <summary>True for what is surely meant for others, so that not even a sign of writing answers it.</summary>
    public static bool IsForOthers(Activity activity) =>
        activity.Type == ActivityTypes.Message && Is(activity) && !CaptureReader.IsExplicit(Mention.TextWithoutBot(activity));

    /// <summary>True where it is taken all the same.</summary>
    public async Task<bool> IsAcceptedAsync(Activity activity, CancellationToken cancellation)
    {
        var conversation = activity.Conversation!.Id;
        if (activity.Type != ActivityTypes.Message && await db.Actions.AnyAsync(a => a.MessageId == activity.Id && a.ConversationId == conversation, cancellation))
            return true;
        if (activity.Type == ActivityTypes.MessageDelete || !CaptureReader.IsExplicit(Mention.TextWithoutBot(activity)))
            return false;

        var chat = await db.Conversations.AsNoTracking().FirstOrDefaultAsync(c => c.Id == conversation, cancellation);
        if (chat is not { CommitteeId: { } committee } || !RunningMeeting.IsRunning(chat, clock.GetUtcNow()))
            return false;
        return (await who.ResolveAsync(activity, cancellation)).Caller.IsMember(committee);
    }
}
