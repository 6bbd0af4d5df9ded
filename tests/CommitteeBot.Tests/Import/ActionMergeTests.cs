using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Minutes;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using static CommitteeBot.Tests.Import.ImportWorld;

namespace CommitteeBot.Tests.Import;

/// <summary>A newer version of minutes that are in the store already.</summary>
public sealed class ActionMergeTests
{
    private const string Depot = "Ring the depot about the broken gate";
    private const string Lorries = "Send the timetable of the lorries to residents";

    [Fact]
    public async Task The_same_actions_in_another_order_stay_themselves()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record(Agreed(Depot), Agreed(Lorries)));
        var outcome = await world.ImportAsync(Record(Agreed(Lorries), Agreed(Depot)));
        Assert.Equal([$"1 Proposed Clerk: {Depot}", $"2 Proposed Clerk: {Lorries}"], await world.ActionsAsync());
        Assert.Empty(Assert.IsType<ImportOutcome.Imported>(outcome).Changes);
    }

    [Fact]
    public async Task A_reworded_proposal_follows_the_minutes()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record(Agreed(Depot)));
        var outcome = await world.ImportAsync(
            Record(Agreed("Ring the depot about the broken gate and fence", "Cllr Reed")));
        Assert.Equal(
            ["1 Proposed Cllr Reed: Ring the depot about the broken gate and fence"], await world.ActionsAsync());
        Assert.StartsWith(
            "Changed with the minutes: HOB-1", Assert.Single(Assert.IsType<ImportOutcome.Imported>(outcome).Changes),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reworded_action_that_was_accepted_stays_and_the_difference_is_told()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record(Agreed(Depot)));
        await world.AcceptAsync(world.Officer);
        var outcome = await world.ImportAsync(Record(Agreed("Ring the depot about the broken gate and fence")));
        Assert.Equal([$"1 Open Clerk: {Depot}"], await world.ActionsAsync());
        Assert.Contains(
            "The minutes now say: Ring the depot about the broken gate and fence",
            Assert.Single(Assert.IsType<ImportOutcome.Imported>(outcome).Changes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_that_is_gone_is_withdrawn_and_comes_back_with_the_next_version()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record(Agreed(Depot), Agreed(Lorries)));
        await world.ImportAsync(Record(Agreed(Depot)));
        Assert.Equal([$"1 Proposed Clerk: {Depot}", $"2 Withdrawn Clerk: {Lorries}"], await world.ActionsAsync());
        await world.ImportAsync(Record(Agreed(Depot), Agreed(Lorries)));
        Assert.Equal([$"1 Proposed Clerk: {Depot}", $"2 Proposed Clerk: {Lorries}"], await world.ActionsAsync());
    }

    [Fact]
    public async Task An_accepted_action_that_is_gone_from_the_minutes_is_kept()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record(Agreed(Depot)));
        await world.AcceptAsync(world.Officer);
        var outcome = await world.ImportAsync(Record());
        Assert.Equal([$"1 Open Clerk: {Depot}"], await world.ActionsAsync());
        Assert.StartsWith(
            "Kept", Assert.Single(Assert.IsType<ImportOutcome.Imported>(outcome).Changes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_officer_has_turned_down_is_not_proposed_again()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record(Agreed(Depot)));
        await world.RejectAsync(world.Officer, 1);
        await world.ImportAsync(Record(Agreed(Depot), Agreed(Lorries)));
        Assert.Equal([$"1 Withdrawn Clerk: {Depot}", $"2 Proposed Clerk: {Lorries}"], await world.ActionsAsync());
    }

    [Fact]
    public async Task The_same_words_twice_are_two_actions_also_in_the_newer_version()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record(Agreed(Depot, "Clerk"), Agreed(Depot, "Chair")));
        await world.ImportAsync(Record(Agreed(Depot, "Chair"), Agreed(Depot, "Clerk"), Agreed(Depot, "Treasurer")));
        Assert.Equal(
            [$"1 Proposed Clerk: {Depot}", $"2 Proposed Chair: {Depot}", $"3 Proposed Treasurer: {Depot}"],
            await world.ActionsAsync());
    }

    [Fact]
    public async Task A_crash_in_the_middle_leaves_the_earlier_version_whole()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record(Agreed(Depot)));
        await using (var db = world.Store.Open(new FailsAtSave(2)))
            await Assert.ThrowsAsync<DbUpdateException>(() => new ImportMinutes(db, world.Time).RunAsync(
                new ImportRequest(
                    Record(Agreed(Lorries)) with { Source = "newer.docx" }, "other", null, ActionIntake.Propose,
                    "officer"),
                CancellationToken.None));

        Assert.Equal([$"1 Proposed Clerk: {Depot}"], await world.ActionsAsync());
        await using var after = world.Store.Open();
        Assert.Equal("minutes.docx", (await after.Documents.SingleAsync()).FileName);
        Assert.Equal(1, await after.Passages.CountAsync());
        Assert.Equal(2, await after.Items.CountAsync());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Any_number_of_same_imports_give_one_record(int times)
    {
        await using var world = await ImportWorld.CreateAsync();
        for (var i = 0; i < times; i++)
            await world.ImportAsync(Record(Agreed(Depot), Agreed(Lorries)));
        Assert.Equal(2, (await world.ActionsAsync()).Count);
        await using var db = world.Store.Open();
        Assert.Equal(1, await db.Passages.CountAsync());
    }

    private sealed class FailsAtSave(int save) : SaveChangesInterceptor
    {
        private int saves;

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result,
            CancellationToken cancellationToken = default) =>
            ++saves == save ? throw new DbUpdateException("The power went.") : ValueTask.FromResult(result);
    }
}
