using CommitteeBot.Store;
using CommitteeBot.Store.Sqlite;
using CommitteeBot.Store.Sqlite.Migrations;
using CommitteeBot.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace CommitteeBot.Tests.Store;

/// <summary>What a start does to the schema, on real files.</summary>
public sealed class StoreUpgradeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("committeebot-upgrade-").FullName;

    [Fact]
    public async Task A_store_written_by_a_newer_version_is_refused_and_left_as_it_is()
    {
        var settings = Settings("newer.db");
        Assert.Null(await new StoreUpgrade(settings).RunAsync(CancellationToken.None));
        await ExecuteAsync(settings, "insert into __EFMigrationsHistory values ('9999_FromTheFuture', '11.0.0')");

        var fault = await new StoreUpgrade(settings).RunAsync(CancellationToken.None);

        Assert.Contains("newer version", fault, StringComparison.Ordinal);
        Assert.Contains("9999_FromTheFuture", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_start_changes_nothing()
    {
        var settings = Settings("twice.db");
        await new StoreUpgrade(settings).RunAsync(CancellationToken.None);
        var before = await SchemaAsync(settings);

        Assert.Null(await new StoreUpgrade(settings).RunAsync(CancellationToken.None));

        Assert.Equal(before, await SchemaAsync(settings));
    }

    [Fact]
    public async Task Processes_that_start_together_upgrade_the_store_once()
    {
        var settings = Settings("together.db");

        var faults = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(
                _ => Task.Run(() => new StoreUpgrade(settings).RunAsync(CancellationToken.None))));

        Assert.All(faults, Assert.Null);
        Assert.Equal(
            SqliteMigrations.Known,
            await ListAsync(settings, "select MigrationId from __EFMigrationsHistory order by MigrationId"));
    }

    [Fact]
    public async Task An_older_store_gets_what_it_lacks_and_keeps_what_it_holds()
    {
        var settings = Settings("older.db");
        foreach (var first in new M0001Initial().UpOperations.Cast<SqlOperation>())
            await ExecuteAsync(settings, first.Sql);
        await ExecuteAsync(
            settings,
            "create table __EFMigrationsHistory (MigrationId text not null primary key, ProductVersion text not null)");
        await ExecuteAsync(settings, "insert into __EFMigrationsHistory values ('0001_Initial', '10.0.0')");
        await ExecuteAsync(
            settings,
            "insert into committee(Name, Prefix, NextActionNumber, Zone, IsSample) values ('Harbour Oversight Board', "
                + "'HOB', 1, 'Europe/London', 0)");

        Assert.Null(await new StoreUpgrade(settings).RunAsync(CancellationToken.None));

        await using var upgraded = Open(settings);
        Assert.Equal("HOB", (await upgraded.Committees.SingleAsync()).Prefix);
        Assert.Empty(await upgraded.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task The_schema_is_the_one_that_EF_Core_would_make()
    {
        var (ours, theirs) = (Settings("ours.db"), Settings("theirs.db"));
        await new StoreUpgrade(ours).RunAsync(CancellationToken.None);
        await using (var db = Open(theirs))
            await db.Database.MigrateAsync();

        Assert.Equal(await SchemaAsync(theirs), await SchemaAsync(ours));
    }

    [Fact]
    public async Task Every_column_of_the_model_is_in_the_store_and_every_column_of_the_store_in_the_model()
    {
        var settings = Settings("model.db");
        await new StoreUpgrade(settings).RunAsync(CancellationToken.None);
        await using var db = Open(settings);
        var tables = db.Model.GetEntityTypes().Where(e => e.GetTableName() is not null).GroupBy(e => e.GetTableName()!);

        foreach (var table in tables)
        {
            var mapped = table.SelectMany(e => e.GetProperties())
                .Select(p => p.GetColumnName(StoreObjectIdentifier.Table(table.Key))!).Distinct()
                .Order(StringComparer.Ordinal);
            var there = await ListAsync(settings, $"select name from pragma_table_xinfo('{table.Key}') order by name");
            Assert.Equal(
                (table.Key, string.Join(',', mapped)),
                (table.Key, string.Join(',', there.Order(StringComparer.Ordinal))));
        }
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_named_in_the_refusal()
    {
        var settings = Settings("letter.db");
        await File.WriteAllTextAsync(settings.File!, string.Concat(Enumerable.Repeat("Dear Sir or Madam, ", 100)));

        Assert.Contains(
            "letter.db", await new StoreUpgrade(settings).RunAsync(CancellationToken.None), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private StoreSettings Settings(string file) =>
        new(StoreProvider.Sqlite, $"Data Source={Path.Combine(folder, file)};Foreign Keys=True");

    private static SqliteCommitteeDb Open(StoreSettings settings)
    {
        var options = new DbContextOptionsBuilder<SqliteCommitteeDb>();
        SqliteStore.Configure(options, settings.ConnectionString);
        return new SqliteCommitteeDb(options.Options);
    }

    /// <summary>All that makes up the schema but EF Core's own tables.</summary>
    private static Task<List<string>> SchemaAsync(StoreSettings settings) =>
        ListAsync(
            settings,
            "select sql from sqlite_master where sql is not null and name not like '%__EF%' order by type, name");

    private static async Task<List<string>> ListAsync(StoreSettings settings, string sql)
    {
        await using var connection = new SqliteConnection(settings.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written by the test itself.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var list = new List<string>();
        while (await reader.ReadAsync())
            list.Add(reader.GetString(0));
        return list;
    }

    private static async Task ExecuteAsync(StoreSettings settings, string sql) => await ListAsync(settings, sql);
}
