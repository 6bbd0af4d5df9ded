using System.Diagnostics;
using System.Globalization;
using CommitteeBot.Benchmarks.Retrieval;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Register;
using CommitteeBot.Store;

namespace CommitteeBot.Benchmarks.Register;

/// <summary>
/// An action logged by each of several writers at once: from the line that was understood until it is safe on the disk,
/// in a unit of work of its own, as a turn does it. What HTTP and the posted answer add is in <c>turns</c>.
/// </summary>
internal static class LoggingAtOnce
{
    private const int Writers = 16;

    /// <summary>
    /// For some seconds the runtime compiles what it has seen used, on the processors that are measured.
    /// </summary>
    private const int WarmUp = 4000;
    private const string Due = "by 3 December 2027";

    public static async Task RunAsync(TemporaryStore store, Caller caller, int count)
    {
        await LogAsync(store, caller, WarmUp);
        var (times, seconds) = await LogAsync(store, caller, count);
        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"log, {Writers} at once  {count,5} actions  p50 {Figures.Percentile(times, .5):0.0} ms  p99 "
                + $"{Figures.Percentile(times, .99):0.0} ms  {count / seconds:0} a second"));
    }

    private static async Task<(double[] Times, double Seconds)> LogAsync(TemporaryStore store, Caller caller, int count)
    {
        var next = -1;
        var times = new double[count];
        var whole = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            for (var n = Interlocked.Increment(ref next); n < count; n = Interlocked.Increment(ref next))
            {
                var started = Stopwatch.GetTimestamp();
                await using var db = store.Context();
                await db.StayConnectedAsync(default);
                var outcome = await new LogAction(db, TimeProvider.System).HandleAsync(caller, Request(n), default);
                if (outcome is not ActionsLogged { Logged: [_] })
                    throw new InvalidOperationException($"Action {n} was not logged.");
                await db.SaveChangesAsync();
                times[n] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }
        })));
        return (times, whole.Elapsed.TotalSeconds);
    }

    private static LogActionRequest Request(int n) => new(
        1,
        [new NewAction(
            $"send paper {n} of batch {Guid.NewGuid():N} to the members", $"Office {1 + (n % 60)}",
            DueDateParser.Find(Due, new DateOnly(2026, 11, 25)), null)],
        $"activity-{Guid.NewGuid():N}");
}
