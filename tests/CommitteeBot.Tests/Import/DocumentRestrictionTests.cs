using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Minutes;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;
using static CommitteeBot.Tests.Import.ImportWorld;

namespace CommitteeBot.Tests.Import;

/// <summary>
/// A document whose words leave in doubt what was private is closed below officer, whole, until an officer says what is
/// open.
/// </summary>
public sealed class DocumentRestrictionTests
{
    private static readonly DocumentClosure InDoubt = new(
        IsInDoubt: true, [new PrivacyCue(30, "Some items were taken in private.")]);

    private static MinutesRecord Doubtful =>
        Record(Agreed("Ring the depot"), Agreed("Thank the crew", item: null, line: 3)) with
    {
        Closure = InDoubt,
        Decisions = [new MinutesDecision("1", "RESOLVED to mend the gate.", DecisionKind.Resolved, 7, 0)],
        Passages =
        [
            new Passage("The depot was discussed.", null, [], 0, null, 6, 6),
            new Passage("A page of an annex.", null, [], null, "Annex", 60, 60),
        ],
        FutureItems = [new FutureItem("Gates", 8)],
        Reports = [new PackReport("1", "Depot", null, null, 50)],
    };

    [Theory]
    [InlineData("Guest", false)]
    [InlineData("Member", false)]
    [InlineData("Chair", false)]
    [InlineData("Officer", true)]
    public async Task Only_officers_read_anything_of_it(string name, bool reads)
    {
        var role = Enum.Parse<CommitteeRole>(name);
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Doubtful);
        Assert.Equal(reads, await CountAsync(world, role) is (1, 2, 1, 2, 1, 1));
        if (!reads)
            Assert.Equal((0, 0, 0, 0, 0, 0), await CountAsync(world, role));
    }

    [Fact]
    public async Task An_officer_opens_the_document_and_what_is_marked_private_stays_closed()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Doubtful);
        var shown = Assert.IsType<ReviewOutcome.Shown>(await DecideAsync(world, world.Officer, null, isOpen: true));
        Assert.Null(shown.Review.Closure);
        Assert.Equal((1, 2, 1, 2, 1, 1), await CountAsync(world, CommitteeRole.Member, items: 1));
        await using var db = await ScopedAsync(world, CommitteeRole.Guest);
        Assert.Equal("Depot", (await db.Items.SingleAsync()).Title);
    }

    [Fact]
    public async Task An_officer_opens_one_item_and_the_rest_stays_closed()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Doubtful);
        var shown = Assert.IsType<ReviewOutcome.Shown>(await DecideAsync(world, world.Officer, "1", isOpen: true));
        Assert.Contains("Some items were taken in private.", shown.Review.Closure, StringComparison.Ordinal);
        Assert.Equal((1, 1, 1, 1, 1, 1), await CountAsync(world, CommitteeRole.Member, items: 1));
    }

    [Fact]
    public async Task An_officer_closes_an_open_item_and_guests_lose_it()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Doubtful with { Closure = null });
        await DecideAsync(world, world.Officer, "1", isOpen: false);
        await using var db = await ScopedAsync(world, CommitteeRole.Guest);
        Assert.Empty(await db.Items.ToListAsync());
        Assert.Equal(["A page of an annex."], await db.Passages.Select(p => p.Text).ToListAsync());
    }

    [Theory]
    [InlineData(8, 1)]
    [InlineData(22, 0)]
    [InlineData(42, 1)]
    public async Task What_is_planned_is_as_open_as_the_item_under_which_it_stands(int line, int read)
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(
            Doubtful with
            {
                Closure = null,
                Items = [.. Doubtful.Items, new MinutesItem("3", "Work programme", 40, null, [])],
                FutureItems = [new FutureItem("Gates", line)],
            });
        await using var db = await ScopedAsync(world, CommitteeRole.Guest);
        Assert.Equal(read, await db.FutureItems.CountAsync());
    }

    [Fact]
    public async Task A_chair_can_neither_open_it_nor_read_the_words()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(
            Doubtful with
            {
                Warnings = [new MinutesWarning(7, "Two figures contradict each other.")],
            });
        var chair = await world.CallerAsync(CommitteeRole.Chair);
        Assert.Equal(
            ImportWords.OfficersOnly,
            Assert.IsType<ReviewOutcome.Declined>(await DecideAsync(world, chair, null, isOpen: true)).Reason);
        var review = await ReviewAsync(world, chair);
        Assert.Equal(ImportWords.ClosedForOthers, review.Closure);
        Assert.Empty(review.Warnings);
        Assert.Empty(review.Proposed);
        Assert.Empty(review.Decidable);
    }

    [Fact]
    public async Task In_a_group_chat_nothing_is_opened()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Doubtful);
        Assert.Equal(
            ImportWords.NotInGroup,
            Assert.IsType<ReviewOutcome.Declined>(
                await DecideAsync(world, world.As(CommitteeRole.Officer, inCompany: true), null, isOpen: true)).Reason);
    }

    [Fact]
    public async Task The_same_words_do_not_close_it_again_and_new_ones_do()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Doubtful);
        await DecideAsync(world, world.Officer, null, isOpen: true);
        await world.ImportAsync(Doubtful);
        Assert.Equal(1, (await CountAsync(world, CommitteeRole.Guest)).Items);
        await world.ImportAsync(
            Doubtful with
            {
                Closure = new DocumentClosure(true, [.. InDoubt.Cues, new PrivacyCue(31, "Minute 9 was exempt.")]),
            });
        Assert.Equal(0, (await CountAsync(world, CommitteeRole.Guest)).Items);
    }

    private static async Task<(
        int Items, int Passages, int Decisions, int Actions, int FutureItems,
        int Reports)> CountAsync(ImportWorld world, CommitteeRole role, int? items = null)
    {
        await using var db = await ScopedAsync(world, role);
        var open = await db.Items.CountAsync(i => i.Number == "1");
        return (
            items ?? open, await db.Passages.CountAsync(), await db.Decisions.CountAsync(),
            await db.Actions.CountAsync(), await db.FutureItems.CountAsync(), await db.Reports.CountAsync());
    }

    private static async Task<CommitteeDb> ScopedAsync(ImportWorld world, CommitteeRole role)
    {
        var db = world.Store.Open();
        db.Scope = (await world.CallerAsync(role)).Scope;
        return db;
    }

    private static Task<ReviewOutcome> DecideAsync(ImportWorld world, Caller caller, string? item, bool isOpen) =>
        world.TurnAsync(async db =>
    {
        var meeting = await db.Meetings.SingleAsync(m => m.Document != null);
        db.Scope = caller.Scope;
        return await new DecideRestriction(db, world.Time).HandleAsync(
            caller, new DecideRestrictionRequest(meeting.Id, item, isOpen, 1, "press"), CancellationToken.None);
    });

    private static Task<ImportReview> ReviewAsync(ImportWorld world, Caller caller) => world.TurnAsync(async db =>
    {
        var meeting = await db.Meetings.SingleAsync(m => m.Document != null);
        db.Scope = caller.Scope;
        return Assert.IsType<ReviewOutcome.Shown>(
            await new ReviewImport(db, world.Time).HandleAsync(caller, meeting.Id, 1, CancellationToken.None)).Review;
    });
}
