using CommitteeBot.Answers.Passages;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;

namespace CommitteeBot.Answers.Evidence;

/// <summary>
/// As much of a passage as there is room for: the quote first, with the sentences around it where it is short, and of
/// one too long the stretch that says most of what was asked.
/// </summary>
internal static class Excerpt
{
    private const string More = "…";

    /// <summary>A thing of the kind asked for tells more than a word of the question does.</summary>
    private const int WantedWeight = 2;

    /// <summary>More of a passage than this is rather read in the minutes.</summary>
    private const int MaxContext = 320;

    /// <summary>How long it would be with all the room there is.</summary>
    public static int Wanted(Candidate candidate) => candidate.Quote is { IsList: false } quote
        ? Math.Max(quote.Text.Length, Math.Min(MaxContext, quote.Passage.Text.Length))
        : candidate.Text.Length;

    /// <summary>Of each sentence of its passage, by its place, how good it is as an answer.</summary>
    public static Dictionary<int, double> Scores(Candidate candidate, IEnumerable<Candidate> ranked) =>
        ranked.Where(c => c.Quote is not null && c.Source == candidate.Source).GroupBy(c => c.Quote!.Sentence)
            .ToDictionary(s => s.Key, s => s.Max(c => c.Score));

    /// <param name="scores">How good each sentence of its passage is; those that are missing are worth least.</param>
    public static string Of(
        Candidate candidate, Question question, int room, IReadOnlyDictionary<int, double> scores)
    {
        if (candidate.Quote is not { IsList: false } quote)
            return candidate.Text.Length <= room ? candidate.Text : Stretch(candidate.Text, question, room);
        var all = PassageSentences.Split(quote.Passage.Text);
        if (quote.Sentence >= all.Count || all[quote.Sentence] != quote.Sentences[quote.Core])
            return quote.Text.Length <= room ? quote.Text : Stretch(quote.Text, question, room);
        // A quote of sentences that stand apart is shown as it is, as long as there is room.
        var whole = Around(all, quote.Sentence, Math.Min(room, Math.Max(MaxContext, quote.Text.Length)), scores);
        return quote.Text.Length <= room && quote.Sentences.Any(s => !whole.Contains(s, StringComparison.Ordinal)) ? quote.Text
            : whole.Length <= room ? whole
            : Stretch(all[quote.Sentence], question, room);
    }

    /// <summary>A sentence with the better of its neighbours, one by one, as long as they fit.</summary>
    private static string Around(
        List<string> sentences, int core, int room, IReadOnlyDictionary<int, double> scores)
    {
        var (from, to) = (core, core);
        var length = sentences[core].Length;
        while (true)
        {
            var next = new[] { to + 1, from - 1 }
                .Where(i => i >= 0 && i < sentences.Count && length + 1 + sentences[i].Length <= room)
                .OrderByDescending(i => scores.GetValueOrDefault(i, double.MinValue)).Cast<int?>().FirstOrDefault();
            if (next is not { } taken)
                return string.Join(' ', sentences.Skip(from).Take(to - from + 1));
            (from, to) = (Math.Min(from, taken), Math.Max(to, taken));
            length += 1 + sentences[taken].Length;
        }
    }

    private static string Stretch(string text, Question question, int room)
    {
        room -= 2 * More.Length;
        var asked = question.Subject.SelectMany(w => w.Alternatives.Prepend(w.Stem)).ToHashSet();
        var words = Tokenizer.Tokenize(text);
        var marks = words.Where(w => asked.Contains(w.Stem)).Select(w => (At: w.Start, End: w.End, Weight: 1))
            .Concat(WantedInText.Places(question.Expected, text)
                .Select(p => (At: p.Index, End: p.Index + p.Length, Weight: WantedWeight))).ToList();
        var best = 0;
        var most = -1;
        // A stretch begins where a word does; of equal ones the earliest.
        foreach (var start in words.Select(w => w.Start).Prepend(0)
            .Where(s => s == 0 || s + room <= text.Length + (room / 2)))
        {
            var holds = marks.Where(m => m.At >= start && m.End <= start + room).Sum(m => m.Weight);
            if (holds > most)
                (best, most) = (start, holds);
        }

        // Room that is left behind the end is better used before the beginning.
        var end = Math.Min(text.Length, best + room);
        best = Math.Max(0, Math.Min(best, text.Length - room));
        best = best == 0 ? 0 : text.LastIndexOf(' ', best) is >= 0 and var space && end - space - 1 <= room ? space + 1
            : text.IndexOf(' ', best) + 1;
        if (end < text.Length && text.LastIndexOf(' ', end) is var cut && cut > best)
            end = cut;
        return $"{(best > 0 ? More : "")}{text[best..end].Trim()}{(end < text.Length ? More : "")}";
    }
}
