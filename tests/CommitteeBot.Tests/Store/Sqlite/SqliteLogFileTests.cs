using CommitteeBot.Store.Sqlite;
using CommitteeBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CommitteeBot.Tests.Store.Sqlite;

public sealed class SqliteLogFileTests : IDisposable
{
    private readonly string folder = StoreFolder.Create();

    private string StoreFile => Path.Combine(folder, "some.db");

    [Fact]
    public void A_log_that_is_written_taken_in_and_begun_anew_has_not_moved()
    {
        using var one = Open();
        using var other = Open();
        foreach (var sql in new[]
            { "create table t (x)", "insert into t values (1)", "pragma wal_checkpoint(truncate)",
                "insert into t values (2)",
                "pragma wal_checkpoint(restart)", "insert into t values (3)" })
        {
            Execute(one, sql);
            Execute(other, "select * from t");
            Assert.False(SqliteLogFile.HasMoved(one), sql);
            Assert.False(SqliteLogFile.HasMoved(other), sql);
        }
    }

    [Fact]
    public void A_log_that_was_deleted_has_moved_for_who_had_it_open()
    {
        using var one = Open();
        Execute(one, "create table t (x)");

        File.Delete(StoreFile + "-wal");

        Assert.True(SqliteLogFile.HasMoved(one));
    }

    /// <summary>Whoever opens the store next makes an empty log in its place.</summary>
    [Fact]
    public void A_log_that_came_in_the_place_of_another_has_moved_for_who_had_the_other_open()
    {
        using var one = Open();
        Execute(one, "create table t (x)");
        Execute(one, "pragma wal_checkpoint(passive)");
        File.Delete(StoreFile + "-wal");

        using var next = Open();
        Execute(next, "insert into t values (1)");

        Assert.True(SqliteLogFile.HasMoved(one));
        Assert.False(SqliteLogFile.HasMoved(next));
    }

    [Fact]
    public void A_log_that_has_no_beginning_has_moved_for_who_wrote_into_it_as_well()
    {
        using var one = Open();
        Execute(one, "create table t (x); create table u (x); pragma wal_checkpoint(truncate); insert into t values (1)");
        File.Delete(StoreFile + "-wal");

        using var next = Open();
        Execute(next, "insert into u values (1)");

        Assert.True(SqliteLogFile.HasMoved(one));
        Assert.True(SqliteLogFile.HasMoved(next, isCommitted: true));
    }

    [Fact]
    public void What_a_lost_machine_left_in_a_log_takes_nothing_out_of_use()
    {
        using (var one = Open())
            Execute(one, "create table t (x)");
        File.WriteAllBytes(StoreFile + "-wal", new byte[4096]);

        using var next = Open();
        Execute(next, "select * from t");
        Assert.False(SqliteLogFile.HasMoved(next));
        Execute(next, "insert into t values (1)");
        Assert.False(SqliteLogFile.HasMoved(next, isCommitted: true));
    }

    [Fact]
    public void A_store_in_memory_has_no_log()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Execute(connection, "create table t (x)");

        Assert.False(SqliteLogFile.HasMoved(connection));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={StoreFile};Pooling=False;Default Timeout=1");
        connection.Open();
        if (new FileInfo(StoreFile).Length == 0)
            Execute(connection, "pragma journal_mode = wal");
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
