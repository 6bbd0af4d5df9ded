using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Capture;

namespace CommitteeBot.Tests.Understanding.Capture;

public class QuoteCommandTests
{
    private const string Quoted = "I can check the water butts before the frost";
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 24)) { People = ["Gill Hart"] };

    [Theory]
    [InlineData("log this as an action", Quoted, "Dee", null)]
    [InlineData("can you log that please", Quoted, "Dee", null)]
    [InlineData("make this an action", Quoted, "Dee", null)]
    [InlineData("action this", Quoted, "Dee", null)]
    [InlineData("that's an action", Quoted, "Dee", null)]
    [InlineData("add this to the list, for Gill", Quoted, "Gill", null)]
    [InlineData("log this for Gill by Friday", Quoted, "Gill", "2026-11-27")]
    [InlineData("log this", "action Gill Hart to order the signs by 4 December", "Gill Hart", "2026-12-04")]
    [InlineData("log this", "the gate needs paint", null, null)]
    public void The_message_that_is_quoted_is_logged(string line, string quoted, string? owner, string? due)
    {
        var action = Assert.Single(QuoteCommand.Read(line, quoted, "Dee", Context)!);

        Assert.Equal((owner, due), (action.Owner, action.Due?.Date?.ToString("yyyy-MM-dd", null)));
        Assert.NotEqual("this", action.Text);
    }

    [Fact]
    public void Where_nothing_is_quoted_there_is_nothing_to_log() =>
        Assert.Empty(QuoteCommand.Read("log this as an action", null, null, Context)!);

    [Fact]
    public void What_may_be_said_of_anything_asks_for_nothing() => Assert.Null(QuoteCommand.Read("put it on", null, null, Context));

    [Theory]
    [InlineData("log this for the Clerk - publish the notice by Friday")]
    [InlineData("make that an action for Wendy: new locks for the pavilion")]
    [InlineData("log this action: ring the depot")]
    [InlineData("action this week's bins to be emptied")]
    [InlineData("make this room warmer")]
    [InlineData("add this weekend to the rota")]
    public void A_line_that_says_itself_what_is_to_be_done_is_no_such_command(string line) =>
        Assert.Null(QuoteCommand.Read(line, Quoted, "Dee", Context));
}
