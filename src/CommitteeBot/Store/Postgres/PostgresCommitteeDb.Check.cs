using CommitteeBot.Language;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Postgres;

/// <summary>What a check of the whole store asks of PostgreSQL.</summary>
internal sealed partial class PostgresCommitteeDb
{
    public override async Task BeginLookAsync(CancellationToken cancellation)
    {
        await Database.OpenConnectionAsync(cancellation);
        await Database.ExecuteSqlAsync($"begin transaction isolation level repeatable read read only", cancellation);
    }

    public override async Task EndLookAsync()
    {
        await Database.ExecuteSqlAsync($"rollback");
        await Database.CloseConnectionAsync();
    }

    /// <summary>The server looks after its own files.</summary>
    public override Task<IReadOnlyList<string>> DamageAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    public override async Task<IReadOnlyList<SchemaReference>> ReferencesAsync(CancellationToken cancellation) =>
        await Database.SqlQuery<SchemaReference>(
            $"""
             select c.conrelid::regclass::text as "Table", a.attname::text as "Column",
                 c.confrelid::regclass::text as "Other", k.attname::text as "Key"
             from pg_constraint c
             join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
             join pg_attribute k on k.attrelid = c.confrelid and k.attnum = c.confkey[1]
             where c.contype = 'f' and c.connamespace = current_schema()::regnamespace
             """).ToListAsync(cancellation);

    public override Task<IReadOnlyList<long>> PassagesNotFoundAsync(
        IReadOnlyList<WordOfRow> words, CancellationToken cancellation) =>
        NotFoundAsync("passage", words, cancellation);

    public override Task<IReadOnlyList<long>> ActionsNotFoundAsync(
        IReadOnlyList<WordOfRow> words, CancellationToken cancellation) =>
        NotFoundAsync("action", words, cancellation);

    /// <summary>The index is part of the row, and goes with it.</summary>
    public override Task<long> StrayIndexEntriesAsync(CancellationToken cancellation) => Task.FromResult(0L);

    private async Task<IReadOnlyList<long>> NotFoundAsync(
        string table, IReadOnlyList<WordOfRow> words, CancellationToken cancellation)
    {
        var missing = new List<long>();
        await ReadAsync(
            $"""
             select t.Id from unnest(@p0::bigint[], @p1::text[]) as w(Id, Query) join {table} t on t.Id = w.Id
             where t.Terms is null or not (t.Terms @@ w.Query::tsquery)
             """,
            [
                words.Select(w => w.Id).ToArray(),
                words.Select(w => string.Join(" & ", Tokenizer.Stems(w.Word).Select(Quoted))).ToArray(),
            ],
            reader => missing.Add(reader.GetInt64(0)), cancellation);
        return missing;
    }
}
