using System.IO.Compression;
using System.Text.Json.Nodes;
using CommitteeBot.Tests.Register;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Conversations;

/// <summary>What a chair reads before an item is spoken to, on the card, as a file, and in company.</summary>
public sealed class BriefTests(BriefTests.Setup running) : ConversationTest(running), IClassFixture<BriefTests.Setup>
{
    public sealed class Setup() : RunningBot(null, new Clock(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero)));

    private protected override async Task PrepareAsync() => await Teams.SayAsync("use HEC");

    [Fact]
    public async Task It_has_each_promise_in_the_words_of_the_minutes_with_its_place_and_how_often_it_slipped()
    {
        await Teams.SayAsync("due HEC-10 14 December because the quotes are late");

        var brief = CardReading.Words(await SayAsync("brief"));

        Assert.Contains("Fuller's Row: business case", brief, StringComparison.Ordinal);
        Assert.Contains(
            "“ACTION: IB to prepare a business case for lining the houses in Fuller's Row.”", brief, StringComparison.Ordinal);
        Assert.Contains(
            "HEC-10 · minute 17, 14 October 2026 · due Mon 14 Dec · put back once: the quotes are late", brief,
            StringComparison.Ordinal);
        Assert.Contains("minute 22, 14 October 2026 (private)", brief, StringComparison.Ordinal);
        Assert.Contains("HEC-13", brief, StringComparison.Ordinal);
        Assert.Contains("done, to close", brief, StringComparison.Ordinal);
        Assert.Contains("Nothing open on:", brief, StringComparison.Ordinal);
        Assert.Equal(1, await Bot.CountAsync("audit where Kind = 'RestrictedRead' and What like '%minute 22%'"));
    }

    [Fact]
    public async Task It_opens_from_the_chairs_card_and_is_given_as_Word()
    {
        var card = await Teams.PressAsync(await SayAsync("digest"), "Before you speak");
        Assert.Contains("“ACTION: IB to prepare", CardReading.CardWords(card!["value"]), StringComparison.Ordinal);

        var offered = await Teams.PressAsync(Message(card["value"]!), "As Word");
        var link = (string)CardReading.Buttons(offered!["value"]!).Single(b => (string?)b["title"] == "Open the file")["url"]!;
        using var http = new HttpClient();
        using var document = new ZipArchive(await http.GetStreamAsync(new Uri(link)));
        using var reader = new StreamReader(document.GetEntry("word/document.xml")!.Open());
        var words = await reader.ReadToEndAsync();
        Assert.Contains("Before you speak – Housing and Environment Committee", words, StringComparison.Ordinal);
        Assert.Contains("IB to prepare a business case", words, StringComparison.Ordinal);
        Assert.Contains("minute 17, 14 October 2026", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_is_told_that_it_is_not_for_guests()
    {
        await Bot.ChangeAsync(
            $"update person set AadObjectId = '{TeamsChannel.Person("Yusuf Tennanby", 4)["aadObjectId"]}' where Name = 'Yusuf Tennanby'");

        var said = CardReading.Words(
            (await Teams.SayAsync("HEC: brief", new() { ["from"] = TeamsChannel.Person("Yusuf Tennanby", 4) }))[0]);

        Assert.Contains("The brief is for the committee's members and officers.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("HEC-1", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what should I ask the Harbour Master?", "is known as “the Harbour Master”, and no open action is theirs.")]
    [InlineData("brief for Jo", "“Jo” may be Jo Salter or Jo Burnett.")]
    public async Task Of_somebody_who_is_not_known_it_says_so(string line, string expected)
    {
        foreach (var name in new[] { "Jo Salter", "Jo Burnett" })
        {
            await Bot.ChangeAsync($"insert into person (Name) values ('{name}')");
            await Bot.ChangeAsync(
                "insert into membership (CommitteeId, PersonId, Role) select (select Id from committee where Prefix = 'HEC'), max(Id), "
                    + "'Member' from person");
        }

        Assert.Contains(expected, CardReading.Words(await SayAsync(line)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_called_by_an_office_that_no_list_has_is_found_by_their_actions()
    {
        await Teams.SayAsync("action Harbour Master to dredge the basin by 4 December");

        var brief = CardReading.Words(await SayAsync("brief for the Harbour Master"));

        Assert.Contains("dredge the basin", brief, StringComparison.Ordinal);
        Assert.DoesNotContain("HEC-10", brief, StringComparison.Ordinal);
    }

    private async Task<JsonObject> SayAsync(string line) => (await Teams.SayAsync(line))[0];

    private static JsonObject Message(JsonNode card) => new()
    {
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card.DeepClone(),
        }),
    };
}
