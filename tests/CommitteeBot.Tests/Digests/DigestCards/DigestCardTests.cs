using System.Text.Json.Nodes;
using CommitteeBot.Cards;
using CommitteeBot.Chat.Digests;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Digests;
using CommitteeBot.Digests.DigestCards;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Digests.Reports;
using CommitteeBot.Digests.Rules;
using CommitteeBot.Outbox;
using CommitteeBot.Store;
using CommitteeBot.Tests.Schemas;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Digests.DigestCards;

/// <summary>Every card that is sent, with nothing to say, little, much, and with the longest texts.</summary>
public class DigestCardTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("Überlong *words* [of](a) text ", 17))[..500];
    private static readonly DateOnly Today = new(2026, 11, 26);
    private static readonly CommitteeRow Committee = new() { Id = 3, Name = "Harbour Oversight Board", Prefix = "HOB" };
    private static readonly MeetingRow Meeting = new()
    {
        Id = 4,
        Date = new DateOnly(2026, 12, 3),
        Start = new TimeOnly(14, 30),
    };
    private static readonly DigestFooter Reason = DigestFooter.ForPerson(
        "chair", Committee.Name, "5 working days before");

    public static TheoryData<string, int, bool> Cards()
    {
        var cards = new TheoryData<string, int, bool>();
        foreach (var kind in new[] { "chair", "chat", "owner", "officer", "report", "rules", "cancelled" })
        {
            foreach (var count in new[] { 0, 1, 8, 200 })
            {
                cards.Add(kind, count, false);
                cards.Add(kind, count, true);
            }
        }

        return cards;
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void Every_card_fits_and_says_the_same_without_being_drawn(string kind, int count, bool isLong)
    {
        foreach (var card in Of(kind, count, isLong))
        {
            Assert.InRange(CardJson.Size(card), 100, CardJson.MaxBytes);
            Assert.False(string.IsNullOrWhiteSpace(card.FallbackText));
            Assert.True(card.Actions is null || card.Actions.Count <= 6);
        }
    }

    /// <summary>
    /// Charts and mentions are Teams' own: a client of the schema alone draws a chart's fallback and a mention's text,
    /// and so does the check.
    /// </summary>
    [Theory]
    [MemberData(nameof(Cards))]
    public async Task Every_card_is_valid(string kind, int count, bool isLong)
    {
        var schema = await MicrosoftSchema.AdaptiveCardAsync();

        foreach (var card in Of(kind, count, isLong))
        {
            var json = SchemaOnly.Card(CardJson.Write(card).GetRawText());

            Assert.Empty(schema.Validate(json).Select(e => $"{e.Path} {e.Kind}"));
        }
    }

    /// <summary>Made by a query, so it is made here of a store.</summary>
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(8, true)]
    [InlineData(200, false)]
    [InlineData(200, true)]
    public async Task The_draft_for_the_minutes_is_valid_and_fits(int count, bool isLong)
    {
        await using var store = await TestStore.CreateAsync();
        await store.AddAsync(new CommitteeRow { Id = 3, Name = Committee.Name, Prefix = Committee.Prefix });
        await store.AddAsync([.. Enumerable.Range(1, count).Select(n => new ActionRow
        {
            CommitteeId = 3, Number = n, Text = isLong ? Long : "send the figures",
            Owner = isLong ? Long : "Tom Foster", Due = Today, State = ActionState.Open, LoggedBy = "test",
        })]);
        await using var db = store.Open();
        var card = await new DraftWording(db, TimeProvider.System).RunAsync(
            new Caller(
                1, "", ReadScope.From(new Dictionary<long, CommitteeRole> { [3] = CommitteeRole.Chair }),
                IsGroupChat: false),
            3, 4, CancellationToken.None);

        Assert.InRange(CardJson.Size(card), 100, CardJson.MaxBytes);
        Assert.Equal(
            Math.Min(count, 60),
            card.Body.OfType<TextBlock>().Count(t => t.Text.StartsWith("HOB-", StringComparison.Ordinal)));
        Assert.Empty(
            (await MicrosoftSchema.AdaptiveCardAsync())
                .Validate(SchemaOnly.Card(CardJson.Write(card).GetRawText())).Select(e => $"{e.Path} {e.Kind}"));
    }

    [Fact]
    public void What_is_due_is_open_and_the_rest_opens_when_its_heading_is_pressed()
    {
        var parts = Of("chair", 15, false).Single().Body.OfType<Container>().Where(c => c.Id is not null).ToList();

        Assert.Equal(
            ["part-Overdue", "part-DueByMeeting", "done-part", "part-NoUpdate", "part-Later"], parts.Select(p => p.Id));
        Assert.Equal([null, null, false, false, false], parts.Select(p => p.IsVisible));
    }

    [Fact]
    public void The_pages_of_a_long_register_show_each_action_once()
    {
        var cards = Of("chair", 200, true);

        var shown = cards.SelectMany(c => c.Body.OfType<Container>()).Where(c => c.Id is not null)
            .SelectMany(c => c.Items.OfType<Container>())
            .Select(row => (string?)((ExecuteAction)row.SelectAction!).Data!["action"]).ToList();

        Assert.Equal(200, shown.Count);
        Assert.Equal(200, shown.Distinct().Count());
    }

    [Fact]
    public void Each_owner_is_mentioned_once_in_a_chat()
    {
        var card = Of("chat", 25, false).Single();

        Assert.Equal(3, card.Teams!.Entities!.Count);
        Assert.All(card.Teams.Entities, e => Assert.Single(card.Body.OfType<TextBlock>(), t => t.Text == e.Text));
    }

    [Theory]
    [InlineData("owner", "and 192 more", "mine")]
    [InlineData("chat", "and 184 more", "open")]
    [InlineData("officer", "and 196 more", "ownerless,undated,proposed,left")]
    public void What_a_digest_leaves_out_is_one_press_away(string kind, string words, string lists)
    {
        var links = CardReading.Buttons(JsonNode.Parse(CardJson.Write(Of(kind, 200, false).Single()).GetRawText())!)
            .Where(b => (string?)b["title"] == words).ToList();

        Assert.All(links, link => Assert.Equal(DigestVerbs.List, (string?)link["verb"]));
        Assert.All(links, link => Assert.Equal(3, (int?)link["data"]!["committee"]));
        Assert.Equal(lists.Split(','), links.Select(link => (string?)link["data"]!["which"]));
    }

    private static List<AdaptiveCard> Of(string kind, int count, bool isLong)
    {
        var lines = Enumerable.Range(1, count).Select(n => Line(n, isLong)).ToList();
        return kind switch
        {
            "chair" =>
                [.. Enumerable.Range(1, DigestPages.Count(count)).Select(p => ChairCard.Create(Digest(lines, p), Reason))],
            "chat" =>
            [
                ChatCard.Create(Committee, Meeting, Today, count, [.. lines.Take(ChatCard.MaxLines)],
                    Enumerable.Range(0, isLong ? 200 : 3).ToDictionary(
                        n => (long)n,
                        n => new MentionedAccount($"29:{new string('x', 80)}{n}", isLong ? Long[..100] : $"Owner {n}")),
                    DigestFooter.ForChat(Committee.Name, "1 day before")),
            ],
            "owner" =>
                [OwnerCard.Create(
                    Committee, Today, Today, count, [.. lines.Take(OwnerCard.MaxLines)], Reason,
                    "The chair asks how these stand.", new DigestNotice(isLong ? Long : "HOB-1 is done."))],
            "officer" =>
                [OfficerCard.Create(
                    new OfficerDigest(Committee, Meeting, Today, HasChair: count > 0, Need(lines), Need(lines), Need(lines), Need(lines)),
                    Reason)],
            "report" => [DeliveryReportCard.Create(Report(count, isLong))],
            "rules" =>
                [DigestRulesCard.Create(
                    Committee,
                    DigestRules.Default with { Audiences = count == 0 ? DigestAudience.None : DigestAudience.All },
                    DigestPreference.Off, "Changed.")],
            _ => [ChairCard.Cancelled(Committee, Meeting)],
        };
    }

    private static ChairDigest Digest(List<DigestLine> lines, int page)
    {
        var kinds = Enum.GetValues<SectionKind>();
        var all = kinds.Select((k, i) => lines.Where((_, n) => n % kinds.Length == i).ToList()).ToList();
        var slices = DigestPages.Slice([.. all.Select(a => a.Count)], page);
        return new(
            Committee, Meeting, Today, new DateOnly(2026, 10, 8),
            [.. kinds.Select((k, i) => new DigestSection(k, all[i].Count, [.. all[i].Skip(slices[i].Skip).Take(slices[i].Take)]))],
            page);
    }

    private static OfficerDigestList Need(List<DigestLine> lines) => new(lines.Count, [.. lines.Take(6)]);

    private static DeliveryReport Report(int count, bool isLong)
    {
        var lines = Enumerable.Range(1, count).Select(n => new DeliveryReportLine(
            n, isLong ? Long : $"Person {n}", MessageKind.ChairDigest, isLong ? Long : "1 day before",
            MessageState.InDoubt, new DateTime(2026, 11, 26, 8, 0, 0), 504, MessageReason.NoAnswer)).ToList();
        return new(
            Committee, new Dictionary<MessageState, int> { [MessageState.InDoubt] = count }, [.. lines.Take(15)],
            [.. lines.Take(15)], 1, Math.Max(1, count / 15));
    }

    private static DigestLine Line(int number, bool isLong) => new()
    {
        Id = number,
        Reference = new("HOB", number),
        Text = isLong ? Long : "send the figures",
        Owner = isLong ? Long : $"Owner {number % 3}",
        OwnerPersonId = isLong ? number : number % 3,
        Due = number % 7 == 0 ? null : Today.AddDays(number - 100),
        DueText = number % 14 == 0 ? "by the next meeting" : null,
        DateChanges = number % 4,
        MeetingDate = new DateOnly(2026, 10, 8),
        Item = "5",
        ItemTitle = isLong ? Long : "Budget",
        SourceUrl = isLong ? "https://teams.microsoft.com/l/message/" + new string('9', 300) : null,
    };
}
