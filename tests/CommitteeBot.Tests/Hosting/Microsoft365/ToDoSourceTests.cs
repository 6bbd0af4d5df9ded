using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommitteeBot.Store;
using CommitteeBot.Store.Disposal;
using CommitteeBot.Tests.Graph;
using CommitteeBot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Hosting.Microsoft365;

/// <summary>
/// Somebody's own actions stand in their To Do while they want it, beside the plan of the committee, through the whole
/// program.
/// </summary>
public sealed partial class ToDoSourceTests : TenantTest
{
    private const string Group = "aaaaaaaa-0000-0000-0000-000000000001";
    private const string AlexId = "00000000-0000-0000-0000-000000000020";

    private protected override BotHost Start(FakeGraph tenant, TimeProvider clock)
    {
        tenant.ToDo.Clock = clock;
        tenant.Change(Group, g =>
        {
            g.Owners.Add(new FakePerson(AlexId, "Alex Wilber"));
            g.Members.Add(new FakePerson("bbbb-miriam", "Miriam Okonjo"));
        });
        var settings = tenant.Settings($"Committee=CPM;Group={Group};Plan=Actions");
        settings["Graph:ToDo"] = "true";
        return BotHost.Start(settings, clock, services => SignIn(services));
    }

    private protected override Task PrepareAsync() =>
        UntilAsync(async () => await Bot.CountAsync("group_member where State = 'Followed'") == 2);

    [Fact]
    public async Task Who_asks_has_their_open_actions_there_and_progress_goes_both_ways()
    {
        var action = await LogAsync("me to write to the forum by 4 December");
        await HoursAsync(2);
        Assert.Empty(Tenant.ToDo.Names);

        Assert.Contains("Committee actions", await SayAsync("put my actions in To Do"), StringComparison.Ordinal);
        await UntilAsync(() => Is(action, t => t is not null));
        Assert.Equal(["Committee actions"], Tenant.ToDo.Names);
        var task = TaskOf(action)!;
        Assert.StartsWith("2026-12-04", (string?)task["dueDateTime"]!["dateTime"], StringComparison.Ordinal);
        Assert.Empty(Tenant.ToDo.Of("bbbb-miriam"));
        Tenant.ToDo.Add(AlexId, "Buy milk");

        Tenant.ToDo.Edit(task, t => t["status"] = "completed");
        await UntilAsync(async () => await StateAsync(action, "Done"));
        await UntilAsync(() => Task.FromResult(Tenant.Planner.Find(action) is { Percent: 100 }));
        Assert.Equal(2, await Bot.CountAsync($"planned_action p where p.ActionId in (select a.Id from {Named(action)})"));
        Assert.Equal(1, await HistoryAsync(action, "e.\"By\" = 'Alex Wilber' and e.Note = 'said in To Do'"));

        await SayAsync($"reopen {action}");
        await UntilAsync(() => Is(action, t => (string?)t?["status"] == "notStarted"));
        await SayAsync($"close {action}");
        await UntilAsync(() => Is(action, t => (string?)t?["status"] == "completed"));
        Tenant.ToDo.Edit(TaskOf(action)!, t => t["status"] = "notStarted");
        await UntilAsync(() => Is(action, t => (string?)t?["status"] == "completed"));
        Assert.True(await StateAsync(action, "Closed"));
        Assert.DoesNotContain(Bot.Log.All, l => l.Contains("forum", StringComparison.Ordinal));
        Assert.Contains(Tenant.ToDo.Of(AlexId), t => (string?)t["title"] == "Buy milk");
    }

