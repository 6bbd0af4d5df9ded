using CommitteeBot.Cards;

namespace CommitteeBot.Digests.Rules;

/// <summary>The outcome of a command about digests: a sentence, or a card that says it.</summary>
internal sealed record DigestOutcome(string Text, AdaptiveCard? Card = null)
{
    public static DigestOutcome FromCard(AdaptiveCard card) => new(card.FallbackText, card);

    /// <summary>For a command that only officers may give.</summary>
    public static DigestOutcome OfficersOnly(string committee) =>
        new(DigestRulesWords.OfficersOnly(committee));
}
