using System.Net;
using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CommitteeBot.Tests.Conversations;

/// <summary>What people who use Teams expect of any bot: it says hello, that it is busy and that something went wrong, and it leaves without a trace.</summary>
public sealed class TeamsHabitsTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    private static readonly JsonObject Team = new()
    {
        ["conversation"] = new JsonObject { ["id"] = "19:general@thread.tacv2", ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = "tenant-1" },
        ["entities"] = GroupChatActivity.Mentioning()["entities"]!.DeepClone(),
        ["channelData"] = new JsonObject { ["team"] = new JsonObject { ["id"] = "19:general@thread.tacv2", ["name"] = "Clerks" }, ["tenant"] = new JsonObject { ["id"] = "tenant-1" } },
    };

    [Fact]
    public async Task A_turn_that_fails_tells_the_person_a_reference_that_the_log_has_too()
    {
        await RunSqlAsync("alter table action rename to hidden");

        var told = CardReading.Words(Assert.Single(await Teams.SayAsync("actions")));

        Assert.Contains("nothing was changed", told, StringComparison.Ordinal);
        var failed = Assert.Single(Bot.Log.Errors, l => l.StartsWith("Error 1005", StringComparison.Ordinal));
        Assert.Contains($"the reference {failed.Split(' ')[3]}.", told, StringComparison.Ordinal);
        Assert.DoesNotContain(Bot.Log.All, l => l.Contains("no such table", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_delivery_of_a_turn_that_failed_shows_its_result_in_the_place_of_the_apology()
    {
        var line = Teams.Activity();
        line["text"] = "actions";
        await RunSqlAsync("alter table action rename to hidden");
        await Teams.SendAsync(line);
        await RunSqlAsync("alter table hidden rename to action");

        var shown = Assert.Single(await Teams.SendAsync(line));

        Assert.Contains("Open actions", CardReading.Words(shown), StringComparison.Ordinal);
        Assert.Equal(["POST", "PUT"], Teams.Calls.Select(c => c.Method));
    }

    [Theory]
    [InlineData("manual", "application/vnd.microsoft.activity.message")]
    [InlineData("automatic", "application/vnd.microsoft.card.adaptive")]
    public async Task A_button_that_fails_is_answered_in_words_and_a_refresh_with_a_card(string trigger, string type)
    {
        await RunSqlAsync("alter table action rename to hidden");

        var (status, body) = await Teams.InvokeAsync("adaptiveCard/action", new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "action/show", ["data"] = new JsonObject { ["action"] = "CPM-1" } },
            ["trigger"] = trigger,
        });

        Assert.Equal((HttpStatusCode.OK, 200, type), (status, (int)body!["statusCode"]!, (string)body["type"]!));
        Assert.Contains("the reference", body["value"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("composeExtension/query", "composeExtension", "text")]
    [InlineData("task/fetch", "task", "value")]
    public async Task A_dialog_or_a_search_that_fails_says_so_in_its_own_form(string name, string member, string words)
    {
        await RunSqlAsync("alter table handled_activity rename to hidden");

        var (status, body) = await Teams.InvokeAsync(name, new JsonObject());

        Assert.Equal((HttpStatusCode.OK, "message"), (status, (string)body![member]!["type"]!));
        Assert.Contains("the reference", (string)body[member]![words]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_is_answered_though_another_process_holds_the_store()
    {
        var logged = Assert.Single(await Teams.SayAsync("action CPM: Clerk to order the new lamps by 3 December 2027"));
        await using var held = await HoldStoreAsync();

        var answer = await Teams.PressAsync(logged, "Done");
        await held.DisposeAsync();

        Assert.Contains("try again", answer!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("is done", CardReading.CardWords((await Teams.PressAsync(logged, "Done"))!["value"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_waits_sees_that_the_bot_is_writing()
    {
        var held = await HoldStoreAsync();
        var answer = Teams.SayAsync("action CPM: Clerk to order the new lamps by 3 December 2027");

        while (!Teams.Calls.Any(c => (string?)c.Body?["type"] == "typing"))
        {
            Assert.False(answer.IsCompleted, "the answer came though nothing could be saved");
            await Task.Delay(20);
        }

        await held.DisposeAsync();
        Assert.Contains("Logged CPM-", CardReading.Words(Assert.Single(await answer)), StringComparison.Ordinal);
        Assert.Equal("message", (string?)Teams.Calls.Last().Body!["type"]);
    }

    [Fact]
    public async Task An_answer_that_Teams_refuses_to_take_now_waits_in_the_outbox_and_is_said_once()
    {
        var line = Teams.Activity();
        line["text"] = "action CPM: Clerk to order the new lamps by 3 December 2027";
        foreach (var _ in Enumerable.Range(0, 4))
            Teams.FailNext.Enqueue(HttpStatusCode.ServiceUnavailable);

        Assert.Equal(HttpStatusCode.OK, (await Teams.DeliverAsync(line)).Status);
        Assert.Equal(1, await Bot.CountAsync("outbox where State = 'Waiting' and Content like '%new lamps%' and ConversationId = 'personal-chat-id'"));

        Assert.Contains("new lamps", CardReading.Words(Assert.Single(await Teams.SendAsync(line))), StringComparison.Ordinal);
        Assert.Equal(0, await Bot.CountAsync("outbox"));
    }

    [Theory]
    [InlineData(3600, "State = 'Waiting'")]
    [InlineData(24 * 3600, "State = 'Failed' and Reason = 'GaveUp'")]
    public async Task A_wait_that_Teams_asks_for_is_kept_or_reported_as_a_failure(int seconds, string expected)
    {
        Teams.RetryAfter = TimeSpan.FromSeconds(seconds);
        Teams.FailNext.Enqueue(HttpStatusCode.TooManyRequests);
        var asked = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

        await Teams.DeliverAsync(Teams.Activity("message", new JsonObject { ["text"] = "action CPM: Clerk to order the new lamps by 3 December 2027" }));

        Assert.Equal(1, await Bot.CountAsync($"outbox where Kind = 'LateAnswer' and {expected} and DueAt >= {asked + (seconds * 1000L)}"));
    }

    [Fact]
    public async Task A_card_that_Teams_refuses_is_said_in_plain_words()
    {
        Teams.FailNext.Enqueue(HttpStatusCode.RequestEntityTooLarge);

        var said = await Teams.SayAsync("actions");

        Assert.Null(said[^1]["attachments"]);
        Assert.Contains("action", (string)said[^1]["text"]!, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_private_line_in_a_chat_with_others_is_answered_privately()
    {
        await Teams.SayAsync("help", Targeted());

        var call = Assert.Single(Teams.Calls);
        Assert.True(call.IsTargeted);
        Assert.Equal("29:user-20", (string)call.Body!["recipient"]!["id"]!);
        Assert.Null(call.Body["suggestedActions"]);
    }

    [Fact]
    public async Task Where_a_private_answer_is_not_taken_it_goes_to_the_askers_own_chat_and_says_why()
    {
        await Teams.SayAsync("hi");
        Teams.FailNext.Enqueue(HttpStatusCode.BadRequest);

        await Teams.SayAsync("help", Targeted());

        var call = Teams.Calls.Last();
        Assert.Equal("/v3/conversations/personal-chat-id/activities", call.Path);
        Assert.StartsWith("You asked me this privately", (string)call.Body!["text"]!, StringComparison.Ordinal);
        Assert.DoesNotContain(Teams.Calls, c => c.Path.Contains("19:chat", StringComparison.Ordinal) && !c.IsTargeted && c.Method == "POST");
    }

    [Theory]
    [InlineData("hi")]
    [InlineData("hello")]
    [InlineData("help")]
    public async Task Greetings_are_answered_in_every_kind_of_chat(string line)
    {
        Assert.NotNull(Assert.Single(await Teams.SayAsync(line))["suggestedActions"]);
        Assert.Null(Assert.Single(await Teams.SayAsync(line, Team.DeepClone().AsObject()))["suggestedActions"]);
        Assert.NotEmpty(CardReading.Words(Assert.Single(await Teams.SayAsync(line, GroupChatActivity.Mentioning()))));
    }

    [Fact]
    public async Task The_welcome_in_a_team_says_who_added_the_bot_and_where_though_Teams_tells_an_id_only()
    {
        var added = Team.DeepClone().AsObject();
        added["action"] = "add";
        added["from"] = new JsonObject { ["id"] = "29:user-20", ["aadObjectId"] = "00000000-0000-0000-0000-000000000020" };

        await Teams.DeliverAsync(Teams.Activity("installationUpdate", added));

        var said = Assert.Single(Teams.Calls, c => c.Method == "POST");
        Assert.Contains("Alex Wilber added me to Clerks", CardReading.Words(said.Body!), StringComparison.Ordinal);
        Assert.Contains("19:general", Uri.UnescapeDataString(said.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_uninstalled_bot_forgets_the_chat_and_a_new_installation_is_welcomed_anew()
    {
        await Teams.DeliverAsync(Teams.Activity("installationUpdate", new JsonObject { ["action"] = "add" }));
        await Teams.SayAsync("what was decided about the winter shelter?");
        Assert.Equal(1, await Bot.CountAsync("person where PersonalConversationId = 'personal-chat-id'"));

        await Teams.DeliverAsync(Teams.Activity("installationUpdate", new JsonObject { ["action"] = "remove" }));
        Assert.Equal(0, await Bot.CountAsync("person where PersonalConversationId is not null"));
        Assert.Equal(0, await Bot.CountAsync("conversation where Id = 'personal-chat-id'"));
        Assert.Equal(0, await Bot.CountAsync("conversation_memory"));

        Assert.Single(await Teams.SendAsync(Teams.Activity("installationUpdate", new JsonObject { ["action"] = "add" })));
    }

    [Fact]
    public async Task A_deleted_channel_goes_with_its_threads_and_a_deleted_team_with_its_channels()
    {
        async Task InAsync(string id) => await Teams.SayAsync("hi", Place(id));
        await InAsync("19:general@thread.tacv2");
        await InAsync("19:planning@thread.tacv2;messageid=1");
        await InAsync("19:planning@thread.tacv2;messageid=2");
        await InAsync("19:other@thread.tacv2;messageid=3");

        var deleted = Team.DeepClone().AsObject();
        deleted["channelData"]!["eventType"] = "channelDeleted";
        deleted["channelData"]!["channel"] = new JsonObject { ["id"] = "19:planning@thread.tacv2" };
        await Teams.DeliverAsync(Teams.Activity("conversationUpdate", deleted));
        Assert.Equal(0, await Bot.CountAsync("conversation where Id like '19:planning%'"));
        Assert.Equal(2, await Bot.CountAsync("conversation where Id like '19:%'"));

        deleted["channelData"]!["eventType"] = "teamDeleted";
        await Teams.DeliverAsync(Teams.Activity("conversationUpdate", deleted));
        Assert.Equal(0, await Bot.CountAsync("conversation where Id like '19:%'"));
    }

    [Fact]
    public async Task A_renamed_team_is_known_by_its_new_name_and_an_archived_one_is_kept()
    {
        await Teams.SayAsync("hi", Team.DeepClone().AsObject());
        var renamed = Team.DeepClone().AsObject();
        renamed["channelData"]!["eventType"] = "teamRenamed";
        renamed["channelData"]!["team"]!["name"] = "Governance";
        await Teams.DeliverAsync(Teams.Activity("conversationUpdate", renamed));
        renamed["channelData"]!["eventType"] = "teamArchived";
        await Teams.DeliverAsync(Teams.Activity("conversationUpdate", renamed));

        Assert.Equal(1, await Bot.CountAsync("conversation where Name = 'Governance' and TeamId = '19:general@thread.tacv2'"));
    }

    [Fact]
    public async Task People_who_come_and_go_and_their_reactions_cause_no_word_and_leave_the_roster_alone()
    {
        var roster = await Bot.CountAsync("membership");

        Assert.Empty(await Teams.SendAsync(Teams.Activity("conversationUpdate", new JsonObject { ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:user-21" }) })));
        Assert.Empty(await Teams.SendAsync(Teams.Activity("conversationUpdate", new JsonObject { ["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = "29:user-21" }) })));
        Assert.Empty(await Teams.SendAsync(Teams.Activity("messageReaction", new JsonObject { ["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" }) })));
        Assert.Equal(roster, await Bot.CountAsync("membership"));
    }

    [Fact]
    public async Task A_conversation_without_a_type_is_taken_for_company_where_anything_speaks_of_a_group()
    {
        var untyped = GroupChatActivity.Mentioning();
        untyped["conversation"] = new JsonObject { ["id"] = "19:chat@thread.v2" };
        await Bot.ChangeAsync("update person set AadObjectId = '00000000-0000-0000-0000-000000000004' where Name = 'Yusuf Tennanby'");
        Teams.Members = [TeamsChannel.Person(), TeamsChannel.Person("Yusuf Tennanby", 4)];

        var openly = (await Teams.SayAsync("HEC actions about heads of terms", untyped)).First(m => (string?)m["conversation"]?["id"] == "19:chat@thread.v2");

        Assert.DoesNotContain("heads of terms for", CardReading.Words(openly), StringComparison.Ordinal);
        Assert.Equal(0, await Bot.CountAsync("person where PersonalConversationId is not null"));
    }

    [Fact]
    public async Task A_turn_that_is_under_way_when_the_bot_is_stopped_is_finished()
    {
        await using var bot = BotHost.Start();
        await using var teams = await TeamsChannel.StartAsync(bot);
        var posted = new TaskCompletionSource();
        teams.Hold = ("/activities", posted.Task);
        var line = teams.Activity();
        line["text"] = "action CPM: Clerk to order the new lamps by 3 December 2027";
        var delivery = teams.DeliverAsync(line);
        while (await bot.CountAsync("handled_activity") == 0)
            await Task.Delay(20);

        var stopping = bot.StopAsync();
        posted.SetResult();

        Assert.Equal(HttpStatusCode.OK, (await delivery).Status);
        Assert.Single(teams.Calls);
        await stopping;
    }

    [Fact]
    public async Task A_meeting_once_held_in_a_persons_own_chat_does_not_tie_it_to_its_committee()
    {
        foreach (var line in new[] { "use CPM", "start meeting", "end meeting", "use HEC" })
            await Teams.SayAsync(line);

        Assert.Contains("Open actions – Housing", CardReading.Words(Assert.Single(await Teams.SayAsync("actions"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_may_mention_themselves_in_the_first_line_that_they_write()
    {
        var line = GroupChatActivity.Mentioning();
        line["from"] = TeamsChannel.Person("Nora Quill", 77);
        line["entities"]!.AsArray().Add(new JsonObject { ["type"] = "mention", ["mentioned"] = TeamsChannel.Person("Nora Quill", 77), ["text"] = "<at>Nora Quill</at>" });

        Assert.Contains("Nora Quill", CardReading.Words(Assert.Single(await Teams.SayAsync("<at>Committee Bot</at> action CPM: <at>Nora Quill</at> to order the new lamps", line))), StringComparison.Ordinal);
        Assert.Equal(1, await Bot.CountAsync("person where Name = 'Nora Quill'"));
    }

    [Fact]
    public async Task Two_thumbs_of_two_chats_are_two_though_Teams_gave_them_one_id()
    {
        foreach (var chat in new[] { "a:one", "a:two" })
        {
            var conversation = new JsonObject { ["id"] = chat, ["conversationType"] = "personal" };
            await Teams.SayAsync("How many callers had chosen to be called back?", new JsonObject { ["conversation"] = conversation.DeepClone() });
            await Teams.InvokeAsync(
                "message/submitAction",
                new JsonObject { ["actionName"] = "feedback", ["actionValue"] = new JsonObject { ["reaction"] = "like" } },
                new JsonObject { ["id"] = "1700000000001", ["conversation"] = conversation, ["replyToId"] = Teams.Calls.Last(c => c.Method == "POST").GivenId });
        }

        Assert.Equal(2, await Bot.CountAsync("answer_feedback"));
    }

    private static JsonObject Place(string id)
    {
        var place = Team.DeepClone().AsObject();
        place["conversation"]!["id"] = id;
        return place;
    }

    private static JsonObject Targeted() => new()
    {
        ["conversation"] = new JsonObject { ["id"] = "19:chat@thread.v2", ["conversationType"] = "groupChat", ["isGroup"] = true, ["tenantId"] = "tenant-1" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Committee Bot", ["isTargeted"] = true },
    };

    private async Task RunSqlAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Bot.StoreFile}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written by the test itself.
        command.CommandText = $"pragma legacy_alter_table=on; {sql}";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>What a process that imports does for longer than usual: nobody else can write until the result is disposed of.</summary>
    private async Task<IAsyncDisposable> HoldStoreAsync()
    {
        var connection = new SqliteConnection($"Data Source={Bot.StoreFile};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "begin immediate";
        await command.ExecuteNonQueryAsync();
        return connection;
    }
}
