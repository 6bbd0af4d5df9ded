using CommitteeBot.Register;
using CommitteeBot.Store;

namespace CommitteeBot.Tests.Register;

public sealed class MattersArisingTests
{
    [Fact]
    public async Task Matters_arising_stand_by_the_minute_that_they_came_from()
    {
        await using var world = await RegisterWorld.CreateAsync();
        var meeting = new MeetingRow
        {
            CommitteeId = world.Committee.Id,
            Date = new DateOnly(2026, 10, 8),
            State = MeetingState.Held,
        };
        await world.Store.AddAsync(meeting);
        await world.LogAsync(world.AsClerk, new LogActionRequest(
            world.Committee.Id,
            [new NewAction("call the trust", "Clerk", Item: "4"), new NewAction("send figures", Item: "4")], "a")
        {
            MeetingId = meeting.Id, Item = "4", ItemTitle = "Boats",
        });

        var matters = Assert.IsType<MattersArisingShown>(
            await world.TurnAsync(
                db =>
                    new MattersArising(db, world.Time)
                        .HandleAsync(world.AsClerk, new(world.Committee.Id, null), default)));

        Assert.Equal("Matters arising from the meeting of 8 October 2026 – Harbour Oversight Board", matters.Title);
        Assert.Equal(
            "Minute 4 Boats\nHOB-1 call the trust – Ann Hill (Clerk), no due date, open\nHOB-2 send figures – no "
                + "owner, no due date, open\n",
            matters.Text);
    }
}
