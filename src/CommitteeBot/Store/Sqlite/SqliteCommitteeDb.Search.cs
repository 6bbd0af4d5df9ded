using System.Globalization;
using System.Text;
using CommitteeBot.Committees;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Sqlite;

/// <summary>What is found by words: FTS5 ranks and counts, and what the caller may not read is left out.</summary>
internal sealed partial class SqliteCommitteeDb
{
    /// <summary>Makes up for a few passages that this caller may not read.</summary>
    private const double RestrictedMargin = 1.3;

    /// <summary>For one committee among several.</summary>
    private const double CommitteeMargin = 6;

    public override async Task<IReadOnlyList<PassageHit>> SearchPassagesAsync(
        IReadOnlyList<string> words, Caller caller, PassageFilter scope, int most, CancellationToken cancellation)
    {
        if (words.Count == 0 || caller.CommitteeIds.Count == 0)
            return [];

        var committees = scope.CommitteeIds is { } wanted ? [.. caller.CommitteeIds.Intersect(wanted)] : caller.CommitteeIds;
        var filter = new StringBuilder(
            $"""
             m.CommitteeId in ({List(committees)})
               and (p.IsRestricted = 0 or m.CommitteeId in ({List(caller.RestrictedCommitteeIds)}))
               and (p.RestrictionId is null or p.RestrictionId not in ({List(caller.Scope.ClosedRestrictionIds)}))

             """);
        if (scope.MeetingIds is { } meetings)
            filter.AppendLine(CultureInfo.InvariantCulture, $"  and p.MeetingId in ({List(meetings)})");
        if (scope.ItemIds is { } items)
            filter.AppendLine(CultureInfo.InvariantCulture, $"  and p.ItemId in ({List(items)})");

        // Looking up the passage and the meeting of every match costs more than the ranking itself, so only the best are looked up. Where too few of them
        // are this caller's, more are, and in the end all.
        if (scope is { MeetingIds: null, ItemIds: null })
        {
            foreach (var times in scope.CommitteeIds is null ? (double[])[RestrictedMargin, CommitteeMargin] : [CommitteeMargin])
            {
                var first = (int)(most * times);
                var (hits, matched) = await HitsAsync(BestOf(first, filter), words, most, cancellation);
                if (hits.Count == most || matched < first)
                    return hits;
            }
        }

        return (await HitsAsync(AllOf(filter), words, most, cancellation)).Hits;
    }

    private static string BestOf(int first, StringBuilder filter) => string.Create(CultureInfo.InvariantCulture,
        $"""
         select p.Id, -f.Score, p.MeetingId, p.Place, m.CommitteeId, {filter}
         from (select rowid as Id, bm25(passage_text) as Score from passage_text where passage_text match @words order by bm25(passage_text) limit {first}) f
         join passage p on p.Id = f.Id
         join meeting m on m.Id = p.MeetingId
         order by f.Score
         """);

    private static string AllOf(StringBuilder filter) =>
        $"""
         select p.Id, -bm25(passage_text), p.MeetingId, p.Place, m.CommitteeId, 1
         from passage_text
         join passage p on p.Id = passage_text.rowid
         join meeting m on m.Id = p.MeetingId
         where passage_text match @words and {filter}
         order by bm25(passage_text) limit @most
         """;

    /// <returns>The hits that pass the filter, and how many rows there were.</returns>
    private async Task<(List<PassageHit> Hits, int Matched)> HitsAsync(string sql, IReadOnlyList<string> words, int most, CancellationToken cancellation)
    {
        var connection = (SqliteConnection)Database.GetDbConnection();
        await Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only ids of our own stand in the text; the words are a parameter.
            command.CommandText = sql;
#pragma warning restore CA2100
            command.Parameters.AddWithValue("@words", AnyOf(words));
            command.Parameters.AddWithValue("@most", most);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var hits = new List<PassageHit>(most);
            var matched = 0;
            while (await reader.ReadAsync(cancellation))
            {
                matched++;
                if (hits.Count < most && reader.GetBoolean(5))
                    hits.Add(new PassageHit(reader.GetInt64(0), reader.GetDouble(1), reader.GetInt64(2), reader.GetInt32(3), reader.GetInt64(4)));
            }

            return (hits, matched);
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    public override IQueryable<long> ActionsAbout(IReadOnlyList<string> words, bool lastIsBegun = false)
    {
        var all = string.Join(' ', words.Select(Quoted)) + (lastIsBegun ? "*" : "");
        return Database.SqlQuery<long>($"select rowid as Value from action_text where action_text match {all}");
    }

    public override async Task<IReadOnlyDictionary<string, int>> CountPassagesWithAsync(IReadOnlyCollection<string> stems, CancellationToken cancellation)
    {
        var counts = new Dictionary<string, int>(stems.Count);
        await ReadAsync(
            $"select term, doc from passage_vocab where term in ({string.Join(',', stems.Select((_, i) => $"@p{i}"))})",
            stems, reader => counts[reader.GetString(0)] = reader.GetInt32(1), cancellation);
        return counts;
    }

    public override async Task<IReadOnlySet<string>> ReadableStemsAsync(IReadOnlyCollection<string> stems, Caller caller, CancellationToken cancellation)
    {
        var readable = new HashSet<string>(stems.Count, StringComparer.Ordinal);
        foreach (var stem in stems)
        {
            // The first passage will do, in any order.
            await ReadAsync(
                $"""
                 select 1 from passage_text
                 join passage p on p.Id = passage_text.rowid
                 join meeting m on m.Id = p.MeetingId
                 where passage_text match @p0
                   and m.CommitteeId in ({List(caller.CommitteeIds)})
                   and (p.IsRestricted = 0 or m.CommitteeId in ({List(caller.RestrictedCommitteeIds)}))
                   and (p.RestrictionId is null or p.RestrictionId not in ({List(caller.Scope.ClosedRestrictionIds)}))
                 limit 1
                 """,
                [Quoted(stem)], _ => readable.Add(stem), cancellation);
        }

        return readable;
    }

    public override async Task<IReadOnlyList<string>> StemsStartingWithAsync(string letters, int most, CancellationToken cancellation)
    {
        var stems = new List<string>();
        // The end of the range is the beginning with its last letter moved on by one, so that the vocabulary's own order serves.
        var end = letters[..^1] + (char)(letters[^1] + 1);
        await ReadAsync(
            $"select term from passage_vocab where term >= @p0 and term < @p1 limit {most.ToString(CultureInfo.InvariantCulture)}",
            [letters, end], reader => stems.Add(reader.GetString(0)), cancellation);
        return stems;
    }

    private async Task ReadAsync(string sql, IEnumerable<string> values, Action<SqliteDataReader> row, CancellationToken cancellation)
    {
        var connection = (SqliteConnection)Database.GetDbConnection();
        await Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (i, value) in values.Index())
                command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"@p{i}"), value);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                row(reader);
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    /// <summary>Each word is quoted, so that no word of a person's is read as an operator of the query language.</summary>
    private static string AnyOf(IEnumerable<string> words) =>
        string.Join(" OR ", words.Select(Quoted));

    private static string Quoted(string word) => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string List(IEnumerable<long> ids) => string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));
}