    [Fact]
    public async Task Words_and_date_are_the_registers_and_what_is_given_away_restricted_or_not_wanted_is_taken_out()
    {
        await SayAsync("put my actions in To Do");
        var (kept, given, shut) = (await LogAsync("me to write to the forum by 4 December"),
            await LogAsync("me to count the boats by 4 December"), await LogAsync("me to mend the wall by 4 December"));
        await UntilAsync(async () => await Is(kept, t => t is not null) && await Is(given, t => t is not null)
            && await Is(shut, t => t is not null));

        Tenant.ToDo.Edit(TaskOf(kept)!, t => (t["title"], t["dueDateTime"]) = ("Buy flowers", null));
        await UntilAsync(() => Is(kept, t => (string?)t?["dueDateTime"]?["dateTime"] is not null));
        Assert.Equal(1, await HistoryAsync(kept, "e.Note like 'In To Do it was called “Buy flowers”%'"));
        Assert.Equal(1, await HistoryAsync(kept, "e.Note like 'In To Do it had no date%'"));

        await SayAsync($"due {kept} none");
        await UntilAsync(() => Is(kept, t => t!["dueDateTime"] is null));
        await SayAsync($"assign {given} to Miriam Okonjo");
        await Bot.ChangeAsync($"update action set IsRestricted = 1 where Number = {shut.Split('-')[1]}");
        await UntilAsync(async () => await Is(given, t => t is null) && await Is(shut, t => t is null));

        Tenant.ToDo.Delete(TaskOf(kept)!);
        await UntilAsync(() => Is(kept, t => t is not null));
        Assert.Equal(1, await HistoryAsync(kept, "e.Note like 'its task in To Do was deleted%'"));
        Tenant.ToDo.DeleteLists();
        await UntilAsync(() => Is(kept, t => t is not null));

        Tenant.ToDo.Add(AlexId, "Buy milk");
        await SayAsync("stop To Do");
        await UntilAsync(async () => await Bot.CountAsync("to_do_wish") == 0);
        Assert.Equal(["Buy milk"], Tenant.ToDo.Of(AlexId).Select(t => (string?)t["title"]));
        await SayAsync($"start {kept}");
        await HoursAsync(2);
        Assert.Single(Tenant.ToDo.Of(AlexId));
        Assert.Equal(0, await Bot.CountAsync("planned_action where Source like 'todo/%'"));
    }

    [Fact]
    public async Task Lost_answers_make_no_second_task_and_who_has_no_To_Do_is_told_once_and_stops_nobody()
    {
        Tenant.ToDo.Without.Add(AlexId);
        var miriams = Reference(await SayAsync("action Miriam Okonjo to paint the shed by 4 December"));
        await SayAsync("put my actions in To Do");
        var lost = 0;
        Tenant.Always = async context =>
        {
            await Tenant.AnswerAsync(context, isScripted: true);
            if (context.Request.Method == "POST" && Interlocked.Increment(ref lost) <= 2)
                context.Abort();
        };
        await SayAsync("put my actions in To Do", Miriam());
        await UntilAsync(() => Task.FromResult(Tenant.ToDo.Find("bbbb-miriam", miriams) is not null && lost > 2));
        await UntilAsync(() => Task.FromResult(Told("I can't put your actions in To Do").Count == 1));
        await Bot.ChangeAsync("update to_do_wish set DueAt = FailedAt where FailedAt is not null");
        await UntilAsync(async () => await Bot.CountAsync("to_do_wish where DueAt > FailedAt") == 1);
        await HoursAsync(1);
        Assert.Single(Told("I can't put your actions in To Do"));
        Assert.Single(Tenant.ToDo.Of("bbbb-miriam"),
            t => ((string)t["title"]!).StartsWith(miriams, StringComparison.Ordinal));

        Tenant.Always = null;
        Tenant.ToDo.Without.Clear();
        var mine = Reference(await SayAsync("action me to write to the forum by 4 December"));
        await SayAsync("put my actions in To Do");
        await UntilAsync(() => Is(mine, t => t is not null));
    }

    [Fact]
    public async Task What_was_ticked_before_it_is_given_away_or_not_wanted_any_more_is_taken_first()
    {
        await SayAsync("put my actions in To Do");
        var (mine, given, shut, open) = (await LogAsync("me to write to the forum by 4 December"),
            await LogAsync("me to count the boats by 4 December"), await LogAsync("me to mend the wall by 4 December"),
            await LogAsync("me to paint the shed by 4 December"));
        await UntilAsync(() => Task.FromResult(Tenant.ToDo.Of(AlexId).Count == 4));

        foreach (var ticked in (string[])[given, shut])
            Tenant.ToDo.Edit(TaskOf(ticked)!, t => t["status"] = "completed");
        await SayAsync($"assign {given} to Miriam Okonjo");
        await Bot.ChangeAsync($"update action set IsRestricted = 1 where Number = {shut.Split('-')[1]}");
        await UntilAsync(() => Task.FromResult(Tenant.ToDo.Of(AlexId).Count == 2));
        Assert.True(await StateAsync(given, "Done"));
        Assert.True(await StateAsync(shut, "Open"));

        Tenant.ToDo.Edit(TaskOf(mine)!, t => t["status"] = "completed");
        await SayAsync("stop To Do");
        await UntilAsync(async () => await Bot.CountAsync("to_do_wish") == 0);
        Assert.Empty(Tenant.ToDo.Of(AlexId));
        Assert.True(await StateAsync(mine, "Done"));
        Assert.True(await StateAsync(open, "Open"));
        Assert.Equal(1, await HistoryAsync(mine, "e.\"By\" = 'Alex Wilber' and e.Note = 'said in To Do'"));
    }

