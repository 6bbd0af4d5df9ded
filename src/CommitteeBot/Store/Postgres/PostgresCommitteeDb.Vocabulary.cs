namespace CommitteeBot.Store.Postgres;

/// <summary>
/// The words of the minutes and their frequency, counted so that each reader is told about their own minutes only.
/// </summary>
internal sealed partial class PostgresCommitteeDb
{
    public override async Task<PassageVersion> PassageVersionAsync(CancellationToken cancellation)
    {
        var version = default(PassageVersion);
        await ReadAsync(
            """
            select coalesce((select max(Id) from passage), 0),
                   coalesce((select sum(Id * CommitteeId) from meeting), 0)::bigint
                   - coalesce((select sum(MeetingId) from unfinished_import), 0)::bigint,
                   count(*) filter (where LiftedAt is null),
                   coalesce(sum(Id) filter (where LiftedAt is null), 0)::bigint,
                   coalesce(sum(
                       extract(epoch from SetAt) + coalesce(extract(epoch from LiftedAt), 0)) * 1000, 0)::bigint
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
        var counts = new List<PassageCount>();
        await ReadAsync(
            $"""
             select m.CommitteeId, p.RestrictionId, count(*)
             from passage p join meeting m on m.Id = p.MeetingId where {PassageCondition.Finished}
             group by m.CommitteeId, p.RestrictionId
             """,
            [], reader => counts.Add(Count(reader, 0)), cancellation);
        return counts;
    }

    public override async Task<IReadOnlyDictionary<string, IReadOnlyList<PassageCount>>> CountPassagesWithAsync(
        IReadOnlyCollection<string> stems, CancellationToken cancellation)
    {
        var counts = new Dictionary<string, List<PassageCount>>(stems.Count, StringComparer.Ordinal);
        await ReadAsync(
            $"""
             select w.Stem, m.CommitteeId, p.RestrictionId, count(*)
             from unnest(@p0::text[], @p1::text[]) as w(Stem, Query)
             join passage p on p.Terms @@ w.Query::tsquery join meeting m on m.Id = p.MeetingId
             where {PassageCondition.Finished}
             group by w.Stem, m.CommitteeId, p.RestrictionId
             """,
            [stems.ToArray(), stems.Select(Quoted).ToArray()],
            reader =>
            {
                if (!counts.TryAdd(reader.GetString(0), [Count(reader, 1)]))
                    counts[reader.GetString(0)].Add(Count(reader, 1));
            }, cancellation);
        return counts.ToDictionary(c => c.Key, c => (IReadOnlyList<PassageCount>)c.Value, StringComparer.Ordinal);
    }

    public override async Task<IReadOnlyList<string>> StemsStartingWithAsync(
        string letters, int shortest, int longest, CancellationToken cancellation)
    {
        var stems = new List<string>();

        // The end of the range is its start with the last letter moved on by one, so that the order of the index
        // serves.
        var end = letters[..^1] + (char)(letters[^1] + 1);
        var readable = Scope is null or { RestrictedCommitteeIds.Count: > 0 } ? "" : "and p.RestrictionId is null";
        await ReadAsync(
            $"""
             select t.Term from passage_term t
             where t.Term >= @p0 and t.Term < @p1 and length(t.Term) between @p2 and @p3
                 and exists (select 1 from passage p where p.Terms @@ plainto_tsquery('simple', t.Term) {readable})
             """,
            [letters, end, shortest, longest], reader => stems.Add(reader.GetString(0)), cancellation);
        return stems;
    }

    /// <param name="at">The column of the committee; the restriction and the number follow it.</param>
    private static PassageCount Count(Npgsql.NpgsqlDataReader reader, int at) => new(
        reader.GetInt64(at), reader.IsDBNull(at + 1) ? null : reader.GetInt64(at + 1), (int)reader.GetInt64(at + 2));
}
