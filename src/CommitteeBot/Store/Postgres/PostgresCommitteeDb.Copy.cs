using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace CommitteeBot.Store.Postgres;

/// <summary>Rows that come from another store.</summary>
internal sealed partial class PostgresCommitteeDb
{
    private const int ReportEach = 500;

    public override async Task BeginCopyAsync(string table, CancellationToken cancellation)
    {
        await BeginWriteAsync(cancellation);
        await Database.ExecuteSqlAsync($"set constraints all deferred", cancellation);
        await SwitchRulesAsync(table, "disable", cancellation);
        await Database.ExecuteSqlAsync($"select set_config('committeebot.copying', 'on', true)", cancellation);
    }

    /// <summary>
    /// By the server's own protocol for many rows. Those triggers that were left on make each row ready.
    /// </summary>
    public override async Task CopyRowsAsync<TRow>(
        IAsyncEnumerable<TRow> rows, IProgress<long> progress, CancellationToken cancellation)
    {
        var entity = Model.FindEntityType(typeof(TRow))!;
        var columns = entity.GetProperties().Where(p => p.GetComputedColumnSql() is null).ToList();
        var names = string.Join(", ", columns.Select(c => $"\"{c.GetColumnName()}\""));
        var connection = (NpgsqlConnection)Database.GetDbConnection();
        await using var writer = await connection.BeginBinaryImportAsync(
            $"copy {entity.GetTableName()} ({names}) from stdin (format binary)", cancellation);
        long count = 0;
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            await writer.StartRowAsync(cancellation);
            foreach (var column in columns)
                await WriteAsync(writer, column, column.GetGetter().GetClrValue(row), cancellation);
            if (++count % ReportEach == 0)
                progress.Report(count);
        }

        await writer.CompleteAsync(cancellation);
    }

    public override async Task EndCopyAsync(string table, CancellationToken cancellation)
    {
        // A table that has checks to come can't be altered.
        await Database.ExecuteSqlAsync($"set constraints all immediate", cancellation);
        await SwitchRulesAsync(table, "enable", cancellation);
        if (table == Passages.EntityType.GetTableName())
            await Database.ExecuteSqlAsync(
                $"""
                 insert into passage_term select distinct unnest(tsvector_to_array(terms)) from passage
                 on conflict do nothing
                 """, cancellation);
        var isNumbered = await Database.SqlQuery<bool>(
            $"""
             select exists (select 1 from information_schema.columns where table_schema = current_schema()
                 and table_name = {table} and column_name = 'id' and is_identity = 'YES') as "Value"
             """).SingleAsync(cancellation);
        if (isNumbered)
            await RunAsync(
                $"select setval(pg_get_serial_sequence('{table}', 'id'), (select max(id) from {table}))", cancellation);
    }

    private static async Task WriteAsync(
        NpgsqlBinaryImporter writer, IProperty column, object? value, CancellationToken cancellation)
    {
        var mapping = column.GetRelationalTypeMapping();
        var stored = value is not null && mapping.Converter is { } converter
            ? converter.ConvertToProvider(value)
            : value;
        if (stored is null)
            await writer.WriteNullAsync(cancellation);
        else
            await writer.WriteAsync(stored, mapping.StoreTypeNameBase, cancellation);
    }

    /// <summary>All triggers but those that fill the text index.</summary>
    private async Task SwitchRulesAsync(string table, string verb, CancellationToken cancellation)
    {
        var rules = await Database.SqlQuery<string>(
            $"""
             select tgname::text as "Value" from pg_trigger where tgrelid = {table}::regclass and not tgisinternal
                 and tgname::text not like '%\_is\_indexed'
             """).ToListAsync(cancellation);
        foreach (var rule in rules)
            await RunAsync($"alter table {table} {verb} trigger {rule}", cancellation);
    }

    private Task<int> RunAsync(string statement, CancellationToken cancellation) =>
#pragma warning disable EF1002, EF1003 // Of names of the store's own schema.
        Database.ExecuteSqlRawAsync(statement, cancellation);
#pragma warning restore EF1002, EF1003
}
