using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Digests;
using CommitteeBot.Outbox;
using CommitteeBot.Store;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Outbox;

/// <summary>
/// Many committees, a channel that answers three calls in ten with 429, 503 or a timeout (its own, a connection's, or
/// an answer after half a minute and more), and a program that is ended twenty times in the middle of its work.
/// </summary>
public class ManyRecipientsTests(ITestOutputHelper output)
{
    private const int PerCommittee = 10;
    private const int Kills = 20;

    /// <summary>The whole size takes minutes on a busy machine.</summary>
    private static readonly int Committees = Soak.Size(usual: 24, full: 200);

    [Fact]
    public async Task Each_recipient_has_one_digest_or_stands_in_the_report_as_in_doubt()
    {
        await using var world = await SendingWorld.CreateAsync(withActions: false);
        await world.ChangeAsync(
            db => db.Meetings.ExecuteUpdateAsync(s => s.SetProperty(m => m.State, MeetingState.Held)));
        var conversations = await FillAsync(world);
        var chance = new Random(5);
        world.Teams.Connects = () => chance.Next(100) >= 5;
        world.Teams.Answer = _ => chance.Next(100) switch
        {
            < 10 =>
                TeamsAnswer.Refused(
                    429, "TooManyRequests", chance.Next(2) == 0 ? TimeSpan.FromSeconds(chance.Next(1, 6)) : null),
            < 17 => TeamsAnswer.Refused(503),
            < 20 => TeamsAnswer.Refused(504),
            < 21 => TeamsAnswer.Refused(408),
            < 22 => TeamsAnswer.Refused(503) with { After = Late(chance) },
            < 26 => TeamsAnswer.Taken with { After = Late(chance) },
            _ => TeamsAnswer.Taken with { After = TimeSpan.FromMilliseconds(chance.Next(30, 1000)) },
        };

        var (kills, atKills) = await LiveAsync(world, chance);

        var rows = await world.RowsAsync();
        var arrived = conversations.ToDictionary(c => c, c => world.Teams.In(c).Count());
        var inDoubt = rows.Where(o => o.State == MessageState.InDoubt).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{conversations.Count} recipients, {world.Teams.Calls.Count} calls, {kills} kills with {atKills.Count} "
                + $"sends in flight; {rows.Count(o => o.State == MessageState.Sent)} sent, {inDoubt.Count} in doubt, "
                + $"of which {inDoubt.Count(o => arrived[Recipient(o)] == 1)} arrived; "
                + $"{world.Time.GetUtcNow() - world.Start} on the clock."));

        Assert.Equal(Kills, kills);
        Assert.Equal(conversations.Count, rows.Count);
        Assert.All(
            rows,
            o => Assert.True(o.State is MessageState.Sent or MessageState.InDoubt, $"{o.Key} is {o.State} {o.Reason}"));
        Assert.DoesNotContain(arrived, a => a.Value > 1);
        Assert.All(
            rows.Where(o => o.State == MessageState.Sent), o => Assert.Equal(1, arrived[o.PostedConversationId!]));
        Assert.Equal(atKills.Order(), inDoubt.Select(o => o.Id).Order());
        AssertPace(world.Teams.Calls);
        await AssertReportAsync(world, rows);
    }

    /// <summary>A channel under load answers when others have long given up; all the same it has answered.</summary>
    private static TimeSpan Late(Random chance) => TimeSpan.FromSeconds(chance.Next(30, 240));

    private static string Recipient(OutboxMessageRow row) => row.ConversationId ?? row.Person!.PersonalConversationId!;

    /// <returns>How often it was ended, and the rows whose message had left at that moment and was not
    /// answered.</returns>
    private static async Task<(int Kills, HashSet<long> AtKills)> LiveAsync(SendingWorld world, Random chance)
    {
        var (kills, atKills) = (0, new HashSet<long>());
        while (true)
        {
            var life = new Life(kills < Kills ? chance.Next(20, Committees * PerCommittee * 2) : int.MaxValue);
            var sender = world.Process(life).GetRequiredService<OutboxSender>();
            try
            {
                while (!life.IsOver)
                {
                    var next = await world.LookAsync(sender);
                    if (life.IsOver)
                        break;
                    if (next == DateTimeOffset.MaxValue && kills == Kills)
                        return (kills, atKills);
                    world.Time.MoveTo(
                        next is { } moment && moment < world.Time.GetUtcNow().AddSeconds(30)
                            ? moment
                            : world.Time.GetUtcNow().AddSeconds(30));
                }
            }
            catch (Exception) when (life.IsOver)
            {
                // The power went.
            }

            Assert.True(life.IsOver);
            kills++;
            await using var db = world.Store.Open();
            var inFlight = await db.Outbox.Where(o => o.State == MessageState.Sending).Select(o => o.Id).ToListAsync();
            Assert.InRange(inFlight.Count, 0, OutboxSender.MaxInFlight);
            atKills.UnionWith(inFlight);
            world.Time.MoveTo(world.Time.GetUtcNow().AddSeconds(1));
        }
    }

    /// <summary>On the channel's own clock, over all lives of the program.</summary>
    private static void AssertPace(IReadOnlyList<TeamsCall> calls)
    {
        AssertWindow([.. calls.Select(c => c.At)], TimeSpan.FromSeconds(1), 5);
        foreach (var thread in calls.GroupBy(c => c.Thread))
        {
            foreach (var (span, most) in Throttle.Limits)
                AssertWindow([.. thread.Select(c => c.At)], span, most);
        }
    }

    private static void AssertWindow(List<DateTimeOffset> times, TimeSpan span, int most)
    {
        times.Sort();
        for (var i = most; i < times.Count; i++)
            Assert.True(times[i] - times[i - most] >= span, $"{most + 1} calls within {times[i] - times[i - most]}");
    }

    private static async Task AssertReportAsync(SendingWorld world, List<OutboxMessageRow> rows)
    {
        await using var db = world.Store.Open();
        foreach (var committee in rows.GroupBy(o => o.CommitteeId!.Value))
        {
            var officer = new Caller(
                1, "", ReadScope.From(new Dictionary<long, CommitteeRole> { [committee.Key] = CommitteeRole.Officer }),
                IsGroupChat: false);
            var report = await new ReadDeliveryReport(db, world.Time)
                .RunAsync(officer, committee.Key, 1, CancellationToken.None);
            Assert.Equal(PerCommittee, report!.Counts.Values.Sum());
            Assert.Equal(committee.Count(o => o.State == MessageState.InDoubt), report.InDoubt.Count);
            Assert.Equal(PerCommittee, report.Lines.Count);
        }
    }

    /// <summary>
    /// Each committee has a chair, a chat, three officers and five owners with something due in a week.
    /// </summary>
    private static async Task<List<string>> FillAsync(SendingWorld world)
    {
        var conversations = new List<string>();
        await using var db = world.Store.Open();
        for (var n = 1; n <= Committees; n++)
        {
            var committee = new CommitteeRow
            {
                Name = $"Committee {n}",
                Prefix = $"{(char)('A' + (n / 26 % 26))}{(char)('A' + (n % 26))}{(char)('A' + (n / 676))}",
            };
            db.Committees.Add(committee);
            await db.SaveChangesAsync();
            var people = Enumerable.Range(1, 9).Select(p => SendingWorld.Person($"Person {n}.{p}")).ToList();
            db.People.AddRange(people);
            await db.SaveChangesAsync();
            db.Meetings.Add(
                new MeetingRow
                {
                    CommitteeId = committee.Id,
                    Date = new DateOnly(2026, 12, 3),
                    Start = new TimeOnly(14, 30),
                    State = MeetingState.Planned,
                });
            db.Memberships.AddRange(people.Select((p, i) => new MembershipRow
            {
                CommitteeId = committee.Id, PersonId = p.Id,
                Role = i == 0 ? CommitteeRole.Chair : i < 4 ? CommitteeRole.Officer : CommitteeRole.Member,
            }));
            db.Conversations.AddRange(people.Select(p => SendingWorld.Conversation(p.PersonalConversationId!)));
            db.Conversations.Add(
                new ConversationRow
                {
                    Id = $"19:chat-{n}",
                    ServiceUrl = "http://127.0.0.1:9/",
                    Kind = "groupChat",
                    CommitteeId = committee.Id,
                    BotId = "28:bot",
                    TenantId = "tenant-1",
                });
            db.Actions.AddRange(people.Skip(4).Append(null).Select((p, i) =>
            {
                var action = world.Action(i + 1, $"matter {n}.{i}", p, p is null ? null : new DateOnly(2026, 12, 3));
                action.CommitteeId = committee.Id;
                return action;
            }));
            await db.SaveChangesAsync();
            conversations.AddRange(people.Select(p => p.PersonalConversationId!).Append($"19:chat-{n}"));
        }

        return conversations;
    }
}
