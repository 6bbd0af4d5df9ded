using CommitteeBot.Cards;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Digests;
using CommitteeBot.Register;

namespace CommitteeBot.Chat.Register;

/// <summary>
/// Where the card of a click was opened from, by what its button carries: a list, a chair's digest, or both.
/// </summary>
internal static class CardOrigins
{
    private const string Digest = "digest";

    /// <param name="isList">True for a card that is the list itself: it leads back past it.</param>
    public static CardOrigin? Of(ButtonClick click, bool isList)
    {
        var digest = click.Number(Digest) is { } meeting && click.Number("committee") is { } committee
            ? OfDigest(committee, meeting)
            : OfOwnDigest(click);
        return !isList && ListQuery.FromJson(click.Data["list"]) is { } query
            ? ActionListCard.Origin(query, digest)
            : digest;
    }

    /// <summary>The card of an owner's own actions carries its day, or an empty one for all of them.</summary>
    private static CardOrigin? OfOwnDigest(ButtonClick click) =>
        click.Text("day") is not null && click.Number("committee") is { } committee
            ? new CardOrigin(DigestWords.BackToYours, DigestVerbs.Own, DigestVerbs.OfOwner(committee, click.Date("day")))
            : null;

    /// <param name="meeting">0 where none is planned.</param>
    public static CardOrigin OfDigest(long committee, long meeting) => new(
        DigestWords.BackToDigest, DigestVerbs.Page,
        DigestVerbs.Of(committee, meeting));
}
