using System.Collections.Concurrent;
using CommitteeBot.Store;

namespace CommitteeBot.Answers.Ranking;

/// <summary>
/// Keeps the stems of passages that questions came across, because cutting text into stems costs more than ranking it.
/// A new import of a meeting gives its passages new ids, which is how stale entries are known; and once anything was
/// restricted or opened, by whichever node, all are read afresh.
/// </summary>
internal sealed class PassageTermCache
{
    private const int MaxStems = 50_000;

    private PassageTermTable table = new(default);

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

    /// <summary>For when the whole store was put back to an earlier state.</summary>
    public void Clear()
    {
        table = new PassageTermTable(default);
        vocabulary = new Vocabulary(default, [], new());
    }

    /// <summary>Loads these hits and their neighbours.</summary>
    /// <param name="around">How many neighbours on each side.</param>
    /// <returns>Where they are found. What is restricted meanwhile is another's to find.</returns>
    public async Task<PassageTermTable> LoadAsync(
        CommitteeDb db, IReadOnlyList<PassageHit> hits, int around, CancellationToken cancellation)
    {
        // Read before the passages: what changes in between is read as it is now, and kept for no longer than until the
        // next question.
        var version = (await db.PassageVersionAsync(cancellation)).Restrictions;
        var loaded = table;
        if (loaded.Version != version || loaded.IsFull)
            table = loaded = new PassageTermTable(version);
        await loaded.LoadAsync(db, hits, around, cancellation);
        return loaded;
    }

    /// <param name="Passages">How many there are in all.</param>
    private sealed record Vocabulary(
        PassageVersion Version, IReadOnlyList<PassageCount> Passages, ConcurrentDictionary<string,
        IReadOnlyList<PassageCount>> Counts);
}
