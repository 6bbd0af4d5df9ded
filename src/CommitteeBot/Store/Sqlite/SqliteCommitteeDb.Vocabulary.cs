using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Sqlite;

/// <summary>
/// The words of the minutes and their frequency, counted so that each reader is told about their own minutes only.
/// </summary>
internal sealed partial class SqliteCommitteeDb
{
    public override async Task<PassageVersion> PassageVersionAsync(CancellationToken cancellation)
    {
        var version = default(PassageVersion);
        await ReadAsync(
            """
            select coalesce((select max(Id) from passage), 0),
                   coalesce((select sum(Id * CommitteeId) from meeting), 0)
                   - coalesce((select sum(MeetingId) from unfinished_import), 0),
                   count(*) filter (where LiftedAt is null), coalesce(sum(Id) filter (where LiftedAt is null), 0),
                   coalesce(sum(SetAt + coalesce(LiftedAt, 0)), 0)
            from restriction
            """,
            [], reader => version = new PassageVersion(
                reader.GetInt64(0),
                new RestrictionVersion(reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4)),
                reader.GetInt64(1)), cancellation);
        return version;
    }

    public override async Task<IReadOnlyList<PassageCount>> CountPassagesAsync(CancellationToken cancellation)
    {
        var restricted = new List<PassageCount>();
        await ReadAsync(
            $"""
            select r.CommitteeId, r.Id, count(*) from passage p join restriction r on r.Id = p.RestrictionId
            where p.RestrictionId is not null and {PassageCondition.Finished} group by r.Id
            """,
            [], reader =>
                restricted.Add(new PassageCount(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt32(2))),
                cancellation);
        var counts = new List<PassageCount>(restricted);

        // By meeting, which an index has by itself: the passages are long.
        await ReadAsync(
            "select CommitteeId, sum((select count(*) from passage p where p.MeetingId = m.Id)) from meeting m "
                + "where Id not in (select MeetingId from unfinished_import) group by CommitteeId",
            [],
            reader =>
            {
                var committee = reader.GetInt64(0);
                counts.Add(
                    new PassageCount(
                        committee, null, reader.GetInt32(1) - restricted.Where(r => r.CommitteeId == committee)
                        .Sum(r => r.Count)));
            }, cancellation);
        return counts;
    }

    public override async Task<IReadOnlyDictionary<string, IReadOnlyList<PassageCount>>> CountPassagesWithAsync(
        IReadOnlyCollection<string> stems, CancellationToken cancellation)
    {
        var counts = new Dictionary<string, List<PassageCount>>(stems.Count, StringComparer.Ordinal);
        void Add(string stem, PassageCount count)
        {
            if (!counts.TryAdd(stem, [count]))
                counts[stem].Add(count);
        }

        var list = string.Join(',', stems.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"@p{i}")));
        var only = await OnlyCommitteeAsync(cancellation);
        var open = new List<string>();
        await ReadAsync($"select term, doc from passage_vocab where term in ({list})", stems, reader =>
        {
            if (only is { } committee)
                Add(reader.GetString(0), new PassageCount(committee, null, reader.GetInt32(1)));
            else
                open.Add(reader.GetString(0));
        }, cancellation);
        foreach (var stem in open)
        {
            await ReadAsync(
                $"""
                select m.CommitteeId, count(*) from (select distinct doc from passage_instance where term = @p0) i
                join passage p on p.Id = i.doc join meeting m on m.Id = p.MeetingId where {PassageCondition.Finished}
                group by m.CommitteeId
                """,
                [stem], reader =>
                    Add(stem, new PassageCount(reader.GetInt64(0), null, reader.GetInt32(1))), cancellation);
        }

        var restricted = new List<string>();
        await ReadAsync(
            $"select term from restricted_vocab where term in ({list})", stems, reader =>
                restricted.Add(reader.GetString(0)), cancellation);
        foreach (var stem in restricted)
        {
            await ReadAsync(
                $"""
                select r.CommitteeId, r.Id, count(*) from (select distinct doc from restricted_instance where term = @p0) i
                join passage p on p.Id = i.doc join restriction r on r.Id = p.RestrictionId where {PassageCondition.Finished}
                group by r.Id
                """,
                [stem], reader =>
                    Add(stem, new PassageCount(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt32(2))),
                    cancellation);
        }

        return counts.ToDictionary(c => c.Key, c => (IReadOnlyList<PassageCount>)c.Value, StringComparer.Ordinal);
    }

    public override async Task<IReadOnlyList<string>> StemsStartingWithAsync(
        string letters, int shortest, int longest, CancellationToken cancellation)
    {
        var stems = new List<string>();

        // The end of the range is its start with the last letter moved on by one, so that the order of the index
        // serves.
        var end = letters[..^1] + (char)(letters[^1] + 1);
        var restricted = Scope is null or { RestrictedCommitteeIds.Count: > 0 }
            ? " union select term from restricted_vocab where term >= @p0 and term < @p1 and length(term) between @p2 "
                + "and @p3"
            : "";
        await ReadAsync(
            "select term from passage_vocab where term >= @p0 and term < @p1 and length(term) between @p2 and "
                + $"@p3{restricted}",
            [letters, end, shortest, longest], reader => stems.Add(reader.GetString(0)), cancellation);
        return stems;
    }

    /// <summary>
    /// The committee that all passages belong to; null where there are several, or minutes that are only half written,
    /// whose passages have to be told apart.
    /// </summary>
    private async Task<long?> OnlyCommitteeAsync(CancellationToken cancellation)
    {
        var committees = new List<long>();
        await ReadAsync(
            "select distinct CommitteeId from meeting m where exists (select 1 from passage p where p.MeetingId = "
                + "m.Id) union all select -1 from unfinished_import limit 2",
            [], reader => committees.Add(reader.GetInt64(0)), cancellation);
        return committees is [var only] ? only : null;
    }

    private async Task ReadAsync(
        string sql, IEnumerable<object> values, Action<SqliteDataReader> row, CancellationToken cancellation)
    {
        var connection = (SqliteConnection)Database.GetDbConnection();
        await Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of this file; what people typed is a parameter.
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
