using System.Reflection;
using Npgsql;

namespace CommitteeBot.Store.Postgres;

/// <summary>
/// Brings the schema up to date with statements that stand in the files below <c>Migrations/</c>, in the order of their
/// names.
/// </summary>
internal static class PostgresMigrations
{
    private const string Folder = "Postgres/";

    /// <summary>The changes that this version of the program knows, in order.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        .. typeof(PostgresMigrations).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension)
            .Select(n => n!).Order(StringComparer.Ordinal),
    ];

    /// <summary>
    /// All that are missing, or none: a start that is cut short finds the schema as it was. Two nodes take turns.
    /// </summary>
    public static async Task ApplyAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandTimeout = 0;
        command.CommandText =
            $"""
            select pg_advisory_xact_lock({PostgresCommitteeDb.WriterLock});
            create table if not exists store_change (id text primary key, at timestamptz not null default now());
            """;
        await command.ExecuteNonQueryAsync(cancellation);
        var applied = await AppliedAsync(connection, cancellation);
        foreach (var id in Known.Except(applied))
        {
            command.CommandText = await ReadAsync(id, cancellation);
            await command.ExecuteNonQueryAsync(cancellation);
            await using var note = connection.CreateCommand();
            note.CommandText = "insert into store_change(id) values (@id)";
            note.Parameters.AddWithValue("@id", id);
            await note.ExecuteNonQueryAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The changes in the store's history; none for a store that is not there yet.</summary>
    public static async Task<IReadOnlyList<string>> AppliedAsync(
        NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "select to_regclass('store_change') is not null";
        if (await command.ExecuteScalarAsync(cancellation) is not true)
            return [];
        command.CommandText = "select id from store_change order by id collate \"C\"";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var applied = new List<string>();
        while (await reader.ReadAsync(cancellation))
            applied.Add(reader.GetString(0));
        return applied;
    }

    private static async Task<string> ReadAsync(string id, CancellationToken cancellation)
    {
        await using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Folder}{id}.sql")!;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancellation);
    }
}
