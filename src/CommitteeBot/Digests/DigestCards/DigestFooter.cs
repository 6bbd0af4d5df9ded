using CommitteeBot.Cards;

namespace CommitteeBot.Digests.DigestCards;

/// <summary>
/// The reason for which somebody gets a card, and how to stop it. A card that somebody asked for has none.
/// </summary>
internal sealed record DigestFooter(string Text)
{
    public static DigestFooter ForPerson(string role, string committee, string occasion) =>
        new(DigestWords.WhyPerson(role, committee, occasion));

    public static DigestFooter ForChat(string committee, string occasion) =>
        new(DigestWords.WhyChat(committee, occasion));

    public static IEnumerable<CardElement> Elements(DigestFooter? why) => why is null ? []
        : [TextBlock.Subtle(why.Text) with { Separator = true }];
}
