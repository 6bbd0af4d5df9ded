using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Language;
using CommitteeBot.Store;

namespace CommitteeBot.Digests.DigestCards;

/// <summary>What needs an officer before a meeting.</summary>
internal static class OfficerCard
{
    private const int MaxText = 140;

    public static AdaptiveCard Create(OfficerDigest needs, DigestFooter? why)
    {
        var committee = needs.Committee;
        var body = new List<CardElement> { TextBlock.Title(CardText.Escape(DigestWords.ForOfficer(committee.Name))),
            TextBlock.Subtle(Capitalised(ChairCard.When(needs.Meeting))) };
        if (!needs.HasChair)
            body.Add(new TextBlock(DigestWords.NoChair) { Color = TextColor.Attention });
        Section(body, DigestWords.NoOwner, needs.Ownerless, needs.Today);
        Section(body, DigestWords.NoDueDate, needs.Undated, needs.Today);
        Section(body, DigestWords.Proposed, needs.Proposed, needs.Today);
        Section(body, DigestWords.OwnerLeft, needs.OwnerLeft, needs.Today);
        if (needs.IsEmpty)
            body.Add(new TextBlock(DigestWords.NothingForOfficer));
        body.AddRange(DigestFooter.Elements(why));
        return new AdaptiveCard
        {
            Body = body,
            FallbackText = DigestWords.OfficerSummary(committee.Name, needs.Ownerless.Count, needs.Undated.Count,
                needs.Proposed.Count, needs.OwnerLeft.Count),
            Actions = [.. Buttons(needs)],
        };
    }

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static void Section(List<CardElement> body, string title, OfficerDigestList need, DateOnly today)
    {
        if (need.Count == 0)
            return;
        body.Add(new TextBlock($"{title} ({need.Count:N0})") { Weight = TextWeight.Bolder, Separator = true });
        foreach (var line in need.Lines)
            body.Add(new TextBlock($"{ActionLineWords.Describe(line, MaxText)} – {ActionLineWords.Due(line, today)}") {
                Spacing = Spacing.Small });
        if (need.Count > need.Lines.Count)
            body.Add(TextBlock.Subtle($"and {Plural.Count(need.Count - need.Lines.Count, "more", "more")}"));
    }

    private static IEnumerable<CardAction> Buttons(OfficerDigest needs)
    {
        var id = needs.Committee.Id;
        if (needs.Ownerless.Count > 0)
            yield return ExecuteAction.Button(DigestWords.WithoutOwner, DigestVerbs.List, ("committee", id),
                ("which", DigestVerbs.Lists.Ownerless));
        if (needs.Undated.Count > 0)
            yield return ExecuteAction.Button(DigestWords.WithoutDate, DigestVerbs.List, ("committee", id),
                ("which", DigestVerbs.Lists.Undated));
        if (needs.Proposed.Count > 0)
            yield return ExecuteAction.Button(DigestWords.ProposedButton, DigestVerbs.List, ("committee", id),
                ("which", DigestVerbs.Lists.Proposed));
        yield return ExecuteAction.Button(DigestWords.DeliveryReport, DigestVerbs.Report, ("committee", id));
    }
}
