using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;

namespace CommitteeBot.Tests.Minutes;

public sealed class MinutesParserTests
{
    [Fact]
    public void What_could_not_be_read_well_is_a_warning_of_the_record() =>
        Assert.Contains(
            new MinutesWarning(1, MinutesWords.PdfWordsUnplaced),
            MinutesParser.Parse(
                new DocumentText(["Hatherley Common Trust"], null, "PDF") { Doubts = [MinutesWords.PdfWordsUnplaced] },
                "minutes.pdf").Warnings);
}
