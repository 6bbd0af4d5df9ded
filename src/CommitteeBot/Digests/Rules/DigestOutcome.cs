using CommitteeBot.Cards;

namespace CommitteeBot.Digests.Rules;

/// <summary>What came of a command about digests: a sentence, or a card that says it.</summary>
internal sealed record DigestOutcome(string Text, AdaptiveCard? Card = null)
{
    public static DigestOutcome FromCard(AdaptiveCard card) => new(card.FallbackText, card);

    /// <summary>For what only an officer may do.</summary>
    public static DigestOutcome OfficersOnly(string committee) =>
        new($"Only an officer of the {CardText.Escape(committee)} can do that; nothing was changed. What you get yourself is yours to choose: type **digest off**, **digest on** or **digest only day before**.");
}
