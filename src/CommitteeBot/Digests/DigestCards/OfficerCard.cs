using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Store;

namespace CommitteeBot.Digests.DigestCards;

/// <summary>What needs an officer before a meeting.</summary>
internal static class OfficerCard
{
    private const int MaxText = 140;

    public static AdaptiveCard Create(OfficerDigest needs, DigestFooter? why)
    {
        var committee = needs.Committee;
        var body = new List<CardElement> { TextBlock.Title(CardText.Escape($"{committee.Name}: what needs you")), TextBlock.Subtle($"Before {ChairCard.When(needs.Meeting)["before ".Length..]}") };
        if (needs.Meeting is null)
            body[1] = TextBlock.Subtle("No next meeting is planned.");
        if (!needs.HasChair)
            body.Add(new TextBlock("No chair is on the roster, so nobody gets the chair's card.") { Color = TextColor.Attention });
        Part(body, "No owner", needs.Ownerless, needs.Today);
        Part(body, "No date", needs.Undated, needs.Today);
        Part(body, "Proposed, not accepted yet", needs.Proposed, needs.Today);
        Part(body, "The owner has left the committee", needs.OwnerLeft, needs.Today);
        if (needs.IsEmpty)
            body.Add(new TextBlock("Nothing needs you at the moment."));
        body.AddRange(DigestFooter.Elements(why));
        return new AdaptiveCard
        {
            Body = body,
            FallbackText = $"{committee.Name}: {needs.Ownerless.Count} without an owner, {needs.Undated.Count} without a date, {needs.Proposed.Count} proposed, {needs.OwnerLeft.Count} whose owner has left.",
            Actions = [.. Buttons(needs)],
        };
    }

    private static void Part(List<CardElement> body, string title, OfficerDigestList need, DateOnly today)
    {
        if (need.Count == 0)
            return;
        body.Add(new TextBlock($"{title} ({need.Count:N0})") { Weight = TextWeight.Bolder, Separator = true });
        foreach (var line in need.Lines)
            body.Add(new TextBlock($"{ActionLineWords.Describe(line, MaxText)} – {ActionLineWords.Due(line, today)}") { Spacing = Spacing.Small });
        if (need.Count > need.Lines.Count)
            body.Add(TextBlock.Subtle($"and {ActionLineWords.Count(need.Count - need.Lines.Count, "more")}"));
    }

    private static IEnumerable<CardAction> Buttons(OfficerDigest needs)
    {
        var id = needs.Committee.Id;
        if (needs.Ownerless.Count > 0)
            yield return ExecuteAction.Button("Without an owner", DigestVerbs.List, ("committee", id), ("which", DigestVerbs.Lists.Ownerless));
        if (needs.Undated.Count > 0)
            yield return ExecuteAction.Button("Without a date", DigestVerbs.List, ("committee", id), ("which", DigestVerbs.Lists.Undated));
        if (needs.Proposed.Count > 0)
            yield return ExecuteAction.Button("Proposed", DigestVerbs.List, ("committee", id), ("which", DigestVerbs.Lists.Proposed));
        yield return ExecuteAction.Button("Who was sent what", DigestVerbs.Report, ("committee", id));
    }
}
