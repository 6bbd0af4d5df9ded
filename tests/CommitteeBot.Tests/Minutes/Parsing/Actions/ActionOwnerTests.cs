using CommitteeBot.Minutes.Parsing.Actions;

namespace CommitteeBot.Tests.Minutes.Parsing.Actions;

public sealed class ActionOwnerTests
{
    /// <summary>Names that are also words, or end as words do.</summary>
    [Theory]
    [InlineData("Sally Fenn")]
    [InlineData("Emily")]
    [InlineData("Beverly Cross")]
    [InlineData("Mr Connolly")]
    [InlineData("Kelly Donnelly")]
    [InlineData("May Chen")]
    [InlineData("Will Drake")]
    [InlineData("Grant Moss")]
    [InlineData("Penny Price")]
    [InlineData("van der Berg")]
    [InlineData("The Section 151 Officer")]
    [InlineData("S151 Officer")]
    [InlineData("Head of Legal")]
    [InlineData("All members")]
    public void Who_is_named_before_the_deed_owns_it(string owner) =>
        Assert.Equal(owner, ActionOwner.FindDoer($"{owner} to write to the board."));

    [Theory]
    [InlineData("Finally")]
    [InlineData("Additionally")]
    [InlineData("Subsequently")]
    [InlineData("Unanimously agreed")]
    [InlineData("Only")]
    [InlineData("Monthly report")]
    [InlineData("It")]
    [InlineData("Section 151 notice")]
    public void What_is_nobody_owns_nothing(string words) =>
        Assert.Null(ActionOwner.FindDoer($"{words} to write to the board."));
}
