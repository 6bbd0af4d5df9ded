using System.Data.Common;
using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Minutes;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CommitteeBot.Tests.Import;

/// <summary>
/// Long minutes are written in many short steps, between which others write; nobody reads any of it before the last.
/// </summary>
public sealed class WriteLongMinutesTests
{
    private const int Passages = 500;

    [Fact]
    public async Task Between_the_steps_others_write_and_nobody_reads_any_of_it()
    {
        await using var world = await ImportWorld.CreateAsync();
        var steps = 0;
        await ImportAsync(world, Long("hash"), async () =>
        {
            steps++;
            await using var db = world.Store.Open();
            if (await db.Documents.AnyAsync())
                return;
            db.People.Add(new PersonRow { Name = $"Person {steps}" });
            await db.SaveChangesAsync();
            Assert.Equal((0, 0, 0), await CountAsync(db));
            Assert.Empty(await SearchAsync(db, "lanterns"));
            Assert.Empty(await SearchAsync(db, "Quillhaven"));
            Assert.Empty(await db.CountPassagesWithAsync(["lantern"], default));
            Assert.Empty(await db.Meetings.Where(m => m.Date != null).ToListAsync());
        });

        Assert.True(steps > Passages / 150, $"only {steps} steps");
        await using var after = world.Store.Open();
        Assert.Equal((2, Passages, 1), await CountAsync(after));
        Assert.Equal(new DateOnly(2026, 10, 5), (await after.Meetings.SingleAsync()).Date);
        Assert.NotEmpty(await SearchAsync(after, "lanterns"));
        Assert.Single(await SearchAsync(after, "Quillhaven"));
    }

    [Fact]
    public async Task What_is_private_in_them_is_closed_as_in_short_ones()
    {
        await using var world = await ImportWorld.CreateAsync();
        await ImportAsync(world, Long("hash"));

        await using var db = world.Store.Open();
        db.Scope = world.As(CommitteeRole.Guest).Scope;
        Assert.Equal((1, Passages - 1, 1), await CountAsync(db));
        Assert.Empty(await SearchAsync(db, "Quillhaven"));
    }

    [Fact]
    public async Task A_document_in_doubt_is_closed_from_its_first_step()
    {
        await using var world = await ImportWorld.CreateAsync();
        var request = Long("hash");
        var closure = new DocumentClosure(IsInDoubt: true, [new PrivacyCue(3, "Some items were private.")]);
        await ImportAsync(world, request with { Record = request.Record with { Closure = closure } });

        await using var db = world.Store.Open();
        db.Scope = (await world.CallerAsync(CommitteeRole.Member)).Scope;
        // The item with a printed ground of its own is for members.
        Assert.Equal((1, 1, 0), await CountAsync(db));
        Assert.Empty(await SearchAsync(db, "lanterns"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task An_import_that_was_cut_short_is_taken_up_again_and_stored_once(int last)
    {
        await using var world = await ImportWorld.CreateAsync();
        await CutShortAsync(world, Long("hash"), last);

        Assert.IsType<ImportOutcome.Imported>(await ImportAsync(world, Long("hash")));

        await using var db = world.Store.Open();
        Assert.Equal((2, Passages, 1), await CountAsync(db));
        Assert.Single(await db.Meetings.ToListAsync());
        Assert.Single(await SearchAsync(db, "Quillhaven"));
    }

    [Fact]
    public async Task Another_document_of_the_meeting_waits_until_the_import_is_over_or_given_up()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.Store.AddAsync(
            new MeetingRow { CommitteeId = world.Board.Id, Date = new DateOnly(2026, 10, 5) });
        await CutShortAsync(world, Long("hash"), 3);

        Assert.Equal(
            ImportWords.MeetingBusy,
            Assert.IsType<ImportOutcome.Unusable>(await ImportAsync(world, Long("other"))).Reason);
        world.Time.Now += TimeSpan.FromMinutes(2);
        Assert.IsType<ImportOutcome.Imported>(await ImportAsync(world, Long("other")));

        await using var db = world.Store.Open();
        Assert.Equal((2, Passages, 1), await CountAsync(db));
        Assert.Single(await db.Meetings.ToListAsync());
    }

    [Fact]
    public async Task A_newer_version_replaces_long_minutes_as_a_whole()
    {
        await using var world = await ImportWorld.CreateAsync();
        await ImportAsync(world, Long("hash"));

        Assert.True(Assert.IsType<ImportOutcome.Imported>(await ImportAsync(world, Long("newer"))).ReplacedEarlier);

        await using var db = world.Store.Open();
        Assert.Equal((2, Passages, 1), await CountAsync(db));
        Assert.Single(await SearchAsync(db, "Quillhaven"));
    }

    private static async Task CutShortAsync(ImportWorld world, ImportRequest request, int last)
    {
        var steps = 0;
        await Assert.ThrowsAsync<IOException>(() => ImportAsync(
            world, request,
            () => ++steps == last ? throw new IOException("the power went") : Task.CompletedTask));
    }

    private static async Task<ImportOutcome> ImportAsync(
        ImportWorld world, ImportRequest request, Func<Task>? committed = null)
    {
        await using var db = world.Store.Open(new AfterCommit(committed ?? (() => Task.CompletedTask)));
        return await new ImportMinutes(db, world.Time).RunAsync(request, default);
    }

    private static ImportRequest Long(string hash) => new(
        ImportWorld.Record(ImportWorld.Agreed("Ring the depot")) with
        {
            Decisions = [new MinutesDecision("1", "RESOLVED to mend the gate.", DecisionKind.Resolved, 7, 0)],
            Passages =
            [
                .. Enumerable.Range(0, Passages - 1)
                    .Select(n => new Passage($"The lanterns of quay {n} were looked at.", null, [], 0, null, 6, 6)),
                new Passage("The Quillhaven offer was noted.", null, [], 1, null, 21, 21),
            ],
        },
        hash, null, ActionIntake.Propose, "officer");

    private static async Task<(int Items, int Passages, int Decisions)> CountAsync(CommitteeDb db) => (
        await db.Items.CountAsync(), await db.Passages.CountAsync(), await db.Decisions.CountAsync());

    private static Task<IReadOnlyList<PassageHit>> SearchAsync(CommitteeDb db, string word) =>
        db.SearchPassagesAsync([word], new PassageFilter(), 5, default);

    private sealed class AfterCommit(Func<Task> run) : DbTransactionInterceptor
    {
        public override Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData,
            CancellationToken cancellationToken = default) => run();
    }
}
