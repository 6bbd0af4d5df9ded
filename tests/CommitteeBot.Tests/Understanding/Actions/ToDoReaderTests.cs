using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Actions;

namespace CommitteeBot.Tests.Understanding.Actions;

public sealed class ToDoReaderTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 22)) { BotNames = ["Committee Bot"] };

    [Theory]
    [InlineData("put my actions in To Do", true)]
    [InlineData("Please put all my open actions into my Microsoft To Do list.", true)]
    [InlineData("@Committee Bot show my actions in to-do", true)]
    [InlineData("use Microsoft To Do", true)]
    [InlineData("stop To Do", false)]
    [InlineData("stop putting my actions in to do", false)]
    [InlineData("turn off my todo", false)]
    [InlineData("take my actions out of Microsoft To Do", false)]
    public void A_wish_for_to_do_is_read(string line, bool isOn) =>
        Assert.Equal(new ToDoIntent(isOn), CommandReader.Read(line, Context));

    [Theory]
    [InlineData("todo: write to the pilots")]
    [InlineData("put the actions for Nina in To Do")]
    [InlineData("what do I have to do?")]
    [InlineData("put my actions on the agenda")]
    [InlineData("stop doing that")]
    public void Other_lines_are_no_wish(string line) => Assert.IsNotType<ToDoIntent>(CommandReader.Read(line, Context));
}
