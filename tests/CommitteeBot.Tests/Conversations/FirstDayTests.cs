using System.Net;
using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Conversations;

/// <summary>What a person does on the first day, through HTTP and against the sample committees.</summary>
public sealed class FirstDayTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    [Theory]
    [InlineData("help", "What I can do")]
    [InlineData("hi", "Hello Alex Wilber")]
    [InlineData("actions", "Open actions")]
    [InlineData("digest", "open actions before ")]
    [InlineData("meetings", "Upcoming")]
    [InlineData("next meeting", "The next meeting of the")]
    [InlineData("committees", "Community Priorities Meeting")]
    [InlineData("qwertyuiop", "couldn't find that")]
    [InlineData("   ", "That message was empty")]
    [InlineData("action", "the action is empty")]
    [InlineData("done ZZZ-99", "I can't find an action ZZZ-99")]
    [InlineData("done", "Which action do you mean?")]
    [InlineData("use the Moon Committee", "a committee called")]
    [InlineData("thanks", "welcome")]
    public async Task Every_line_gets_one_useful_reply(string line, string expected)
    {
        var reply = Assert.Single(await Teams.SayAsync(line));

        Assert.Contains(expected, CardReading.Words(reply), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_answer_quotes_the_minutes_and_names_its_source()
    {
        var reply = Assert.Single(await Teams.SayAsync("How many callers had chosen to be called back?"));

        var words = CardReading.Words(reply);
        Assert.Contains("7,830", words, StringComparison.Ordinal);
        Assert.Contains("Community Priorities Meeting", words, StringComparison.Ordinal);
        Assert.Contains("3 November 2026", words, StringComparison.Ordinal);
        Assert.Contains((reply["entities"] as JsonArray)!, e => e!["citation"] is JsonArray { Count: > 0 });
    }

    [Fact]
    public async Task The_source_opens_in_its_context()
    {
        var reply = Assert.Single(await Teams.SayAsync("How many callers had chosen to be called back?"));

        var opened = await Teams.PressAsync(reply, "Show passage 1");

        Assert.Contains("Answering the public", CardReading.CardWords(opened!["value"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_is_logged_shown_done_and_taken_back()
    {
        var logged = Assert.Single(
            await Teams.SayAsync(
                "action for the Community Priorities Meeting: ACC Qureshi-Lowe to report on drone flights by 3 "
                    + "December 2027"));
        var words = CardReading.Words(logged);
        Assert.Contains("Nasreen Qureshi-Lowe", words, StringComparison.Ordinal);
        Assert.Contains("3 Dec 2027", words, StringComparison.Ordinal);
        Assert.Contains("Community Priorities Meeting", words, StringComparison.Ordinal);

        var done = await Teams.PressAsync(logged, "Mark as done");
        Assert.Contains("is marked as done", CardReading.CardWords(done!["value"]), StringComparison.Ordinal);

        var undone = Assert.Single(await Teams.SayAsync("undo"));
        Assert.Contains("back as it was", CardReading.Words(undone), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_that_could_not_be_posted_is_posted_by_the_next_delivery()
    {
        var activity = Teams.Activity();
        activity["text"] = "action Clerk to mend the gate";
        var before = await Bot.CountAsync("action");
        Teams.FailNext.Enqueue(HttpStatusCode.Forbidden);

        var (status, _) = await Teams.DeliverAsync(activity);
        Assert.Equal(HttpStatusCode.OK, status);
        var shown = Assert.Single(await Teams.SendAsync(activity));

        Assert.Contains("Mend the gate", CardReading.Words(shown), StringComparison.Ordinal);
        Assert.Equal(before + 1, await Bot.CountAsync("action"));
    }

    [Fact]
    public async Task The_bot_says_hello_once_in_a_conversation()
    {
        var installed = Teams.Activity("installationUpdate", new JsonObject { ["action"] = "add" });
        var joined = Teams.Activity(
            "conversationUpdate",
            new JsonObject { ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" }) });

        await Task.WhenAll(Teams.DeliverAsync(installed), Teams.DeliverAsync(joined));

        Assert.Single(Teams.Calls, c => c.Method == "POST");
    }

    [Fact]
    public async Task Restricted_matter_stays_out_of_company()
    {
        var privately = Assert.Single(await Teams.SayAsync("HEC actions about heads of terms"));
        var company = GroupChatActivity.Mentioning();
        company["conversation"]!["conversationType"] = "channel";
        var openly = (await Teams.SayAsync("<at>Committee Bot</at> HEC actions about heads of terms", company))[0];

        Assert.Contains("heads of terms for", CardReading.Words(privately), StringComparison.Ordinal);
        Assert.Contains(
            "heads of terms for", CardReading.Words(Teams.Calls.Last(c => c.IsTargeted).Body!),
            StringComparison.Ordinal);
        Assert.DoesNotContain("heads of terms for", CardReading.Words(openly), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_the_minutes_do_not_answer_goes_to_the_clerk_and_comes_back()
    {
        var no = Assert.Single(
            await Teams.SayAsync("How many helicopters did the Community Priorities Meeting buy in June 2026?"));
        Assert.Matches("couldn't find that|not certain", CardReading.Words(no));
        await Teams.PressAsync(no, "Ask the clerk");

        // The asker is an officer here, so the outbox may bring the question beside the list.
        var waiting = (await Teams.SayAsync("questions"))[0];
        Assert.Contains("How many helicopters", CardReading.Words(waiting), StringComparison.Ordinal);
        await Teams.PressAsync(waiting, "Send reply", new JsonObject { ["reply"] = "None so far." });

        Assert.Contains(
            await Teams.SayAsync("questions"),
            m => CardReading.Words(m).Contains("None so far.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chat_that_is_very_long_is_refused_in_words()
    {
        var reply = Assert.Single(await Teams.SayAsync(new string('a', 100_000)));

        Assert.Contains("100,000 characters", CardReading.Words(reply), StringComparison.Ordinal);
    }
}
