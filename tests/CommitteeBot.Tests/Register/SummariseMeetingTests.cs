using CommitteeBot.Register;

namespace CommitteeBot.Tests.Register;

public sealed class SummariseMeetingTests
{
    [Fact]
    public async Task The_summary_of_a_meeting_holds_what_was_captured_in_its_chat()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await world.LogAsync(
            world.AsDee,
            new LogActionRequest(
                world.Committee.Id, [new NewAction("before the meeting")], "a") { ConversationId = "chat" });
        world.Time.Now += TimeSpan.FromMinutes(5);
        var start = world.Time.Now;
        await world.LogAsync(
            world.AsDee,
            new LogActionRequest(
                world.Committee.Id, [new NewAction("in the meeting"), new NewAction("call the trust", "Clerk")],
                "b") { ConversationId = "chat" });

        var summed = Assert.IsType<MeetingSummary>(
            await world.TurnAsync(
                db =>
                    new SummariseMeeting(db, world.Time)
                        .HandleAsync(world.AsDee, new(world.Committee.Id, "chat", start), default)));

        Assert.Equal(["HOB-2", "HOB-3"], summed.Actions.Select(a => a.Reference.ToString()));
        Assert.Contains(
            "No owner: HOB-2. No due date: HOB-2, HOB-3.", MeetingSummaryCard.Create(summed).FallbackText,
            StringComparison.Ordinal);
    }
}
