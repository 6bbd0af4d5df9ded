using CommitteeBot.Store.Postgres;
using Npgsql;

namespace CommitteeBot.Tests.Support;

/// <summary>What a database held at one moment, kept beside its tables so that they can be put back to it.</summary>
internal sealed class PostgresSnapshot(string database)
{
    /// <summary>All but the one that each change of another one locks.</summary>
    private const string Tables = "select table_name from information_schema.tables where table_schema = 'public' "
        + "and table_name <> 'people_version'";

    public async Task TakeAsync()
    {
        await using var connection = await OpenAsync();
        var statements = (await ListAsync(connection, Tables)).Select(t => $"create table kept.{t} as table public.{t};");
        await ExecuteAsync(connection, $"create schema kept; {string.Join(' ', statements)}");
    }

    public async Task RestoreAsync()
    {
        await using var connection = await OpenAsync();
        var tables = await ListAsync(connection, Tables);
        var columns = await ListAsync(
            connection,
            "select table_name || ':' || string_agg('\"' || column_name || '\"', ',') from information_schema.columns "
                + "where table_schema = 'public' and table_name <> 'people_version' and is_generated = 'NEVER' group by table_name");
        var sequences = await ListAsync(
            connection, "select table_name from information_schema.columns where table_schema = 'public' and is_identity = 'YES'");
        var fill = columns.Select(c => c.Split(':')).Select(
            c => $"insert into public.{c[0]} ({c[1]}) select {c[1]} from kept.{c[0]};");
        var numbers = sequences.Select(
            t => $"select setval(pg_get_serial_sequence('public.{t}', 'id'), "
                + $"(select coalesce(max(id), 0) + 1 from public.{t}), false);");

        // Truncating would wait for whoever reads in the background, who may already wait for the next table.
        var empty = tables.Select(t => $"delete from public.{t};");
        await ExecuteAsync(
            connection,
            $"begin; select pg_advisory_xact_lock({PostgresCommitteeDb.WriterLock}); "
                + "set local session_replication_role = replica; "
                + $"{string.Join(' ', empty)} {string.Join(' ', fill)} "
                + $"{string.Join(' ', numbers)} commit;");
    }

    private async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(PostgresServer.Address(database, pooling: false));
        await connection.OpenAsync();
        return connection;
    }

    private static async Task<List<string>> ListAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await reader.ReadAsync())
            found.Add(reader.GetString(0));
        return found;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
