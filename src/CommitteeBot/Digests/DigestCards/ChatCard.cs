using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Store;

namespace CommitteeBot.Digests.DigestCards;

/// <summary>The card for a meeting's chat or channel: the open actions by owner, each owner mentioned once.</summary>
internal static class ChatCard
{
    /// <summary>The most that fit on a card with shortened texts.</summary>
    public const int MaxLines = 16;
    private const int MaxText = 100;

    /// <summary>Teams handles few more mentions on one card well; other owners are named in plain text.</summary>
    private const int MaxMentions = 20;

    /// <param name="open">The number of all open actions.</param>
    /// <param name="lines">The most urgent.</param>
    /// <param name="accounts">The Teams accounts of the owners who have one.</param>
    public static AdaptiveCard Create(
        CommitteeRow committee, MeetingRow? meeting, DateOnly today, int open, IReadOnlyList<DigestLine> lines,
            IReadOnlyDictionary<long, MentionedAccount> accounts, DigestFooter? why)
    {
        var mentions = new List<CardMention>();
        var heading = DigestWords.Heading(open, meeting?.Date, today);
        var body = new List<CardElement> { TextBlock.Title(heading),
            TextBlock.Meta(CardText.Escape(DigestWords.PlaceInChat(committee.Name, meeting?.Date, meeting?.Start, today))) };
        if (open == 0)
            body.Add(new TextBlock(DigestWords.NoActions));
        foreach (var owner in lines.GroupBy(l => l.OwnerPersonId is { } id ? $"#{id}" : l.Owner ?? ""))
        {
            var first = owner.First();
            body.Add(new TextBlock(Name(first, accounts, mentions)) { Weight = TextWeight.Bolder, Separator = true });
            body.AddRange(owner.Select(line => DigestRow.Create(
                line, today, MaxText, [("committee", committee.Id)], isOwners: true) with { Separator = false }));
        }

        if (open > lines.Count)
            body.Add(RichTextBlock.Link(ExecuteAction.Button(
                CardRest.More(open - lines.Count), DigestVerbs.List, ("committee", committee.Id),
                ("which", DigestVerbs.Lists.Open))));
        body.AddRange(DigestFooter.Elements(why));
        return new AdaptiveCard
        {
            Body = body,
            NamedActions = [.. lines.Select(l => l.Reference.ToString())],
            FallbackText = $"{committee.Name}: {heading}.",
            Actions = [ExecuteAction.Button(DigestWords.OpenList, DigestVerbs.List, ("committee", committee.Id),
                ("which", DigestVerbs.Lists.Open))],
            Teams = mentions.Count == 0 ? null : new TeamsCardOptions { Entities = mentions },
        };
    }

    private static string Name(DigestLine line, IReadOnlyDictionary<long, MentionedAccount> accounts,
        List<CardMention> mentions)
    {
        if (line.OwnerPersonId is not { } id || !accounts.TryGetValue(id, out var account)
            || mentions.Count >= MaxMentions)
            return CardText.Escape(CardText.Truncate(line.Owner ?? DigestWords.NoOwner, 60));
        // The mention's text has to occur in the card exactly as it is.
        var name = new string(
            [.. account.Name.Where(c => c is not ('<' or '>' or '&' or '*' or '_' or '[' or '`' or '~' or '\\'))]);
        var mention = new CardMention($"<at>{CardText.Truncate(name, 60)}</at>", account);
        mentions.Add(mention);
        return mention.Text;
    }
}
