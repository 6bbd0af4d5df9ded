using CommitteeBot.Store;
using CommitteeBot.Store.Postgres;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace CommitteeBot.Tests.Store.Postgres;

/// <summary>What a start does to the schema, on a real server.</summary>
public sealed class PostgresUpgradeTests : IDisposable
{
    private readonly string database;

    public PostgresUpgradeTests()
    {
        Assert.SkipUnless(PostgresServer.IsUsed, "This run was given no PostgreSQL (package postgresql).");
        database = PostgresServer.Create(null);
    }

    private StoreSettings Settings => new(StoreProvider.Postgres, PostgresServer.Address(database));

    public void Dispose()
    {
        if (database is not null)
            PostgresServer.Drop(database);
    }

    [Fact]
    public async Task Nodes_that_start_together_upgrade_the_store_once()
    {
        var faults = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => new StoreUpgrade(Settings).RunAsync(CancellationToken.None)));

        Assert.All(faults, Assert.Null);
        await using var connection = await PostgresStartup.OpenAsync(Settings, CancellationToken.None);
        Assert.Equal(
            PostgresMigrations.Known, await PostgresMigrations.AppliedAsync(connection, CancellationToken.None));
    }

    [Fact]
    public async Task A_store_written_by_a_newer_version_is_refused()
    {
        await new StoreUpgrade(Settings).RunAsync(CancellationToken.None);
        PostgresServer.Execute(database, "insert into store_change(id) values ('9999_FromTheFuture')");

        var fault = await new StoreUpgrade(Settings).RunAsync(CancellationToken.None);

        Assert.Contains("newer version", fault, StringComparison.Ordinal);
        Assert.Contains("9999_FromTheFuture", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Database", "nowhere_to_be_found", "does not exist")]
    [InlineData("Port", "1", "Failed to connect")]
    public async Task A_store_that_cannot_be_reached_is_told_in_a_sentence(string key, string value, string expected)
    {
        var address = new NpgsqlConnectionStringBuilder(PostgresServer.Address(database)) { [key] = value };
        var settings = new StoreSettings(StoreProvider.Postgres, address.ConnectionString);

        var fault = await new StoreUpgrade(settings).RunAsync(CancellationToken.None);

        Assert.Contains(expected, fault, StringComparison.Ordinal);
        Assert.Contains("Check Store:ConnectionString", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_column_of_the_model_is_in_the_store_and_every_column_of_the_store_in_the_model()
    {
        await new StoreUpgrade(Settings).RunAsync(CancellationToken.None);

        // What only the database itself uses.
        string[] itsOwn = ["passage.terms", "action.terms", "passage_term.term", "store_change.id", "store_change.at",
            "store_probe.at", "teams_mode.since", "people_version.id", "people_version.number"];
        var kept = await ColumnsAsync();
        Assert.Equal(
            PostgresModel.Instance.GetEntityTypes().Where(e => e.GetTableName() is not null)
                .SelectMany(e => e.GetProperties().Select(p => $"{e.GetTableName()}.{Column(e, p)}")).Distinct()
                .Concat(itsOwn).Order(StringComparer.Ordinal),
            kept.Order(StringComparer.Ordinal));
    }

    private static string Column(IEntityType entity, IProperty property) =>
        property.GetColumnName(StoreObjectIdentifier.Table(entity.GetTableName()!))!;

    private async Task<List<string>> ColumnsAsync()
    {
        await using var connection = await PostgresStartup.OpenAsync(Settings, CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = "select table_name || '.' || column_name from information_schema.columns "
            + "where table_schema = 'public'";
        await using var reader = await command.ExecuteReaderAsync();
        var columns = new List<string>();
        while (await reader.ReadAsync())
            columns.Add(reader.GetString(0));
        return columns;
    }
}
