using CommitteeBot.Answers.Ranking;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Passages;

/// <summary>Reads mistyped words of a question as the words of the minutes that they were meant to be; only words that the minutes do not have.</summary>
internal sealed class SpellingOfQuestion(CommitteeDb db)
{
    private const int MostStems = 20_000;
    private const int MostTried = 4;

    public async Task<IReadOnlyList<ContentWord>> ReadAsync(IReadOnlyList<ContentWord> words, Caller caller, CancellationToken cancellation)
    {
        var unsure = words.Where(w => w.Text.Length >= 4 && !w.Text.Any(char.IsDigit)).ToList();
        if (unsure.Count == 0)
            return words;

        // What stands only where the asker may not read counts as unknown: whether a word is mended must not tell that it is there.
        var known = await db.ReadableStemsAsync([.. unsure.SelectMany(w => w.Also.Prepend(w.Stem)).Distinct()], caller, cancellation);
        var read = new List<ContentWord>(words.Count);
        foreach (var word in words)
        {
            var isUnknown = unsure.Contains(word) && !known.Contains(word.Stem) && !word.Also.Any(known.Contains);
            read.Add(isUnknown && await MeantAsync(word, caller, cancellation) is { } meant ? word with { Also = [meant, .. Synonyms.Of(meant)] } : word);
        }

        return read;
    }

    private async Task<string?> MeantAsync(ContentWord word, Caller caller, CancellationToken cancellation)
    {
        var most = EditDistance.Allowed(word.Text.Length);
        var stems = await db.StemsBeginningWithAsync(word.Stem[..1], MostStems, cancellation);
        var near = stems.Select(s => (Stem: s, Distance: EditDistance.Between(word.Stem, s, most)))
            .Where(s => s.Distance <= most && s.Stem.Length > 2)
            .OrderBy(s => s.Distance).Take(MostTried);
        foreach (var (stem, _) in near)
        {
            if (await IsPrintedAsync(stem, word.Text, most, caller, cancellation))
                return stem;
        }

        return null;
    }

    /// <summary>
    /// Stems lie nearer to each other than words do ("precept" and the stem of "perception" by two swapped letters), so the word as printed has to be near too.
    /// It is looked for among what the asker may read: a restricted text must not show even by a spelling.
    /// </summary>
    private async Task<bool> IsPrintedAsync(string stem, string word, int most, Caller caller, CancellationToken cancellation)
    {
        var hits = await db.SearchPassagesAsync([stem], caller, PassageScope.Everywhere, MostTried, cancellation);
        var ids = hits.Select(h => h.PassageId).ToList();
        var texts = await db.Passages.Where(p => ids.Contains(p.Id)).Select(p => p.SearchText ?? p.Text).ToListAsync(cancellation);
        return texts.SelectMany(Words.In).Any(w => w.Stem == stem && Forms(w.Text).Any(form => EditDistance.IsWithin(form, word, most)));
    }

    /// <summary>A mistyped "arrive" is meant where the minutes print "arrived".</summary>
    private static IEnumerable<string> Forms(string word) =>
        Endings.Where(e => word.EndsWith(e, StringComparison.Ordinal)).Select(e => word[..^e.Length]).Prepend(word);

    private static readonly string[] Endings = ["s", "es", "d", "ed", "ing"];
}