    [Fact]
    public async Task Lists_and_tasks_of_their_own_are_left_alone_whatever_they_are_called()
    {
        Tenant.ToDo.AddList(AlexId, "Committee actions", "Buy bread", isShared: true);
        Tenant.ToDo.AddList(AlexId, "Committee actions", "CPM-98 · Buy eggs");
        var action = await LogAsync("me to write to the forum by 4 December");
        await SayAsync("put my actions in To Do");
        await UntilAsync(() => Is(action, t => t is not null));
        Assert.Equal(3, Tenant.ToDo.Names.Count);

        Tenant.ToDo.AddBeside(TaskOf(action)!, "CPM-99 · Buy milk");
        Tenant.ToDo.AddBeside(TaskOf(action)!, $"{action} · Buy ink");
        await HoursAsync(2);
        await Bot.ChangeAsync("update to_do_wish set List = null");
        await Bot.ChangeAsync("delete from planned_action where Source like 'todo/%'");
        await SayAsync($"due {action} 6 December");
        await UntilAsync(() => Task.FromResult(Tenant.ToDo.Of(AlexId).Any(
            t => ((string?)t["dueDateTime"]?["dateTime"])?.StartsWith("2026-12-06", StringComparison.Ordinal) == true)));
        Assert.Equal(3, Tenant.ToDo.Names.Count);
        Assert.Equal(5, Tenant.ToDo.Of(AlexId).Count);

        await SayAsync("stop To Do");
        await UntilAsync(async () => await Bot.CountAsync("to_do_wish") == 0);
        Assert.Equal(["Buy bread", "CPM-98 · Buy eggs", "CPM-99 · Buy milk", $"{action} · Buy ink"],
            Tenant.ToDo.Of(AlexId).Select(t => (string?)t["title"]));
    }

    [Fact]
    public async Task One_mailbox_that_is_closed_stops_nobody_else_and_all_of_them_are_the_bots_own_failure()
    {
        Tenant.Always = Closed($"/users/{AlexId}/todo");
        await LogAsync("me to write to the forum by 4 December");
        await SayAsync("put my actions in To Do");
        var miriams = Reference(await SayAsync("action Miriam Okonjo to paint the shed by 4 December"));
        await SayAsync("put my actions in To Do", Miriam());

        await UntilAsync(() => Task.FromResult(Tenant.ToDo.Find("bbbb-miriam", miriams) is not null));
        await UntilAsync(() => Task.FromResult(Told("Microsoft doesn't let me into your To Do").Count == 1));
        await HoursAsync(2);
        Assert.Single(Told("Microsoft doesn't let me into your To Do"));
        await Bot.ChangeAsync($"update action set IsRestricted = 1 where Number = {miriams.Split('-')[1]}");
        await UntilAsync(() => Task.FromResult(Tenant.ToDo.Find("bbbb-miriam", miriams) is null));
        Assert.Equal(1, await Bot.CountAsync("followed_source where Key = 'todo' and Fault is null"));

        Tenant.Always = Closed("/todo");
        await SayAsync("action Miriam Okonjo to mend the wall by 4 December");
        await UntilAsync(async () => await Bot.CountAsync("followed_source where Key = 'todo' and Fault is not null") == 1);
    }

    [Fact]
    public async Task What_becomes_restricted_in_a_mailbox_that_is_closed_is_tried_each_hour()
    {
        var action = await LogAsync("me to write to the forum by 4 December");
        await SayAsync("put my actions in To Do");
        await SayAsync("put my actions in To Do", Miriam());
        await UntilAsync(() => Is(action, t => t is not null));
        Tenant.Always = Closed($"/users/{AlexId}/todo");
        await SayAsync($"due {action} 6 December");
        await UntilAsync(async () => await Bot.CountAsync("to_do_wish where FailedAt is not null") == 1);
        await Bot.ChangeAsync($"update action set IsRestricted = 1 where Number = {action.Split('-')[1]}");
        await HoursAsync(2);

        Tenant.Always = null;
        var asked = Tenant.Calls.Count(c => c.Contains($"/users/{AlexId}/todo", StringComparison.Ordinal));
        Assert.InRange(asked, 1, 40);
        await HoursAsync(2);
        Assert.True(await Is(action, t => t is null));
    }

