using CommitteeBot.Minutes.Parsing.Actions;

namespace CommitteeBot.Tests.Minutes.Parsing.Actions;

public sealed class DueWordsTests
{
    private static readonly DateOnly Meeting = new(2020, 6, 9);

    [Theory]
    [InlineData("The clerk to send the rest of the signs (3/7)", null, null)]
    [InlineData("The clerk to send the rest of the signs (by 3/7)", null, "2020-07-03")]
    [InlineData("The clerk to send the rest of the signs (3 July)", null, "2020-07-03")]
    [InlineData("Send the rest of the signs (3/7)", "3/7", "2020-07-03")]
    public void Figures_in_brackets_are_a_day_in_a_cell_or_behind_by(string text, string? cell, string? day) =>
        Assert.Equal(
            day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            DueWords.Find(text, Meeting, null, cell).Date);
}
