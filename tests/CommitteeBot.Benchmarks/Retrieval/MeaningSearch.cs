using System.Diagnostics;
using System.Globalization;
using CommitteeBot.Answers;
using CommitteeBot.Answers.Meaning;
using CommitteeBot.Answers.Passages;
using CommitteeBot.Answers.Ranking;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Language.Embeddings;
using CommitteeBot.Store;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommitteeBot.Benchmarks.Retrieval;

/// <summary>The search of an answer, by words and meaning, from question to ranked candidates.</summary>
internal sealed class MeaningSearch(TemporaryStore store) : IDisposable
{
    private readonly LazyEncoder encoder = new(
        new EncoderSettings(true, Path.Combine(Path.GetTempPath(), "committeebot", "model"), Environment.ProcessorCount),
        NullLogger<LazyEncoder>.Instance);
    private readonly PassageTermCache cache = new();
    private readonly Glossary glossary = new();
    private MeaningIndex? index;

    public async Task EmbedAsync()
    {
        var watch = Stopwatch.StartNew();
        for (long? after = 0; after is { } from;)
        {
            await using var db = store.Context();
            after = await new WriteMeaning(db, encoder).PassagesAsync(from, default);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"embeddings made in {watch.Elapsed.TotalSeconds:0} s"));
    }

    /// <returns>The passages, best first, and how long the search took.</returns>
    public async Task<(List<long> Passages, TimeSpan Elapsed)> FindAsync(string text)
    {
        index ??= new MeaningIndex(encoder);
        await using var db = store.Context();
        var caller = Caller.ForConsole([1]);
        using var limit = db.LimitTo(caller.Scope);
        var started = Stopwatch.GetTimestamp();
        var scope = await CandidateMeetings.LoadAsync(db, caller, null, default);
        var question = new Question { Text = text, Subject = ContentWordReader.Read(text) };
        var (_, candidates) = await new CandidateSearch(db, cache, glossary, index)
            .FindAsync(caller, question, scope, null, default);
        return (
            [.. candidates.Where(c => c.Quote is not null).Select(c => c.Quote!.Passage.Id).Distinct()],
            Stopwatch.GetElapsedTime(started));
    }

    public void Dispose()
    {
        index?.Dispose();
        encoder.Dispose();
    }
}
