using CommitteeBot.Cards;

namespace CommitteeBot.Digests.DigestCards;

/// <summary>Why somebody gets a card, and how to stop it; null where they asked for it themselves.</summary>
internal sealed record DigestFooter(string Text)
{
    public static DigestFooter ForPerson(string asWhat, string committee, string occasion) => new(
        $"You get this as {asWhat} of the {CardText.Escape(committee)} ({CardText.Escape(occasion)}). To stop it type **digest off**; for the last one before a meeting only, **digest only day before**.");

    public static DigestFooter ForChat(string committee, string occasion) => new(
        $"This chat gets it because it is tied to the {CardText.Escape(committee)} ({CardText.Escape(occasion)}). An officer stops it with **digest chat off**.");

    public static IEnumerable<CardElement> Elements(DigestFooter? why) => why is null ? [] : [TextBlock.Subtle(why.Text) with { Separator = true }];
}
