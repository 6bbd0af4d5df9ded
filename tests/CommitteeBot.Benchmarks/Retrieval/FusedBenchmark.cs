using System.Diagnostics;
using System.Globalization;
using CommitteeBot.Answers.Meaning;
using CommitteeBot.Answers.Ranking;
using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Language.Embeddings;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommitteeBot.Benchmarks.Retrieval;

/// <summary><c>-- retrieval --meaning --passages FILE --queries FILE --out RUN.tsv [--weights 1,2,3]</c>: the same by words and meaning together, a run for each weight.</summary>
internal static class FusedBenchmark
{
    private const int MaxByMeaning = 50;

    public static async Task<int> RunAsync(string passages, string queries, string output, IReadOnlyList<double> weights, bool isShown)
    {
        await using var store = await TemporaryStore.OpenAsync();
        var ids = await JsonLines.LoadAsync(store, passages);
        using var encoder = new LazyEncoder(new EncoderSettings(IsOn: true, Path.Combine(Path.GetTempPath(), "committeebot", "model"), Environment.ProcessorCount), NullLogger<LazyEncoder>.Instance);
        await EmbedAsync(store, encoder);
        using var index = new MeaningIndex(encoder);
        var runs = weights.ToDictionary(w => w, w => new List<string>());
        var times = new List<double>();
        foreach (var (id, text) in JsonLines.Questions(queries))
            await OneAsync(id, text);
        foreach (var (weight, lines) in runs)
            await File.WriteAllLinesAsync(weights.Count == 1 ? output : string.Create(CultureInfo.InvariantCulture, $"{output}.{weight}"), lines);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"words and meaning p50 {RetrievalBenchmark.Percentile(times, .5):0.00} ms, p99 {RetrievalBenchmark.Percentile(times, .99):0.00} ms, memory {Environment.WorkingSet / 1048576} MB"));
        return 0;

        async Task OneAsync(string id, string text)
        {
            await using var db = store.Context();
            await db.Database.OpenConnectionAsync();
            var cache = new PassageTermCache();
            var meetings = (await db.Meetings.Select(m => m.Id).ToListAsync()).ToHashSet();
            var started = Stopwatch.GetTimestamp();
            var search = new PassageSearch(db, cache);
            var query = await search.PrepareAsync(ContentWordReader.Read(text), Tokenizer.Stems(text).ToList(), default);
            var byWords = await search.FindAsync(query, Caller.ForConsole([1]), PassageFilter.All, RankingWeights.Measured, default);
            var contents = await index.OpenAsync(db, default);
            var asked = index.Encode(text)!.Value;
            var near = contents!.Passages(asked, new MeaningIndex.Readable(meetings, meetings, new HashSet<long>()), MaxByMeaning);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            foreach (var (weight, lines) in runs)
            {
                var fused = FusedRanking.Fuse(byWords, near.Select(n => new PassageKey(n.Piece.Id, n.Piece.MeetingId, n.Piece.Place)),
                    passage => contents.OfPassage(passage, asked) is { Count: > 0 } pieces ? pieces.Max() : null, weight);
                lines.AddRange((isShown ? WithoutNeighbours(fused) : fused).Take(50)
                    .Select((f, rank) => string.Create(CultureInfo.InvariantCulture, $"{id}\t{ids[f.Passage.Id]}\t{rank + 1}\t{1.0 / (rank + 1):0.0000}")));
            }
        }
    }

    private static IEnumerable<FusedPassage> WithoutNeighbours(List<FusedPassage> fused)
    {
        var shown = new HashSet<(long, int)>();
        foreach (var one in fused)
        {
            var (meeting, place) = (one.Passage.MeetingId, one.Passage.Place);
            if (!shown.Contains((meeting, place - 1)) && !shown.Contains((meeting, place + 1)) && shown.Add((meeting, place)))
                yield return one;
        }
    }

    private static async Task EmbedAsync(TemporaryStore store, LazyEncoder encoder)
    {
        for (long? after = 0; after is { } from;)
        {
            await using var db = store.Context();
            after = await new WriteMeaning(db, encoder).PassagesAsync(from, default);
        }
    }
}
