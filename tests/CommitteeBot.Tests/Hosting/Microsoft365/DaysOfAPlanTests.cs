using System.Globalization;
using System.Text.Json.Nodes;
using CommitteeBot.Committees;
using CommitteeBot.Graph;
using CommitteeBot.Store;
using CommitteeBot.Tests.Graph;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Hosting.Microsoft365;

/// <summary>
/// Actions and their tasks change at random on both sides while one call in ten fails, answers get lost and the bot is
/// restarted; afterwards both sides have what a model has that knows only the rule.
/// </summary>
public sealed class DaysOfAPlanTests : IAsyncLifetime
{
    private const string Group = "aaaaaaaa-0000-0000-0000-000000000001";
    private const int AtOnce = 8;
    private static readonly int Changes = Soak.Size(usual: 24, full: 2000);

    private readonly SimulatedTime time = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
    private readonly string folder = StoreFolder.Create();
    private readonly Dictionary<int, string> model = [];
    private readonly Dictionary<int, int> notes = [];
    private readonly Dictionary<string, int> calls = [];
    private FakeGraph graph = null!;
    private BotHost bot = null!;
    private TeamsChannel teams = null!;
    private int words;

    public async ValueTask InitializeAsync()
    {
        graph = await FakeGraph.StartAsync();
        graph.Planner.PageSize = 9;
        graph.Planner.Clock = time;
        graph.Change(Group, g => g.Owners.Add(new FakePerson("00000000-0000-0000-0000-000000000020", "Alex Wilber")));
        File.Copy(StoreTemplate.WithSamples(time), Path.Combine(folder, "store.db"));
        Start();
        teams = await TeamsChannel.StartAsync(bot);
        await teams.SayAsync("use CPM");
    }

    public async ValueTask DisposeAsync()
    {
        await teams.DisposeAsync();
        await bot.DisposeAsync();
        await graph.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(1)]
    public async Task After_random_changes_on_both_sides_failures_and_restarts_both_agree_with_the_model(int seed)
    {
        var random = new Random(seed);
        await UntilAsync(async () => graph.Planner.Tasks.Count > 0 && (await DifferencesAsync()).Count == 0, "the beginning");
        foreach (var (number, state) in await StatesAsync())
            model[number] = state;
        graph.Always = context =>
        {
            int roll;
            lock (random)
                roll = random.Next(60);
            return roll switch
            {
                0 or 1 => FakeGraph.Error(500)(context),
                2 => FakeGraph.Error(429, retryAfter: 20)(context),
                3 => FakeGraph.Error(503, retryAfter: 5)(context),
                4 or 5 => UnheardAsync(context),
                _ => graph.AnswerAsync(context, isScripted: true),
            };
        };

        for (var done = 0; done < Changes; done += AtOnce)
        {
            await ChangeAsync(random);
            if (done / AtOnce % 2 == 1)
                await RestartAsync(random);
            await UntilAsync(async () => (await DifferencesAsync()).Count == 0, "both sides", DifferencesAsync);
        }

        Assert.Subset(GraphPermissions.Calls.Select(c => c.Template).ToHashSet(), calls.Keys.ToHashSet());
        Assert.DoesNotContain(bot.Log.All, l => l.Contains("Alex", StringComparison.Ordinal));
    }

    /// <summary>Each of so many actions is changed on one side, and all at about the same time.</summary>
    private async Task ChangeAsync(Random random)
    {
        int[] some;
        lock (random)
            some = [.. model.Where(m => m.Value is "Open" or "InProgress" or "Done").Select(m => m.Key).OrderBy(_ => random.Next())
                .Take(AtOnce)];
        foreach (var number in some)
        {
            int roll;
            lock (random)
                roll = random.Next(10);
            if (graph.Planner.Find($"CPM-{number}") is { } task)
                await ChangeAsync(number, task, roll);
        }

        await teams.SayAsync($"action Miriam Okonjo to see to matter {++words} by 4 December");
        foreach (var (number, state) in await StatesAsync())
            model.TryAdd(number, state);
    }

    private async Task ChangeAsync(int number, FakeTask task, int roll)
    {
        switch (roll)
        {
            case 0 or 1:
                var percent = task.Percent == 100 ? 0 : 100;
                graph.Planner.Edit(task.Id, t => t["percentComplete"] = percent);
                model[number] = percent == 100 ? "Done" : "Open";
                break;
            case 2:
                graph.Planner.Edit(task.Id, t => t["bucketId"] = graph.Planner.BucketOf("In progress"));
                model[number] = "InProgress";
                break;
            case 3:
                graph.Planner.Edit(task.Id, t => t["title"] = $"Something else {++words}");
                notes[number] = notes.GetValueOrDefault(number) + 1;
                break;
            case 4:
                graph.Planner.Edit(task.Id, t => t["dueDateTime"] = $"2027-03-{1 + (++words % 28):00}T10:00:00Z");
                notes[number] = notes.GetValueOrDefault(number) + 1;
                break;
            case 5:
                graph.Planner.Delete(task.Id);
                break;
            case 6:
                await teams.SayAsync($"done CPM-{number}");
                model[number] = "Done";
                break;
            case 7:
                await teams.SayAsync($"close CPM-{number}");
                model[number] = "Closed";
                break;
            case 8 when model[number] != "Done":
                await teams.SayAsync($"withdraw CPM-{number}");
                model[number] = "Withdrawn";
                break;
            default:
                await teams.SayAsync($"comment CPM-{number} matter {++words}");
                break;
        }
    }

