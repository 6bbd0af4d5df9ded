using System.Globalization;
using CommitteeBot.Answers.Ranking;
using CommitteeBot.Benchmarks.Register;
using CommitteeBot.Benchmarks.Retrieval;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Register;
using CommitteeBot.Store;

namespace CommitteeBot.Benchmarks.Copying;

/// <summary>Questions and lists, half of each, and what a store says to them, in one text each.</summary>
internal static class AskedOfStore
{
    private const int Shown = 10;

    /// <param name="Question">Null for a list.</param>
    internal sealed record Ask(string? Question, ActionFilter? List);

    public static List<Ask> Make(int count)
    {
        var random = new Random(7);
        return
        [
            .. Enumerable.Range(0, count).Select(n => n % 2 == 0
                ? new Ask(GrowthBenchmark.Question(random), null)
                : new Ask(null, RegisterBenchmark.List(n / 2) with { Page = 1 + (n / 16) })),
        ];
    }

    public static async Task<List<string>> AnswersAsync(StoreSettings store, IEnumerable<Ask> asked)
    {
        var (cache, answers) = (new PassageTermCache(), new List<string>());
        foreach (var ask in asked)
        {
            await using var db = store.Engine.Open(store);
            await db.StayConnectedAsync(CancellationToken.None);
            answers.Add(
                ask.Question is { } question
                    ? await FoundAsync(db, cache, question)
                    : await ListedAsync(db, ask.List!));
        }

        return answers;
    }

    private static async Task<string> FoundAsync(CommitteeDb db, PassageTermCache cache, string question)
    {
        var search = new PassageSearch(db, cache);
        var query = await search.PrepareAsync(
            ContentWordReader.Read(question), Tokenizer.Stems(question), CancellationToken.None);
        var found = await search.FindAsync(query, PassageFilter.All, RankingWeights.Measured, CancellationToken.None);
        return string.Join('\n', found.Take(Shown).Select(f => f.Passage.Id));
    }

    private static async Task<string> ListedAsync(CommitteeDb db, ActionFilter filter)
    {
        var page = (ActionPage)await new ListActions(db, TimeProvider.System)
            .HandleAsync(RegisterBenchmark.Caller, new ListQuery(filter, [1]), CancellationToken.None);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{page.Total}\n{string.Join('\n', page.Actions.Select(a => $"{a.Reference} {a.Text} {a.Owner} {a.Due:O}"))}");
    }
}
