using CommitteeBot.Cards;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Answers;

/// <summary>A passage as later meetings amended it: the old words struck through before the new ones.</summary>
internal static class AmendedPassage
{
    public static IEnumerable<CardElement> Elements(
        PassageInContext passage, int longest, string? quote = null)
    {
        if (passage.Amendments.Count == 0)
        {
            yield return Quoted(CardText.Truncate(passage.Text, longest), quote);
            yield break;
        }

        yield return new RichTextBlock([.. Runs(CardText.Truncate(passage.Text, longest), passage.Amendments)]);
        foreach (var note in Notes(passage))
            yield return TextBlock.Subtle(note);
    }

    private static CardElement Quoted(string text, string? quote)
    {
        var at = string.IsNullOrWhiteSpace(quote) ? -1 : text.IndexOf(quote, StringComparison.Ordinal);
        if (at < 0)
            return new TextBlock(CardText.Escape(text)) { Spacing = Spacing.Small };
        TextRun[] runs =
        [
            new(text[..at]), new(text.Substring(at, quote!.Length)) { Weight = TextWeight.Bolder },
            new(text[(at + quote.Length)..]),
        ];
        return new RichTextBlock([.. runs.Where(r => r.Text.Length > 0)]) { Spacing = Spacing.Small };
    }

    public static IEnumerable<string> Notes(PassageInContext passage) =>
        passage.Amendments.Select(a => a.On).Distinct()
            .Select(day => day is { } on ? AnswerWords.AsAmended(UkDate.Long(on)) : AnswerWords.AmendedUndated);

    private static IEnumerable<TextRun> Runs(string text, IReadOnlyList<AmendedWords> amendments)
    {
        var marks = amendments.Where(a => a.Old is not null)
            .Select(a => (At: a.New is { } now ? text.IndexOf(now, StringComparison.Ordinal) : text.Length, a.Old))
            .Select(m => (At: m.At < 0 ? text.Length : m.At, m.Old)).OrderBy(m => m.At);
        var from = 0;
        foreach (var (at, old) in marks)
        {
            if (at > from)
                yield return new TextRun(text[from..at]);
            from = at;
            yield return new TextRun(old!) { Strikethrough = true };
            yield return new TextRun(" ");
        }

        if (from < text.Length)
            yield return new TextRun(text[from..]);
    }
}
