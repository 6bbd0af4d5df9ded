using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Sqlite;

/// <summary>Rows that come from another store. SQLite goes on counting after the highest number by itself.</summary>
internal sealed partial class SqliteCommitteeDb
{
    /// <summary>The triggers that were dropped for the copy, as statements that make them again.</summary>
    private List<string> dropped = [];

    public override async Task BeginCopyAsync(string table, CancellationToken cancellation)
    {
        await BeginWriteAsync(cancellation);
        await Database.ExecuteSqlAsync($"pragma defer_foreign_keys = on", cancellation);

        // A trigger can't be switched off. Those that fill the text index stay.
        var rules = await Database.SqlQuery<Trigger>(
            $"""
             select name as Name, sql as Sql from sqlite_master where type = 'trigger' and tbl_name = {table}
                 and instr(sql, 'passage_text') = 0 and instr(sql, 'action_text') = 0
             """).ToListAsync(cancellation);
        dropped = rules.ConvertAll(r => r.Sql);
        foreach (var rule in rules)
            await RunAsync($"drop trigger \"{rule.Name}\"", cancellation);
    }

    public override async Task EndCopyAsync(string table, CancellationToken cancellation)
    {
        foreach (var rule in dropped)
            await RunAsync(rule, cancellation);
        dropped = [];

        // Restricted passages are in an index of their own, which they enter as they become restricted.
        if (table == Passages.EntityType.GetTableName())
            await Database.ExecuteSqlAsync(
                $"update passage set RestrictionId = RestrictionId where RestrictionId is not null", cancellation);
    }

    private Task<int> RunAsync(string statement, CancellationToken cancellation) =>
#pragma warning disable EF1002, EF1003 // From the store's own schema.
        Database.ExecuteSqlRawAsync(statement.Replace("{", "{{", StringComparison.Ordinal), cancellation);
#pragma warning restore EF1002, EF1003

    private sealed record Trigger(string Name, string Sql);
}
