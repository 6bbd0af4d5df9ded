using System.Globalization;
using System.Text;
using CommitteeBot.Committees;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Sqlite;

internal sealed class SqliteCommitteeDb(DbContextOptions<SqliteCommitteeDb> options, SqliteWriters? writers = null) : CommitteeDb(options)
{
    private IDisposable? place;

    public override async Task BeginWriteAsync(CancellationToken cancellation)
    {
        if (writers is not null)
            place ??= await writers.EnterAsync(cancellation);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await BeginWriteAsync(cancellationToken);
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            // A transaction that spans several saves keeps its place until the context ends.
            if (Database.CurrentTransaction is null)
                EndWrite();
        }
    }

    public override async ValueTask DisposeAsync()
    {
        EndWrite();
        await base.DisposeAsync();
    }

    public override void Dispose()
    {
        EndWrite();
        base.Dispose();
    }

    public override async Task<IReadOnlyList<PassageHit>> SearchPassagesAsync(
        IReadOnlyList<string> words, Caller caller, PassageScope scope, int most, CancellationToken cancellation)
    {
        if (words.Count == 0 || caller.CommitteeIds.Count == 0)
            return [];

        var committees = scope.CommitteeIds is { } wanted ? [.. caller.CommitteeIds.Intersect(wanted)] : caller.CommitteeIds;
        var sql = new StringBuilder(
            $"""
             select p.Id, -bm25(passage_text) as score
             from passage_text
             join passage p on p.Id = passage_text.rowid
             join meeting m on m.Id = p.MeetingId
             where passage_text match @words
               and m.CommitteeId in ({List(committees)})
               and (p.IsRestricted = 0 or m.CommitteeId in ({List(caller.RestrictedCommitteeIds)}))

             """);
        if (scope.MeetingIds is { } meetings)
            sql.AppendLine(CultureInfo.InvariantCulture, $"  and p.MeetingId in ({List(meetings)})");
        if (scope.ItemIds is { } items)
            sql.AppendLine(CultureInfo.InvariantCulture, $"  and p.ItemId in ({List(items)})");
        sql.Append("order by bm25(passage_text) limit @most");

        var connection = (SqliteConnection)Database.GetDbConnection();
        await Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql.ToString();
            command.Parameters.AddWithValue("@words", AnyOf(words));
            command.Parameters.AddWithValue("@most", most);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var hits = new List<PassageHit>();
            while (await reader.ReadAsync(cancellation))
                hits.Add(new PassageHit(reader.GetInt64(0), reader.GetDouble(1)));
            return hits;
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    public override IQueryable<long> ActionsAbout(IReadOnlyList<string> words)
    {
        var all = string.Join(' ', words.Select(Quoted));
        return Database.SqlQuery<long>($"select rowid as Value from action_text where action_text match {all}");
    }

    private void EndWrite()
    {
        place?.Dispose();
        place = null;
    }

    /// <summary>Each word is quoted, so that no word of a person's is read as an operator of the query language.</summary>
    private static string AnyOf(IEnumerable<string> words) =>
        string.Join(" OR ", words.Select(Quoted));

    private static string Quoted(string word) => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string List(IEnumerable<long> ids) => string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));
}
