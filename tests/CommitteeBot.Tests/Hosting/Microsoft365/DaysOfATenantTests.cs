using System.Globalization;
using System.Text.Json.Nodes;
using CommitteeBot.Graph;
using CommitteeBot.Tests.Graph;
using CommitteeBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Hosting.Microsoft365;

/// <summary>
/// People, minutes and meetings change at random while one call in ten fails and marks get lost; afterwards the store
/// has what the tenant has, each once.
/// </summary>
public sealed class DaysOfATenantTests : IAsyncLifetime
{
    private const string Group = "aaaaaaaa-0000-0000-0000-000000000001";
    private static readonly int Changes = Soak.Size(usual: 20, full: 200);

    private readonly SimulatedTime time = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
    private readonly Dictionary<string, FakePerson> people = [];
    private readonly HashSet<string> owners = [];
    private readonly Dictionary<string, DateOnly> events = [];
    private readonly HashSet<DateOnly> usedDays = [];
    private readonly HashSet<string> files = [];
    private int number;
    private FakeGraph graph = null!;
    private BotHost bot = null!;

    public async ValueTask InitializeAsync()
    {
        graph = await FakeGraph.StartAsync();
        graph.PageSize = 7;
        graph.Change(Group, g => g.Members.Add(new FakePerson("stays", "Stella Stays")));
        bot = BotHost.Start(
            graph.Settings($"Committee=CPM;Group={Group};Library={FakeLibrary.Address};Calendar=clerk@example.org;CalendarCategory=CPM"),
            time, services => TenantTest.SignIn(services));
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await graph.DisposeAsync();
    }

    [Theory]
    [InlineData(1)]
    public async Task After_random_changes_and_failures_both_sides_agree(int seed)
    {
        var random = new Random(seed);
        graph.Always = context =>
        {
            int roll;
            lock (random)
                roll = random.Next(60);
            return roll switch
            {
                0 or 1 => FakeGraph.Error(500)(context),
                2 or 3 => FakeGraph.Error(429, retryAfter: 20)(context),
                4 => FakeGraph.Error(503, retryAfter: 5)(context),
                5 => Abort(context),
                _ => graph.AnswerAsync(context, isScripted: true),
            };
        };
        for (var change = 0; change < Changes; change++)
        {
            Change(random);
            await MinutesAsync(random.Next(1, 40));
        }

        graph.Always = null;
        await UntilAgreedAsync();

        Assert.Subset(
            GraphPermissions.Calls.Select(c => c.Template).ToHashSet(),
            bot.Services.GetRequiredService<GraphCallLog>().Made.Keys.ToHashSet());
        Assert.Equal(0, await bot.CountAsync(
            "(select AadObjectId from person where AadObjectId is not null group by lower(AadObjectId) having count(*) > 1) d"));
        Assert.DoesNotContain(bot.Log.All, l => people.Values.Any(p => l.Contains(p.Name!, StringComparison.Ordinal)));
    }

    private void Change(Random random)
    {
        lock (random)
        {
            switch (random.Next(9))
            {
                case 0 or 1:
                    var added = new FakePerson($"account-{++number}", $"{Name(number)} {Name(number * 7)}son");
                    people[added.Id] = added;
                    graph.Change(Group, g => g.Members.Add(added));
                    break;
                case 2 when people.Count > 0:
                    var gone = people.Values.ElementAt(random.Next(people.Count));
                    people.Remove(gone.Id);
                    owners.Remove(gone.Id);
                    graph.Change(Group, g => { g.Members.Remove(gone); g.Owners.Remove(gone); });
                    break;
                case 3 when people.Count > 0:
                    var owner = people.Values.ElementAt(random.Next(people.Count));
                    var isNow = owners.Add(owner.Id) || !owners.Remove(owner.Id);
                    graph.Change(Group, g => { if (isNow) g.Owners.Add(owner); else g.Owners.Remove(owner); });
                    break;
                case 4 or 5:
                    PutEvent($"e{++number}", random, isCancelled: false);
                    break;
                case 6 when events.Count > 0:
                    PutEvent(events.Keys.ElementAt(random.Next(events.Count)), random, isCancelled: random.Next(3) == 0);
                    break;
                case 7 when files.Count > 0:
                    var file = files.ElementAt(random.Next(files.Count));
                    files.Remove(file);
                    graph.Library.Delete(file);
                    break;
                default:
                    PutFile($"f{++number}");
                    break;
            }

            if (random.Next(15) == 0)
                graph.Library.ForgetMarks();
            if (random.Next(15) == 0)
                graph.ForgetMarks();
        }
    }

