using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Actions;

namespace CommitteeBot.Tests.Understanding.Actions;

public sealed class ToDoReaderTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 22)) { BotNames = ["Committee Bot"] };

    [Theory]
    [InlineData("put my actions in To Do", true)]
    [InlineData("Please put all my open actions into my Microsoft To Do list.", true)]
    [InlineData("@Committee Bot mirror my actions in to do", true)]
    [InlineData("add my actions to my To Do list", true)]
    [InlineData("send my open actions to the todo app", true)]
    [InlineData("copy my actions to MS todo", true)]
    [InlineData("use Microsoft To Do", true)]
    [InlineData("stop To Do", false)]
    [InlineData("stop putting my actions in to do", false)]
    [InlineData("turn off my todo", false)]
    [InlineData("take my actions out of Microsoft To Do", false)]
    [InlineData("no more of my actions in To Do", false)]
    [InlineData("get my actions out of To Do", false)]
    public void A_wish_for_to_do_is_read(string line, bool isOn) =>
        Assert.Equal(new ToDoIntent(isOn), CommandReader.Read(line, Context));

    [Theory]
    [InlineData("todo: write to the pilots")]
    [InlineData("put the actions for Nina in To Do")]
    [InlineData("what do I have to do?")]
    [InlineData("put my actions on the agenda")]
    [InlineData("stop doing that")]
    [InlineData("No more to do.")]
    [InlineData("no more To Do")]
    [InlineData("get my actions from my to-do list")]
    [InlineData("take my actions from my to-do list")]
    [InlineData("show my actions on my to-do list")]
    [InlineData("show my actions in to-do")]
    [InlineData("have my actions on my To Do list")]
    [InlineData("get my actions on the to-do list")]
    [InlineData("put my actions on my to-do list")]
    public void Other_lines_are_no_wish(string line) => Assert.IsNotType<ToDoIntent>(CommandReader.Read(line, Context));
}
