using CommitteeBot.Understanding;

namespace CommitteeBot.Tests.Understanding;

public sealed class ShortFormsTests
{
    [Theory]
    [InlineData("cancel the mtg bc of snow", "cancel the meeting because of snow")]
    [InlineData("bring the nxt mtg fwd a wk", "bring the next meeting forward a week")]
    [InlineData("move the meeting b/c the hall is let", "move the meeting because the hall is let")]
    [InlineData("a note 2 self to ring round b4 the wkend", "a note to self to ring round before the weekend")]
    [InlineData("cannae make the 9th", "can't make the 9th")]
    [InlineData("Dinnae forget tae ring the depot", "Don't forget to ring the depot")]
    [InlineData("any w/o owner", "any without owner")]
    [InlineData("Wk commencing the 7th", "Week commencing the 7th")]
    [InlineData("Ann n Bob to chk", "Ann and Bob to check")]
    [InlineData("paint the sign at Maes yr Haf", null)]
    [InlineData("text HC-1: \u201Cthe wk of the fair\u201D", null)]
    [InlineData("WK to write", null)]
    [InlineData("Sam to speak to B Griffiths", null)]
    [InlineData("Priya to price stage 2 next month", null)]
    [InlineData("let 4 go to Sam", null)]
    [InlineData("clear Wat Tyler Road", null)]
    [InlineData("book the Dun Cow", null)]
    [InlineData("give 4 to sam r", null)]
    [InlineData("pat w to ring", null)]
    [InlineData("do an id check", null)]
    [InlineData("if Sam is ill let me know", null)]
    [InlineData("reword 4: \u201CGet an id check, 24hr notice\u201D", null)]
    [InlineData("id ring them, ill fix it", "I'd ring them, I'll fix it")]
    [InlineData("done in 2wks", "done in 2 weeks")]
    [InlineData("13 can b closed", "13 can be closed")]
    [InlineData("close 2 and 4", null)]
    [InlineData("2 is done, 4 the same", null)]
    [InlineData("close BC-4", null)]
    [InlineData("cancel the meeting", null)]
    public void Short_forms_are_written_out(string line, string? expected) => Assert.Equal(expected, ShortForms.WriteOut(line));

    [Fact]
    public void Who_is_called_so_keeps_the_name() =>
        Assert.Equal("wk to check the wall", ShortForms.WriteOut("wk to chk the wall", word => word == "wk"));
}
