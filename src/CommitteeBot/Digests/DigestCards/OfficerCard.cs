using CommitteeBot.Cards;
using CommitteeBot.Digests.Reading;

namespace CommitteeBot.Digests.DigestCards;

/// <summary>The officer's card: the actions that need attention before a meeting.</summary>
internal static class OfficerCard
{
    /// <summary>Of four lists; the line below each leads to all of it.</summary>
    private const int MaxLines = 4;
    private const int MaxText = 140;

    public static AdaptiveCard Create(OfficerDigest needs, DigestFooter? why)
    {
        var committee = needs.Committee;
        return new AdaptiveCard
        {
            Body =
            [
                TextBlock.Title(DigestWords.ForOfficer),
                TextBlock.Meta(CardText.Escape($"{committee.Name} · {ChairCard.When(needs.Meeting)}")),
                .. needs.HasChair ? Array.Empty<CardElement>()
                    : [CardNotice.Warning(DigestWords.NoChair, DigestWords.NoChairAdvice)],
                .. Section(DigestVerbs.Lists.Ownerless, DigestWords.NoOwner, needs.Ownerless, needs),
                .. Section(DigestVerbs.Lists.Undated, DigestWords.NoDueDate, needs.Undated, needs),
                .. Section(DigestVerbs.Lists.Proposed, DigestWords.Proposed, needs.Proposed, needs),
                .. Section(DigestVerbs.Lists.OwnerLeft, DigestWords.OwnerLeft, needs.OwnerLeft, needs),
                .. needs.IsEmpty ? [new TextBlock(DigestWords.NothingForOfficer)] : Array.Empty<CardElement>(),
                .. DigestFooter.Elements(why),
            ],
            FallbackText = DigestWords.OfficerSummary(committee.Name, needs.Ownerless.Count, needs.Undated.Count,
                needs.Proposed.Count, needs.OwnerLeft.Count),
            Actions = CardButtons.Arrange(Buttons(needs)),
        };
    }

    private static IEnumerable<CardElement> Section(
        string id, string title, OfficerDigestList need, OfficerDigest needs) => need.Count == 0 ? []
        : CardSection.Create(
            id, DigestWords.Section(title, need.Count), isOpen: true,
            [
                .. need.Lines.Take(MaxLines).Select(l => DigestRow.Create(
                    l, needs.Today, MaxText, [("committee", needs.Committee.Id)])),
                .. need.Count > MaxLines
                    ? [More(id, need.Count - MaxLines, needs.Committee.Id)] : Array.Empty<CardElement>(),
            ]);

    private static RichTextBlock More(string list, int left, long committee) => RichTextBlock.Link(
        ExecuteAction.Button(CardRest.More(left), DigestVerbs.List, ("committee", committee), ("which", list)));

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
