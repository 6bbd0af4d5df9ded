using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Sqlite;

/// <summary>
/// Full-text search by FTS5. Open and restricted passages have an index each, so that what is restricted has no part in
/// how open passages are ranked.
/// </summary>
internal sealed partial class SqliteCommitteeDb
{
    private const string OpenIndex = "passage_text";
    private const string RestrictedIndex = "restricted_text";

    /// <summary>Makes up for a few passages of committees that this reader doesn't belong to.</summary>
    private const double ReaderMargin = 1.3;

    /// <summary>For one committee among several.</summary>
    private const double CommitteeMargin = 6;

    public override async Task<IReadOnlyList<PassageHit>> SearchPassagesAsync(
        IReadOnlyList<string> words, PassageFilter filter, int max, CancellationToken cancellation,
        StemCounts? counts = null)
    {
        if (words.Count == 0 || Scope is { CommitteeIds.Count: 0 })
            return [];
        var hits = await SearchOpenAsync(words, filter, max, cancellation);
        if (Scope is null or { RestrictedCommitteeIds.Count: > 0 })
            hits.AddRange(
                (await HitsAsync(AllOf(RestrictedIndex, PassageCondition.Restricted(filter, Scope)), words, max, cancellation)).Hits);
        return hits;
    }

    private async Task<List<PassageHit>> SearchOpenAsync(
        IReadOnlyList<string> words, PassageFilter filter, int max, CancellationToken cancellation)
    {
        var condition = PassageCondition.Open(filter, Scope);

        // Looking up the passage and the meeting of every match costs more than the ranking itself, so only the best
        // are looked up. Where too few of them are this reader's, more are, and in the end all.
        if (filter is { MeetingIds: null, ItemIds: null })
        {
            foreach (var times in filter.CommitteeIds is null
                ? (double[])[ReaderMargin, CommitteeMargin]
                : [CommitteeMargin])
            {
                var first = (int)(max * times);
                var (hits, matched) = await HitsAsync(BestOf(first, condition), words, max, cancellation);
                if (hits.Count == max || matched < first)
                    return hits;
            }
        }

        return (await HitsAsync(AllOf(OpenIndex, condition), words, max, cancellation)).Hits;
    }

    private static string BestOf(int first, string condition) => string.Create(CultureInfo.InvariantCulture,
        $"""
         select p.Id, -f.Score, p.MeetingId, p.Place, m.CommitteeId, {condition}
         from (select rowid as Id, bm25({OpenIndex}) as Score from {OpenIndex} where {OpenIndex} match @words
                order by bm25({OpenIndex}) limit {first}) f
         join passage p on p.Id = f.Id
         join meeting m on m.Id = p.MeetingId
         order by f.Score
         """);

    private static string AllOf(string index, string condition) =>
        $"""
         select p.Id, -bm25({index}), p.MeetingId, p.Place, m.CommitteeId, 1
         from {index}
         join passage p on p.Id = {index}.rowid
         join meeting m on m.Id = p.MeetingId
         where {index} match @words and {condition}
         order by bm25({index}) limit @max
         """;

    /// <returns>The hits that pass the filter, and how many rows there were.</returns>
    private async Task<(List<PassageHit> Hits, int Matched)> HitsAsync(
        string sql, IReadOnlyList<string> words, int max, CancellationToken cancellation)
    {
        var connection = (SqliteConnection)Database.GetDbConnection();
        await Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only ids and names of our own are in the text; the words are a parameter.
            command.CommandText = sql;
#pragma warning restore CA2100
            command.Parameters.AddWithValue("@words", AnyOf(words));
            command.Parameters.AddWithValue("@max", max);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var hits = new List<PassageHit>(max);
            var matched = 0;
            while (await reader.ReadAsync(cancellation))
            {
                matched++;
                if (hits.Count < max && reader.GetBoolean(5))
                    hits.Add(
                        new PassageHit(
                            reader.GetInt64(0), reader.GetDouble(1), reader.GetInt64(2), reader.GetInt32(3),
                            reader.GetInt64(4)));
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

    /// <summary>
    /// Each word is quoted, so that no word of a person's is read as an operator of the query language.
    /// </summary>
    private static string AnyOf(IEnumerable<string> words) => string.Join(" OR ", words.Select(Quoted));

    private static string Quoted(string word) => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
