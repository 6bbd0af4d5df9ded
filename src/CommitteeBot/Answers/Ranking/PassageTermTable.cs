using System.Collections.Concurrent;
using System.Globalization;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Ranking;

/// <summary>
/// Passages as the ranking needs them, as restricted or open as they were under this version of the restrictions.
/// </summary>
internal sealed class PassageTermTable(RestrictionVersion version)
{
    /// <summary>About 600 bytes each: 60 MB at most.</summary>
    private const int MaxPassages = 100_000;

    private readonly ConcurrentDictionary<(long Meeting, int Place), PassageTerms> known = new();
    private int count;

    public RestrictionVersion Version { get; } = version;

    public bool IsFull => count > MaxPassages;

    public PassageTerms? Find(long meetingId, int place) => known.GetValueOrDefault((meetingId, place));

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
}
