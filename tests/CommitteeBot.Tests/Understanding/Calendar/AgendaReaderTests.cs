using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Calendar;
using static CommitteeBot.Tests.Understanding.Calendar.CalendarRows;

namespace CommitteeBot.Tests.Understanding.Calendar;

public sealed class AgendaReaderTests
{
    [Theory]
    [InlineData("agenda", "show next")]
    [InlineData("show me the agenda", "show next")]
    [InlineData("what's the agenda?", "show next")]
    [InlineData("agenda for the next meeting", "show next")]
    [InlineData("agenda for the December meeting", "show /12")]
    [InlineData("agenda for 3 December", "show 3/12")]
    [InlineData("agenda of the last meeting", "show last")]
    [InlineData("agenda as text", "text next")]
    [InlineData("agenda text for the December meeting", "text /12")]
    [InlineData("agenda add Budget monitoring", "add Budget monitoring")]
    [InlineData("agenda: add Budget monitoring as item 4", "add Budget monitoring at=4")]
    [InlineData("agenda add Budget monitoring for the December meeting", "add Budget monitoring for=/12")]
    [InlineData("add Budget monitoring to the agenda", "add Budget monitoring")]
    [InlineData("agenda add Sale of the tannery (private, paragraph 3)", "add Sale of the tannery ground=paragraph 3")]
    [InlineData("agenda add private: Sale of the tannery", "add Sale of the tannery ground=private")]
    [InlineData("agenda remove 5", "remove 5")]
    [InlineData("remove item 5 from the agenda", "remove 5")]
    [InlineData("agenda move 5 to 3", "move 5 3")]
    [InlineData("move item 5 to 3", "move 5 3")]
    [InlineData("agenda rename 5 to Budget outlook", "rename 5 Budget outlook")]
    [InlineData("agenda private 5 paragraph 3", "restrict 5 paragraph 3")]
    [InlineData("agenda public 5", "restrict 5 open")]
    [InlineData("agenda reset", "reset")]
    public void An_agenda_is_shown_and_edited(string line, string expected)
    {
        var intent = Assert.IsAssignableFrom<CalendarIntent>(CommandReader.Read(line, Context));

        Assert.Equal(expected, intent switch
        {
            ShowAgendaIntent show => $"{(show.AsText ? "text" : "show")} {Named(show.Meeting)}",
            EditAgendaIntent edit => Said(edit.Edit) + (edit.Meeting is null ? "" : $" for={Named(edit.Meeting)}"),
            _ => intent.GetType().Name,
        });
    }

    [Theory]
    [InlineData("standing items", "show")]
    [InlineData("show the standing items", "show")]
    [InlineData("standing items add Public questions", "add Public questions")]
    [InlineData("standing items remove 3", "remove 3")]
    [InlineData("standing items move 3 to 1", "move 3 1")]
    [InlineData("standing items: Apologies; Declarations of interest; Minutes", "Apologies|Declarations of interest|Minutes")]
    public void Standing_items_are_shown_and_edited(string line, string expected)
    {
        var items = Assert.IsType<StandingItemsIntent>(CommandReader.Read(line, Context));

        Assert.Equal(
            expected,
            items.Titles is { } titles ? string.Join('|', titles) : items.Edit is { } edit ? Said(edit) : "show");
    }
}
