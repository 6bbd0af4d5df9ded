using System.Diagnostics;
using System.Globalization;

namespace CommitteeBot.Benchmarks;

/// <summary>
/// <c>turns [COUNT] [WRITERS]</c>: whole turns through HTTP, from the delivery to the acknowledgement, the reply posted
/// in between.
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
        var (bot, _) = await BotProcess.StartAsync();
        await using var running = bot;
        await using var teams = await LoopbackTeams.StartAsync();
        await MeasureAsync(
            "warm-up", teams, bot, 200, 4, n => n % 2 == 0 ? Questions[n / 2 % Questions.Length] : Action(n));
        await MeasureAsync("ask   1 at a time", teams, bot, count, 1, n => Questions[n % Questions.Length]);
        await MeasureAsync("action 1 at a time", teams, bot, count, 1, Action);
        await MeasureAsync(
            $"ask   {writers} at once", teams, bot, count, writers, n => Questions[n % Questions.Length]);
        await MeasureAsync($"action {writers} at once", teams, bot, count, writers, Action);
        Console.WriteLine($"peak memory {bot.PeakMemory / 1048576} MB");
        return 0;
    }

    private static string Action(int n) =>
        $"action Clerk to send paper {n} of batch {Guid.NewGuid():N} to the members by 3 December 2027";

    private static async Task MeasureAsync(
        string what, LoopbackTeams teams, BotProcess bot, int count, int writers, Func<int, string> line)
    {
        var next = -1;
        var times = new double[count];
        var whole = Stopwatch.StartNew();
        var before = bot.ProcessorTime;
        await Task.WhenAll(Enumerable.Range(1, writers).Select(async person =>
        {
            for (var n = Interlocked.Increment(ref next); n < count; n = Interlocked.Increment(ref next))
            {
                var watch = Stopwatch.GetTimestamp();
                await teams.SayAsync(bot.Address, line(n), person);
                times[n] = Stopwatch.GetElapsedTime(watch).TotalMilliseconds;
            }
        }));
        var seconds = whole.Elapsed.TotalSeconds;
        Array.Sort(times);
        var processor = (bot.ProcessorTime - before).TotalMilliseconds / count;
        Console.WriteLine(
            $"{what,-20} {count / seconds,7:F0} turns/s   p50 {Figures.Percentile(times, 0.5),6:F1} ms   p95 "
            + $"{Figures.Percentile(times, 0.95),6:F1} ms   "
            + $"p99 {Figures.Percentile(times, 0.99),6:F1} ms   {processor,5:F2} ms of a processor each");
    }
}
