using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Outbox;
using CommitteeBot.Store;
using CommitteeBot.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Outbox;

/// <summary>
/// The program as a process of its own, ended by SIGKILL while it sends digests to a channel on loopback.
/// </summary>
public sealed class SuddenEndTests(ITestOutputHelper output)
{
    private static readonly int Committees = Soak.Size(usual: 30, full: 500);
    private static readonly int Kills = Soak.Size(usual: 2, full: 20);
    private readonly List<string> chairs = [.. Enumerable.Range(1, Committees).Select(n => $"chat of Chair {n}")];

    [Fact]
    public async Task Nobody_has_two_digests_and_who_has_none_stands_in_doubt()
    {
        await using var store = await TestStore.CreateAsync();
        await using var teams = await TeamsChannel.StartAsync(new Uri("http://127.0.0.1"));
        teams.Slowness = TimeSpan.FromMilliseconds(500);
        await FillAsync(store, teams.ServiceUrl);
        var chance = new Random();
        var atKills = new HashSet<long>();
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var bot = await BotProcess.StartAsync(store.File);
            var enough = teams.Calls.Count + chance.Next(2, Math.Max(3, Committees / (Kills + 1)));
            while (teams.Calls.Count < enough)
                await Task.Delay(1);
            await Task.Delay(chance.Next(200));
            await bot.KillAsync();
            atKills.UnionWith(await InFlightAsync(store));
            await LeaseRunsOutAsync(store);
        }

        using (var last = await BotProcess.StartAsync(store.File))
        {
            while (await IsAnythingLeftAsync(store))
                await Task.Delay(100);
        }

        await using var db = store.Open();
        var rows = await db.Outbox.AsNoTracking().Include(o => o.Person).ToListAsync();
        var got = chairs.ToDictionary(
            c => c,
            c => teams.Calls.Count(call => call.Path == $"/v3/conversations/{Uri.EscapeDataString(c)}/activities"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Committees} recipients, {Kills} kills with {atKills.Count} sends in flight; "
                + $"{rows.Count(o => o.State == MessageState.Sent)} sent, "
                + $"{rows.Count(o => o.State == MessageState.InDoubt)} in doubt."));
        Assert.Equal(Committees, rows.Count);
        Assert.DoesNotContain(got, g => g.Value > 1);
        Assert.All(
            rows,
            o =>
                Assert.True(
                    o.State == MessageState.InDoubt
                        || (o.State == MessageState.Sent && got[o.PostedConversationId!] == 1),
                    $"{o.Key} is {o.State} {o.Reason}"));
        Assert.Equal(atKills.Order(), rows.Where(o => o.State == MessageState.InDoubt).Select(o => o.Id).Order());
        foreach (var row in rows)
        {
            var officer = new Caller(
                1, "",
                ReadScope.From(
                    new Dictionary<long, CommitteeRole> { [row.CommitteeId!.Value] = CommitteeRole.Officer }),
                IsGroupChat: false);
            var line = Assert.Single(
                (
                    await new ReadDeliveryReport(db, TimeProvider.System)
                        .RunAsync(officer, row.CommitteeId.Value, 1, CancellationToken.None))!.Lines);
            Assert.Equal(row.State, line.State);
        }
    }

    /// <summary>What a process leaves behind that does not know of its end.</summary>
    private static async Task<List<long>> InFlightAsync(TestStore store)
    {
        await using var db = store.Open();
        return await db.Outbox.Where(o => o.State == MessageState.Sending).Select(o => o.Id).ToListAsync();
    }

    /// <summary>As if the time of the lease had gone by.</summary>
    private static async Task LeaseRunsOutAsync(TestStore store)
    {
        await using var db = store.Open();
        var past = DateTimeOffset.UnixEpoch;
        await db.Senders.ExecuteUpdateAsync(s => s.SetProperty(r => r.HeldUntil, past));
        await db.Outbox.Where(o => o.ClaimedUntil != null)
            .ExecuteUpdateAsync(s => s.SetProperty(o => o.ClaimedUntil, past));
    }

    private static async Task<bool> IsAnythingLeftAsync(TestStore store)
    {
        await using var db = store.Open();
        return await db.Outbox.AnyAsync(
            o => o.State == MessageState.Waiting || o.State == MessageState.Claimed || o.State == MessageState.Sending);
    }

    /// <summary>
    /// Each committee has a chair and one open action, and wants its card at whatever hour this test is run.
    /// </summary>
    private async Task FillAsync(TestStore store, string serviceUrl)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var db = store.Open();
        for (var n = 1; n <= Committees; n++)
        {
            var committee = new CommitteeRow
            {
                Name = $"Committee {n}",
                Prefix = $"{(char)('A' + (n / 26 % 26))}{(char)('A' + (n % 26))}Q",
            };
            var chair = SendingWorld.Person($"Chair {n}");
            db.AddRange(committee, chair);
            await db.SaveChangesAsync();
            var meeting = new MeetingRow
            {
                CommitteeId = committee.Id,
                Date = DateOnly.FromDateTime(now.UtcDateTime).AddDays(60),
                State = MeetingState.Planned,
            };
            var rules = new DigestRulesRow
            {
                CommitteeId = committee.Id,
                Moments = "",
                ChangedAt = now,
                ChangedBy = "test",
            };
            rules.Apply(
                DigestRules.Default with
                {
                    Quiet = new QuietHours(TimeOnly.MinValue, TimeOnly.MinValue, FreeDays: false),
                });
            var way = SendingWorld.Conversation(chairs[n - 1]);
            way.ServiceUrl = serviceUrl;
            db.AddRange(
                meeting, rules, way,
                new MembershipRow { CommitteeId = committee.Id, PersonId = chair.Id, Role = CommitteeRole.Chair });
            db.Add(
                new ActionRow
                {
                    CommitteeId = committee.Id,
                    Number = 1,
                    Text = $"settle matter {n}",
                    Due = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-9),
                    State = ActionState.Open,
                    LoggedAt = now,
                    LoggedBy = "test",
                });
            await db.SaveChangesAsync();
            db.Outbox.Add(new OutboxMessageRow
            {
                Key = $"test/{n}", Kind = MessageKind.ChairDigest, CommitteeId = committee.Id, MeetingId = meeting.Id,
                ForDay = meeting.Date, PersonId = chair.Id,
                Occasion = "5 working days before", CreatedAt = now, DueAt = now,
            });
            await db.SaveChangesAsync();
        }
    }
}