    private void PutEvent(string id, Random random, bool isCancelled)
    {
        DateOnly day;
        do
            day = new DateOnly(2027, 6, 1).AddDays(random.Next(300));
        while (!usedDays.Add(day));
        if (isCancelled)
            day = events[id];
        graph.Events[id] = new JsonObject
        {
            ["id"] = $"id-{++number}", ["iCalUId"] = id, ["subject"] = "Public meeting", ["categories"] = new JsonArray("CPM"),
            ["isAllDay"] = false, ["isCancelled"] = isCancelled,
            ["lastModifiedDateTime"] = time.GetUtcNow().AddSeconds(number).ToString("s", CultureInfo.InvariantCulture) + "Z",
            ["start"] = new JsonObject { ["dateTime"] = $"{day:yyyy-MM-dd}T14:00:00.0000000", ["timeZone"] = "UTC" },
            ["end"] = new JsonObject { ["dateTime"] = $"{day:yyyy-MM-dd}T15:00:00.0000000", ["timeZone"] = "UTC" },
        };
        events[id] = day;
        if (isCancelled)
            events.Remove(id);
    }

    private void PutFile(string id)
    {
        files.Add(id);
        var day = new DateOnly(2021, 1, 1).AddDays(number * 11);
        graph.Library.Put(new FakeFile(id, FakeLibrary.Minutes, $"{id}.txt",
            $"""
            COMMUNITY PRIORITIES MEETING

            Minutes of the meeting held on {day:d MMMM yyyy} at 14:00 in the Guildhall

            Present: Helena Ashdown (Chair), Miriam Okonjo, Tobias Renwick

            1. Apologies
            There were no apologies for absence.

            2. Report of the {Name(number)} warden
            The {Name(number)} warden reported on {Name(number * 3)} and {Name(number * 5)}, which had been mended in spring {number}.
            """));
    }

    private async Task UntilAgreedAsync()
    {
        for (var waits = 0; ; waits++)
        {
            var differences = await DifferencesAsync();
            if (differences.Count == 0)
                return;
            Assert.True(waits < 60, string.Join('\n', differences));
            await MinutesAsync(10);
        }
    }

    private async Task<List<string>> DifferencesAsync()
    {
        var differences = new List<string>();
        async Task CompareAsync(string what, long expected, string from)
        {
            if (await bot.CountAsync(from) is var counted && counted != expected)
                differences.Add($"{what}: {counted} in the store, {expected} in the tenant");
        }

        const string Here = "membership m join person p on p.Id = m.PersonId join committee c on c.Id = m.CommitteeId "
            + "where c.Prefix = 'CPM' and m.LeftOn is null and p.AadObjectId like 'account-%'";
        await CompareAsync("people", people.Count, Here);
        await CompareAsync("officers", owners.Count, $"{Here} and m.Role = 'Officer'");
        foreach (var person in people.Keys)
            await CompareAsync(person, 1, $"{Here} and p.AadObjectId = '{person}'");
        const string Planned = "meeting m join committee c on c.Id = m.CommitteeId where c.Prefix = 'CPM' and m.State = 'Planned' "
            + "and m.Date > '2027-05-31'";
        await CompareAsync("meetings", events.Count, Planned);
        foreach (var day in events.Values)
            await CompareAsync($"{day}", 1, $"{Planned} and m.Date = '{day:yyyy-MM-dd}'");
        await CompareAsync("files", files.Count, "followed_file where MeetingId is not null and State = 'Read'");
        await CompareAsync("minutes twice", 0,
            "(select MeetingId from followed_file where MeetingId is not null group by MeetingId having count(*) > 1) d");
        return differences;
    }

    private async Task MinutesAsync(int minutes)
    {
        for (var part = 0; part < minutes; part += 5)
        {
            time.MoveTo(time.GetUtcNow().AddMinutes(5));
            await Task.Delay(40);
        }
    }

    private static Task Abort(Microsoft.AspNetCore.Http.HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    /// <summary>Names that no other of them resembles.</summary>
    private static string Name(int of)
    {
        const string Consonants = "bdfgklmnprstvz", Vowels = "aeiou";
        var name = "";
        for (var rest = (of * 7919) + 104_729; name.Length < 8; rest = (rest / 3) + (of * 31))
            name += $"{Consonants[rest % Consonants.Length]}{Vowels[rest / 14 % Vowels.Length]}";
        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}
