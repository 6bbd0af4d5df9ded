using CommitteeBot.Understanding;

namespace CommitteeBot.Tests.Understanding;

public sealed class CommandReaderTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 22))
    {
        BotNames = ["Committee Bot"],
        Committees = [new(1, "Harbour Oversight Board", "HOB"), new(2, "Audit Committee", "AUD")],
    };

    [Theory]
    [InlineData("item 5", "5", null)]
    [InlineData("Item 5.2", "5.2", null)]
    [InlineData("now item 6: Budget", "6", "Budget")]
    [InlineData("agenda item 7 – Any other business", "7", "Any other business")]
    public void An_item_alone_is_the_one_that_the_meeting_has_reached(string line, string item, string? title)
    {
        var current = Assert.IsType<SetCurrentItemIntent>(CommandReader.Read(line, Context));

        Assert.Equal((item, title), (current.Item, current.Title));
    }

    [Theory]
    [InlineData("use Audit Committee", "Audit Committee")]
    [InlineData("use the audit committee", "Audit Committee")]
    [InlineData("committee AUD", "Audit Committee")]
    [InlineData("switch to harbour", "Harbour Oversight Board")]
    [InlineData("use the moon", null)]
    public void A_committee_is_chosen_by_name_prefix_or_part_of_its_name(string line, string? expected) =>
        Assert.Equal(expected, Assert.IsType<UseCommitteeIntent>(CommandReader.Read(line, Context)).Committee);

    [Theory]
    [InlineData("AUD: actions")]
    [InlineData("Audit Committee: my actions")]
    [InlineData("actions AUD")]
    [InlineData("actions overdue AUD")]
    [InlineData("actions AUD about boats")]
    [InlineData("actions Audit Committee")]
    [InlineData("actions for the Audit Committee")]
    [InlineData("digest for the Audit Committee")]
    [InlineData("matters arising for the Audit Committee")]
    public void A_command_may_name_its_committee(string line) =>
        Assert.Equal("Audit Committee", CommandReader.Read(line, Context)?.Committee);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("How many people were killed on the roads in 2018?")]
    [InlineData("When is the next meeting?")]
    [InlineData("is COM-12 done?")]
    [InlineData("done and dusted, was it?")]
    [InlineData("What are the actions from the October meeting?")]
    [InlineData("which actions were closed in May?")]
    [InlineData("close to the station there was an incident, what happened?")]
    [InlineData("note the fall in crime")]
    [InlineData("What happened about COVID-19 in the care homes?")]
    [InlineData("item 5?")]
    [InlineData("assigned officers per ward")]
    [InlineData("help for victims of crime")]
    [InlineData("history of the harbour")]
    [InlineData("due process in misconduct hearings")]
    [InlineData("knife arches")]
    [InlineData("Acton town crime figures?")]
    public void What_is_no_command_is_left_to_the_answers(string line) =>
        Assert.Null(CommandReader.Read(line, Context));
}
