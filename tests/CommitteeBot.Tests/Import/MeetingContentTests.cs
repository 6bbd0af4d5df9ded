using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Minutes;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;
using static CommitteeBot.Tests.Import.ImportWorld;

namespace CommitteeBot.Tests.Import;

/// <summary>A pack of reports, or minutes with a misprinted date, for a meeting that is still to come.</summary>
public sealed class MeetingContentTests
{
    private static readonly DateOnly Next = new(2026, 12, 7);

    [Theory]
    [InlineData(22, "Planned", "14:30:00", true)]
    [InlineData(37, "Held", "10:00:00", false)]
    public async Task A_document_holds_its_meeting_from_that_day_on_and_not_before(
        int november, string state, string start, bool saysSo)
    {
        await using var world = await WithNextMeetingAsync();
        world.Time.Now = new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero).AddDays(november - 1);

        var outcome = await world.ImportAsync(
            Record(Agreed("Ring the depot")) with { Date = Next, Start = new TimeOnly(10, 0) });

        await using var db = world.Store.Open();
        var meeting = await db.Meetings.SingleAsync(m => m.Date == Next);
        Assert.Equal((state, TimeOnly.Parse(start, null)), (meeting.State.ToString(), meeting.Start));
        var card = ReviewCard.Create(
            await new ReviewImport(db, world.Time).HandleAsync(
                world.Officer, Assert.IsType<ImportOutcome.Imported>(outcome).Meeting.Id, 1, CancellationToken.None));
        Assert.Equal(saysSo, CardJson.Write(card).GetRawText().Contains("still to come", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_the_date_is_put_right_the_calendar_keeps_the_meeting_that_was_planned()
    {
        await using var world = await WithNextMeetingAsync();
        var outcome = Assert.IsType<ImportOutcome.Imported>(
            await world.ImportAsync(Record(Agreed("Ring the depot")) with { Date = Next }));

        await world.TurnAsync(db => new CorrectMeeting(db, world.Time).HandleAsync(
            world.Officer, new CorrectMeetingRequest(outcome.Meeting.Id, null, new DateOnly(2026, 9, 7), "activity"),
            CancellationToken.None));

        await using var db = world.Store.Open();
        var meetings = await db.Meetings.Include(m => m.Document).OrderBy(m => m.Date).ToListAsync();
        Assert.Equal(
            [
                (new DateOnly(2026, 9, 7), MeetingState.Held, true),
                (new DateOnly(2026, 10, 5), MeetingState.Held, true),
                (Next, MeetingState.Planned, false),
            ],
            meetings.Select(m => (m.Date!.Value, m.State, m.Document is not null)));
        Assert.Equal(new TimeOnly(14, 30), meetings[2].Start);
        Assert.Equal([meetings[2].Id], await db.MeetingEvents.Select(e => e.MeetingId).ToListAsync());
        Assert.Equal(meetings[0].Id, (await db.Actions.SingleAsync()).MeetingId);
    }

    private static async Task<ImportWorld> WithNextMeetingAsync()
    {
        var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(
            Record() with
            {
                NextMeeting = new NextMeeting(Next, new TimeOnly(14, 30), null, null, "7 December at 14:30", 30),
            });
        return world;
    }
}
