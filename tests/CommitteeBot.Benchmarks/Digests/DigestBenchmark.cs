using System.Diagnostics;
using System.Globalization;
using CommitteeBot.Benchmarks.Retrieval;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Digests.DigestCards;
using CommitteeBot.Digests.Planning;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Store;

namespace CommitteeBot.Benchmarks.Digests;

/// <summary>
/// <c>digests [ROUNDS]</c>: planning for 10,000 committees, the chair's card out of a register of 100,000 actions, and
/// how long a message stands in doubt.
/// </summary>
internal static class DigestBenchmark
{
    private const int Committees = 10_000;
    private const int Actions = 100_000;
    private const int WarmUp = 5;

    /// <summary>Five leave in a second.</summary>
    private const int Messages = 300;

    public static async Task<int> RunAsync(string[] args)
    {
        var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 40;
        var now = new DateTimeOffset(2026, 11, 26, 8, 0, 10, TimeSpan.Zero);
        var committees = Enumerable.Range(1, Committees).Select(n => Planned(n, now)).ToList();
        var planned = 0;
        await MeasureAsync("plan 10,000 committees", rounds, () =>
        {
            planned = DigestPlanner.Plan(committees, now.AddSeconds(-30), now).Count;
            return Task.CompletedTask;
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",-30} {planned,7} due"));

        await using var store = await TemporaryStore.OpenAsync();
        await FillAsync(store, now);
        var caller = new Caller(
            1, "", ReadScope.From(new Dictionary<long, CommitteeRole> { [1] = CommitteeRole.Chair }),
            IsGroupChat: false);
        var size = 0;
        await MeasureAsync("card out of 100,000 actions", rounds, async () =>
        {
            await using var db = store.Context();
            size = CardJson.Size(
                ChairCard.Create(await new PrepareChairDigest(db, new FixedTime(now)).RunAsync(caller, 1, default)));
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",-30} {size,7} bytes"));

        var windows = await DoubtWindow.MeasureAsync(Messages);
        Console.WriteLine(Line("in doubt, without the channel", windows));
        return 0;
    }

    private static async Task MeasureAsync(string name, int rounds, Func<Task> measured)
    {
        var times = new List<double>();
        for (var round = -WarmUp; round < rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            await measured();
            if (round >= 0)
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(Line(name, times));
    }

    private static string Line(string name, IReadOnlyList<double> sorted) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-30} p50 {Figures.Percentile(sorted, .5):0.0} ms  p99 {Figures.Percentile(sorted, .99):0.0} ms");

    /// <summary>
    /// Each meets within the next weeks, has a chair, two officers, a chat and five owners with something due.
    /// </summary>
    private static PlanCommittee Planned(int n, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        PlanPerson Person(int p) => new((n * 10) + p, p % 3 == 0 ? "Europe/Paris" : null, DigestPreference.All);
        return new(
            n, "Europe/London", DigestRules.Default, [Person(1)], [Person(2), Person(3)], [$"19:chat-{n}"],
            [new PlanMeeting(n, today.AddDays(n % 15), new TimeOnly(14, 30), MeetingState.Planned)],
            [.. Enumerable.Range(4, 5).Select(p => new PlanDue(Person(p), today.AddDays((n + p) % 12), now.AddDays(-30)))],
            []);
    }

    private static async Task FillAsync(TemporaryStore store, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        await using (var db = store.Context())
        {
            db.Meetings.Add(new MeetingRow { CommitteeId = 1, Date = today.AddDays(-49), State = MeetingState.Held });
            db.Meetings.Add(
                new MeetingRow
                {
                    CommitteeId = 1,
                    Date = today.AddDays(7),
                    Start = new TimeOnly(14, 30),
                    State = MeetingState.Planned,
                });
            await db.SaveChangesAsync();
        }

        // The same register in every run, so that two runs can be compared.
        var chance = new Random(1);
        foreach (var part in Enumerable.Range(1, Actions).Chunk(5000))
        {
            await using var db = store.Context();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            db.Actions.AddRange(part.Select(n => Row(n, today, now, chance)));
            await db.SaveChangesAsync();
        }
    }

    private static ActionRow Row(int number, DateOnly today, DateTimeOffset now, Random chance)
    {
        var isOpen = number % 5 < 2;
        var state = isOpen ? ActionState.Open : number % 50 == 4 ? ActionState.Done : ActionState.Closed;
        var row = new ActionRow
        {
            CommitteeId = 1, Number = number, Text = $"write the report on matter {number}",
            Owner = $"Owner {number % 60}", State = state, LoggedBy = "benchmark",
            Due = number % 10 == 0 ? null : today.AddDays(chance.Next(-100, 300)),
            EndedAt = isOpen ? null : now.AddDays(-chance.Next(1, 2000)), LoggedAt = now.AddDays(-2100),
        };
        row.History.Add(
            new ActionEventRow
            {
                At = number % 10 == 1 ? now.AddDays(-5) : now.AddDays(-2000),
                By = "benchmark",
                Change = ActionChange.Logged,
            });
        if (number % 4 == 0)
            row.History.Add(
                new ActionEventRow
                {
                    At = now.AddDays(-60),
                    By = "benchmark",
                    Change = ActionChange.Due,
                    From = "2025-01-01",
                    To = "2025-02-01",
                });
        return row;
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
