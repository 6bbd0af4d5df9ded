using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Actions;

namespace CommitteeBot.Tests.Understanding.Actions;

public class FollowOnReaderTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 24))
    {
        People = ["Dee Collins", "Dan Collins", "Tom Foster", "ACC", "Jo Salter-Price", "JR"],
        Mentions = ["Jane Roe"],
    };

    [Theory]
    [InlineData("no, make that Tuesday", "due {action} Tuesday", null)]
    [InlineData("make it the 11th", "due {action} the 11th", null)]
    [InlineData("that should be Friday 4 December", "due {action} Friday 4 December", null)]
    [InlineData("the last one is due by end of Jan", "due {action} end of Jan", null)]
    [InlineData("move the drains one to next week", "due {action} next week", "drains")]
    [InlineData("push it back a week", "due {action} back a week", null)]
    [InlineData("can you put that one back another fortnight", "due {action} back another fortnight", null)]
    [InlineData("give the drains one two more weeks", "due {action} two more weeks", "drains")]
    [InlineData("bring it two days earlier", "due {action} two days earlier", null)]
    [InlineData("sorry, that last one is item 4", "item {action} 4", null)]
    [InlineData("put that under item 6a please", "item {action} 6A", null)]
    [InlineData("the drains one belongs to item AOB", "item {action} AOB", "drains")]
    [InlineData("that's for JR not Dan", "assign {action} to JR", null)]
    [InlineData("give that one to Jo S", "assign {action} to Jo S", null)]
    [InlineData("make that @Jane Roe", "assign {action} to @Jane Roe", null)]
    [InlineData("sorry, ACC only", "assign {action} to ACC", null)]
    [InlineData("JR, not Tom Foster", "assign {action} to JR", null)]
    [InlineData("Dee's doing that one", "assign {action} to Dee", null)]
    [InlineData("Dee, can you take that one?", "assign {action} to Dee", null)]
    [InlineData("I'll take the roof one", "assign {action} to I", "roof")]
    [InlineData("add Dee and Tom to that", "assign {action} to {owner}Dee and Tom", null)]
    [InlineData("scrap the water one", "withdraw {action}", "water")]
    [InlineData("delete the one about the water butts, thanks", "withdraw {action}", "water butts")]
    [InlineData("scrap that, the school has done it", "withdraw {action}", null)]
    [InlineData("that one's done", "done {action}", null)]
    [InlineData("who's got the drains one?", "show {action}", "drains")]
    [InlineData("who is doing the pavilion?", "show {action}", "pavilion")]
    public void What_is_said_of_the_last_action_is_a_command_of_it(string line, string command, string? subject)
    {
        var follow = FollowOnReader.Read(line, Context);

        Assert.NotNull(follow);
        Assert.Equal((command, subject, false), (follow.Command, follow.Subject, follow.IsDoubtful));
    }

    [Theory]
    [InlineData("forget it")]
    [InlineData("ignore that")]
    [InlineData("that's Friday")]
    [InlineData("it is Tuesday")]
    [InlineData("that one is for JR?")]
    [InlineData("the contractor is Dee")]
    [InlineData("the gate is done")]
    public void What_may_be_said_of_anything_is_doubtful(string line) =>
        Assert.True(FollowOnReader.Read(line, Context)?.IsDoubtful);

    [Theory]
    [InlineData("that's great")]
    [InlineData("that's fun")]
    [InlineData("make it so")]
    [InlineData("that is Brian")]
    [InlineData("who is the chair?")]
    [InlineData("it was a long meeting")]
    [InlineData("give it a rest")]
    [InlineData("that was agreed last week")]
    [InlineData("not now")]
    [InlineData("lovely, not Friday")]
    [InlineData("the minutes say otherwise")]
    [InlineData("what was decided about the roof?")]
    public void What_tells_of_nothing_logged_is_left_alone(string line) => Assert.Null(FollowOnReader.Read(line, Context));
}
