using System.Diagnostics;
using System.Globalization;
using CommitteeBot.Benchmarks.Retrieval;
using CommitteeBot.Committees;
using CommitteeBot.Register;
using CommitteeBot.Store;

namespace CommitteeBot.Benchmarks.Register;

/// <summary>
/// <c>register [ROUNDS] [ACTIONS]</c>: a page of each list, out of a register of 100,000 actions of which 40,000
/// have not
/// ended; then actions logged into it by several writers at once.
/// </summary>
internal static class RegisterBenchmark
{
    private const int Actions = 100_000;
    private const int People = 60;
    private const int WarmUp = 100;

    private static readonly DateOnly Today = CommitteeDay.At(TimeProvider.System.GetUtcNow(), "Europe/London");

    private static readonly string[] Words =
    [
        "report", "budget", "survey", "arches", "harbour", "boats", "policy", "review", "circulate", "minutes", "fence",
        "depot", "gate", "timetable",
        "figures", "letter", "visit", "roof", "drain", "training", "vetting", "custody", "grants", "lighting",
        "parking", "festival", "allotments", "audit",
    ];

    private static readonly (string Name, ActionFilter Filter)[] Lists =
    [
        ("open", new ActionFilter()),
        ("open, deep page", new ActionFilter { Page = 3000 }),
        ("overdue", new ActionFilter { State = ListedState.Overdue }),
        ("proposed", new ActionFilter { State = ListedState.Proposed }),
        ("mine", new ActionFilter { Mine = true }),
        ("owner", new ActionFilter { Owner = "Person F11" }),
        ("about", new ActionFilter { About = "custody vetting" }),
        ("closed", new ActionFilter { State = ListedState.Closed }),
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200;
        await using var store = await TemporaryStore.OpenAsync();
        await FillAsync(store, args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : Actions);
        var caller = Caller;
        foreach (var (name, filter) in Lists)
        {
            var times = new List<double>();
            var total = 0;
            for (var round = -WarmUp; round < rounds; round++)
            {
                await using var db = store.Context();
                var started = Stopwatch.GetTimestamp();
                var page = (ActionPage)await new ListActions(db, TimeProvider.System)
                    .HandleAsync(caller, new ListQuery(filter, [1]), default);
                if (round >= 0)
                    times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                total = page.Total;
            }

            times.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-16} {total,7} actions  p50 {Figures.Percentile(times, .5):0.0} ms  p99 "
                    + $"{Figures.Percentile(times, .99):0.0} ms"));
        }

        await LoggingAtOnce.RunAsync(store, caller, count: 20 * rounds);
        return 0;
    }

    /// <summary>The one who asks.</summary>
    public static Caller Caller { get; } = new(
        7, Name(7), ReadScope.From(new Dictionary<long, CommitteeRole> { [1] = CommitteeRole.Member }),
        IsGroupChat: false);

    /// <summary>One of the lists, in turn.</summary>
    public static ActionFilter List(int n) => Lists[n % Lists.Length].Filter;

    private static string Name(int person) => $"Person F{person}";

    public static async Task FillAsync(TemporaryStore store, int actions)
    {
        await using (var db = store.Context())
        {
            db.People.AddRange(Enumerable.Range(1, People).Select(n => new PersonRow { Id = n, Name = Name(n) }));
            db.Memberships.AddRange(
                Enumerable.Range(1, People).Select(
                    n =>
                        new MembershipRow
                        {
                            CommitteeId = 1,
                            PersonId = n,
                            Role = CommitteeRole.Member,
                            Office = $"Office {n}",
                        }));
            (await db.Committees.FindAsync(1L))!.NextActionNumber = actions + 1;
            await db.SaveChangesAsync();
        }

        // The same register in every run, so that two runs can be compared.
        var chance = new Random(1);
        foreach (var part in Enumerable.Range(1, actions).Chunk(5000))
        {
            await using var db = store.Context();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            db.Actions.AddRange(part.Select(n => Row(n, chance)));
            await db.SaveChangesAsync();
        }
    }

    private static ActionRow Row(int number, Random chance)
    {
        var isOpen = number % 5 < 2;
        var owner = chance.Next(1, People + 1);
        var row = new ActionRow
        {
            CommitteeId = 1,
            Number = number,
            Text = string.Join(' ', chance.GetItems(Words, 8)),
            Owner = Name(owner),
            // Two in five come from minutes, which print a name and no more.
            OwnerPersonId = chance.Next(5) < 3 ? owner : null,
            Due = number % 10 == 0 ? null : Today.AddDays(chance.Next(-100, 300)),
            State = !isOpen
                ? ActionState.Closed
                : chance.Next(10) switch { 0 => ActionState.Proposed, 1 => ActionState.InProgress,
                    _ => ActionState.Open },
            EndedAt = isOpen ? null : DateTimeOffset.UnixEpoch.AddMinutes(number),
            LoggedBy = "benchmark",
        };
        if (number % 20 == 0)
            row.CoOwners.Add(new ActionCoOwnerRow { PersonId = chance.Next(1, People + 1) });
        return row;
    }
}
