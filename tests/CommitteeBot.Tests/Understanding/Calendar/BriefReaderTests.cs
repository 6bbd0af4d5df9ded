using CommitteeBot.Understanding.Calendar;

namespace CommitteeBot.Tests.Understanding.Calendar;

public sealed class BriefReaderTests
{
    [Theory]
    [InlineData("brief", null, false)]
    [InlineData("show me the brief", null, false)]
    [InlineData("brief for the next meeting", null, false)]
    [InlineData("brief for the Harbour Master", "the Harbour Master", false)]
    [InlineData("brief as Word", null, true)]
    [InlineData("brief in a Word document.", null, true)]
    public void Reads_whose_it_is_and_whether_it_is_a_file(string line, string? person, bool asWord) =>
        Assert.Equal(new BriefIntent(person, asWord), BriefReader.Read(line));

    [Theory]
    [InlineData("a brief discussion of the lease")]
    [InlineData("briefly, what was said about the lease?")]
    [InlineData("was the brief circulated?")]
    public void Leaves_other_lines_to_others(string line) => Assert.Null(BriefReader.Read(line));
}
