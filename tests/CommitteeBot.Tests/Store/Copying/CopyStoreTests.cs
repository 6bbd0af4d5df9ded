using CommitteeBot.Store;
using CommitteeBot.Store.Copying;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Store.Copying;

/// <summary>From the kind of store of this run into a file, and from the file back.</summary>
public sealed class CopyStoreTests : IAsyncLifetime
{
    private readonly BotHost bot = BotHost.Start();
    private readonly string folder = StoreFolder.Create();
    private readonly List<string> databases = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        databases.ForEach(PostgresServer.Drop);
    }

    [Fact]
    public async Task There_and_back_every_row_is_the_same_and_the_next_one_gets_the_next_number()
    {
        await bot.ChangeAsync("update action set SupersededById = (select max(Id) from action) where Id = 1");
        await bot.StopAsync();
        var (first, middle, last) = (Bots(), File("middle.db"), Empty());

        var copied = await CopyAsync(first, middle);
        Assert.Contains(copied, t => t is { Name: "passage", Rows: > 0, Outcome: TableOutcome.Copied });
        await CopyAsync(middle, last);

        Assert.Empty(await new CopyStore(first, last).CompareAsync(CancellationToken.None));
        await using var db = last.Engine.Open(last);
        var actions = await db.Actions.IgnoreQueryFilters().MaxAsync(a => a.Id);
        var committee = await db.Committees.FirstAsync();
        var added = new ActionRow
        {
            CommitteeId = committee.Id, Number = 999, Text = "ring the depot", LoggedBy = "a test",
        };
        db.Actions.Add(added);
        await db.SaveChangesAsync();
        Assert.Equal(actions + 1, added.Id);
        Assert.Contains(added.Id, await db.ActionsAbout(["depot"]).ToListAsync());
    }

    [Fact]
    public async Task Closed_minutes_stay_closed_as_they_are_and_found_by_those_who_may_read_them()
    {
        await bot.ChangeAsync(
            """
            insert into restriction (CommitteeId, MeetingId, ItemKey, ItemTitle, Ground, Audience, SetAt, SetBy)
            select CommitteeId, Id, '', 'The minutes', 'Closed', 'Members', SETAT, 'the officer' from meeting where Id = 1
            """.Replace("SETAT", bot.Database is null ? "0" : "now()", StringComparison.Ordinal));
        await bot.StopAsync();
        var (first, middle, last) = (Bots(), File("middle.db"), Empty());

        await CopyAsync(first, middle);
        await CopyAsync(middle, last);

        Assert.Empty(await new CopyStore(first, middle).CompareAsync(CancellationToken.None));
        Assert.Empty(await new CopyStore(first, last).CompareAsync(CancellationToken.None));
        Assert.NotEmpty(await ClosedStemsAsync(first));
        Assert.Equal(string.Join("\n", await ClosedStemsAsync(first)), string.Join("\n", await ClosedStemsAsync(middle)));
        Assert.Equal(await ClosedStemsAsync(first), await ClosedStemsAsync(last));
    }

    [Fact]
    public async Task A_copied_store_keeps_its_rules()
    {
        await bot.StopAsync();
        var (from, to) = (Bots(), Empty());
        await CopyAsync(from, to);
        await using var db = to.Engine.Open(to);
        var item = await db.Items.IgnoreQueryFilters().FirstAsync(i => i.RestrictionId != null);

        var passage = new PassageRow
        {
            MeetingId = item.MeetingId, ItemId = item.Id, Place = 999, Text = "The price is agreed.",
        };
        db.Passages.Add(passage);
        await db.SaveChangesAsync();

        var added = await db.Passages.IgnoreQueryFilters().AsNoTracking().SingleAsync(p => p.Id == passage.Id);
        Assert.Equal(item.RestrictionId, added.RestrictionId);
        await Assert.ThrowsAnyAsync<Exception>(() => db.ActionEvents.IgnoreQueryFilters().ExecuteDeleteAsync());
    }

    [Fact]
    public async Task A_copy_that_was_cut_short_goes_on_where_it_stopped()
    {
        await bot.StopAsync();
        var (from, to) = (Bots(), File("cut.db"));
        await new StoreUpgrade(to).RunAsync(CancellationToken.None);
        await foreach (var table in new CopyStore(from, to).RunAsync(new Progress<long>(), TimeProvider.System, default))
        {
            if (table.Name == "meeting")
                break;
        }

        var again = await CopyAsync(from, to);

        Assert.Equal(TableOutcome.WasThere, again.Single(t => t.Name == "meeting").Outcome);
        Assert.Equal(TableOutcome.Copied, again.Single(t => t.Name == "passage").Outcome);
        Assert.Empty(await new CopyStore(from, to).CompareAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Nothing_is_written_over()
    {
        await bot.StopAsync();
        var (from, to) = (Bots(), File("full.db"));
        await new StoreUpgrade(to).RunAsync(CancellationToken.None);
        await using (var db = to.Engine.Open(to))
        {
            db.Committees.Add(new CommitteeRow { Name = "Harbour Board", Prefix = "HB" });
            await db.SaveChangesAsync();
        }

        var copied = await CopyAsync(from, to);

        Assert.Equal(TableOutcome.HasOtherRows, Assert.Single(copied).Outcome);
    }

    [Fact]
    public void Every_table_of_the_model_is_copied()
    {
        using var db = Bots().Engine.Open(Bots());

        Assert.Equal(
            db.Model.GetEntityTypes().Select(e => e.GetTableName()!).Order(StringComparer.Ordinal),
            StoreTables.All.Select(t => t.NameIn(db)).Order(StringComparer.Ordinal));
    }

    private static async Task<List<CopiedTable>> CopyAsync(StoreSettings from, StoreSettings to)
    {
        Assert.Null(await new StoreUpgrade(to).RunAsync(CancellationToken.None));
        var copied = new List<CopiedTable>();
        await foreach (var table in new CopyStore(from, to).RunAsync(new Progress<long>(), TimeProvider.System, default))
            copied.Add(table);
        return copied;
    }

    /// <summary>In how many passages of which restriction each word of the first closed passage stands.</summary>
    private static async Task<IEnumerable<string>> ClosedStemsAsync(StoreSettings store)
    {
        await using var db = store.Engine.Open(store);
        var closed = await db.Passages.IgnoreQueryFilters().Where(p => p.RestrictionId != null).OrderBy(p => p.Id)
            .FirstAsync();
        var counts = await db.CountPassagesWithAsync(
            closed.Text.ToLowerInvariant().Split(' ').Where(w => w.All(char.IsLetter)).ToHashSet(), default);
        return counts.SelectMany(c => c.Value.Select(n => $"{c.Key} {n}")).Order(StringComparer.Ordinal);
    }

    private StoreSettings Bots() => bot.Database is null
        ? File(bot.StoreFile)
        : new StoreSettings(StoreProvider.Postgres, bot.StoreAddress);

    private StoreSettings Empty()
    {
        if (bot.Database is null)
            return File("last.db");
        databases.Add(PostgresServer.Create(PostgresServer.Empty));
        return new StoreSettings(StoreProvider.Postgres, PostgresServer.Address(databases[^1]));
    }

    private StoreSettings File(string name) =>
        new(StoreProvider.Sqlite, $"Data Source={Path.Combine(folder, name)};Foreign Keys=True;Pooling=False");
}
