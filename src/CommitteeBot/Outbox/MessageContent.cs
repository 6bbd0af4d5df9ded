using ActivityProtocol.Schema;
using CommitteeBot.Store;

namespace CommitteeBot.Outbox;

/// <summary>A message as its writer made it, or the reason why there is none.</summary>
/// <param name="Message">Null if nothing is to be sent.</param>
/// <param name="Reason">One of <see cref="MessageReason"/>, with <paramref name="State"/>.</param>
internal sealed record MessageContent(Activity? Message, MessageState State = MessageState.Dropped,
    string? Reason = null)
{
    /// <summary>True if it only says that an earlier card is out of date: without such a card it isn't sent.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>
    /// True if it takes the place of the last card about the same meeting, where that card still stands.
    /// </summary>
    public bool ReplacesEarlier { get; init; }

    /// <summary>Nothing to send, as it should be.</summary>
    public static MessageContent Skip(string reason) => new(null, MessageState.Dropped, reason);

    /// <summary>Something ought to be sent here and can't be; the delivery report shows it as a failure.</summary>
    public static MessageContent Fail(string reason) => new(null, MessageState.Failed, reason);
}
