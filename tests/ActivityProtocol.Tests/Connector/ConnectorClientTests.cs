using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ActivityProtocol.Connector;
using ActivityProtocol.Schema;
using ActivityProtocol.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace ActivityProtocol.Tests.Connector;

public sealed class ConnectorClientTests : IAsyncLifetime
{
    private readonly ManualTime time = new();
    private FakeMicrosoft teams = null!;
    private TestBot bot = null!;
    private string url = "";

    public async ValueTask InitializeAsync()
    {
        teams = await FakeMicrosoft.StartAsync();
        bot = await TestBot.StartAsync(time: time);
        url = new Uri(teams.Http, "_connector").AbsoluteUri;
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await teams.DisposeAsync();
    }

    private Task<ResourceResponse> SendAsync() =>
        bot.Connector.SendAsync(url, "19:a/b?c@thread.v2", new Activity { Type = "message", Text = "hello" }, default);

    private Task<ResourceResponse> SendAsync(string to, Func<Task> leaving) =>
        bot.Connector.WithoutRetries(TimeSpan.FromSeconds(8))
            .SendAsync(to, "c", new Activity { Type = "message", Text = "hello" }, leaving, default);

    private async Task<ConnectorException> FailAsync() => await Assert.ThrowsAsync<ConnectorException>(SendAsync);

