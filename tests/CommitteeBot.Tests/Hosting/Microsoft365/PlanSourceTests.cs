using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommitteeBot.Tests.Graph;
using CommitteeBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace CommitteeBot.Tests.Hosting.Microsoft365;

/// <summary>The actions of a committee are shown in Planner, and both sides stay alike, through the whole program.</summary>
public sealed partial class PlanSourceTests : TenantTest
{
    private const string Group = "aaaaaaaa-0000-0000-0000-000000000001";
    private const string AlexId = "00000000-0000-0000-0000-000000000020";
    private const string Shown = "action a join committee c on c.Id = a.CommitteeId where c.Prefix = 'CPM' and "
        + "a.State in ('Open', 'InProgress')";

    private protected override BotHost Start(FakeGraph tenant, TimeProvider clock)
    {
        tenant.Change(Group, g =>
        {
            g.Owners.Add(new FakePerson(AlexId, "Alex Wilber"));
            g.Members.Add(new FakePerson("bbbb-miriam", "Miriam Okonjo"));
        });
        return BotHost.Start(
            tenant.Settings($"Committee=CPM;Group={Group};Plan=Actions"), clock,
            services => SignIn(services, "Tasks.ReadWrite.All"));
    }

    private protected override async Task PrepareAsync()
    {
        await UntilAsync(async () => await Bot.CountAsync("group_member where State = 'Followed'") == 2);
        await UntilAsync(async () => Tenant.Planner.Tasks.Count == await Bot.CountAsync(Shown));
    }

