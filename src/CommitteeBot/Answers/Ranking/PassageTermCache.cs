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

    /// <summary>Compiled once, since it is asked with every question; not once for the process, since a compiled query belongs to one model.</summary>
    private readonly Func<CommitteeDb, CancellationToken, Task<long?>> lastPassageId =
        EF.CompileAsyncQuery((CommitteeDb db, CancellationToken _) => db.Passages.IgnoreQueryFilters().Max(p => (long?)p.Id));

    private readonly ConcurrentDictionary<(long Meeting, int Place), PassageTerms> known = new();
    private int count;

    private (long LastPassage, ConcurrentDictionary<string, int> Counts) vocabulary = (-1, new());

    /// <summary>In how many passages each of these stems occurs, and how many passages there are. Counted anew once a later passage has been found.</summary>
    public async Task<(IReadOnlyDictionary<string, int> Counts, long Passages)> CountAsync(CommitteeDb db, IReadOnlyCollection<string> stems, CancellationToken cancellation)
    {
        var (last, counts) = vocabulary;
        if (last < 0 || counts.Count > MaxStems)
            vocabulary = (last, counts) = (await LastPassage(db, cancellation), new());

        var missing = stems.Where(s => !counts.ContainsKey(s)).ToList();
        if (missing.Count > 0)
        {
            var found = await db.CountPassagesWithAsync(missing, cancellation);
            foreach (var stem in missing)
                counts[stem] = found.GetValueOrDefault(stem);
        }

        return (counts, last);
    }

    /// <summary>An item was restricted or opened: what is kept of its passages says otherwise.</summary>
    public void Clear()
    {
        known.Clear();
        count = 0;
    }

    public PassageTerms? Find(long meetingId, int place) => known.GetValueOrDefault((meetingId, place));

    /// <summary>Makes sure that these hits and what stands around them are known.</summary>
    /// <param name="around">How many neighbours on each side.</param>
    public async Task LoadAsync(CommitteeDb db, IReadOnlyList<PassageHit> hits, int around, CancellationToken cancellation)
    {
        // A passage later than those counted: minutes have come in, and the next question counts anew.
        if (hits.Any(h => h.PassageId > vocabulary.LastPassage))
            vocabulary = (-1, new());

        var missing = new List<PassageRange>();
        foreach (var hit in hits)
        {
            // Neighbours are loaded with the passage they stand beside; the outermost two tell whether that has happened.
            if (Find(hit.MeetingId, hit.Place)?.Id != hit.PassageId || Lacks(hit.MeetingId, hit.Place - around) || Lacks(hit.MeetingId, hit.Place + around))
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
                row.Id, row.MeetingId, row.Place, row.IsRestricted, row.SearchText ?? row.Text, row.InReport ?? row.Title ?? "", row.Speakers);
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

    private async Task<long> LastPassage(CommitteeDb db, CancellationToken cancellation) => await lastPassageId(db, cancellation) ?? 0;

    private bool Lacks(long meetingId, int place) => place >= 0 && Find(meetingId, place) is null;

    private static PassageTerms Nothing(long meetingId, int place) => new(0, meetingId, place, false, [], [], []);

    /// <summary>Only numbers of our own go into the condition, so nothing needs quoting; every product reads this SQL.</summary>
    private static IQueryable<Row> Read(CommitteeDb db, IEnumerable<PassageRange> ranges)
    {
        var sql =
            """
            select p."Id", p."MeetingId", p."Place", p."IsRestricted", p."Text", p."SearchText", p."InReport", i."Title", p."Speakers"
            from passage p left join item i on i."Id" = p."ItemId"
            where 
            """ + string.Join(" or ", ranges.Select(Between));
        return db.Database.SqlQueryRaw<Row>(sql);
    }

    private static string Between(PassageRange range) => string.Create(
        CultureInfo.InvariantCulture, $"""(p."MeetingId" = {range.MeetingId} and p."Place" between {range.From} and {range.To})""");

    internal sealed record Row(long Id, long MeetingId, int Place, bool IsRestricted, string Text, string? SearchText, string? InReport, string? Title, string Speakers);
}
