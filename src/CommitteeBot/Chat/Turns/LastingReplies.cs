using System.Text.Json;
using ActivityProtocol.Schema;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// Replies in a one-to-one chat that depend on nothing but who asks and where, such as help. For a minute they are said
/// again from memory, while nothing has changed of what they depend on; a chat was last seen to the minute only.
/// </summary>
internal sealed class LastingReplies(PeopleVersion version, TimeProvider clock)
{
    private const string Kind = "reply";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    public LastingReply? Find(Activity activity) =>
        MayLast(activity) && version.Kept()?.Find<LastingReply>(Kind, KeyOf(activity)) is { } reply
            && clock.GetUtcNow() - reply.At < Lifetime
            ? reply
            : null;

    public static void Keep(Activity activity, LastingReply reply)
    {
        if (MayLast(activity))
            reply.While.Keep(Kind, KeyOf(activity), reply);
    }

    private static bool MayLast(Activity activity) =>
        activity is { Type: ActivityTypes.Message, Text.Length: < 100, Attachments: null or [], ReplyToId: null }
            && activity.Value is not { ValueKind: JsonValueKind.Object } && !GroupChat.Includes(activity);

    /// <summary>All of the activity that a turn reads, but its id and its time.</summary>
    private static string KeyOf(Activity activity) => JsonSerializer.Serialize(
        activity with { Id = null, Timestamp = null, LocalTimestamp = null }, ProtocolJson.Default.Activity);
}

/// <param name="Intent">As its turn is measured.</param>
/// <param name="While">What it was made with; while that is true, so is the reply.</param>
internal sealed record LastingReply(Reply Reply, string Intent, KeptReads While, DateTimeOffset At);
