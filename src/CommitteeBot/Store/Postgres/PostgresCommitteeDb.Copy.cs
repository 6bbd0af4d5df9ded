using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Postgres;

/// <summary>Rows that come from another store.</summary>
internal sealed partial class PostgresCommitteeDb
{
    public override async Task BeginCopyAsync(string table, CancellationToken cancellation)
    {
        await BeginWriteAsync(cancellation);
        await Database.ExecuteSqlAsync($"set constraints all deferred", cancellation);
        await SwitchRulesAsync(table, "disable", cancellation);
    }

    public override async Task EndCopyAsync(string table, CancellationToken cancellation)
    {
        // A table that has checks to come can't be altered.
        await Database.ExecuteSqlAsync($"set constraints all immediate", cancellation);
        await SwitchRulesAsync(table, "enable", cancellation);
        var isNumbered = await Database.SqlQuery<bool>(
            $"""
             select exists (select 1 from information_schema.columns where table_schema = current_schema()
                 and table_name = {table} and column_name = 'id' and is_identity = 'YES') as "Value"
             """).SingleAsync(cancellation);
        if (isNumbered)
            await RunAsync(
                $"select setval(pg_get_serial_sequence('{table}', 'id'), (select max(id) from {table}))", cancellation);
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
