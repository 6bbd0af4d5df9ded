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
    [InlineData("digest", "Open actions, before the meeting on")]
    [InlineData("meetings", "Upcoming")]
    [InlineData("next meeting", "The next meeting of the")]
    [InlineData("committees", "Community Priorities Meeting")]
    [InlineData("qwertyuiop", "not in the minutes")]
    [InlineData("   ", "That message was empty")]
    [InlineData("action", "The action has no words yet")]
    [InlineData("done ZZZ-99", "There is no action ZZZ-99")]
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
        Assert.Contains("Community Priorities Meeting, 3 November 2026", words, StringComparison.Ordinal);
        Assert.Contains((reply["entities"] as JsonArray)!, e => e!["citation"] is JsonArray { Count: > 0 });
    }

    [Fact]
    public async Task The_source_opens_in_its_context()
    {
        var reply = Assert.Single(await Teams.SayAsync("How many callers had chosen to be called back?"));

        var opened = await Teams.PressAsync(reply, "Open [1]");

        Assert.Contains("Answering the public", CardReading.CardWords(opened!["value"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thumb_under_an_answer_is_kept()
    {
        await Teams.SayAsync("How many callers had chosen to be called back?");
        var message = Teams.Calls.Last(c => c.Method == "POST").GivenId;

        var (status, body) = await Teams.InvokeAsync(
            "message/submitAction",
            new JsonObject { ["actionName"] = "feedback", ["actionValue"] = new JsonObject { ["reaction"] = "like", ["feedback"] = "{\"feedbackText\":\"spot on\"}" } },
            new JsonObject { ["replyToId"] = message });

        Assert.Equal((HttpStatusCode.OK, null), (status, body));
        Assert.Equal(1, await Bot.CountAsync("answer_feedback where IsHelpful = 1 and Comment = 'spot on' and Question like 'How many callers%'"));
    }

    [Fact]
    public async Task An_action_is_logged_shown_done_and_taken_back()
    {
        var logged = Assert.Single(await Teams.SayAsync("action for the Community Priorities Meeting: ACC Qureshi-Lowe to report on drone flights by 3 December 2027"));
        var words = CardReading.Words(logged);
        Assert.Contains("Owner Nasreen Qureshi-Lowe", words, StringComparison.Ordinal);
        Assert.Contains("3 Dec 2027", words, StringComparison.Ordinal);
        Assert.Contains("Community Priorities Meeting", words, StringComparison.Ordinal);

        var done = await Teams.PressAsync(logged, "Done");
        Assert.Contains("is done", CardReading.CardWords(done!["value"]), StringComparison.Ordinal);

        var undone = Assert.Single(await Teams.SayAsync("undo"));
        Assert.Contains("as it was before", CardReading.Words(undone), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_activity_twice_is_one_action_and_one_message()
    {
        var activity = Teams.Activity();
        activity["text"] = "action Clerk to order the new chairs";
        var before = await Bot.CountAsync("action");

        await Teams.SendAsync(activity);
        await Teams.SendAsync(activity);

        Assert.Equal(before + 1, await Bot.CountAsync("action"));
        Assert.Equal(["POST", "PUT"], Teams.Calls.Where(c => c.Path.Contains("/activities", StringComparison.Ordinal)).Select(c => c.Method));
    }

    [Fact]
    public async Task Sixteen_writers_at_once_each_heard_twice_leave_one_action_a_line_and_no_gap()
    {
        var count = Soak.Size(160, 5000);
        var lines = Enumerable.Range(0, count).Select(n =>
        {
            var activity = Teams.Activity("message", new JsonObject { ["conversation"] = new JsonObject { ["id"] = $"chat-{n % 16}", ["conversationType"] = "personal" } });
            activity["text"] = $"action for the Community Priorities Meeting: Clerk to post notice number {n} of series {n * 7919} on the board";
            return activity;
        }).ToList();

        var answers = await Task.WhenAll(lines.Chunk((count + 15) / 16).Select(chunk => Task.Run(async () =>
        {
            var statuses = new List<HttpStatusCode>();
            foreach (var line in chunk)
                statuses.AddRange((await Task.WhenAll(Teams.DeliverAsync(line), Teams.DeliverAsync(line))).Select(a => a.Status));
            return statuses;
        })));

        Assert.All(answers.SelectMany(a => a), status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(count, await Bot.CountAsync("action where Text like '%notice number%'"));
        Assert.Equal(1, await Bot.CountAsync($"(select count(distinct Number) as Numbers, max(Number) - min(Number) as Span from action where Text like '%notice number%') where Numbers = {count} and Span = {count - 1}"));
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

        Assert.Contains("mend the gate", CardReading.Words(shown), StringComparison.Ordinal);
        Assert.Equal(before + 1, await Bot.CountAsync("action"));
    }

    [Fact]
    public async Task The_bot_says_hello_once_in_a_conversation()
    {
        var installed = Teams.Activity("installationUpdate", new JsonObject { ["action"] = "add" });
        var joined = Teams.Activity("conversationUpdate", new JsonObject { ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" }) });

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
        Assert.Contains("heads of terms for", CardReading.Words(Teams.Calls.Last(c => c.IsTargeted).Body!), StringComparison.Ordinal);
        Assert.DoesNotContain("heads of terms for", CardReading.Words(openly), StringComparison.Ordinal);
    }

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
        Assert.Contains("report on the first month of winter patrols", CardReading.Words(review), StringComparison.Ordinal);
        Assert.Equal(1, await Bot.CountAsync("action where State = 'Proposed'"));

        await Teams.PressAsync(review, CardReading.Buttons(review).Select(b => (string)b["title"]!).First(t => t.StartsWith("Accept", StringComparison.Ordinal)));
        Assert.Equal(0, await Bot.CountAsync("action where State = 'Proposed'"));
    }

    [Fact]
    public async Task A_question_that_the_minutes_do_not_answer_goes_to_the_clerk_and_comes_back()
    {
        var no = Assert.Single(await Teams.SayAsync("How many helicopters did the Community Priorities Meeting buy in June 2026?"));
        Assert.Contains("not in the minutes", CardReading.Words(no), StringComparison.Ordinal);
        await Teams.PressAsync(no, "Ask the clerk");

        // The asker is an officer here, so the outbox may bring the question beside the list.
        var waiting = (await Teams.SayAsync("questions"))[0];
        Assert.Contains("How many helicopters", CardReading.Words(waiting), StringComparison.Ordinal);
        await Teams.PressAsync(waiting, "Send the reply", new JsonObject { ["reply"] = "None so far." });

        Assert.Contains(await Teams.SayAsync("questions"), m => CardReading.Words(m).Contains("None so far.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chat_that_is_very_long_is_refused_in_words()
    {
        var reply = Assert.Single(await Teams.SayAsync(new string('a', 100_000)));

        Assert.Contains("100,000 characters", CardReading.Words(reply), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("martian", HttpStatusCode.BadRequest)]
    [InlineData("messageReaction", HttpStatusCode.OK)]
    [InlineData("event", HttpStatusCode.OK)]
    public async Task An_unknown_kind_of_activity_is_refused_and_a_known_one_taken(string type, HttpStatusCode expected) =>
        Assert.Equal(expected, (await Teams.DeliverAsync(Teams.Activity(type))).Status);
}
