using CommitteeBot.Cards;
using CommitteeBot.Store;

namespace CommitteeBot.Digests.DigestCards;

/// <summary>The card of a digest, or the reason why there is none.</summary>
/// <param name="Card">Null if nothing is to be sent.</param>
/// <param name="Reason">One of <see cref="MessageReason"/>.</param>
/// <param name="IsEmpty">True if the card only says that an earlier one is out of date.</param>
internal sealed record ComposedDigest(AdaptiveCard? Card, string? Reason = null, bool IsEmpty = false)
{
    /// <summary>True if a digest is due and can't be shown here, which the officers should know.</summary>
    public bool IsFailure { get; init; }

    public static ComposedDigest Skip(string reason) => new(null, reason);

    public static ComposedDigest FromCard(AdaptiveCard card, bool isEmpty = false) => new(card, IsEmpty: isEmpty);
}