    [Fact]
    public async Task Each_call_goes_to_its_address_with_ids_escaped()
    {
        var activity = new Activity { Type = "message", Text = "x" };
        await SendAsync();
        await bot.Connector.ReplyAsync(url + "/", "c 1", "a/1", activity, default);
        await bot.Connector.UpdateAsync(url, "c", "a", activity, default);
        await bot.Connector.DeleteAsync(url, "c", "a", default);
        await bot.Connector.SendTargetedAsync(url, "c", activity, default);
        await bot.Connector.GetMemberAsync(url, "c", "29:x", default);
        await bot.Connector.AddReactionAsync(url, "c", "a/1", ReactionTypes.CheckMark, default);
        await bot.Connector.CreateConversationAsync(
            url, ConversationParameters.Personal(null, new ChannelAccount { Id = "29:x" }, "t"), default);
        Assert.Equal(
        [
            "POST /_connector/v3/conversations/19%3Aa%2Fb%3Fc%40thread.v2/activities",
            "POST /_connector/v3/conversations/c%201/activities/a%2F1",
            "PUT /_connector/v3/conversations/c/activities/a",
            "DELETE /_connector/v3/conversations/c/activities/a",
            "POST /_connector/v3/conversations/c/activities?isTargetedActivity=true",
            "GET /_connector/v3/conversations/c/members/29%3Ax",
            "PUT /_connector/v3/conversations/c/activities/a%2F1/reactions/2705_whiteheavycheckmark",
            "POST /_connector/v3/conversations",
        ], teams.Seen.Select(seen => $"{seen.Method} {seen.PathAndQuery}"));
        Assert.All(teams.Seen, seen => Assert.Null(seen.Authorization));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("")]
    public async Task An_id_that_would_climb_out_of_its_place_is_refused(string id)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => bot.Connector.SendAsync(url, id, new Activity(), default));
        Assert.Empty(teams.Seen);
    }

    [Fact]
    public async Task The_id_of_what_was_sent_comes_back_also_as_a_number_or_not_at_all()
    {
        teams.Next(201, """{"id":1700000000123456789}""");
        teams.Next(200);
        teams.Next(202, "not json");
        Assert.Equal("1700000000123456789", (await SendAsync()).Id);
        Assert.Null((await SendAsync()).Id);
        Assert.Null((await SendAsync()).Id);
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_Teams_asks_to_try_again_is_tried_again(int status)
    {
        teams.Next(status);
        Assert.Equal("sent-1", (await SendAsync()).Id);
        Assert.Equal(2, teams.Seen.Count);
        Assert.InRange(Assert.Single(time.Waits), TimeSpan.FromSeconds(0.4), TimeSpan.FromSeconds(0.6));
    }

    [Fact]
    public async Task A_reaction_is_sent_again_when_Teams_asks_to_wait()
    {
        teams.Next(429, "", ("Retry-After", "1"));
        await bot.Connector.AddReactionAsync(url, "c", "a", ReactionTypes.CheckMark, default);
        Assert.Equal(2, teams.Seen.Count);
        Assert.InRange(Assert.Single(time.Waits), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.2));
    }

    [Theory]
    [InlineData(400, "BadSyntax", ConnectorFault.Rejected)]
    [InlineData(401, "Unauthorized", ConnectorFault.Unauthorised)]
    [InlineData(403, "BotNotInConversationRoster", ConnectorFault.Gone)]
    [InlineData(403, "MessageWritesBlocked", ConnectorFault.Blocked)]
    [InlineData(404, "ConversationNotFound", ConnectorFault.Gone)]
    [InlineData(413, "MessageSizeTooBig", ConnectorFault.TooLarge)]
    [InlineData(302, "Found", ConnectorFault.Rejected)]
    public async Task What_would_fail_again_is_not_tried_again(int status, string code, ConnectorFault fault)
    {
        teams.Next(
            status,
            new JsonObject
            {
                ["error"] = new JsonObject { ["code"] = code, ["message"] = "Secret words" },
            }.ToJsonString(),
            ("Location", "/elsewhere"));
        var failure = await FailAsync();
        Assert.Equal(
            (fault, status, code, false), (failure.Fault, (int)failure.Status!, failure.Code, failure.MayHaveArrived));
        Assert.DoesNotContain("Secret", failure.ToString(), StringComparison.Ordinal);
        Assert.Single(teams.Seen);
        Assert.DoesNotContain(
            bot.LogLines,
            line =>
                line.Contains("Secret", StringComparison.Ordinal) || line.Contains("hello", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Retry_After_is_waited_out_in_seconds_and_as_a_date()
    {
        teams.Next(429, "", ("Retry-After", "3"));
        await SendAsync();
        Assert.InRange(Assert.Single(time.Waits), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3.2));

        time.Waits.Clear();
        teams.Next(503, "", ("Retry-After", time.GetUtcNow().AddSeconds(4).ToString("R")));
        await SendAsync();
        Assert.InRange(Assert.Single(time.Waits), TimeSpan.FromSeconds(2.9), TimeSpan.FromSeconds(4.2));
    }

    [Fact]
    public async Task A_wait_longer_than_the_time_left_is_handed_back()
    {
        teams.Next(429, "", ("Retry-After", "120"));
        var failure = await FailAsync();
        Assert.Equal((ConnectorFault.Throttled, TimeSpan.FromSeconds(120)), (failure.Fault, failure.RetryAfter));
        Assert.Empty(time.Waits);
    }

    [Fact]
    public async Task The_number_of_attempts_is_bounded()
    {
        teams.Otherwise = context => FakeMicrosoft.Answer(context, 503, "");
        var failure = await FailAsync();
        Assert.Equal((4, ConnectorFault.Transient, false), (failure.Attempts, failure.Fault, failure.MayHaveArrived));
        Assert.Equal(4, teams.Seen.Count);
        Assert.True(time.Waits[0] < time.Waits[1] && time.Waits[1] < time.Waits[2]);
    }

    [Fact]
    public async Task The_time_of_all_attempts_together_is_bounded()
    {
        var arrivals = new SemaphoreSlim(0);
        teams.Otherwise = async context =>
        {
            arrivals.Release();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        };
        var asking = bot.Connector.GetMembersPageAsync(url, "c", null, default);
        await arrivals.WaitAsync();
        time.Advance(TimeSpan.FromSeconds(8));
        await arrivals.WaitAsync();
        time.Advance(TimeSpan.FromSeconds(4)); // Not eight again: twelve in all.
        Assert.Equal(2, (await Assert.ThrowsAsync<ConnectorException>(() => asking)).Attempts);
    }

    [Fact]
    public async Task A_wait_that_took_longer_than_all_the_time_ends_in_the_failure_that_came_before()
    {
        time.WaitsPass = false;
        teams.Next(429);
        var sending = SendAsync();
        while (time.Waits.Count == 0) await Task.Yield();
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(ConnectorFault.Throttled, (await Assert.ThrowsAsync<ConnectorException>(() => sending)).Fault);
        Assert.Single(teams.Seen);
    }

    [Fact]
    public async Task A_gateway_that_lost_its_answer_leaves_a_doubt_even_if_a_later_attempt_is_refused()
    {
        teams.Next(504);
        teams.Next(400);
        Assert.True((await FailAsync()).MayHaveArrived);
    }

    [Fact]
    public async Task A_message_that_was_sent_but_never_answered_is_in_doubt_and_not_sent_twice()
    {
        var arrived = new TaskCompletionSource();
        teams.Next(async context =>
        {
            arrived.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        var sending = SendAsync();
        await arrived.Task;
        time.Advance(TimeSpan.FromSeconds(9));
        var failure = await Assert.ThrowsAsync<ConnectorException>(() => sending);
        Assert.Equal((ConnectorFault.Transient, true), (failure.Fault, failure.MayHaveArrived));
        Assert.Single(teams.Seen);
    }

    [Fact]
    public async Task A_connection_that_breaks_under_a_message_leaves_it_in_doubt_but_a_change_is_made_again()
    {
        static Task Break(HttpContext context)
        {
            context.Abort();
            return Task.CompletedTask;
        }

        teams.Next(Break);
        Assert.True((await FailAsync()).MayHaveArrived);
        teams.Seen.Clear();
        teams.Next(Break);
        await bot.Connector.UpdateAsync(url, "c", "a", new Activity { Text = "x" }, default);
        Assert.Equal(2, teams.Seen.Count);
    }

    [Fact]
    public async Task Whoever_has_to_know_is_told_when_a_message_is_about_to_leave_and_may_keep_it_here()
    {
        var seen = new List<int>();
        await SendAsync(url, () => Told());
        Assert.Equal((0, 1), (Assert.Single(seen), teams.Seen.Count));

        await Assert.ThrowsAsync<NotSupportedException>(() => SendAsync(url, () => throw new NotSupportedException()));
        Assert.DoesNotContain(teams.Seen.Skip(1), call => call.Body.Length > 0);

        await Assert.ThrowsAsync<ConnectorException>(() => SendAsync("http://127.0.0.1:1/", Told));
        Assert.Single(seen);

        Task Told()
        {
            seen.Add(teams.Seen.Count);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task A_message_that_never_left_is_tried_again_and_is_in_no_doubt()
    {
        await teams.DisposeAsync();
        var failure = await FailAsync();
        Assert.Equal((ConnectorFault.Transient, false, 4), (failure.Fault, failure.MayHaveArrived, failure.Attempts));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/uk/")]
    [InlineData("http://192.168.1.10/")]
    [InlineData("http://127.0.0.1.example.com/")]
    [InlineData("file:///etc/passwd")]
    [InlineData(null)]
    public async Task In_local_mode_only_this_machine_is_called(string? elsewhere)
    {
        var failure = await Assert.ThrowsAsync<ConnectorException>(
            () => bot.Connector.SendAsync(elsewhere, "c", new Activity(), default));
        Assert.Equal(ConnectorFault.AddressNotAllowed, failure.Fault);
    }

    [Fact]
    public async Task Members_come_page_by_page()
    {
        teams.Next(200, """{"members":[{"id":"29:a","email":"a@example.org"},null],"continuationToken":"x/1"}""");
        teams.Next(200, """{"members":[{"id":"29:b","objectId":"o-b","extra":7}]}""");
        var members = new List<ChannelAccount>();
        await foreach (var member in bot.Connector.GetMembersAsync(url, "c", default)) members.Add(member);
        Assert.Equal(["29:a", "29:b"], members.Select(member => member.Id));
        Assert.Equal("o-b", members[1].EntraObjectId);
        Assert.Equal(7, members[1].AdditionalMembers!["extra"].GetInt32());
        Assert.EndsWith(
            "pagedmembers?pageSize=500&continuationToken=x%2F1", teams.Seen.Last().PathAndQuery,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_repeats_its_page_token_does_not_hold_us()
    {
        teams.Otherwise = context => FakeMicrosoft.Answer(context, 200, """{"members":[{"id":"29:a"}],"continuationToken":"same"}""");
        var count = 0;
        await foreach (var _ in bot.Connector.GetMembersAsync(url, "c", default)) count++;
        Assert.Equal(2, count);
    }

    [Fact]
    public async Task A_person_who_is_no_member_is_null_and_a_conversation_that_is_gone_is_a_failure()
    {
        teams.Next(404, """{"error":{"code":"MemberNotFoundInConversation"}}""");
        teams.Next(404, """{"error":{"code":"ConversationNotFound"}}""");
        Assert.Null(await bot.Connector.GetMemberAsync(url, "c", "29:x", default));
        await Assert.ThrowsAsync<ConnectorException>(() => bot.Connector.GetMemberAsync(url, "c", "29:x", default));
    }

    [Fact]
    public async Task A_thread_in_a_channel_is_made_with_its_first_message()
    {
        teams.Next(201, """{"id":"19:c@thread.tacv2;messageid=5","activityId":"5"}""");
        var made = await bot.Connector.CreateConversationAsync(
            url,
            ConversationParameters.ChannelThread(
                new ChannelAccount { Id = "28:b" }, "19:c@thread.tacv2", new Activity { Text = "Agenda" }),
            default);
        Assert.Equal(new ConversationResource("19:c@thread.tacv2;messageid=5", "5", null), made);
        using var body = JsonDocument.Parse(teams.Seen.Single().Body);
        Assert.Equal(
            "19:c@thread.tacv2",
            body.RootElement.GetProperty("channelData").GetProperty("channel").GetProperty("id").GetString());
        Assert.Equal("message", body.RootElement.GetProperty("activity").GetProperty("type").GetString());
        Assert.True(body.RootElement.GetProperty("isGroup").GetBoolean());
    }
}