    [Fact]
    public async Task Who_gets_another_account_has_the_tasks_taken_out_of_the_old_one_and_put_into_the_new_one()
    {
        const string Other = "00000000-0000-0000-0000-000000000077";
        var kept = await LogAsync("me to write to the forum by 4 December");
        var ticked = await LogAsync("me to count the boats");
        await SayAsync("put my actions in To Do");
        await UntilAsync(() => Task.FromResult(Tenant.ToDo.Of(AlexId).Count == 2));
        Tenant.ToDo.Add(AlexId, "Buy milk");
        Tenant.ToDo.Edit(TaskOf(ticked)!, t => t["status"] = "completed");

        await Bot.ChangeAsync($"update person set AadObjectId = '{Other}' where AadObjectId = '{AlexId}'");
        await UntilAsync(() => Task.FromResult(Tenant.ToDo.Find(Other, kept) is not null));
        Assert.Equal(["Buy milk"], Tenant.ToDo.Of(AlexId).Select(t => (string?)t["title"]));
        Assert.True(await StateAsync(ticked, "Done"));
        Assert.Equal(1, await Bot.CountAsync($"to_do_wish where Account = '{Other}' and Stops = 0"));
    }

    [Fact]
    public async Task Whoever_is_erased_has_nothing_left_in_their_To_Do_also_if_it_is_closed_for_a_while()
    {
        var action = await LogAsync("me to write to the forum by 4 December");
        await SayAsync("put my actions in To Do");
        await SayAsync("put my actions in To Do", Miriam());
        await UntilAsync(() => Is(action, t => t is not null));
        Tenant.Always = Closed($"/users/{AlexId}/todo");
        await using (var scope = Bot.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
            var alex = await db.People.SingleAsync(p => p.AadObjectId == AlexId);
            await new ErasePerson(db, scope.ServiceProvider.GetRequiredService<TimeProvider>())
                .StageAsync(alex.Id, default);
            await db.SaveChangesAsync();
        }

        await UntilAsync(async () => await Bot.CountAsync("to_do_wish where Stops = 1 and FailedAt is not null") == 1);
        Assert.Equal(0, await Bot.CountAsync("outbox where Content like '%doesn''t let me into your To Do%'"));
        Tenant.Always = null;
        await Bot.ChangeAsync("update to_do_wish set DueAt = FailedAt where Stops = 1");
        await UntilAsync(() => Is(action, t => t is null));
        await UntilAsync(async () => await Bot.CountAsync("to_do_wish where Stops = 1") == 0);
        Assert.Equal(0, await Bot.CountAsync($"to_do_wish where Account = '{AlexId}'"));
    }

    private Func<HttpContext, Task> Closed(string path) => context =>
        context.Request.Path.Value!.Contains(path, StringComparison.Ordinal)
            ? FakeGraph.Error(403, "ErrorAccessDenied")(context)
            : Tenant.AnswerAsync(context, isScripted: true);

    [Fact]
    public async Task Nothing_is_put_there_from_a_group_chat()
    {
        var said = await SayAsync("<at>Committee Bot</at> put my actions in To Do",
            GroupChatActivity.Mentioning("19:a@thread.v2"));

        Assert.Contains("Ask me in a one-to-one chat", said, StringComparison.Ordinal);
        Assert.Equal(0, await Bot.CountAsync("to_do_wish"));
    }

    private JsonObject? TaskOf(string action) => Tenant.ToDo.Find(AlexId, action)
        ?? Tenant.ToDo.Of(AlexId).SingleOrDefault(t => (string?)t["title"] == "Buy flowers");

    private Task<bool> Is(string action, Func<JsonObject?, bool> so) =>
        Task.FromResult(so(Tenant.ToDo.Find(AlexId, action)));

    private async Task<string> LogAsync(string what) => Reference(await SayAsync($"action {what}"));

    private async Task<bool> StateAsync(string action, string state) =>
        await Bot.CountAsync($"{Named(action)} and a.State = '{state}'") == 1;

    private Task<long> HistoryAsync(string action, string where) =>
        Bot.CountAsync($"action_event e where {where} and e.ActionId in (select a.Id from {Named(action)})");

    private static string Named(string action) =>
        $"action a join committee c on c.Id = a.CommitteeId where c.Prefix = 'CPM' and a.Number = {action.Split('-')[1]}";

    private static JsonObject Miriam() => new()
    {
        ["from"] = new JsonObject { ["id"] = "29:miriam", ["name"] = "Miriam Okonjo", ["aadObjectId"] = "bbbb-miriam" },
        ["conversation"] = new JsonObject
            { ["id"] = "miriam-chat", ["conversationType"] = "personal", ["tenantId"] = "tenant-1" },
    };

    private static string Reference(string said) => Logged().Match(said) is { Success: true } found
        ? found.Value
        : throw new InvalidOperationException(said);

    [GeneratedRegex(@"CPM-\d+")]
    private static partial Regex Logged();
}
