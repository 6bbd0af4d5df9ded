using System.Text.Json;
using ActivityProtocol.Schema;
using CommitteeBot.Chat.Register;
using CommitteeBot.Committees;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Understanding.Capture;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Audience;

/// <summary>
/// With the permission <c>ChatMessage.Read.Chat</c> Teams sends every message of a chat, including those that don't
/// mention the bot. They are dropped before anything is done with them or stored. The one exception is what the bot was
/// added to the meeting for: while a meeting runs in the chat, a member's message that begins with "action", or with a
/// person of the committee "to" do something, is handled as if it mentioned the bot.
/// </summary>
internal sealed class UnaddressedMessage(CommitteeDb db, CallerResolver callers, TimeProvider clock)
{
    /// <summary>
    /// True for a message in a group that doesn't mention the bot, isn't for it alone, and doesn't come from a button
    /// on its own card.
    /// </summary>
    public static bool Is(Activity activity) =>
        activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete
        && GroupChat.Includes(activity)
        && activity.Value is not { ValueKind: JsonValueKind.Object }
        && activity.Recipient?.IsTargeted != true
        && Mention.All(activity).All(m => m.Mentioned!.Id != activity.Recipient?.Id);

    /// <summary>
    /// True for a message that is certainly meant for others: not even a typing indicator answers it.
    /// </summary>
    public static bool IsForOthers(Activity activity) =>
        activity.Type == ActivityTypes.Message
            && Is(activity) && !IsAction(Mention.TextWithoutBot(activity));

    private static bool IsAction(string text) => CaptureReader.IsExplicit(text) || SpokenAssignment.Owner(text) is not null;

    /// <summary>True for the exception: the message is handled although it doesn't mention the bot.</summary>
    public async Task<bool> IsAcceptedAsync(Activity activity, CancellationToken cancellation)
    {
        var conversation = activity.Conversation!.Id;
        if (activity.Type != ActivityTypes.Message
            && await db.Actions.AnyAsync(
                a => a.MessageId == activity.Id && a.ConversationId == conversation, cancellation))
            return true;
        var text = Mention.TextWithoutBot(activity);
        if (activity.Type == ActivityTypes.MessageDelete || !IsAction(text))
            return false;

        var chat = await db.Conversations.AsNoTracking().FirstOrDefaultAsync(c => c.Id == conversation, cancellation);
        if (chat is not { CommitteeId: { } committee } || !RunningMeeting.IsRunning(chat, clock.GetUtcNow()))
            return false;
        var isMeant = CaptureReader.IsExplicit(text)
            || await IsOfCommitteeAsync(activity, SpokenAssignment.Owner(text)!, committee, cancellation);
        return isMeant && (await callers.ResolveAsync(activity, cancellation)).Caller.IsMember(committee);
    }

    /// <summary>"Happy to help" has no such person; whoever is mentioned is meant.</summary>
    private async Task<bool> IsOfCommitteeAsync(
        Activity activity, string owner, long committee, CancellationToken cancellation)
    {
        if (owner.StartsWith('@'))
            return Mention.People(activity).Any(p => owner[1..].Equals(p.Name, StringComparison.OrdinalIgnoreCase));
        var people = await new RegisterAccess(db, clock).PeopleAsync(committee, cancellation);
        return PersonMatcher.Split(owner) is { Count: > 0 } names && names.All(n => PersonMatcher.Find(n, people).Count > 0);
    }
}
