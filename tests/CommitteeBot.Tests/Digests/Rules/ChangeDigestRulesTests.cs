using CommitteeBot.Committees;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Digests.Rules;
using CommitteeBot.Store;
using CommitteeBot.Tests.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Digests.Rules;

public sealed class ChangeDigestRulesTests
{
    private static readonly DateTimeOffset SaturdayNight = new(2026, 11, 28, 22, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 0, false, "Sent")]
    [InlineData(19, 8, true, "Waiting")]
    [InlineData(23, 7, false, "Sent")]
    public async Task What_waits_for_the_end_of_quiet_time_follows_its_change(int from, int to, bool freeDays, string expected)
    {
        await using var world = await SendingWorld.CreateAsync();
        await world.SendAsync();
        await world.ChangeAsync(db => db.Meetings.ExecuteUpdateAsync(s => s.SetProperty(m => m.State, MeetingState.Cancelled)));
        world.Time.MoveTo(SaturdayNight);
        await world.SendAsync();
        Assert.Equal("Waiting", await ChairsAsync(world));

        var quiet = new QuietHours(new(from, 0), new(to, 0), freeDays);
        await world.ChangeAsync(db => new ChangeDigestRules(db, world.Time).HandleAsync(
            new Caller(
                world.Officer.Id, "Ann Hill",
                ReadScope.From(new Dictionary<long, CommitteeRole> { [world.Committee.Id] = CommitteeRole.Officer }),
                IsGroupChat: false),
            world.Committee.Id, rules => rules with { Quiet = quiet }, default));
        await world.SendAsync();

        Assert.Equal(expected, await ChairsAsync(world));
        if (expected == "Waiting")
        {
            Assert.Equal(
                new DateTimeOffset(2026, 11, 30, 8, 0, 0, TimeSpan.Zero),
                (await world.RowsAsync()).Single(r => r.Kind == MessageKind.MeetingChanged && r.PersonId == world.Chair.Id).DueAt);
        }
    }

    private static async Task<string> ChairsAsync(SendingWorld world) => (await world.RowsAsync())
        .Single(r => r.Kind == MessageKind.MeetingChanged && r.PersonId == world.Chair.Id).State.ToString();
}
