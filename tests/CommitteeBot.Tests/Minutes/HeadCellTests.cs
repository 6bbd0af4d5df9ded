using CommitteeBot.Minutes;

namespace CommitteeBot.Tests.Minutes;

public sealed class HeadCellTests
{
    [Theory]
    [InlineData("Person responsible", "Owner")]
    [InlineData("Owner(s)", "Owner")]
    [InlineData("**Responsible** **Lead**", "Owner")]
    [InlineData("Responsible Support", "Support")]
    [InlineData("By when", "Due")]
    [InlineData("Completion date", "Due")]
    [InlineData("Action to be taken", "Task")]
    [InlineData("Agreed", "Task")]
    [InlineData("Minute ref", "Number")]
    [InlineData("By", "OwnerOrDue")]
    [InlineData("Support", "Support")]
    [InlineData("Resp.", "Owner")]
    [InlineData("Action from last meeting", "Task")]
    [InlineData("Agreed step", "Task")]
    [InlineData("Date", "Date")]
    [InlineData("Action / owner", "Task")]
    [InlineData("Who & when", "OwnerAndDue")]
    [InlineData("Update / progress", "Status")]
    [InlineData("Roof repairs", "Unknown")]
    public void A_head_is_read_by_its_meaning(string head, string kind) =>
        Assert.Equal(kind, HeadCells.Read(head).ToString());
}
