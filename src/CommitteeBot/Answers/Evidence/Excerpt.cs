using CommitteeBot.Answers.Passages;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;

namespace CommitteeBot.Answers.Evidence;

/// <summary>
/// As much of a quote as there is room for: its best sentence first, and of one too long the stretch that says most of
/// what was asked.
/// </summary>
internal static class Excerpt
{
    private const string More = "…";

    /// <summary>A thing of the kind asked for tells more than a word of the question does.</summary>
    private const int WantedWeight = 2;

    public static string Of(Candidate candidate, Question question, int room)
    {
        if (candidate.Text.Length <= room)
            return candidate.Text;
        var whole = candidate.Quote is { IsList: false } quote ? Sentences(quote, room) : candidate.Text;
        return whole.Length <= room ? whole : Stretch(whole, question, room);
    }

    /// <summary>The best sentence with those after and before it, as long as they fit.</summary>
    private static string Sentences(Quote quote, int room)
    {
        var (from, to) = (quote.Core, quote.Core);
        var length = quote.Sentences[quote.Core].Length;
        while (true)
        {
            if (to + 1 < quote.Sentences.Count && length + 1 + quote.Sentences[to + 1].Length <= room)
                length += 1 + quote.Sentences[++to].Length;
            else if (from > 0 && length + 1 + quote.Sentences[from - 1].Length <= room)
                length += 1 + quote.Sentences[--from].Length;
            else
                return string.Join(' ', quote.Sentences.Skip(from).Take(to - from + 1));
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
