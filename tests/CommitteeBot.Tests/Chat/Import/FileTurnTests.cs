using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Chat.Import;

/// <summary>Minutes that are sent as a file in a chat.</summary>
public sealed class FileTurnTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    [Fact]
    public async Task Minutes_sent_as_a_file_are_read_and_checked_on_a_card()
    {
        var file = new JsonObject
        {
            ["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = "text/plain",
                ["name"] = "december.txt",
                ["contentUrl"] = Teams.Serve("""
                    COMMUNITY PRIORITIES MEETING

                    Thursday, 10 December 2026

                    PRESENT

                    - Helena Ashdown – Police and Crime Commissioner (PCC)
                    - Miriam Okonjo – Chief Constable (CC)

                    1. Winter patrols

                    The CC said that patrols had begun on 1 December.

                    ACTION

                    The CC to report on the first month of winter patrols.
                    """),
            }),
        };

        var review = Assert.Single(await Teams.SayAsync("", file));
        Assert.Contains(
            "report on the first month of winter patrols", CardReading.Words(review), StringComparison.Ordinal);
        Assert.Equal(1, await Bot.CountAsync("action where State = 'Proposed'"));

        await Teams.PressAsync(
            review,
            CardReading.Buttons(review)
                .Select(b => (string)b["title"]!).First(t => t.StartsWith("Accept", StringComparison.Ordinal)));
        Assert.Equal(0, await Bot.CountAsync("action where State = 'Proposed'"));
    }
}
