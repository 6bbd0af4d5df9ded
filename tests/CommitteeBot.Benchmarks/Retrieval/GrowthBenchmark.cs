using System.Diagnostics;
using System.Globalization;
using System.Text;
using CommitteeBot.Answers.Ranking;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Language.Embeddings;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Benchmarks.Retrieval;

/// <summary>
/// <c>-- retrieval --generated N [--meaning]</c>: questions over N generated passages, to see how time and memory grow
/// with the store.
/// </summary>
internal static class GrowthBenchmark
{
    private const int PassagesOfMeeting = 100;
    private const int WordsOfPassage = 60;
    private const int Vocabulary = 40_000;
    private const int Questions = 200;
    private const int Batch = 20_000;

    public static async Task<int> RunAsync(int passages, bool withMeaning)
    {
        await using var store = await TemporaryStore.OpenAsync();
        var random = new Random(20260811);
        await FillAsync(store, passages, random, withMeaning);
        using var meaning = withMeaning ? new MeaningSearch(store) : null;

        var cache = new PassageTermCache();
        var caller = Caller.ForConsole([1]);
        var times = new List<double>();
        for (var i = 0; i < Questions; i++)
        {
            var text = Question(random);
            if (meaning is not null)
            {
                times.Add((await meaning.FindAsync(text)).Elapsed.TotalMilliseconds);
                continue;
            }

            await using var db = store.Context();
            await db.Database.OpenConnectionAsync();
            var started = Stopwatch.GetTimestamp();
            var search = new PassageSearch(db, cache);
            var query = await search.PrepareAsync(ContentWordReader.Read(text), Tokenizer.Stems(text), default);
            await search.FindAsync(query, PassageFilter.All, RankingWeights.Measured, default);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        // The first questions wait for the compiler, not for the store.
        var steady = times.Skip(10).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{passages:N0} passages: p50 {RetrievalBenchmark.Percentile(steady, .5):0.0} ms, p99 "
                + $"{RetrievalBenchmark.Percentile(steady, .99):0.0} ms, memory {Environment.WorkingSet / 1048576} "
                + $"MB"));
        return 0;
    }

    public static async Task FillAsync(
        TemporaryStore store, int passages, Random random, bool withMeaning)
    {
        for (var done = 0; done < passages; done += Batch)
        {
            await using var db = store.Context();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            MeetingRow? meeting = null;
            for (var i = done; i < Math.Min(passages, done + Batch); i++)
            {
                if (i % PassagesOfMeeting == 0)
                    db.Meetings.Add(meeting = new MeetingRow
                    {
                        CommitteeId = 1,
                        State = MeetingState.Held,
                        Document = new DocumentRow { FileName = $"{i}", ContentHash = $"{i}" },
                    });
                var passage = new PassageRow { Meeting = meeting, Place = i % PassagesOfMeeting, Text = Text(random) };
                db.Passages.Add(passage);
                if (withMeaning)
                    db.PassageEmbeddings.Add(new PassageEmbeddingRow { Passage = passage, Embedding = Embed(random) });
            }

            await db.SaveChangesAsync();
        }
    }

    public static string Question(Random random) =>
        string.Join(' ', Enumerable.Range(0, 6).Select(_ => Word(random)));

    /// <summary>Any direction: how long the comparison takes does not depend on it.</summary>
    private static byte[] Embed(Random random)
    {
        var values = new float[Embedding.Dimensions];
        for (var i = 0; i < values.Length; i++)
            values[i] = (float)(random.NextDouble() - .5);
        return Embedding.From(values).ToBytes();
    }

    private static string Text(Random random)
    {
        var text = new StringBuilder();
        for (var i = 0; i < WordsOfPassage; i++)
            text.Append(Word(random)).Append(' ');
        return text.ToString();
    }

    /// <summary>Words as frequent as in a language: the n-th is about n times as rare as the first.</summary>
    private static string Word(Random random)
    {
        var rank = (int)Math.Pow(Vocabulary, random.NextDouble());
        var word = new StringBuilder("q");
        for (var n = rank; n > 0; n /= 20)
            word.Append("bcdfghjklmnprstvwxyz"[n % 20]).Append("aeiou"[n % 5]);
        return word.ToString();
    }
}
