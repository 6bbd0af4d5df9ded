using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Minutes;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;
using static CommitteeBot.Tests.Import.ImportWorld;

namespace CommitteeBot.Tests.Import;

/// <summary>
/// A newer version of minutes numbers its items anew: what was closed stays closed, and nothing else is.
/// </summary>
public sealed class RestrictionCarryOverTests
{
    private static MinutesRecord Version(params (string Number, string Title, string Text, string? Ground)[] items) =>
        Record() with
    {
        Items = [.. items.Select((i, n) => new MinutesItem(i.Number, i.Title, (n * 10) + 5, i.Ground, []))],
        Passages = [.. items.Select((i, n) => new Passage(i.Text, null, [], n, null, (n * 10) + 6, (n * 10) + 6))],
    };

    private static readonly MinutesRecord First = Version(
        ("3", "Railings", "The railings along the quay need paint.", null),
        ("4", "Lease of the boatyard", "The offer for the boatyard was thirty thousand pounds.", "paragraph 3"),
        ("5", "Gates", "The gates stay shut at night.", null));

    [Fact]
    public async Task What_was_closed_follows_its_matter_to_another_number()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(First);
        await world.ImportAsync(Version(
            ("3", "Railings", "The railings along the quay need paint.", null),
            ("4", "Gates", "The gates stay shut at night.", null),
            ("5", "Lease of the boatyard", "The offer for the boatyard was thirty thousand pounds.", null)));
        Assert.Equal(["3 Railings", "4 Gates"], await GuestReadsAsync(world));
    }

    [Fact]
    public async Task A_matter_that_stands_twice_with_its_ground_is_closed_twice()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(First);
        await world.ImportAsync(Version(
            ("3", "Railings", "The railings along the quay need paint.", null),
            ("4", "Lease of the boatyard", "The offer for the boatyard was thirty thousand pounds.", "paragraph 3"),
            ("6", "Lease of the boatyard", "The offer for the boatyard was thirty thousand pounds.", "paragraph 3")));
        Assert.Equal(["3 Railings"], await GuestReadsAsync(world));
    }

    [Fact]
    public async Task What_an_officer_has_opened_does_not_open_the_item_that_has_its_number_now()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(First);
        await world.TurnAsync(async db => (await db.Restrictions.SingleAsync()).LiftedAt = world.Time.Now);
        await world.ImportAsync(Version(
            ("3", "Railings", "The railings along the quay need paint.", null),
            ("4", "Settlement", "The claim was settled for ninety pounds.", "paragraph 5"),
            ("5", "Lease of the boatyard", "The offer for the boatyard was thirty thousand pounds.", "paragraph 3")));
        Assert.Equal(["3 Railings", "5 Lease of the boatyard"], await GuestReadsAsync(world));
    }

    [Fact]
    public async Task Where_the_matter_is_not_found_what_is_new_is_closed_and_the_officer_is_asked()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(First);
        var outcome = Assert.IsType<ImportOutcome.Imported>(await world.ImportAsync(Version(
            ("3", "Railings", "The railings along the quay need paint.", null),
            ("4", "Property", "Bids were opened and one was taken.", null),
            ("5", "Gates", "The gates stay shut at night.", null))));
        Assert.Equal(["3 Railings", "5 Gates"], await GuestReadsAsync(world));
        Assert.Contains(
            outcome.Changes,
            c =>
                c.Contains("I can't tell which item it is now", StringComparison.Ordinal)
                    && c.Contains("item 4", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_the_private_item_is_left_out_nothing_else_is_closed()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(First);
        await world.ImportAsync(
            Version(
                ("3", "Railings", "The railings along the quay need paint.", null),
                ("4", "Gates", "The gates stay shut at night.", null)));
        Assert.Equal(["3 Railings", "4 Gates"], await GuestReadsAsync(world));
    }

    [Fact]
    public async Task Its_actions_stay_closed_under_the_new_number()
    {
        await using var world = await ImportWorld.CreateAsync();
        var action = Agreed("Write to the bidder about the boatyard", line: 16, item: 1);
        await world.ImportAsync(First with { Actions = [action] });
        await world.ImportAsync(Version(
            ("3", "Railings", "The railings along the quay need paint.", null),
            ("4", "Gates", "The gates stay shut at night.", null),
            ("5", "Lease of the boatyard", "The offer for the boatyard was thirty thousand pounds.", null)) with
        {
            Actions = [action with { ItemIndex = 2, Line = 26 }],
        });
        await using var db = world.Store.Open();
        var row = await db.Actions.SingleAsync();
        Assert.Equal(("5", true), (row.ItemNumber, row.IsRestricted));
        Assert.Equal(row.RestrictionId, (await db.Restrictions.SingleAsync()).Id);
    }

    private static async Task<List<string>> GuestReadsAsync(ImportWorld world)
    {
        await using var db = world.Store.Open();
        db.Scope = (await world.CallerAsync(CommitteeRole.Guest)).Scope;
        var items = await db.Items.OrderBy(i => i.Place).Select(i => i.Number + " " + i.Title).ToListAsync();
        Assert.Equal(items.Count, await db.Passages.CountAsync());
        return items;
    }
}
