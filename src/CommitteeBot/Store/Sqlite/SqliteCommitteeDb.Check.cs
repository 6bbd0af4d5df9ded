using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Sqlite;

/// <summary>What a check of the whole store asks of SQLite.</summary>
internal sealed partial class SqliteCommitteeDb
{
    private const int MaxDamage = 20;

    public override async Task BeginLookAsync(CancellationToken cancellation)
    {
        await Database.OpenConnectionAsync(cancellation);
        await Database.ExecuteSqlAsync($"pragma query_only = on", cancellation);
        await Database.ExecuteSqlAsync($"begin", cancellation);
    }

    /// <summary>Its connection is somebody else's next.</summary>
    public override async Task EndLookAsync()
    {
        await Database.ExecuteSqlAsync($"rollback");
        await Database.ExecuteSqlAsync($"pragma query_only = off");
        await Database.CloseConnectionAsync();
    }

    public override async Task<IReadOnlyList<string>> DamageAsync(CancellationToken cancellation)
    {
        var said = await Database.SqlQuery<string>(
            $"select integrity_check as Value from pragma_integrity_check").ToListAsync(cancellation);
        return said is ["ok"] ? [] : [.. said.Take(MaxDamage)];
    }

    public override async Task<IReadOnlyList<SchemaReference>> ReferencesAsync(CancellationToken cancellation) =>
        await Database.SqlQuery<SchemaReference>(
            $"""
             select m.name as "Table", f."from" as "Column", f."table" as "Other",
                 coalesce(f."to", (select k.name from pragma_table_info(f."table") k where k.pk = 1)) as "Key"
             from sqlite_master m join pragma_foreign_key_list(m.name) f where m.type = 'table'
             """).ToListAsync(cancellation);

    public override Task<IReadOnlyList<long>> PassagesNotFoundAsync(
        IReadOnlyList<WordOfRow> words, CancellationToken cancellation) =>
        NotFoundAsync(
            $"""
             select 1 from {OpenIndex} where {OpenIndex} match @word and rowid = @id
             union all select 1 from {RestrictedIndex} where {RestrictedIndex} match @word and rowid = @id
             """, words, cancellation);

    public override Task<IReadOnlyList<long>> ActionsNotFoundAsync(
        IReadOnlyList<WordOfRow> words, CancellationToken cancellation) =>
        NotFoundAsync("select 1 from action_text where action_text match @word and rowid = @id", words, cancellation);

    public override Task<long> StrayIndexEntriesAsync(CancellationToken cancellation) =>
        Database.SqlQuery<long>(
            $"""
             select (select count(*) from passage_text t
                     where not exists (select 1 from passage p where p.Id = t.rowid and p.RestrictionId is null))
                 + (select count(*) from restricted_text t
                     where not exists (select 1 from passage p where p.Id = t.rowid and p.RestrictionId is not null))
                 + (select count(*) from action_text t where not exists (select 1 from action a where a.Id = t.rowid))
                 as Value
             """).SingleAsync(cancellation);

    private async Task<IReadOnlyList<long>> NotFoundAsync(
        string sql, IReadOnlyList<WordOfRow> words, CancellationToken cancellation)
    {
        var missing = new List<long>();
        await Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = ((SqliteConnection)Database.GetDbConnection()).CreateCommand();
#pragma warning disable CA2100 // One of the two above.
            command.CommandText = sql;
#pragma warning restore CA2100
            var word = command.Parameters.Add("@word", SqliteType.Text);
            var id = command.Parameters.Add("@id", SqliteType.Integer);
            foreach (var row in words)
            {
                (word.Value, id.Value) = (Quoted(row.Word), row.Id);
                if (await command.ExecuteScalarAsync(cancellation) is null)
                    missing.Add(row.Id);
            }
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }

        return missing;
    }
}