    private async Task<List<string>> DifferencesAsync()
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        var actions = await db.Actions.AsNoTracking().Include(a => a.Committee).Where(a => a.Committee!.Prefix == "CPM")
            .ToListAsync();
        var differences = new List<string>();
        var tasks = graph.Planner.Tasks;
        foreach (var action in actions)
        {
            var mine = tasks.Where(t => t.Title.StartsWith($"{action.Reference} ", StringComparison.Ordinal)).ToList();
            if (model.TryGetValue(action.Number, out var state) && $"{action.State}" != state)
                differences.Add($"{action.Reference} is {action.State} and should be {state}");
            var isOpen = action.State is ActionState.Open or ActionState.InProgress && !action.IsRestricted;
            var hasEnded = action.State is ActionState.Done or ActionState.Closed;
            if (mine.Count > 1 || (isOpen && mine.Count == 0) || (!isOpen && !hasEnded && mine.Count > 0))
                differences.Add($"{action.Reference}, {action.State}, has {mine.Count} tasks");
            differences.AddRange(mine.Where(t => !IsAlike(t, action)).Select(t => $"{action.Reference}, {action.State}, has {t}"));
            if (notes.TryGetValue(action.Number, out var count)
                && await db.ActionEvents.CountAsync(e => e.ActionId == action.Id && e.Note!.StartsWith("In Planner it")) is var said
                && said < count)
                differences.Add($"{action.Reference} has {said} of {count} notes");
        }

        if (tasks.Count(t => t.Title.StartsWith("CPM-", StringComparison.Ordinal)) != tasks.Count)
            differences.Add("a task of no action");
        return differences;
    }

    private static bool IsAlike(FakeTask task, ActionRow action)
    {
        var (percent, bucket) = action.State switch
        {
            ActionState.InProgress => (50, "In progress"),
            ActionState.Done => (100, "Done"),
            ActionState.Closed => (100, "Closed"),
            _ => (0, "Open"),
        };
        var due = action.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return task.Percent == percent && task.Bucket == bucket && task.Due?[..10] == due
            && task.Title.EndsWith(action.Text.Trim()[^5..], StringComparison.Ordinal);
    }

    private async Task<List<(int Number, string State)>> StatesAsync()
    {
        await using var scope = bot.Services.CreateAsyncScope();
        return [.. (await scope.ServiceProvider.GetRequiredService<CommitteeDb>().Actions.AsNoTracking()
            .Where(a => a.Committee!.Prefix == "CPM").ToListAsync()).Select(a => (a.Number, $"{a.State}"))];
    }

    private async Task UntilAsync(Func<Task<bool>> isSo, string what, Func<Task<List<string>>>? why = null)
    {
        for (var waits = 0; !await isSo(); waits++)
        {
            if (waits == 1000)
                Assert.Fail($"{what}: {(why is null ? "" : string.Join('\n', await why()))}");
            time.MoveTo(time.GetUtcNow().AddMinutes(5));
            await Task.Delay(20);
        }
    }

    /// <summary>In the middle of whatever it does.</summary>
    private async Task RestartAsync(Random random)
    {
        lock (random)
            time.MoveTo(time.GetUtcNow().AddMinutes(random.Next(60)));
        await Task.Delay(30);
        foreach (var (call, count) in bot.Services.GetRequiredService<GraphCallLog>().Made)
            calls[call] = calls.GetValueOrDefault(call) + count;
        await bot.DisposeAsync();
        Start();
        teams.Bot = bot.Address;
    }

    private void Start()
    {
        var settings = graph.Settings($"Committee=CPM;Group={Group};Plan=Actions");
        settings["Store:ConnectionString"] = $"Data Source={Path.Combine(folder, "store.db")}";
        bot = BotHost.Start(settings, time, services => TenantTest.SignIn(services));
    }

    /// <summary>It is done, and the answer gets lost.</summary>
    private async Task UnheardAsync(Microsoft.AspNetCore.Http.HttpContext context)
    {
        await graph.AnswerAsync(context, isScripted: true);
        context.Abort();
    }
}
