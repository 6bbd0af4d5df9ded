using CommitteeBot.Committees;
using CommitteeBot.Meetings.Roster;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Tests.Register;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Meetings.Roster;

public sealed class MergePeopleTests : IAsyncLifetime
{
    private RegisterWorld world = null!;

    public async ValueTask InitializeAsync()
    {
        world = await RegisterWorld.CreateAsync();
        await world.LogAsync(
            world.AsClerk, new NewAction("send the figures", "Dan Collins"), new NewAction("ring the depot", "Daisy Gray"));
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task What_is_under_either_name_is_one_persons_and_two_again_after_an_undo()
    {
        var merged = await MergeAsync("Dan Collins", "Dee Collins");
        await MergeAsync("Daisy Gray", "Dee Collins");

        Assert.Equal("Dan Collins and Dee Collins are one person now: what is written under either name is Dee Collins's.", merged.Text);
        Assert.Equal(["HOB-1", "HOB-2"], await MineAsync());
        Assert.Equal("Dee Collins", (await FindAsync("Collins")).Single().Name);

        Assert.Equal("Dan Collins is somebody else again.", (await UndoAsync(merged.Undo!.Value)).Text);
        Assert.Equal(["HOB-2"], await MineAsync());
        Assert.Equal(2, (await FindAsync("Collins")).Count);
        Assert.Equal("Dan Collins was taken apart already.", (await UndoAsync(merged.Undo.Value)).Text);
    }

    [Theory]
    [InlineData("Dan Collins", "Nobody Here", "I don't know which person")]
    [InlineData("Dee Collins", "Dee Collins", "That is Dee Collins already.")]
    public async Task What_is_no_merge_changes_nothing(string from, string into, string said) =>
        Assert.StartsWith(said, (await MergeAsync(from, into)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Two_accounts_stay_two_people()
    {
        await using (var db = world.Store.Open())
            await db.People.Where(p => p.Id == world.Dan.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.AadObjectId, "account"));

        Assert.StartsWith(
            "Dan Collins has a Teams account", (await MergeAsync("Dan Collins", "Dee Collins")).Text, StringComparison.Ordinal);
        Assert.Empty(await MineAsync());
    }

    [Fact]
    public async Task Only_an_officer_merges_and_takes_back()
    {
        var merged = await MergeAsync("Daisy Gray", "Dee Collins");
        await using var db = world.Store.Open();

        Assert.Equal(
            MergePeopleWords.OfficersOnly,
            (await new MergePeople(db, world.Time).HandleAsync(
                world.AsChair, new MergePeopleRequest(world.Committee.Id, "A", "Dee Collins", null), default)).Text);
        Assert.Equal(
            MergePeopleWords.NotFound,
            (await new MergePeople(db, world.Time).UndoAsync(world.AsChair, merged.Undo!.Value, null, default)).Text);
    }

    private async Task<MergedPeople> MergeAsync(string from, string into)
    {
        await using var db = world.Store.Open();
        var merged = await new MergePeople(db, world.Time).HandleAsync(
            world.AsClerk, new MergePeopleRequest(world.Committee.Id, from, into, "merge"), default);
        await db.SaveChangesAsync();
        return merged;
    }

    private async Task<MergedPeople> UndoAsync(long id)
    {
        await using var db = world.Store.Open();
        var undone = await new MergePeople(db, world.Time).UndoAsync(world.AsClerk, id, "undo", default);
        await db.SaveChangesAsync();
        return undone;
    }

    private async Task<IReadOnlyList<KnownPerson>> FindAsync(string name)
    {
        await using var db = world.Store.Open();
        return PersonMatcher.Find(name, await new CommitteePeople(db, world.Time.Now).RosterAsync(world.Committee.Id, default));
    }

    private async Task<IEnumerable<string>> MineAsync() =>
        Assert.IsType<ActionPage>(await world.TurnAsync(db => new ListActions(db, world.Time).HandleAsync(
            world.AsDee, new ListQuery(new ActionFilter { Mine = true }, []), default))).Actions.Select(a => $"{a.Reference}").Order();
}
