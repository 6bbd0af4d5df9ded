using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CommitteeBot.Tests.Conversations;

/// <summary>
/// Activities broken in every way that a seeded generator and FsCheck find, against the whole program: each is taken or
/// refused, nothing fails, nothing piles up. With COMMITTEEBOT_SOAK=1 there are 100,000 of them.
/// </summary>
[Collection(Alone.Name)]
public sealed class MutatedActivityTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly int Each = Soak.Size(usual: 2_000, full: 50_000);

    private readonly BotHost bot = BotHost.Start();
    private static readonly HttpClient Http = new();
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> recent = [];
    private readonly int[] statuses = new int[600];
    private TeamsChannel teams = null!;
    private IReadOnlyList<JsonObject> bases = null!;

    public async ValueTask InitializeAsync()
    {
        teams = await TeamsChannel.StartAsync(bot);
        bases = await ActivityMutations.BasesAsync(teams);
    }

    public async ValueTask DisposeAsync()
    {
        await teams.DisposeAsync();
        await bot.DisposeAsync();
    }

    [Fact]
    public async Task Mutated_activities_never_fail_and_leave_nothing_behind_in_memory()
    {
        await SeededAsync(Each / 5, seed: 1);
        var before = Heap();
        await SeededAsync(Each - (Each / 5), seed: 2);
        await GeneratedAsync(Each);
        var after = Heap();

        output.WriteLine(
            $"Statuses: {string.Join(
                ", ", statuses.Index().Where(s => s.Item > 0).Select(s => $"{s.Index} × {s.Item:N0}"))}. "
                + $"Heap {before:N1} MB, then {after:N1} MB.");
        Assert.True(statuses[200] > Each / 2, "Too few got past the door for this test to show anything.");
        Assert.InRange(after, 0, before + 16);
    }

    private async Task SeededAsync(int count, int seed)
    {
        string[] words =
        [
            "",
            " ",
            "\0",
            "…",
            "ẞ",
            "𝕏",
            "\u202e",
            "'\";--",
            "CPM-1",
            "by Friday",
            "<at>",
            "**",
            "\n\n",
            new string('a', 40_000),
            "%s%n",
            "item 4",
            "7/7/7777",
            "31 February",
            "${x}",
            "[1](http://x)",
        ];
        var random = new Random(seed);
        for (var sent = 0; sent < count; sent += 100)
        {
            var batch = Enumerable.Range(0, Math.Min(100, count - sent)).Select(_ => (
                Original: bases[random.Next(bases.Count)],
                Mutations: Enumerable.Range(0, random.Next(1, 4))
                    .Select(_ => new Mutation(random.Next(10_000), random.Next(8), words[random.Next(words.Length)]))
                    .ToList())).ToList();
            await Parallel.ForEachAsync(
                batch, new ParallelOptions { MaxDegreeOfParallelism = 4 },
                async (one, _) => await SendAsync(one.Original, one.Mutations));
            Sweep();
        }
    }

    private async Task GeneratedAsync(int count)
    {
        var mutation =
            from place in Gen.Choose(0, 10_000)
            from kind in Gen.Choose(0, 7)
            from text in ArbMap.Default.GeneratorFor<string>()
            select new Mutation(place, kind, text ?? "");
        var activity =
            from original in Gen.Choose(0, bases.Count - 1)
            from many in Gen.Choose(1, 3)
            from mutations in mutation.ListOf(many)
            select (Original: original, Mutations: mutations.ToList());
        var sent = 0;
        var property = Prop.ForAll(Arb.From(activity), async one =>
        {
            await SendAsync(bases[one.Original], one.Mutations);
            if (++sent % 100 == 0)
                Sweep();
        });

        // FsCheck runs its cases in order and on the calling thread.
        await Task.Run(
            () =>
                Check.One(
                    Config.QuickThrowOnFailure.WithMaxTest(count)
                        .WithReplay(new Replay(new Rnd(20261125UL, 7UL), null)),
                    property));
        Sweep();
    }

    private async Task SendAsync(JsonObject original, IReadOnlyList<Mutation> mutations)
    {
        var body = ActivityMutations.Apply(original, mutations);
        recent.Enqueue(System.Text.Encoding.UTF8.GetString(body)[..Math.Min(body.Length, 1500)]);
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        using var answer = await Http.PostAsync(new Uri(bot.Address, "/api/messages"), content);
        Interlocked.Increment(ref statuses[(int)answer.StatusCode]);
        Assert.True(
            (int)answer.StatusCode < 500,
            $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()} for "
                + $"{System.Text.Encoding.UTF8.GetString(body)[..Math.Min(body.Length, 3000)]}\n{string.Join('\n', bot.Log.Errors)}");
    }

    /// <summary>What the test itself keeps would look like a leak of the bot.</summary>
    private void Sweep()
    {
        Assert.True(
            !bot.Log.Errors.Any(),
            $"{string.Join('\n', bot.Log.All.Where(
                l => !l.StartsWith("Information 1004", StringComparison.Ordinal)))}\n{string.Join('\n', recent)}");
        bot.Log.Clear();
        recent.Clear();
        teams.Calls.Clear();
    }

    private static double Heap()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true) / 1048576.0;
    }
}
