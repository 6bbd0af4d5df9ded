using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CommitteeBot.Tests.Support;

/// <summary>The SQL of tests, written as SQLite reads it, on the database that the run uses.</summary>
internal static partial class TestSql
{
    /// <param name="address">The connection string.</param>
    public static async Task<DbConnection> OpenAsync(string address)
    {
        DbConnection connection =
            PostgresServer.IsUsed ? new NpgsqlConnection(address) : new SqliteConnection(address);
        await connection.OpenAsync();
        return connection;
    }

    public static async Task<long> NumberAsync(DbConnection connection, string select)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written by the test itself.
        command.CommandText = Spelled($"select {select}");
#pragma warning restore CA2100
        var found = await command.ExecuteScalarAsync();
        return found is DateTime moment
            ? new DateTimeOffset(moment).ToUnixTimeMilliseconds()
            : Convert.ToInt64(found, CultureInfo.InvariantCulture);
    }

    public static async Task ChangeAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written by the test itself.
        command.CommandText = Spelled(sql);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A quoted name keeps its capitals in PostgreSQL.</summary>
    private static string Spelled(string sql) =>
        PostgresServer.IsUsed ? QuotedName().Replace(sql, m => m.Value.ToLowerInvariant()) : sql;

    [GeneratedRegex("\"[A-Z]\\w*\"")]
    private static partial Regex QuotedName();
}
