using System.Globalization;
using CommitteeBot.Language;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommitteeBot.Store.Postgres;

/// <summary>
/// Full-text search by <c>tsvector</c>. How rare a word is, PostgreSQL's own ranking doesn't ask; here each word counts
/// by that, among the passages of the same openness.
/// </summary>
internal sealed partial class PostgresCommitteeDb
{
    /// <summary>All four weights alike, and divided by the logarithm of the length.</summary>
    private const string Frequency = "ts_rank('{1,1,1,1}', p.Terms, w.Query, 1)";

    /// <summary>
    /// Words that stand in more of the passages than this tell little: with rarer ones beside them, they rank what the
    /// rarer ones find and bring nothing of their own.
    /// </summary>
    private const double CommonShare = 0.08;

    public override async Task<IReadOnlyList<PassageHit>> SearchPassagesAsync(
        IReadOnlyList<string> words, PassageFilter filter, int max, CancellationToken cancellation,
        StemCounts? counts = null)
    {
        if (words.Count == 0 || Scope is { CommitteeIds.Count: 0 })
            return [];
        string[] stems = [.. words.SelectMany(Tokenizer.Stems).Distinct(StringComparer.Ordinal)];
        var weighed = Weigh(stems, counts ?? await CountAsync(stems, cancellation));
        if (weighed.Count == 0)
            return [];
        var hits = await HitsAsync(
            weighed, "p.RestrictionId is null", PassageCondition.Open(filter, Scope), max, cancellation);
        if (Scope is null or { RestrictedCommitteeIds.Count: > 0 })
            hits.AddRange(
                await HitsAsync(
                    weighed, "p.RestrictionId is not null", PassageCondition.Restricted(filter, Scope), max,
                    cancellation));
        return hits;
    }

    /// <summary>
    /// What is found is scored before anything is joined to it: a row with its words is wide, and sorting or joining it
    /// costs more than all the rest.
    /// </summary>
    private async Task<List<PassageHit>> HitsAsync(
        IReadOnlyList<WeighedStem> weighed, string openness, string condition, int max, CancellationToken cancellation)
    {
        var hits = new List<PassageHit>(max);
        await ReadAsync(
            $"""
             with found as materialized (
                 select p.Id, p.MeetingId, p.Place, p.ItemId, p.RestrictionId,
                     (select sum(w.Weight * {Frequency}) from unnest(@p1::tsquery[], @p2::float8[]) as w(Query, Weight)
                         where p.Terms @@ w.Query) as Score
                 from passage p where p.Terms @@ @p0::tsquery and {openness})
             select p.Id, p.Score, p.MeetingId, p.Place, m.CommitteeId
             from found p join meeting m on m.Id = p.MeetingId where {condition}
             order by 2 desc, p.Id limit @p3
             """,
            [
                AnyOf(weighed.Where(w => !w.IsCommon).Select(w => w.Stem)),
                weighed.Select(w => Quoted(w.Stem)).ToArray(), weighed.Select(w => w.Weight).ToArray(), max,
            ],
            reader => hits.Add(
                new PassageHit(
                    reader.GetInt64(0), reader.GetDouble(1), reader.GetInt64(2), reader.GetInt32(3),
                    reader.GetInt64(4))),
            cancellation);
        return hits;
    }

    /// <summary>How much each word tells, by how few of the passages that may be read have it.</summary>
    private static List<WeighedStem> Weigh(string[] stems, StemCounts counts)
    {
        // One that nobody has counted may be anywhere.
        var found = stems.Select(s => (Stem: s, Passages: counts.ByStem.GetValueOrDefault(s, 1)))
            .Where(f => f.Passages > 0).ToList();
        var common = counts.Passages * CommonShare;
        var hasRare = found.Exists(f => f.Passages <= common);
        return found.ConvertAll(f => new WeighedStem(
            f.Stem,
            Math.Max(1e-6, Math.Log((counts.Passages - f.Passages + 0.5) / (f.Passages + 0.5))),
            hasRare && f.Passages > common));
    }

    /// <summary>For a search outside of a question.</summary>
    private async Task<StemCounts> CountAsync(string[] stems, CancellationToken cancellation)
    {
        var found = await CountPassagesWithAsync(stems, cancellation);
        return new StemCounts(
            stems.ToDictionary(s => s, s => Readable(found.GetValueOrDefault(s) ?? []), StringComparer.Ordinal),
            Readable(await CountPassagesAsync(cancellation)));

        int Readable(IReadOnlyList<PassageCount> counts) =>
            counts.Where(c => MayRead(c.CommitteeId, c.RestrictionId)).Sum(c => c.Count);
    }

    public override IQueryable<long> ActionsAbout(IReadOnlyList<string> words, bool lastIsBegun = false)
    {
        var all = string.Join(" & ", words.SelectMany(Tokenizer.Stems).Select(Quoted));
        if (lastIsBegun && all.Length > 0)
            all += ":*";
        return Database.SqlQuery<long>($"""select Id as "Value" from action where Terms @@ {all}::tsquery""");
    }

    private static string AnyOf(IEnumerable<string> stems) => string.Join(" | ", stems.Select(Quoted));

    /// <summary>Quoted, so that no word of a person's is read as an operator of the query language.</summary>
    private static string Quoted(string stem) =>
        $"'{stem.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";

    private async Task ReadAsync(
        string sql, IEnumerable<object> values, Action<NpgsqlDataReader> row, CancellationToken cancellation)
    {
        var connection = (NpgsqlConnection)Database.GetDbConnection();
        await Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of this context; what people typed is a parameter.
            command.CommandText = sql;
#pragma warning restore CA2100
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

    private sealed record WeighedStem(string Stem, double Weight, bool IsCommon);
}
