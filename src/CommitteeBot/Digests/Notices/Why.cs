using CommitteeBot.Cards;

namespace CommitteeBot.Digests.Notices;

/// <summary>Why somebody gets a card, and how to stop it; null where they asked for it themselves.</summary>
internal sealed record Why(string Said)
{
    public static Why ToPerson(string asWhat, string committee, string occasion) => new(
        $"You get this as {asWhat} of the {CardText.Plain(committee)} ({CardText.Plain(occasion)}). To stop it type **digest off**; for the last one before a meeting only, **digest only day before**.");

    public static Why ToChat(string committee, string occasion) => new(
        $"This chat gets it because it is tied to the {CardText.Plain(committee)} ({CardText.Plain(occasion)}). An officer stops it with **digest chat off**.");

    public static IEnumerable<CardElement> Lines(Why? why) => why is null ? [] : [TextBlock.Subtle(why.Said) with { Separator = true }];
}
