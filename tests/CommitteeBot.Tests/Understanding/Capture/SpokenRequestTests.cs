using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Capture;

namespace CommitteeBot.Tests.Understanding.Capture;

public class SpokenRequestTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 24))
    {
        People = ["Gill Hart", "Tom Ashby", "RT"], Mentions = ["Jane Roe"],
    };

    [Theory]
    [InlineData("Gill, could you book the hall for the 9th?", "action Gill to book the hall for the 9th")]
    [InlineData("ok Tom A can you please find the old plans", "action Tom A to find the old plans")]
    [InlineData("@Jane Roe will you chase the invoice by Friday", "action Jane Roe to chase the invoice by Friday")]
    [InlineData("RT please order the signs", "action RT to order the signs")]
    [InlineData("Gill, would you mind ringing the ferry company?", "action Gill to ring the ferry company")]
    [InlineData("Tom, would you mind writing to them", "action Tom to write to them")]
    public void Who_is_asked_to_do_something_has_it(string line, string command) =>
        Assert.Equal(command, SpokenRequest.CommandFor(line, Context));

    [Theory]
    [InlineData("Gill, are you still there?")]
    [InlineData("Gill, can you hear us?")]
    [InlineData("Gill, could you tell us when it was?")]
    [InlineData("Brian, could you book the hall?")]
    [InlineData("@Jane Roe can you take COM-9 or are you too busy?")]
    [InlineData("Gill, can you take that one?")]
    [InlineData("could you book the hall?")]
    [InlineData("can you show the drains action?")]
    public void What_asks_nobody_for_anything_is_left_alone(string line) => Assert.Null(SpokenRequest.CommandFor(line, Context));
}
