using CommitteeBot.Understanding;

namespace CommitteeBot.Tests.Understanding;

public sealed class ShortFormsTests
{
    [Theory]
    [InlineData("cancel the mtg bc of snow", "cancel the meeting because of snow")]
    [InlineData("bring the nxt mtg fwd a wk", "bring the next meeting forward a week")]
    [InlineData("move the meeting b/c the hall is let", "move the meeting because the hall is let")]
    [InlineData("close BC-4", null)]
    [InlineData("cancel the meeting", null)]
    public void Short_forms_are_written_out(string line, string? expected) => Assert.Equal(expected, ShortForms.WriteOut(line));
}