    [Fact]
    public async Task An_action_is_a_task_and_progress_goes_both_ways()
    {
        var action = await LogAsync("Miriam Okonjo to write to the forum by 4 December");
        var task = Tenant.Planner.Find(action)!;
        Assert.Equal(("Open", 0), (task.Bucket, task.Percent));
        Assert.Equal(["bbbb-miriam"], task.Accounts);
        Assert.StartsWith("2026-12-04T12:00:00", task.Due, StringComparison.Ordinal);

        await SayAsync($"start {action}");
        await UntilAsync(() => Is(action, t => t is { Bucket: "In progress", Percent: 50 }));

        Tenant.Planner.Edit(task.Id, t => t["percentComplete"] = 100, by: "BBBB-Miriam");
        await AskedAsync(() => Is(action, t => t is { Bucket: "Done", Percent: 100 }));
        Assert.Equal("Done", await StateAsync(action));
        Assert.Equal(1, await HistoryAsync(action, "e.\"By\" = 'Miriam Okonjo' and e.Note = 'said in Planner'"));

        Tenant.Planner.Edit(task.Id, t => t["bucketId"] = Tenant.Planner.BucketOf("In progress"));
        await AskedAsync(() => Is(action, t => t is { Bucket: "In progress", Percent: 50 }));
        Assert.Equal("InProgress", await StateAsync(action));

        await SayAsync($"close {action}");
        await UntilAsync(() => Is(action, t => t is { Bucket: "Closed", Percent: 100 }));
        Tenant.Planner.Edit(task.Id, t => t["percentComplete"] = 0);
        await AskedAsync(async () => await HistoryAsync(action, "e.Note like 'In Planner it was “Not started”%'") == 1);
        await UntilAsync(() => Is(action, t => t is { Bucket: "Closed", Percent: 100 }));
        Assert.Equal("Closed", await StateAsync(action));
        Assert.DoesNotContain(Bot.Log.All, l => l.Contains("Miriam", StringComparison.Ordinal)
            || l.Contains("forum", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_owner_and_date_are_the_registers_and_what_Planner_said_is_in_the_history()
    {
        var action = await LogAsync("Miriam Okonjo to write to the forum by 4 December");
        var id = Tenant.Planner.Find(action)!.Id;
        Tenant.Planner.Edit(id, t =>
        {
            t["title"] = "Buy flowers";
            t["dueDateTime"] = "2027-01-08T10:00:00Z";
            t["assignments"] = new JsonObject { [AlexId] = new JsonObject { ["orderHint"] = "x" } };
        });

        await AskedAsync(async () => await HistoryAsync(action, "e.Note like 'In Planner%'") == 3);
        await UntilAsync(() => Is(action, t => t.Accounts is ["bbbb-miriam"]
            && t.Due!.StartsWith("2026-12-04", StringComparison.Ordinal)));
        Assert.Equal(1, await HistoryAsync(action, "e.Note like '%“Buy flowers”%'"));
        Assert.Equal(1, await HistoryAsync(action, "e.Note like '%its owner was Alex Wilber;%'"));
        Assert.Equal(1, await HistoryAsync(action, "e.Note like '%8 Jan 2027%'"));
        await AskedAsync();
        Assert.Equal(3, await HistoryAsync(action, "e.Note like 'In Planner%'"));

        Tenant.Planner.Delete(id);
        await AskedAsync(() => Is(action, t => t.Id != id));
        Assert.Equal(1, await HistoryAsync(action, "e.Note like 'its task in Planner was deleted%'"));

        await SayAsync($"withdraw {action}");
        await UntilAsync(() => Task.FromResult(Tenant.Planner.Find(action) is null));
        await SayAsync($"reopen {action}");
        await UntilAsync(() => Is(action, t => t.Bucket == "Open"));

        await Bot.ChangeAsync($"update action set IsRestricted = (1 = 1) where Number = {action.Split('-')[1]} and "
            + "CommitteeId = (select Id from committee where Prefix = 'CPM')");
        await UntilAsync(() => Task.FromResult(Tenant.Planner.Find(action) is null));
        await AskedAsync();
        Assert.Null(Tenant.Planner.Find(action));
    }

    [Fact]
    public async Task No_task_comes_twice_and_a_plan_that_is_deleted_is_made_anew()
    {
        Tenant.Planner.Add("Somebody's own");
        var lost = 0;
        Tenant.Always = async context =>
        {
            await Tenant.AnswerAsync(context, isScripted: true);
            if (context.Request.Method == "POST" && Interlocked.Increment(ref lost) <= 2)
                context.Abort(); // It is done, and nobody hears of it.
        };
        var actions = new List<string>();
        foreach (var what in new[] { "call the harbour", "paint the shed", "count the boats" })
            actions.Add(await LogAsync($"Miriam Okonjo to {what} by 4 December"));
        await AskedAsync();
        await AskedAsync();
        Assert.True(lost > 2);
        Assert.Equal(await Bot.CountAsync(Shown) + 1, Tenant.Planner.Tasks.Count);

        Tenant.Always = null;
        Tenant.Planner.Add($"{actions[0]} · call the harbour", app: FakePlanner.App);
        await AskedAsync();
        await AskedAsync();
        Assert.Equal(await Bot.CountAsync(Shown) + 1, Tenant.Planner.Tasks.Count);

        Tenant.Planner.DeletePlan(Assert.Single(Tenant.Planner.Plans));
        await AskedAsync(async () => Tenant.Planner.Tasks.Count == await Bot.CountAsync(Shown));
        await UntilAsync(() => Task.FromResult(Told("no longer in Planner").Count == 1));
        await AskedAsync();
        await AskedAsync();
        Assert.Single(Tenant.Planner.Plans);
        Assert.Single(Told("no longer in Planner"));
    }

    [Fact]
    public async Task A_change_of_an_older_version_is_made_to_the_newer_and_a_refusal_stops_no_other()
    {
        var action = await LogAsync("Miriam Okonjo to write to the forum by 4 December");
        var id = Tenant.Planner.Find(action)!.Id;
        var isFirst = true;
        Tenant.Always = context =>
        {
            if (context.Request.Method == "PATCH" && isFirst)
            {
                isFirst = false;
                Tenant.Planner.Edit(id, t => t["percentComplete"] = 100, new DateTimeOffset(2026, 12, 24, 9, 0, 0, TimeSpan.Zero));
            }

            return Tenant.AnswerAsync(context, isScripted: true);
        };
        await SayAsync($"start {action}");
        await UntilAsync(() => Is(action, t => t is { Bucket: "Done", Percent: 100 }));
        Assert.Equal("Done", await StateAsync(action));

        var refused = Reference(await SayAsync("action Miriam Okonjo to write Refuse on the wall by 4 December"));
        await LogAsync("Miriam Okonjo to clean the wall by 4 December");
        await UntilAsync(() => Task.FromResult(Told($"doesn't take {refused} into the plan").Count == 1));
        Tenant.Planner.Limit = Tenant.Planner.Tasks.Count;
        var full = Reference(await SayAsync("action Miriam Okonjo to mend the wall by 4 December"));
        await UntilAsync(() => Task.FromResult(Told("a limit of Planner is reached").Count == 1));
        await AskedAsync();
        Assert.Single(Told("a limit of Planner is reached"));

        Tenant.Planner.Limit = 9000;
        await SayAsync($"start {full}");
        await UntilAsync(() => Task.FromResult(
            Tenant.Planner.Tasks.Any(t => t.Title.Contains("mend the wall", StringComparison.OrdinalIgnoreCase))));
        Assert.Contains(Bot.Log.All, l => l.Contains("Planner refused the task of action", StringComparison.Ordinal));
    }

    /// <summary>As if an hour had passed: Planner is asked at once.</summary>
    private async Task AskedAsync(Func<Task<bool>>? isSo = null)
    {
        await Bot.ChangeAsync("update followed_source set DueAt = ReadAt where Key like 'plan/%'");
        await UntilAsync(isSo
            ?? (async () => await Bot.CountAsync("followed_source where Key like 'plan/%' and DueAt > ReadAt") == 1));
    }

    private async Task<string> LogAsync(string what)
    {
        var action = Reference(await SayAsync($"action {what}"));
        await UntilAsync(() => Task.FromResult(Tenant.Planner.Find(action) is not null));
        return action;
    }

    private Task<bool> Is(string action, Func<FakeTask, bool> so) =>
        Task.FromResult(Tenant.Planner.Find(action) is { } task && so(task));

    private async Task<string> StateAsync(string action)
    {
        foreach (var state in new[] { "Open", "InProgress", "Done", "Closed" })
        {
            if (await Bot.CountAsync($"{Named(action)} and a.State = '{state}'") == 1)
                return state;
        }

        return "another";
    }

    private Task<long> HistoryAsync(string action, string where) =>
        Bot.CountAsync($"action_event e where {where} and e.ActionId in (select a.Id from {Named(action)})");

    private static string Named(string action) => "action a join committee c on c.Id = a.CommitteeId where c.Prefix = "
        + string.Create(CultureInfo.InvariantCulture, $"'{action.Split('-')[0]}' and a.Number = {action.Split('-')[1]}");

    private static string Reference(string said) => Logged().Match(said) is { Success: true } found
        ? found.Value
        : throw new InvalidOperationException(said);

    [GeneratedRegex(@"CPM-\d+")]
    private static partial Regex Logged();
}
