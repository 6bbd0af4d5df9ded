using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace CommitteeBot.Store.Sqlite;

/// <summary>
/// Brings the schema up to date. EF Core's own migrator builds the whole model before it runs the first statement, and
/// that takes longer than all the rest of a first start; the changes are plain SQL and need none of it. The history is
/// kept where EF Core keeps it.
/// </summary>
internal static class SqliteMigrations
{
    /// <summary>The changes that this version of the program knows, in order.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. All().Keys];

    /// <summary>
    /// All that are missing, or none: a start that is cut short finds the schema as it was. Two processes take turns.
    /// </summary>
    public static async Task ApplyAsync(SqliteConnection connection, CancellationToken cancellation)
    {
        await using var transaction = connection.BeginTransaction(); // Takes the write lock at once.
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            """
            create table if not exists __EFMigrationsHistory (
                MigrationId text not null constraint PK___EFMigrationsHistory primary key,
                ProductVersion text not null
            )
            """;
        await command.ExecuteNonQueryAsync(cancellation);
        var applied = await AppliedAsync(command, cancellation);
        foreach (var (id, migration) in All().Where(m => !applied.Contains(m.Key)))
        {
            command.Parameters.Clear();
            foreach (var operation in migration.UpOperations)
            {
                command.CommandText = operation is SqlOperation { Sql: var sql }
                    ? sql
                    : throw new InvalidOperationException($"{id} holds something other than SQL.");
                await command.ExecuteNonQueryAsync(cancellation);
            }

            command.CommandText =
                "insert into __EFMigrationsHistory(MigrationId, ProductVersion) values (@id, @version)";
            command.Parameters.AddWithValue("@id", id);
            command.Parameters.AddWithValue("@version", ProductInfo.GetVersion());
            await command.ExecuteNonQueryAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The changes in the store's history; none for a store that is not there yet.</summary>
    public static async Task<IReadOnlyList<string>> AppliedAsync(
        SqliteConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "select 1 from sqlite_master where name = '__EFMigrationsHistory'";
        return await command.ExecuteScalarAsync(cancellation) is null ? [] : await AppliedAsync(command, cancellation);
    }

    private static async Task<IReadOnlyList<string>> AppliedAsync(SqliteCommand command, CancellationToken cancellation)
    {
        command.CommandText = "select MigrationId from __EFMigrationsHistory order by MigrationId";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var applied = new List<string>();
        while (await reader.ReadAsync(cancellation))
            applied.Add(reader.GetString(0));
        return applied;
    }

    private static SortedDictionary<string, Migration> All()
    {
        var all = new SortedDictionary<string, Migration>(StringComparer.Ordinal);
        foreach (var type in typeof(SqliteCommitteeDb).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Migration))))
            all.Add(type.GetCustomAttribute<MigrationAttribute>()!.Id, (Migration)Activator.CreateInstance(type)!);
        return all;
    }
}
