using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Tests.Minutes.Parsing.Lines;

public sealed class RowNumberTests
{
    [Theory]
    [InlineData("2", "2.1", true)]
    [InlineData("2", "2a", true)]
    [InlineData("2", "a", true)]
    [InlineData("2.1", "2.1.1", true)]
    [InlineData("2", "20", false)]
    [InlineData("2", "3", false)]
    [InlineData("a", "b", false)]
    public void Parts_of_a_row_are_numbered_below_it(string number, string next, bool isBelow) =>
        Assert.Equal(isBelow, RowNumber.IsBelow(number, next));

    [Theory]
    [InlineData("12.", true)]
    [InlineData("4(b)", true)]
    [InlineData("A07", true)]
    [InlineData("12 June", false)]
    public void A_number_is_all_that_its_cell_holds(string cell, bool isNumber) =>
        Assert.Equal(isNumber, RowNumber.Is(cell));
}
