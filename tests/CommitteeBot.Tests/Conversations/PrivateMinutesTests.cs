using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Conversations;

/// <summary>Minutes with private business are sent in, and an officer decides on the card what is open.</summary>
public sealed class PrivateMinutesTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    private const string Minutes =
        """
        COMMUNITY PRIORITIES MEETING

        Thursday, 10 December 2026

        Present: Councillor Ann Hill (Chair), Councillor Bo Park

        1. Railings

        The railings were repainted in May.

        2. Lease of the boatyard

        The Quillhaven offer was noted.

        3. Close

        Some items were taken in private.
        """;

    [Fact]
    public async Task Minutes_in_doubt_are_closed_with_the_words_shown_until_an_officer_opens_them()
    {
        var card = Assert.Single(await SendAsync());
        Assert.Contains("Some items were taken in private.", CardReading.Words(card), StringComparison.Ordinal);
        Assert.Equal(0, await Bot.CountAsync("passage where IsRestricted = 0 and Text like '%repainted%'"));

        var form = await Teams.PressAsync(card, "Private or open");
        Assert.Contains(
            "Item 1 is open now", (await Teams.PressNextAsync(form, "Open item", new() { ["item"] = "1" }))!.ToJsonString(),
            StringComparison.Ordinal);
        Assert.Equal(1, await Bot.CountAsync("passage where IsRestricted = 0 and Text like '%repainted%'"));
        Assert.Equal(0, await Bot.CountAsync("passage where IsRestricted = 0 and Text like '%Quillhaven%'"));

        Assert.Contains(
            "open now", (await Teams.PressNextAsync(form, "Open the minutes"))!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(1, await Bot.CountAsync("passage where IsRestricted = 0 and Text like '%Quillhaven%'"));
        Assert.Equal(2, await Bot.CountAsync("audit where Kind = 'Lifted'"));

        await Teams.PressNextAsync(form, "Close item", new() { ["item"] = "2" });
        Assert.Equal(0, await Bot.CountAsync("passage where IsRestricted = 0 and Text like '%Quillhaven%'"));
    }

    private Task<IReadOnlyList<JsonObject>> SendAsync() => Teams.SayAsync("", new JsonObject
    {
        ["attachments"] = new JsonArray(
            new JsonObject
            {
                ["contentType"] = "text/plain",
                ["name"] = "october.txt",
                ["contentUrl"] = Teams.Serve(Minutes),
            }),
    });
}
