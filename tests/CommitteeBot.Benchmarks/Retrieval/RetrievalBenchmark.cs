using System.Diagnostics;
using System.Globalization;
using CommitteeBot.Answers.Ranking;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Benchmarks.Retrieval;

/// <summary>
/// <c>-- retrieval --passages FILE --queries FILE --out RUN.tsv [--shown]</c>: loads passages into the bot's own
/// tables, ranks them with the bot's own code and compares the time with two others, each taken beside it in the same
/// run: the full-text engine by itself (the row ids of the fifty best, no table joined), and the bot's own search (the
/// same with what the caller may read looked up). <c>--shown</c> leaves out direct neighbours, as the list that a
/// person sees does; <c>--meaning</c> ranks as an answer does, by words and meaning.
/// </summary>
internal static class RetrievalBenchmark
{
    private const int WarmRounds = 2;
    private const int Rounds = 5;

    public static async Task<int> RunAsync(string[] args)
    {
        if (Option(args, "--generated") is { } size)
            return await GrowthBenchmark.RunAsync(
                int.Parse(size, CultureInfo.InvariantCulture), args.Contains("--meaning"));
        if (Option(args, "--passages") is not { } passages
            || Option(args, "--queries") is not { } queries || Option(args, "--out") is not { } output)
        {
            Console.Error.WriteLine(
                "retrieval --passages FILE --queries FILE --out RUN.tsv [--shown]   or   retrieval --generated "
                    + "1000000");
            return 2;
        }

        await using var store = await TemporaryStore.OpenAsync();
        var ids = await JsonLines.LoadAsync(store, passages);
        var questions = JsonLines.Questions(queries);
        var caller = Caller.ForConsole([1]);
        var cache = new PassageTermCache();
        var engine = new List<double>();
        var searched = new List<double>();
        var ranked = new List<double>();
        await using var file = File.CreateText(output);
        if (args.Contains("--meaning"))
            return await WithMeaningAsync(store, ids, questions, file);
        // The first rounds warm the page cache and the compiler; the others count, and the last is written down.
        for (var round = 1; round <= Rounds; round++)
        {
            foreach (var (id, text) in questions)
                await OneAsync(id, text, round);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"FTS5 alone p50 {Percentile(engine, .5):0.00} ms; with what the caller may read p50 "
                + $"{Percentile(searched, .5):0.00} ms; ranked p50 {Percentile(ranked, .5):0.00} ms, p99 "
                + $"{Percentile(ranked, .99):0.00} ms"));
        if (store.IsFile)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"ranked is {Percentile(ranked, .5) / Percentile(engine, .5):0.00} times FTS5 alone, "
                + $"{Percentile(ranked, .5) / Percentile(searched, .5):0.00} times the search with what the caller may "
                + $"read"));
        return 0;

        async Task OneAsync(string id, string text, int round)
        {
            await using var db = store.Context();
            await db.Database.OpenConnectionAsync();
            var words = ContentWordReader.Read(text);
            var stems = Tokenizer.Stems(text).ToList();
            var alone = store.IsFile ? await EngineAloneAsync(db, words) : TimeSpan.Zero;
            var started = Stopwatch.GetTimestamp();
            await db.SearchPassagesAsync(
                [.. words.Select(w => w.Text)], PassageFilter.All, RankingWeights.Measured.Pool, default);
            var between = Stopwatch.GetTimestamp();
            var search = new PassageSearch(db, cache);
            var query = await search.PrepareAsync(words, stems, default);
            IEnumerable<RankedPassage> found = await search.FindAsync(
                query, PassageFilter.All, RankingWeights.Measured, default);
            var ended = Stopwatch.GetTimestamp();
            if (round <= WarmRounds)
                return;

            engine.Add(alone.TotalMilliseconds);
            searched.Add(Stopwatch.GetElapsedTime(started, between).TotalMilliseconds);
            ranked.Add(Stopwatch.GetElapsedTime(between, ended).TotalMilliseconds);
            if (round < Rounds)
                return;
            if (args.Contains("--shown"))
                found = PassageRanking.WithoutNeighbours(found);
            foreach (var (rank, one) in found.Take(50).Index())
                await file.WriteLineAsync(
                    string.Create(
                        CultureInfo.InvariantCulture, $"{id}\t{ids[one.Passage.Id]}\t{rank + 1}\t{one.Score:0.0000}"));
        }
    }

    private static async Task<int> WithMeaningAsync(
        TemporaryStore store, Dictionary<long, string> ids, List<(string Id, string Text)> questions, StreamWriter file)
    {
        using var search = new MeaningSearch(store);
        await search.EmbedAsync();
        var times = new List<double>();
        foreach (var (id, text) in questions)
        {
            var (found, elapsed) = await search.FindAsync(text);
            times.Add(elapsed.TotalMilliseconds);
            foreach (var (rank, passage) in found.Take(50).Index())
                await file.WriteLineAsync($"{id}\t{ids[passage]}\t{rank + 1}\t{found.Count - rank}");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"by words and meaning p50 {Percentile(times, .5):0.0} ms, p99 {Percentile(times, .99):0.0} ms"));
        return 0;
    }

    /// <summary>What SQLite needs by itself: nothing joined, nothing read but the row ids.</summary>
    private static async Task<TimeSpan> EngineAloneAsync(CommitteeDb db, List<ContentWord> words)
    {
        var started = Stopwatch.GetTimestamp();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText =
            "select rowid from passage_text where passage_text match @words order by bm25(passage_text) limit "
                + $"{RankingWeights.Measured.Pool}";
        var any = command.CreateParameter();
        (any.ParameterName, any.Value) = ("@words", string.Join(" OR ", words.Select(w => $"\"{w.Text}\"")));
        command.Parameters.Add(any);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            reader.GetInt64(0);
        return Stopwatch.GetElapsedTime(started);
    }

    internal static double Percentile(List<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }

    private static string? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
