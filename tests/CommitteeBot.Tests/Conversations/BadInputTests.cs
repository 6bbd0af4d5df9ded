using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Conversations;

/// <summary>
/// What is wrong is answered shortly and in words that help, or with 400 for a machine; nothing is written half.
/// </summary>
public sealed class BadInputTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    private const string Written =
        "(select Id from action union all select Id from action_event union all select Id from document union all "
            + "select Id from meeting)";
    [Theory]
    [InlineData("{\"type\":\"message\",\"text\":\"the leak", "MalformedJson")]
    [InlineData("", "MalformedJson")]
    [InlineData("[]", "MalformedJson")]
    [InlineData("{\"type\":\"message\",\"text\":\"hello\"}", "MissingServiceUrl")]
    [InlineData("{\"text\":\"hello\"}", "MissingType")]
    public async Task A_machine_is_told_by_status_and_code(string body, string code)
    {
        using var http = new HttpClient();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var answer = await http.PostAsync(new Uri(Teams.Bot, "/api/messages"), content);

        Assert.Equal(
            (HttpStatusCode.BadRequest, $$$"""{"error":{"code":"{{{code}}}"}}"""),
            (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("action", "the action is empty")]
    [InlineData("action by Friday", "the action is empty")]
    [InlineData("done CPM-9999", "I can't find an action CPM-9999")]
    [InlineData("history XYZ-1", "I can't find an action XYZ-1")]
    public async Task A_line_that_cannot_be_done_says_why_and_changes_nothing(string line, string expected)
    {
        var before = await Bot.CountAsync(Written);

        var reply = Assert.Single(await Teams.SayAsync(line));

        Assert.Contains(expected, CardReading.Words(reply), StringComparison.Ordinal);
        Assert.Equal(before, await Bot.CountAsync(Written));
    }

    [Fact]
    public async Task A_day_that_is_over_is_not_taken_and_the_action_waits_for_another()
    {
        var logged = CardReading.Words(
            Assert.Single(await Teams.SayAsync("action Clerk to order the paper by 3 March 2020")));
        var moved = CardReading.Words(Assert.Single(await Teams.SayAsync("due CPM-1 3 March 2020")));

        Assert.All(
            [logged, moved],
            words =>
                Assert.Contains(
                    "3 March 2020 has passed, so no due date was set. Which date did you mean?", words,
                    StringComparison.Ordinal));
        Assert.Equal(1, await Bot.CountAsync("action where Text like '%order the paper%' and Due is null"));
    }

    [Theory]
    [InlineData("", "file is empty")]
    [InlineData("\0\u0001\u0002\u0003\u0004\0\0\0\u001a\0\0\u000f", "isn't a text file")]
    public async Task A_file_without_words_is_refused(string content, string expected)
    {
        var before = await Bot.CountAsync(Written);
        var file = new JsonObject
        {
            ["attachments"] = new JsonArray(
                new JsonObject
                {
                    ["contentType"] = "text/plain",
                    ["name"] = "agenda.txt",
                    ["contentUrl"] = Teams.Serve(content),
                }),
        };

        var words = CardReading.Words(Assert.Single(await Teams.SayAsync("", file)));

        Assert.Contains(expected, words, StringComparison.Ordinal);
        Assert.Equal(before, await Bot.CountAsync(Written));
    }

    [Fact]
    public async Task A_name_with_control_characters_is_shown_without_them()
    {
        var from = TeamsChannel.Person("Al\u0007ex\u001b[2J\nWil\u0000ber\u202e");

        var words = CardReading.Words(Assert.Single(await Teams.SayAsync("hi", new JsonObject { ["from"] = from })));

        Assert.StartsWith("Hello Alex", words.TrimStart(), StringComparison.Ordinal);
        Assert.DoesNotContain(words, c => (char.IsControl(c) && c != '\n') || c == '\u202e');
    }

    [Fact]
    public async Task A_message_without_text_gets_a_way_on()
    {
        var reply = Assert.Single(await Teams.SendAsync(Teams.Activity()));

        Assert.Contains("type **help**", (string?)reply["text"], StringComparison.Ordinal);
    }
}
