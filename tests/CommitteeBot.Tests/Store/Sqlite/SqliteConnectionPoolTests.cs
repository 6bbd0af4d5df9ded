using CommitteeBot.Store;
using CommitteeBot.Store.Sqlite;
using CommitteeBot.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Store.Sqlite;

public sealed class SqliteConnectionsTests
{
    [Fact]
    public async Task A_command_that_was_run_before_is_given_to_the_next_turn_prepared_and_with_that_turns_values()
    {
        await using var store = await TestStore.CreateAsync();
        using var connections = Connections(store);
        await store.AddAsync(new PersonRow { Name = "Dee Collins" }, new PersonRow { Name = "Mo Farrow" });

        var (first, dee) = await NamedAsync(connections, store, "Dee Collins");
        var (second, mo) = await NamedAsync(connections, store, "Mo Farrow");

        Assert.Same(first, second);
        Assert.Equal(("Dee Collins", "Mo Farrow"), (dee, mo));
        var kept = first.Rent(Asked(first, "Dee Collins"));
        kept.Dispose();
        Assert.Same(kept, first.Rent(Asked(first, "Mo Farrow")));
        Assert.Equal("Mo Farrow", kept.Parameters[0].Value);
    }

    [Fact]
    public async Task What_others_have_written_since_is_seen_also_where_they_changed_a_table()
    {
        await using var store = await TestStore.CreateAsync();
        using var connections = Connections(store);
        Assert.Equal("", (await NamedAsync(connections, store, "Dee Collins")).Name);

        await store.AddAsync(new PersonRow { Name = "Dee Collins" });
        Assert.Equal("Dee Collins", (await NamedAsync(connections, store, "Dee Collins")).Name);

        await using (var other = store.Open())
            await other.Database.ExecuteSqlRawAsync("alter table person add column Nickname text");
        Assert.Equal("Dee Collins", (await NamedAsync(connections, store, "Dee Collins")).Name);
    }

    [Fact]
    public async Task Two_readers_of_the_same_words_do_not_disturb_each_other()
    {
        await using var store = await TestStore.CreateAsync();
        using var connections = Connections(store);
        await store.AddAsync([.. Enumerable.Range(1, 5).Select(n => new PersonRow { Name = $"Person {n}" })]);
        await using var db = Open(connections, store);
        await db.StayConnectedAsync(default);

        Assert.Equal(5, (await db.People.AsNoTracking().OrderBy(p => p.Id).ToListAsync()).Count);

        var pairs = new List<(string, string)>();
        await foreach (var one in db.People.AsNoTracking().OrderBy(p => p.Id).AsAsyncEnumerable())
        {
            await foreach (var other in db.People.AsNoTracking().OrderBy(p => p.Id).AsAsyncEnumerable())
                pairs.Add((one.Name, other.Name));
        }

        Assert.Equal(25, pairs.Distinct().Count());
    }

    [Fact]
    public async Task A_command_that_failed_can_be_run_again()
    {
        await using var store = await TestStore.CreateAsync();
        using var connections = Connections(store);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await using var db = Open(connections, store);
            await db.StayConnectedAsync(default);
            db.HandledActivities.Add(new HandledActivityRow { Key = "the same" });
            if (attempt == 0)
                await db.SaveChangesAsync();
            else
                await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        }

        await using var after = store.Open();
        Assert.Equal(1, await after.HandledActivities.CountAsync());
    }

    [Fact]
    public async Task A_connection_on_which_something_is_under_way_is_closed_and_not_passed_on()
    {
        await using var store = await TestStore.CreateAsync();
        using var connections = Connections(store);
        var reading = await connections.RentAsync(default);
        await reading.Rent(Asked(reading, "Dee Collins")).ExecuteReaderAsync();
        var writing = await connections.RentAsync(default);
        writing.BeginTransaction();

        connections.Return(reading);
        connections.Return(writing);

        var next = await connections.RentAsync(default);
        Assert.NotSame(reading, next);
        Assert.NotSame(writing, next);
        Assert.Equal(
            (System.Data.ConnectionState.Closed, System.Data.ConnectionState.Closed), (reading.State, writing.State));
        connections.Return(next);
    }

    [Fact]
    public async Task A_connection_keeps_only_so_many_commands()
    {
        await using var store = await TestStore.CreateAsync();
        using var connections = Connections(store);
        var connection = await connections.RentAsync(default);
        var first = Run(connection, 0);
        for (var n = 1; n <= 500; n++)
            Run(connection, n);

        Assert.NotSame(first, Run(connection, 0));
        Assert.True(connection.IsIdle);
        connections.Return(connection);

        static SqliteCommand Run(PooledConnection connection, int number)
        {
            using var command = connection.Rent(new SqliteCommand($"select {number}", connection));
            Assert.Equal((long)number, command.ExecuteScalar());
            return command;
        }
    }

    private static SqliteConnectionPool Connections(TestStore store) =>
        new(new StoreSettings(StoreProvider.Sqlite, store.Address));

    private static SqliteCommitteeDb Open(SqliteConnectionPool connections, TestStore store)
    {
        var options = new DbContextOptionsBuilder<SqliteCommitteeDb>();
        SqliteStore.Configure(options, store.Address);
        return new SqliteCommitteeDb(options.Options, connections: connections);
    }

    /// <summary>As a turn asks, in a unit of work of its own.</summary>
    private static async Task<(PooledConnection On, string Name)> NamedAsync(
        SqliteConnectionPool connections, TestStore store, string name)
    {
        await using var db = Open(connections, store);
        await db.StayConnectedAsync(default);
        var found = await db.People.AsNoTracking().Where(p => p.Name == name).Select(p => p.Name).FirstOrDefaultAsync();
        return ((PooledConnection)db.Database.GetDbConnection(), found ?? "");
    }

    private static SqliteCommand Asked(PooledConnection connection, string name)
    {
        var command = new SqliteCommand("select Id from person where Name = @name", connection);
        command.Parameters.AddWithValue("@name", name);
        return command;
    }
}
