using CommitteeBot.Understanding;

namespace CommitteeBot.Tests.Understanding.Actions;

public sealed class ListReaderTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 22))
    {
        BotNames = ["Committee Bot"],
        Committees = [new(1, "Harbour Oversight Board", "HOB"), new(2, "Audit Committee", "AUD")],
    };

    [Theory]
    [InlineData("actions", "Open")]
    [InlineData("actions?", "Open")]
    [InlineData("open actions", "Open")]
    [InlineData("show the actions", "Open")]
    [InlineData("what actions are open?", "Open")]
    [InlineData("action log", "Open")]
    [InlineData("my actions", "Open mine")]
    [InlineData("what are my actions?", "Open mine")]
    [InlineData("actions for me", "Open mine")]
    [InlineData("actions overdue", "Overdue")]
    [InlineData("overdue actions", "Overdue")]
    [InlineData("acions overdue", "Overdue")]
    [InlineData("my overdue actions", "Overdue mine")]
    [InlineData("which actions are overdue?", "Overdue")]
    [InlineData("closed actions", "Closed")]
    [InlineData("all actions", "All")]
    [InlineData("actions for ACC Foster", "Open owner=ACC Foster")]
    [InlineData("actions for the Clerk overdue", "Overdue owner=Clerk")]
    [InlineData("actions from 8 October", "Open meeting=8/10")]
    [InlineData("actions from 8/10/2026", "Open meeting=8/10/2026")]
    [InlineData("actions from the October meeting", "Open meeting=/10")]
    [InlineData("actions from the last meeting", "Open meeting=last")]
    [InlineData("actions about knife arches", "Open about=knife arches")]
    [InlineData("actions about the letter from the trust", "Open about=the letter from the trust")]
    [InlineData("actions for Dee Collins about boats from 8 October", "Open owner=Dee Collins about=boats meeting=8/10")]
    [InlineData("actions due by Friday", "Open by=2026-11-27")]
    [InlineData("actions due this month", "Open by=2026-11-30")]
    [InlineData("actions without an owner", "Open ownerless")]
    [InlineData("actions with no due date", "Open undated")]
    [InlineData("actions item 5", "Open item=5")]
    [InlineData("actions page 2", "Open page=2")]
    [InlineData("actions to reassign", "Open left")]
    [InlineData("actions whose owner has left", "Open left")]
    public void A_list_is_filtered_as_asked(string line, string expected)
    {
        var filter = Assert.IsType<ListActionsIntent>(CommandReader.Read(line, Context)).Filter;

        var said = filter.State + (filter.Mine ? " mine" : "") + (filter.Owner is { } owner ? $" owner={owner}" : "")
            + (filter.About is { } about ? $" about={about}" : "")
            + (filter.Meeting is { } meeting ? " meeting=" + (meeting.IsLast ? "last" :
                $"{meeting.Day}/{meeting.Month}{(meeting.Year is { } year ? $"/{year}" : "")}") : "")
            + (filter.DueBy is { } day ? $" by={day:yyyy-MM-dd}" : "")
            + (filter.WithoutOwner ? " ownerless" : "") + (filter.WithoutDue ? " undated" : "")
            + (filter.Item is { } item ? $" item={item}" : "")
            + (filter.Page > 1 ? $" page={filter.Page}" : "") + (filter.OwnerHasLeft ? " left" : "");
        Assert.Equal(expected, said);
    }
}
