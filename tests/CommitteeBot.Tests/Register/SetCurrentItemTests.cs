using CommitteeBot.Register;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Register;

public sealed class SetCurrentItemTests
{
    [Fact]
    public async Task In_a_meeting_an_action_belongs_to_its_meeting_and_item()
    {
        await using var world = await RegisterWorld.CreateAsync();
        var meeting = new MeetingRow
        {
            CommitteeId = world.Committee.Id,
            Date = new DateOnly(2026, 11, 22),
            State = MeetingState.Planned,
        };
        meeting.Items.Add(new ItemRow { Number = "5", Title = "Budget" });
        await world.Store.AddAsync(meeting);
        await world.Store.AddAsync(
            new ConversationRow
            {
                Id = "chat",
                ServiceUrl = "https://example.org",
                CommitteeId = world.Committee.Id,
                MeetingId = meeting.Id,
            });
        var item = Assert.IsType<CurrentItemSet>(
            await world.TurnAsync(
                db =>
                    new SetCurrentItem(db).HandleAsync(
                        world.AsDee, new(world.Committee.Id, "chat", "5", null), default)));

        await world.LogAsync(world.AsDee, new LogActionRequest(
            world.Committee.Id, [new NewAction("send it"), new NewAction("call him", Item: "6")], "a")
        {
            ConversationId = "chat", MeetingId = meeting.Id, Item = item.Item, ItemTitle = item.Title,
        });

        await using var db = world.Store.Open();
        var actions = await db.Actions.OrderBy(a => a.Number).ToListAsync();
        Assert.Equal(("5", "Budget", meeting.Id), (actions[0].ItemNumber, actions[0].ItemTitle, actions[0].MeetingId));
        Assert.Equal(("6", null), (actions[1].ItemNumber, actions[1].ItemTitle));
    }
}
