using System.Collections.Concurrent;
using System.Globalization;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Ranking;

/// <summary>
/// Keeps the stems of passages that questions came across, because cutting text into stems costs more than ranking it.
/// A new import of a meeting gives its passages new ids, which is how stale entries are known.
/// </summary>
internal sealed class PassageTermCache
{
    /// <summary>About 600 bytes each: 60 MB at most.</summary>
    private const int MaxPassages = 100_000;

    private const int MaxStems = 50_000;

    private readonly ConcurrentDictionary<(long Meeting, int Place), PassageTerms> known = new();
    private int count;

    private Vocabulary vocabulary = new(default, [], new());

    /// <summary>
    /// The number of passages with each of these stems, and of passages in all, counting only those that this unit of
    /// work may read.
    /// </summary>
    public async Task<(IReadOnlyDictionary<string, int> Counts, long Passages)> CountAsync(
        CommitteeDb db, IReadOnlyCollection<string> stems, CancellationToken cancellation)
    {
        var version = await db.PassageVersionAsync(cancellation);
        var counted = vocabulary;
        if (counted.Version != version || counted.Counts.Count > MaxStems)
            vocabulary = counted = new Vocabulary(version, await db.CountPassagesAsync(cancellation), new());

        var missing = stems.Where(s => !counted.Counts.ContainsKey(s)).ToList();
        if (missing.Count > 0)
        {
            var found = await db.CountPassagesWithAsync(missing, cancellation);
            foreach (var stem in missing)
                counted.Counts[stem] = found.GetValueOrDefault(stem) ?? [];
        }

        return (stems.ToDictionary(s => s, s => Readable(counted.Counts[s])), Readable(counted.Passages));

        int Readable(IReadOnlyList<PassageCount> counts) =>
            counts.Where(c => db.MayRead(c.CommitteeId, c.RestrictionId)).Sum(c => c.Count);
    }

    /// <summary>For when an item was restricted or opened: the cached passages are out of date.</summary>
    public void Clear()
    {
        known.Clear();
        count = 0;
        vocabulary = new Vocabulary(default, [], new());
    }

    public PassageTerms? Find(long meetingId, int place) => known.GetValueOrDefault((meetingId, place));

    /// <summary>Loads these hits and their neighbours.</summary>
    /// <param name="around">How many neighbours on each side.</param>
    public async Task LoadAsync(
        CommitteeDb db, IReadOnlyList<PassageHit> hits, int around, CancellationToken cancellation)
    {
        var missing = new List<PassageRange>();
        foreach (var hit in hits)
        {
            // Neighbours are loaded with the passage they stand beside; the outermost two tell whether that has
            // happened.
            if (Find(hit.MeetingId, hit.Place)?.Id != hit.PassageId || Lacks(hit.MeetingId, hit.Place - around)
                || Lacks(hit.MeetingId, hit.Place + around))
                missing.Add(new PassageRange(hit.MeetingId, Math.Max(0, hit.Place - around), hit.Place + around));
        }

        if (missing.Count == 0)
            return;
        if (count > MaxPassages)
        {
            known.Clear();
            count = 0;
        }

        await foreach (var row in Read(db, missing).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            known[(row.MeetingId, row.Place)] = PassageTerms.From(
                row.Id, row.MeetingId, row.Place, row.RestrictionId, row.SearchText ?? row.Text, row.InReport
                ?? row.Title ?? "", row.Speakers);
            Interlocked.Increment(ref count);
        }

        foreach (var range in missing)
            MarkEnds(range);
    }

    /// <summary>Beyond the ends of a document nothing will ever be found; an empty entry says so.</summary>
    private void MarkEnds(PassageRange range)
    {
        for (var place = range.From; place <= range.To; place++)
            known.TryAdd((range.MeetingId, place), Nothing(range.MeetingId, place));
    }

    private bool Lacks(long meetingId, int place) => place >= 0 && Find(meetingId, place) is null;

    private static PassageTerms Nothing(long meetingId, int place) => new(0, meetingId, place, null, [], [], []);

    /// <summary>
    /// Only numbers of our own go into the condition, so nothing needs quoting; every product reads this SQL.
    /// </summary>
    private static IQueryable<Row> Read(CommitteeDb db, IEnumerable<PassageRange> ranges)
    {
        var sql =
            """
            select p.Id as "Id", p.MeetingId as "MeetingId", p.Place as "Place", p.RestrictionId as "RestrictionId",
                p.Text as "Text", p.SearchText as "SearchText", p.InReport as "InReport", i.Title as "Title",
                p.Speakers as "Speakers"
            from passage p left join item i on i.Id = p.ItemId
            where
            """ + string.Join(" or ", ranges.Select(Between));
        return db.Database.SqlQueryRaw<Row>(sql);
    }

    private static string Between(PassageRange range) => string.Create(
        CultureInfo.InvariantCulture, $"(p.MeetingId = {range.MeetingId} and p.Place between {range.From} and {range.To})");

    internal sealed record Row(
        long Id, long MeetingId, int Place, long? RestrictionId, string Text, string? SearchText, string? InReport,
        string? Title, string Speakers);

    /// <param name="Passages">How many there are in all.</param>
    private sealed record Vocabulary(
        PassageVersion Version, IReadOnlyList<PassageCount> Passages, ConcurrentDictionary<string,
        IReadOnlyList<PassageCount>> Counts);
}
