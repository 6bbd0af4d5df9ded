using CommitteeBot.Committees;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Store.Disposal;
using CommitteeBot.Tests.Register;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using static CommitteeBot.Tests.Store.Disposal.DisposalWorld;

namespace CommitteeBot.Tests.Store.Disposal;

/// <summary>What is past its retention period goes, unless a hold or a setting keeps it.</summary>
public sealed class SweepStoreTests
{
    [Fact]
    public async Task The_sweep_takes_what_is_past_its_period_and_writes_down_what_went()
    {
        await using var world = await FilledAsync();
        await using var db = world.Store.Open();

        await new SweepStore(db, Settings(), world.Time).RunAsync(default);

        Assert.Equal(1, await db.HandledActivities.CountAsync());
        Assert.Empty(await db.ClerkQuestions.ToListAsync());
        Assert.Empty(await db.Audit.Where(a => a.At == LongAgo).ToListAsync());
        Assert.Equal(1, await db.Actions.CountAsync());
        Assert.Equal(
            [("HandledActivities", 2), ("ClerkQuestions", 1), ("Audit", 1)],
            (await db.Disposals.OrderBy(d => d.Id).ToListAsync()).Select(d => (d.Kind, d.Rows)));
    }

    [Theory]
    [InlineData("all", 3, 1)]
    [InlineData("committee", 3, 1)]
    [InlineData("person", 3, 1)]
    [InlineData("ended", 1, 0)]
    [InlineData("kept", 3, 0)]
    public async Task A_hold_or_a_setting_stops_it(string hold, int activities, int questions)
    {
        await using var world = await FilledAsync();
        await using var db = world.Store.Open();
        if (hold != "kept")
        {
            db.Holds.Add(new HoldRow
            {
                CommitteeId = hold == "committee" ? world.Committee.Id : null,
                PersonId = hold == "person" ? world.Dee.Id : null, Reason = "request 12", SetBy = "Ann Hill",
                EndedAt = hold == "ended" ? world.Time.Now : null,
            });
            await db.SaveChangesAsync();
        }

        await new SweepStore(
            db, Settings(("Retention:HandledActivities", hold == "kept" ? "keep" : "30")),
            world.Time).RunAsync(default);

        Assert.Equal(activities, await db.HandledActivities.CountAsync());
        Assert.Equal(questions, await db.ClerkQuestions.CountAsync());
    }
}
