using CommitteeBot.Understanding;

namespace CommitteeBot.Tests.Understanding;

public sealed class OrdinalDaysTests
{
    [Theory]
    [InlineData("move it to the ninth", "move it to the 9th")]
    [InlineData("it is on thursday the tenth of december", "it is on thursday the 10th of december")]
    [InlineData("the sixteenth same time same place", "the 16th same time same place")]
    [InlineData("by the first of march", "by the 1st of march")]
    [InlineData("the thirty-first, if you can", "the 31st, if you can")]
    [InlineData("the Twenty Second of May and the twelfth", "the 22nd of May and the 12th")]
    public void A_day_that_is_spoken_is_written_in_figures(string line, string figures) =>
        Assert.Equal(figures, OrdinalDays.InFigures(line));

    [Theory]
    [InlineData("the fourth round of grants")]
    [InlineData("report on the second room")]
    [InlineData("the first")]
    [InlineData("check the boilers, the second may be leaking")]
    [InlineData("replace the seventh and eighth lamps")]
    [InlineData("text HC-1: \"open until the ninth.\"")]
    [InlineData("the 9th")]
    public void What_is_only_counted_stays(string line) => Assert.Null(OrdinalDays.InFigures(line));
}
