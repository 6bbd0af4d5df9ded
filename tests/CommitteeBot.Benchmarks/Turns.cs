using System.Diagnostics;
using System.Globalization;

namespace CommitteeBot.Benchmarks;

/// <summary>
/// <c>turns [COUNT] [WRITERS] [NODES]</c>: whole turns through HTTP, from the delivery to the acknowledgement, the reply
/// posted in between, beside those of a bare endpoint. Several nodes need a server, see <see cref="PostgresOption"/>.
/// </summary>
internal static class Turns
{
    private static readonly string[] Questions =
    [
        "when is the next meeting?",
        "how many hate crimes were recorded?",
        "who sent apologies in june 2026?",
        "what was decided about the call-back trial?",
        "what is the average wait on 101?",
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1000;
        var writers = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 16;
        var nodes = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1;
        var store = PostgresOption.IsSet ? PostgresOption.CreateStore() : null;
        var bots = new List<BotProcess>();
        try
        {
            while (bots.Count < nodes)
                bots.Add((await BotProcess.StartAsync(store: store)).Bot);
            await using var teams = await LoopbackTeams.StartAsync();
            await MeasureAllAsync(teams, bots, count, writers);
        }
        finally
        {
            foreach (var bot in bots)
                await bot.DisposeAsync();
            if (store is not null)
                PostgresOption.Drop(store);
        }

        return 0;
    }

    private static async Task MeasureAllAsync(
        LoopbackTeams teams, List<BotProcess> bots, int count, int writers)
    {
        await using (var bare = await BarePeer.StartAsync())
        {
            await MeasureAsync("bare  warm-up", teams, [bare.Address], [], 4 * count, writers, _ => "help");
            await MeasureAsync($"bare  {writers} at once", teams, [bare.Address], [], 4 * count, writers, _ => "help");
        }

        await MeasureAsync(
            "warm-up", teams, bots, 200 * bots.Count, 4, n => n % 2 == 0 ? Questions[n / 2 % Questions.Length] : Action(n));
        var before = bots.Sum(b => b.StoreBytes);
        await MeasureAsync("ask   1 at a time", teams, bots, count, 1, n => Questions[n % Questions.Length]);
        await MeasureAsync("action 1 at a time", teams, bots, count, 1, Action);
        await MeasureAsync(
            $"ask   {writers} at once", teams, bots, count, writers, n => Questions[n % Questions.Length]);
        await MeasureAsync($"action {writers} at once", teams, bots, count, writers, Action);
        await MeasureAsync($"help  {writers} at once", teams, bots, 4 * count, writers, _ => "help");
        await MeasureAsync($"list  {writers} at once", teams, bots, count, writers, _ => "actions");
        await MeasureAsync(
            $"press {writers} at once", [.. bots.Select(b => b.Address)], bots, count, writers,
            (bot, _, person) => teams.PressAsync(bot, "CPM-1", person));
        await MeasureAsync("doubtful 4 at once", teams, bots, count, 4, Doubtful);
        Console.WriteLine($"peak memory {string.Join(", ", bots.Select(b => $"{b.PeakMemory / 1048576} MB"))}; "
            + $"{(bots.Sum(b => b.StoreBytes) - before) / (10 * count):N0} bytes of a file for each turn");
    }

    /// <summary>
    /// Each another one that the minutes don't answer, as is put to a language model where one is set up.
    /// </summary>
    private static string Doubtful(int n) => $"What became of cost claim {n} about the lamp on the old jetty?";

    private static string Action(int n) =>
        $"action Clerk to send paper {n} of batch {Guid.NewGuid():N} to the members by 3 December 2027";

    private static Task MeasureAsync(
        string what, LoopbackTeams teams, List<BotProcess> bots, int count, int writers, Func<int, string> line) =>
        MeasureAsync(what, teams, [.. bots.Select(b => b.Address)], bots, count, writers, line);

    private static Task MeasureAsync(
        string what, LoopbackTeams teams, Uri[] addresses, List<BotProcess> bots, int count, int writers,
        Func<int, string> line) =>
        MeasureAsync(
            what, addresses, bots, count, writers, (bot, n, person) => teams.SayAsync(bot, line(n), person));

    /// <param name="bots">Those whose processor time is counted.</param>
    private static async Task MeasureAsync(
        string what, Uri[] addresses, List<BotProcess> bots, int count, int writers, Func<Uri, int, int, Task> turn)
    {
        var next = -1;
        var times = new double[count];
        var whole = Stopwatch.StartNew();
        var before = ProcessorTime(bots);
        await Task.WhenAll(Enumerable.Range(1, writers).Select(async person =>
        {
            for (var n = Interlocked.Increment(ref next); n < count; n = Interlocked.Increment(ref next))
            {
                var watch = Stopwatch.GetTimestamp();
                await turn(addresses[n % addresses.Length], n, person);
                times[n] = Stopwatch.GetElapsedTime(watch).TotalMilliseconds;
            }
        }));
        var seconds = whole.Elapsed.TotalSeconds;
        Array.Sort(times);
        var processor = (ProcessorTime(bots) - before).TotalMilliseconds / count;
        Console.WriteLine(
            $"{what,-20} {count / seconds,7:F0} turns/s   p50 {Figures.Percentile(times, 0.5),6:F1} ms   p95 "
            + $"{Figures.Percentile(times, 0.95),6:F1} ms   "
            + $"p99 {Figures.Percentile(times, 0.99),6:F1} ms   {processor,5:F2} ms of a processor each");
    }

    private static TimeSpan ProcessorTime(List<BotProcess> bots) =>
        bots.Aggregate(TimeSpan.Zero, (sum, bot) => sum + bot.ProcessorTime);
}
