using ActivityProtocol.Schema;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// An activity with what its handling needs to know: who speaks, where, and which committee is meant.
/// </summary>
/// <param name="Text">What was said, without the mention of the bot.</param>
/// <param name="CommitteeId">The committee meant; null for a person of no committee.</param>
internal sealed record Turn(
    Activity Activity, string Text, Speaker Speaker, ConversationRow Conversation, long? CommitteeId,
    DateTimeOffset Now)
{
    /// <summary>True for the part of a group chat's turn whose reply goes only to the asker.</summary>
    public bool IsPrivate { get; init; }

    public Caller Caller => Speaker.Caller;

    public CommitteeRow? Committee => Speaker.Committees.FirstOrDefault(c => c.Id == CommitteeId);

    /// <summary>Today in the committee's time zone.</summary>
    public DateOnly Today => CommitteeDay.At(Now, Committee?.Zone ?? "Europe/London");

    public bool IsPersonal => !GroupChat.Includes(Activity);
}
