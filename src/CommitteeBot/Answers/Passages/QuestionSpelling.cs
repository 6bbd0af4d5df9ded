using CommitteeBot.Answers.Ranking;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Passages;

/// <summary>Reads mistyped words of a question as the words of the minutes that they were meant to be; only words that the minutes do not have.</summary>
internal sealed class QuestionSpelling(CommitteeDb db)
{
    private const int MaxStems = 20_000;
    private const int MaxTried = 4;

    public async Task<IReadOnlyList<ContentWord>> CorrectAsync(IReadOnlyList<ContentWord> words, Caller caller, CancellationToken cancellation)
    {
        var unsure = words.Where(w => w.Text.Length >= 4 && !w.Text.Any(char.IsDigit)).ToList();
        if (unsure.Count == 0)
            return words;

        // What stands only where the asker may not read counts as unknown: whether a word is mended must not tell that it is there.
        var known = await db.ReadableStemsAsync([.. unsure.SelectMany(w => w.Alternatives.Prepend(w.Stem)).Distinct()], caller, cancellation);
        var read = new List<ContentWord>(words.Count);
        foreach (var word in words)
        {
            var isUnknown = unsure.Contains(word) && !known.Contains(word.Stem) && !word.Alternatives.Any(known.Contains);
            read.Add(isUnknown && await FindCorrectionAsync(word, caller, cancellation) is { } meant ? word with { Alternatives = [meant, .. Synonyms.ForStem(meant)] } : word);
        }

        return read;
    }

    private async Task<string?> FindCorrectionAsync(ContentWord word, Caller caller, CancellationToken cancellation)
    {
        var most = EditDistance.MaxTypos(word.Text.Length);
        var stems = await db.StemsStartingWithAsync(word.Stem[..1], MaxStems, cancellation);
        var near = stems.Select(s => (Stem: s, Distance: EditDistance.Measure(word.Stem, s, most)))
            .Where(s => s.Distance <= most && s.Stem.Length > 2)
            .OrderBy(s => s.Distance).Take(MaxTried);
        foreach (var (stem, _) in near)
        {
            if (await OccursInReadableTextAsync(stem, word.Text, most, caller, cancellation))
                return stem;
        }

        return null;
    }

    /// <summary>
    /// Stems lie nearer to each other than words do ("precept" and the stem of "perception" by two swapped letters), so the word as printed has to be near too.
    /// It is looked for among what the asker may read: a restricted text must not show even by a spelling.
    /// </summary>
    private async Task<bool> OccursInReadableTextAsync(string stem, string word, int most, Caller caller, CancellationToken cancellation)
    {
        var hits = await db.SearchPassagesAsync([stem], caller, PassageFilter.All, MaxTried, cancellation);
        var ids = hits.Select(h => h.PassageId).ToList();
        var texts = await db.Passages.Where(p => ids.Contains(p.Id)).Select(p => p.SearchText ?? p.Text).ToListAsync(cancellation);
        return texts.SelectMany(Tokenizer.Tokenize).Any(w => w.Stem == stem && Forms(w.Text).Any(form => EditDistance.IsWithin(form, word, most)));
    }

    /// <summary>A mistyped "arrive" is meant where the minutes print "arrived".</summary>
    private static IEnumerable<string> Forms(string word) =>
        Endings.Where(e => word.EndsWith(e, StringComparison.Ordinal)).Select(e => word[..^e.Length]).Prepend(word);

    private static readonly string[] Endings = ["s", "es", "d", "ed", "ing"];
}
