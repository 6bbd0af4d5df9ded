using CommitteeBot.Committees;
using CommitteeBot.Meetings.Agenda;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Tests.Register;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Meetings.Agenda;

/// <summary>A private item of the agenda closes what is logged under it before there are any minutes.</summary>
public sealed class AgendaRestrictionsTests
{
    [Fact]
    public async Task What_is_logged_under_a_private_item_is_closed_and_left_out_of_the_public_export()
    {
        await using var world = await RegisterWorld.CreateAsync();
        var (meeting, number) = await PlanAsync(world);
        await LogAsync(world, meeting, number, "Write to the bidder");
        await LogAsync(world, meeting, "1", "Paint the railings");
        await using var db = world.Store.Open();
        Assert.Equal(
            [("Write to the bidder", true), ("Paint the railings", false)],
            (await db.Actions.OrderBy(a => a.Number).ToListAsync()).Select(a => (a.Text, a.IsRestricted)));
        var table = await new ExportActions(db, world.Time).RunAsync(
            world.AsClerk, new ExportRequest([world.Committee.Id], IsPublic: true), CancellationToken.None);
        Assert.Equal(["Paint the railings"], table.Rows.Select(r => r[2].Text));
    }

    [Fact]
    public async Task An_action_that_is_moved_to_a_private_item_is_closed()
    {
        await using var world = await RegisterWorld.CreateAsync();
        var (meeting, number) = await PlanAsync(world);
        await LogAsync(world, meeting, "1", "Write to the bidder");
        await using var db = world.Store.Open();
        await db.Actions.ExecuteUpdateAsync(s => s.SetProperty(a => a.ItemNumber, number));
        Assert.True((await db.Actions.AsNoTracking().SingleAsync()).IsRestricted);
    }

    [Fact]
    public async Task A_private_item_that_gets_another_number_takes_its_restriction_along()
    {
        await using var world = await RegisterWorld.CreateAsync();
        var (meeting, number) = await PlanAsync(world);
        await using (var db = world.Store.Open())
        {
            db.AgendaItems.Add(
                new AgendaItemRow
                {
                    MeetingId = meeting,
                    Key = "written:2",
                    Title = "Gates",
                    IsWritten = true,
                    Place = 0,
                    By = "Clerk",
                });
            await db.SaveChangesAsync();
        }

        await UpdateAsync(world, meeting);
        await using var after = world.Store.Open();
        var row = await after.Restrictions.SingleAsync();
        Assert.Equal("Lease of the boatyard", row.ItemTitle);
        Assert.NotEqual(number, row.ItemKey);
    }

    private static async Task<(long Meeting, string Number)> PlanAsync(RegisterWorld world)
    {
        var meeting = new MeetingRow
        {
            CommitteeId = world.Committee.Id,
            Date = new DateOnly(2026, 11, 30),
            State = MeetingState.Planned,
        };
        await world.Store.AddAsync(meeting);
        await world.Store.AddAsync(
            new AgendaItemRow
            {
                MeetingId = meeting.Id,
                Key = "written:1",
                Title = "Lease of the boatyard",
                IsWritten = true,
                Restricted = "paragraph 3",
                Place = 90,
                By = "Clerk",
            });
        await UpdateAsync(world, meeting.Id);
        await using var db = world.Store.Open();
        return (meeting.Id, (await db.Restrictions.SingleAsync()).ItemKey);
    }

    private static async Task UpdateAsync(RegisterWorld world, long meetingId)
    {
        await using var db = world.Store.Open();
        await new AgendaRestrictions(db, world.Time).UpdateAsync(
            await db.Committees.SingleAsync(
                c =>
                    c.Id == world.Committee.Id), await db.Meetings.SingleAsync(m =>
                        m.Id == meetingId), CancellationToken.None);
        await db.SaveChangesAsync();
    }

    private static Task<RegisterOutcome> LogAsync(RegisterWorld world, long meeting, string item, string text) =>
        world.TurnAsync(db => new LogAction(db, world.Time).HandleAsync(
        world.AsClerk,
        new LogActionRequest(world.Committee.Id, [new NewAction(text, null, null, null)], text)
        {
            ConversationId = "chat",
            MessageId = text,
            MeetingId = meeting,
            Item = item,
        },
        CancellationToken.None));
}
