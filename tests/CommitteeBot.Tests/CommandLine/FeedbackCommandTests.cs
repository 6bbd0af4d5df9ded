using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.CommandLine;

/// <summary>Thumbs given in a chat, listed on the console from the same store.</summary>
public sealed class FeedbackCommandTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    private protected override async Task PrepareAsync()
    {
        await RateAsync("How many callers had chosen to be called back?", "like", "spot on");
        await RateAsync("How many lighthouses were sold?", "dislike", "ask Nora");
    }

    [Fact]
    public async Task The_latest_comes_first_with_question_answer_passages_and_words()
    {
        var (code, written, _) = await ConsoleRun.RunAsync(Bot.StoreFile, "feedback");

        Assert.Equal(0, code);
        Assert.Matches(
            @"(?s)UTC · not helpful\n  asked:   How many lighthouses were sold\?\n  said:    (?:I couldn't find that"
                + @"|.+not certain).*  comment: ask Nora\n.*"
            + @"UTC · helpful\n  asked:   How many callers had chosen to be called back\?\n  said:    .*7,830.+\n"
            + @"  comment: spot on\n  from:    .+, line \d+: ",
            written);
    }

    [Fact]
    public async Task Thumbs_down_alone_as_lines_of_JSON()
    {
        var (code, written, _) = await ConsoleRun.RunAsync(Bot.StoreFile, "feedback", "--not-helpful", "--json");

        Assert.Equal(0, code);
        var thumb = JsonNode.Parse(Assert.Single(written.Split('\n', StringSplitOptions.RemoveEmptyEntries)))!;
        Assert.Equal(
            (false, "How many lighthouses were sold?", "ask Nora"),
            ((bool)thumb["helpful"]!, (string)thumb["question"]!, (string)thumb["comment"]!));
    }

    [Theory]
    [InlineData("2999-01-01", 0, "No feedback")]
    [InlineData("next week", 2, "--since takes a date")]
    public async Task The_first_day_wanted_may_be_given(string since, int expected, string holds)
    {
        var (code, written, errors) = await ConsoleRun.RunAsync(Bot.StoreFile, "feedback", "--since", since);

        Assert.Equal(expected, code);
        Assert.Contains(holds, written + errors, StringComparison.Ordinal);
    }

    private async Task RateAsync(string question, string reaction, string words)
    {
        await Teams.SayAsync(question);
        await Teams.InvokeAsync(
            "message/submitAction",
            new JsonObject
            {
                ["actionName"] = "feedback",
                ["actionValue"] = new JsonObject
                {
                    ["reaction"] = reaction,
                    ["feedback"] = new JsonObject { ["feedbackText"] = words }.ToJsonString(),
                },
            },
            new JsonObject { ["replyToId"] = Teams.Calls.Last(c => c.Method == "POST").GivenId });
    }
}
