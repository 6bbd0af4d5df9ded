using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Minutes;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;
using static CommitteeBot.Tests.Import.ImportWorld;

namespace CommitteeBot.Tests.Import;

public sealed class MotionContentTests
{
    private static MinutesMotion Motion(string mover, int line, int? item) =>
        new("1", $"Proposed by {mover} that the depot be kept.", false, line, item)
        {
            Movers = [mover], Seconders = ["Ann Hill"], For = new VoteSide(3, ["Ann Hill", "Bo Lane"]),
            Against = new VoteSide(1, []), Casting = new CastingVote(null, true), Outcome = MotionOutcome.Carried,
            Manner = VoteManner.NemCon,
        };

    private static MinutesInterest Interest(string person, int line, int? item) =>
        new("1", person, "2", "Offers", InterestKind.Personal, InterestConduct.Left, $"{person} left.", line, item);

    private static MinutesRecord With(string mover) => Record(Agreed("Ring the depot")) with
    {
        Motions = [Motion(mover, 7, 0), Motion("Zed Private", 22, 1), Motion("Nobody Inside", 2, null)],
        Interests = [Interest("Ann Hill", 8, 0), Interest("Zed Private", 23, 1)],
    };

    [Fact]
    public async Task What_the_record_has_of_a_vote_is_kept_as_it_is()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(With("Cy Dale"));

        await using var db = world.Store.Open();
        var motion = await db.Motions.Include(m => m.Item).SingleAsync(m => m.Line == 7);
        Assert.Equal(
            ("Depot", "Cy Dale", "Ann Hill", 3, "Ann Hill\nBo Lane", 1, "", null, "", true),
            (motion.Item!.Title, motion.Movers, motion.Seconders, motion.ForCount, motion.ForNames, motion.AgainstCount,
                motion.AgainstNames, motion.AbstainedCount, motion.CastingBy, motion.CastingInFavour));
        Assert.Equal((MotionOutcome.Carried, VoteManner.NemCon), (motion.Outcome, motion.Manner));
        var interest = await db.Interests.SingleAsync(i => i.Line == 8);
        Assert.Equal(
            ("Ann Hill", "2", "Offers", InterestKind.Personal, InterestConduct.Left),
            (interest.Person, interest.About, interest.Subject, interest.Kind, interest.Conduct));
    }

    [Fact]
    public async Task Minutes_that_come_again_replace_their_votes()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(With("Cy Dale"));
        await world.ImportAsync(With("Di Moss"));

        await using var db = world.Store.Open();
        Assert.Equal(["Di Moss"], await db.Motions.Where(m => m.Line == 7).Select(m => m.Movers).ToListAsync());
        Assert.Equal(2, await db.Interests.CountAsync());
    }

    [Fact]
    public async Task They_go_with_the_minutes()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(With("Cy Dale"));
        await using var db = world.Store.Open();
        var id = await db.Meetings.Where(m => m.Document != null).Select(m => m.Id).SingleAsync();

        await ClearMinutes.RunAsync(db, id, default);

        Assert.Equal((0, 0), (await db.Motions.CountAsync(), await db.Interests.CountAsync()));
    }

    [Theory]
    [InlineData("Guest", "Nobody Inside, Cy Dale", "Ann Hill")]
    [InlineData("Member", "Nobody Inside, Cy Dale, Zed Private", "Ann Hill, Zed Private")]
    public async Task Those_of_a_restricted_item_are_read_by_whoever_may_read_it(
        string name, string movers, string interested)
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(With("Cy Dale"));

        Assert.Equal((movers, interested), await ReadAsync(world, Enum.Parse<CommitteeRole>(name)));
    }

    [Fact]
    public async Task They_follow_their_item_when_it_is_opened_and_closed_again()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(With("Cy Dale"));
        const string Everything = "Nobody Inside, Cy Dale, Zed Private";

        await ChangeAsync(world, r => r.LiftedAt = world.Time.GetUtcNow());
        Assert.Equal((Everything, "Ann Hill, Zed Private"), await ReadAsync(world, CommitteeRole.Guest));
        await ChangeAsync(world, r => r.LiftedAt = null);
        Assert.Equal(("Nobody Inside, Cy Dale", "Ann Hill"), await ReadAsync(world, CommitteeRole.Guest));
    }

    [Fact]
    public async Task A_closed_document_closes_those_outside_its_items_too()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(With("Cy Dale") with
        {
            Closure = new DocumentClosure(IsInDoubt: true, [new PrivacyCue(30, "Some items were taken in private.")]),
        });

        Assert.Equal(("", ""), await ReadAsync(world, CommitteeRole.Guest));
        await ChangeAsync(world, r => r.LiftedAt = world.Time.GetUtcNow());
        Assert.Equal(("Nobody Inside, Cy Dale, Zed Private", "Ann Hill, Zed Private"), await ReadAsync(world, CommitteeRole.Guest));
    }

    [Fact]
    public async Task Long_minutes_keep_theirs_as_well()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(With("Cy Dale") with
        {
            Passages =
            [
                .. Enumerable.Range(0, 450).Select(n => new Passage($"The depot was discussed, {n}.", null, [], 0, null, 6, 6)),
            ],
        });

        Assert.Equal(("Nobody Inside, Cy Dale", "Ann Hill"), await ReadAsync(world, CommitteeRole.Guest));
    }

    private static async Task ChangeAsync(ImportWorld world, Action<RestrictionRow> change)
    {
        await using var db = world.Store.Open();
        (await db.Restrictions.ToListAsync()).ForEach(change);
        await db.SaveChangesAsync();
    }

    private static async Task<(string Movers, string Interested)> ReadAsync(ImportWorld world, CommitteeRole role)
    {
        await using var db = world.Store.Open();
        db.Scope = (await world.CallerAsync(role)).Scope;
        return (
            string.Join(", ", await db.Motions.OrderBy(m => m.Line).Select(m => m.Movers).ToListAsync()),
            string.Join(", ", await db.Interests.OrderBy(i => i.Line).Select(i => i.Person).ToListAsync()));
    }
}
