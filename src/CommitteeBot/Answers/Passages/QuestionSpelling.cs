using CommitteeBot.Answers.Ranking;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Passages;

/// <summary>
/// Corrects mistyped words of a question to words of the minutes; only words that the minutes don't have.
/// </summary>
internal sealed class QuestionSpelling(CommitteeDb db, PassageTermCache cache)
{
    private const int MaxTried = 4;

    public async Task<IReadOnlyList<ContentWord>> CorrectAsync(
        IReadOnlyList<ContentWord> words, CancellationToken cancellation)
    {
        var unsure = words.Where(w => w.Text.Length >= 4 && !w.Text.Any(char.IsDigit)).ToList();
        if (unsure.Count == 0)
            return words;

        // A word that occurs only where the asker may not read counts as unknown: whether it is corrected must not give
        // it away.
        var known = await ReadableAsync(
            [.. unsure.SelectMany(w => w.Alternatives.Prepend(w.Stem)).Distinct()], cancellation);
        var read = new List<ContentWord>(words.Count);
        foreach (var word in words)
        {
            var isUnknown = unsure.Contains(word) && !known.Contains(word.Stem)
                && !word.Alternatives.Any(known.Contains);
            read.Add(
                isUnknown && await FindCorrectionAsync(word, cancellation) is { } meant
                ? word with { Alternatives = [meant, .. Synonyms.ForStem(meant)] }
                : word);
        }

        return read;
    }

    private async Task<string?> FindCorrectionAsync(ContentWord word, CancellationToken cancellation)
    {
        var max = EditDistance.MaxTypos(word.Text.Length);
        var stems = await db.StemsStartingWithAsync(
            word.Stem[..1], Math.Max(3, word.Stem.Length - max), word.Stem.Length + max, cancellation);
        var near = stems.Select(s => (Stem: s, Distance: EditDistance.Measure(word.Stem, s, max)))
            .Where(s => s.Distance <= max).ToList();

        // Stems that this reader has no text of are left out before the nearest are chosen, so that they take nobody's
        // place.
        var readable = await ReadableAsync([.. near.Select(s => s.Stem)], cancellation);
        foreach (var (stem, _) in near.Where(s => readable.Contains(s.Stem)).OrderBy(s => s.Distance)
            .ThenBy(s => s.Stem, StringComparer.Ordinal).Take(MaxTried))
        {
            if (await OccursInReadableTextAsync(stem, word.Text, max, cancellation))
                return stem;
        }

        return null;
    }

    private async Task<HashSet<string>> ReadableAsync(IReadOnlyCollection<string> stems, CancellationToken cancellation)
    {
        var (counts, _) = await cache.CountAsync(db, stems, cancellation);
        return [.. stems.Where(s => counts[s] > 0)];
    }

    /// <summary>
    /// Stems lie nearer to each other than words do ("precept" and the stem of "perception" by two swapped letters), so
    /// the printed word has to be near too.
    /// </summary>
    private async Task<bool> OccursInReadableTextAsync(
        string stem, string word, int max, CancellationToken cancellation)
    {
        var hits = await db.SearchPassagesAsync([stem], PassageFilter.All, MaxTried, cancellation);
        var ids = hits.Select(h => h.PassageId).ToList();
        var texts = await db.Passages.Where(p => ids.Contains(p.Id)).Select(p => p.SearchText ?? p.Text)
            .ToListAsync(cancellation);
        return texts.SelectMany(Tokenizer.Tokenize)
            .Any(w => w.Stem == stem && Forms(w.Text).Any(form => EditDistance.IsWithin(form, word, max)));
    }

    /// <summary>A mistyped "arrive" is meant where the minutes print "arrived".</summary>
    private static IEnumerable<string> Forms(string word) =>
        Endings.Where(e => word.EndsWith(e, StringComparison.Ordinal)).Select(e => word[..^e.Length]).Prepend(word);

    private static readonly string[] Endings = ["s", "es", "d", "ed", "ing"];
}
