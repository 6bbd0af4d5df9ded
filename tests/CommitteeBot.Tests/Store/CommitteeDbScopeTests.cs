using CommitteeBot.Committees;
using CommitteeBot.Store;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Store;

/// <summary>What a turn may read is part of every query, and costs the lists no index.</summary>
public sealed class CommitteeDbScopeTests
{
    private static readonly ReadScope Member = Scope(CommitteeRole.Member);
    private static readonly ReadScope Guest = Scope(CommitteeRole.Guest);

    [Fact]
    public async Task A_list_of_one_committee_is_read_from_its_index()
    {
        await using var store = await TestStore.CreateAsync();
        await using var db = store.Open();
        db.Scope = Member;
        var listed = db.ActionsFor(Member).Where(
            a => a.CommitteeId == 1 && a.EndedAt == null && a.State != ActionState.Proposed);

        Assert.Contains(
            "action_list", await PlanAsync(db, listed.OrderBy(a => a.DueKey).ThenBy(a => a.Number).Take(10)),
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "TEMP B-TREE", await PlanAsync(db, listed.OrderBy(a => a.DueKey).ThenBy(a => a.Number).Take(10)),
            StringComparison.Ordinal);
        Assert.Contains(
            "action_list", await PlanAsync(db, listed.Where(a => a.DueKey < new DateOnly(2026, 11, 25))),
            StringComparison.Ordinal);
        Assert.Contains(
            "action_owner_list", await PlanAsync(db, listed.Where(a => a.OwnerPersonId == 7)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_is_for_members()
    {
        await using var store = await StoreAsync();
        await using var db = store.Open();

        db.Scope = Guest;
        Assert.Empty(await db.Actions.ToListAsync());
        db.Scope = Member;
        Assert.Equal(2, await db.Actions.CountAsync());
        db.Scope = Member.WithoutRestricted();
        Assert.Equal(1, await db.Actions.CountAsync());
    }

    [Theory]
    [InlineData(nameof(ActionState.Proposed), false)]
    [InlineData(nameof(ActionState.Withdrawn), false)]
    [InlineData(nameof(ActionState.Open), true)]
    [InlineData(nameof(ActionState.Done), true)]
    public async Task What_was_said_in_a_call_is_the_officers_until_it_is_accepted(string state, bool isEverybodys)
    {
        await using var store = await StoreAsync();
        await using var db = store.Open();
        var open = await db.Actions.SingleAsync(a => !a.IsRestricted);
        (open.State, open.Heard) = (
            Enum.Parse<ActionState>(state), new HeardActionRow { Source = CallSource.Transcript });
        await db.SaveChangesAsync();

        foreach (var (scope, sees) in new[]
        {
            (Member, isEverybodys), (Scope(CommitteeRole.Chair), isEverybodys), (Scope(CommitteeRole.Officer), true),
            (Scope(CommitteeRole.Officer).Intersect(Member), isEverybodys),
        })
        {
            Assert.Equal(sees, await db.ActionsFor(scope).AnyAsync(a => a.Id == open.Id));
            db.Scope = scope;
            Assert.Equal(sees, await db.Actions.AnyAsync(a => a.Id == open.Id));
            db.Scope = null;
        }
    }

    [Fact]
    public async Task A_scope_that_is_asked_for_never_widens_what_the_turn_may_read()
    {
        await using var store = await StoreAsync();
        await using var db = store.Open();

        Assert.Equal(0, await db.ActionsFor(Guest).CountAsync());
        Assert.Equal(2, await db.ActionsFor(Member).CountAsync());
        db.Scope = Guest;
        Assert.Equal(0, await db.ActionsFor(Member).CountAsync());
        using (db.LimitTo(Member))
            Assert.Equal(0, await db.Actions.CountAsync());
        using (db.UsingFullScope())
            Assert.Equal(2, await db.Actions.CountAsync());
        Assert.Same(Guest, db.Scope);
    }

    [Fact]
    public async Task Words_are_counted_for_each_reader_and_found_where_they_may_read()
    {
        await using var store = await StoreAsync();
        await using var db = store.Open();

        var counts = (await db.CountPassagesWithAsync(["crane", "bribe"], default))
            .ToDictionary(c => c.Key, c => c.Value);
        Assert.Equal([new PassageCount(1, null, 1)], counts["crane"].Where(c => c.RestrictionId is null));
        Assert.All(counts["bribe"], c => Assert.NotNull(c.RestrictionId));
        Assert.Equal(2, (await db.SearchPassagesAsync(["crane"], PassageFilter.All, 10, default)).Count);
        db.Scope = Guest;
        Assert.Single(await db.SearchPassagesAsync(["crane"], PassageFilter.All, 10, default));
        Assert.Empty(await db.SearchPassagesAsync(["bribe"], PassageFilter.All, 10, default));
        Assert.DoesNotContain("bribe", await db.StemsStartingWithAsync("b", 3, 9, default));
    }

    [Fact]
    public async Task A_passage_changes_its_index_with_the_restriction_of_its_item()
    {
        await using var store = await StoreAsync();
        await using var db = store.Open();
        db.Scope = Guest;

        await db.Restrictions.ExecuteUpdateAsync(r => r.SetProperty(x => x.LiftedAt, DateTimeOffset.UnixEpoch));
        Assert.Single(await db.SearchPassagesAsync(["bribe"], PassageFilter.All, 10, default));
        await db.Restrictions.ExecuteUpdateAsync(r => r.SetProperty(x => x.LiftedAt, (DateTimeOffset?)null));
        Assert.Empty(await db.SearchPassagesAsync(["bribe"], PassageFilter.All, 10, default));
    }

    private static async Task<TestStore> StoreAsync()
    {
        var store = await TestStore.CreateAsync();
        var meeting = new MeetingRow { CommitteeId = 1, Date = new DateOnly(2026, 10, 8), State = MeetingState.Held };
        var open = new ItemRow { Number = "1", Title = "Quay", Line = 1 };
        var closed = new ItemRow { Place = 1, Number = "2", Title = "Conduct", Line = 9, Restricted = "paragraph 1" };
        meeting.Items.AddRange([open, closed]);
        meeting.Passages.AddRange([
            new PassageRow { Item = open, Text = "The crane was painted." },
            new PassageRow { Item = closed, Place = 1, Text = "The crane was bought after a bribe." }]);
        await store.AddAsync(
            new CommitteeRow { Id = 1, Name = "Harbour", Prefix = "HC" }, meeting,
            new ActionRow { CommitteeId = 1, Number = 1, Text = "paint", LoggedBy = "import" },
            new ActionRow { CommitteeId = 1, Number = 2, Text = "hide", LoggedBy = "import", IsRestricted = true });
        return store;
    }

    private static async Task<string> PlanAsync(CommitteeDb db, IQueryable<ActionRow> query)
    {
        Assert.SkipWhen(PostgresServer.IsUsed, "Small tables are read whole by PostgreSQL, whatever indexes they have.");
        await db.Database.OpenConnectionAsync();
        await using var command = query.CreateDbCommand();
        command.CommandText = "explain query plan " + command.CommandText;
        await using var reader = await command.ExecuteReaderAsync();
        var plan = new List<string>();
        while (await reader.ReadAsync())
            plan.Add(reader.GetString(3));
        return string.Join('\n', plan);
    }

    private static ReadScope Scope(CommitteeRole role) =>
        ReadScope.From(new Dictionary<long, CommitteeRole> { [1] = role });
}
