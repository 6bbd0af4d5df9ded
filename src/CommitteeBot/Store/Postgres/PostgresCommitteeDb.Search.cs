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
        IReadOnlyList<string> words, PassageFilter filter, int max, CancellationToken cancellation)
    {
        if (words.Count == 0 || Scope is { CommitteeIds.Count: 0 })
            return [];
        string[] stems = [.. words.SelectMany(Tokenizer.Stems).Distinct(StringComparer.Ordinal)];
        var hits = await HitsAsync(
            stems, $"p.RestrictionId is null and {PassageCondition.Open(filter, Scope)}", max, cancellation);
        if (Scope is null or { RestrictedCommitteeIds.Count: > 0 })
            hits.AddRange(
                await HitsAsync(
                    stems, $"p.RestrictionId is not null and {PassageCondition.Restricted(filter, Scope)}", max, cancellation));
        return hits;
    }

    private async Task<List<PassageHit>> HitsAsync(
        string[] stems, string condition, int max, CancellationToken cancellation)
    {
        var hits = new List<PassageHit>(max);
        if (await WeighAsync(stems, condition, cancellation) is not { Count: > 0 } weighed)
            return hits;
        await ReadAsync(
            $"""
             select p.Id, sum(w.Weight * {Frequency}), p.MeetingId, p.Place, m.CommitteeId
             from passage p join meeting m on m.Id = p.MeetingId
             join unnest(@p1::tsquery[], @p2::float8[]) as w(Query, Weight) on p.Terms @@ w.Query
             where p.Terms @@ @p0::tsquery and {condition}
             group by p.Id, p.MeetingId, p.Place, m.CommitteeId
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

    /// <summary>How much each word tells, by how few of these passages have it.</summary>
    private async Task<IReadOnlyList<(string Stem, double Weight, bool IsCommon)>> WeighAsync(
        string[] stems, string condition, CancellationToken cancellation)
    {
        var found = new List<(string Stem, long Passages)>();
        long all = 0;
        await ReadAsync(
            $"""
             select w.Stem, (select count(*) from passage p join meeting m on m.Id = p.MeetingId
                 where p.Terms @@ w.Query::tsquery and {condition}),
                 (select count(*) from passage p join meeting m on m.Id = p.MeetingId where {condition})
             from unnest(@p0::text[], @p1::text[]) as w(Stem, Query)
             """,
            [stems, stems.Select(Quoted).ToArray()],
            reader =>
            {
                if (reader.GetInt64(1) > 0)
                    found.Add((reader.GetString(0), reader.GetInt64(1)));
                all = reader.GetInt64(2);
            }, cancellation);
        var hasRare = found.Any(f => f.Passages <= all * CommonShare);
        return
        [
            .. found.Select(f => (
                f.Stem, Math.Max(1e-6, Math.Log((all - f.Passages + 0.5) / (f.Passages + 0.5))),
                hasRare && f.Passages > all * CommonShare)),
        ];
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
}
