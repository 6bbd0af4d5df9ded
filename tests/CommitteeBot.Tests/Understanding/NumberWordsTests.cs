using CommitteeBot.Understanding;

namespace CommitteeBot.Tests.Understanding;

public sealed class NumberWordsTests
{
    [Theory]
    [InlineData("close number twelve", "close number 12")]
    [InlineData("action forty-two is done", "action 42 is done")]
    [InlineData("No. Seven please", "No. 7 please")]
    [InlineData("Ten is finished, it went last night", "10 is finished, it went last night")]
    [InlineData("eleven: done", "11: done")]
    [InlineData("reopen thirteen the firm sent it back", "reopen 13 the firm sent it back")]
    [InlineData("number twenty and number five", "number 20 and number 5")]
    public void Numbers_of_actions_are_written_in_figures(string line, string figures) =>
        Assert.Equal(figures, NumberWords.InFigures(line));

    [Theory]
    [InlineData("twelve new bins")]
    [InlineData("number 12")]
    [InlineData("no one came")]
    [InlineData("ten were finished last year")]
    [InlineData("there were no two quotes alike")]
    [InlineData("our number one priority is the roof")]
    public void Other_lines_stay(string line) => Assert.Null(NumberWords.InFigures(line));
}
