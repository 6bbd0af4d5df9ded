using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Minutes;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;
using static CommitteeBot.Tests.Import.ImportWorld;

namespace CommitteeBot.Tests.Import;

public sealed class ImportMinutesTests
{
    [Fact]
    public async Task A_document_with_nothing_but_a_day_is_kept_as_text_and_one_with_no_day_is_not_minutes()
    {
        await using var world = await CreateAsync();
        var words = string.Concat(Enumerable.Repeat("The depot was discussed. ", 20));
        var text = Record() with
        {
            Items = [],
            Passages = [new Passage(words, null, [], null, null, 6, 6)],
        };

        Assert.IsType<ImportOutcome.Imported>(await world.ImportAsync(text));
        Assert.IsType<ImportOutcome.Unusable>(await world.ImportAsync(text with { Date = null }));
    }

    [Theory]
    [InlineData(ActionIntake.Accept, "Clerk", "Ann Hill")]
    [InlineData(ActionIntake.Accept, "Mrs Hill", "Ann Hill")]
    [InlineData(ActionIntake.Accept, "Harbour Trust", "")]
    [InlineData(ActionIntake.Accept, "Collins", "")]
    [InlineData(ActionIntake.Propose, "Clerk", "")]
    public async Task What_is_accepted_as_it_comes_in_belongs_to_whom_the_lists_know(
        object intake, string owner, string person)
    {
        await using var world = await WithTwoOfOneNameAsync();

        var done = Assert.IsType<ImportOutcome.Imported>(
            await world.ImportAsync(Record(Agreed("Ring the depot", owner)), (ActionIntake)intake));

        await using var db = world.Store.Open();
        var action = await db.Actions.Include(a => a.OwnerPerson).SingleAsync();
        Assert.Equal((owner, person), (action.Owner, action.OwnerPerson?.Name ?? ""));
        Assert.Equal(
            owner == "Collins" ? ["Who is “Collins” in HOB-1? Dee Collins or Dan Collins? Type “assign HOB-1 to …”."] : [],
            done.Changes);
    }

    [Fact]
    public async Task Who_held_an_office_then_stays_so_named_when_the_same_minutes_come_again()
    {
        await using var world = await CreateAsync();
        var record = Record(Agreed("Ring the depot", "Treasurer")) with
        {
            Attendance = [new Attendee("Rosa Opie", "Treasurer", null, null, Presence.Present, IsChair: false, null, 3)],
        };
        await world.ImportAsync(record, ActionIntake.Accept);

        var again = Assert.IsType<ImportOutcome.Imported>(await world.ImportAsync(record, ActionIntake.Accept));

        Assert.Empty(again.Changes);
        Assert.Equal(["1 Open Rosa Opie (Treasurer): Ring the depot"], await world.ActionsAsync());
    }

    private static async Task<ImportWorld> WithTwoOfOneNameAsync()
    {
        var world = await CreateAsync();
        var (dee, dan) = (new PersonRow { Name = "Dee Collins" }, new PersonRow { Name = "Dan Collins" });
        await world.Store.AddAsync(dee, dan);
        await world.Store.AddAsync([.. new[] { dee, dan }.Select(p => new MembershipRow
        {
            CommitteeId = world.Board.Id, PersonId = p.Id, Role = CommitteeRole.Member,
        })]);
        return world;
    }
}
