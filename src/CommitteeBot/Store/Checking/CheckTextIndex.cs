using CommitteeBot.Language;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Checking;

/// <summary>
/// Each passage and each action is found by a word of its own, and nothing is found that isn't there.
/// </summary>
internal static class CheckTextIndex
{
    private const int Batch = 2000;

    /// <summary>Shorter words have no forms in the index, and longer ones are no words.</summary>
    private const int Shortest = 3, Longest = 40;

    public static async Task<CheckedPart> RunAsync(CommitteeDb db, CancellationToken cancellation)
    {
        var (passages, unfound) = await LookAsync(
            db.Passages.IgnoreQueryFilters().AsNoTracking().OrderBy(p => p.Id)
                .Select(p => new TextOfRow { Id = p.Id, Text = p.SearchText ?? p.Text }),
            db.PassagesNotFoundAsync, cancellation);
        var (actions, unfoundActions) = await LookAsync(
            db.Actions.IgnoreQueryFilters().AsNoTracking().OrderBy(a => a.Id)
                .Select(a => new TextOfRow { Id = a.Id, Text = a.Text }),
            db.ActionsNotFoundAsync, cancellation);
        var faults = new List<string>();
        if (unfound.Count > 0)
            faults.Add(CheckWords.NotFound("passage", unfound));
        if (unfoundActions.Count > 0)
            faults.Add(CheckWords.NotFound("action", unfoundActions));
        if (await db.StrayIndexEntriesAsync(cancellation) is > 0 and var stray)
            faults.Add(CheckWords.Stray(stray));
        return new CheckedPart(passages + actions, faults);
    }

    /// <summary>The longest plain word, which is seldom a common one; null for a text that has none.</summary>
    public static string? WordOf(string text) =>
        Tokenizer.Tokenize(text).Select(t => text[t.Start..t.End])
            .Where(w => w.Length is >= Shortest and <= Longest && w.All(char.IsAsciiLetter)).MaxBy(w => w.Length);

    private static async Task<(long Looked, List<long> NotFound)> LookAsync(
        IQueryable<TextOfRow> rows,
        Func<IReadOnlyList<WordOfRow>, CancellationToken, Task<IReadOnlyList<long>>> find,
        CancellationToken cancellation)
    {
        var notFound = new List<long>();
        long looked = 0, last = long.MinValue;
        while (true)
        {
            var after = last;
            var batch = await rows.Where(r => r.Id > after).Take(Batch).ToListAsync(cancellation);
            if (batch.Count == 0)
                return (looked, notFound);
            (looked, last) = (looked + batch.Count, batch[^1].Id);
            var words = batch.Select(r => (r.Id, Word: WordOf(r.Text))).Where(r => r.Word is not null)
                .Select(r => new WordOfRow(r.Id, r.Word!)).ToList();
            notFound.AddRange(await find(words, cancellation));
        }
    }

    private sealed class TextOfRow
    {
        public long Id { get; init; }
        public required string Text { get; init; }
    }
}
