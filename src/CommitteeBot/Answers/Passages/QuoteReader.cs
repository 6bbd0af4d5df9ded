using System.Text.RegularExpressions;
using CommitteeBot.Answers.Ranking;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Passages;

/// <summary>Reads ranked passages sentence by sentence, best quote first.</summary>
internal sealed partial class QuoteReader(CommitteeDb db)
{
    /// <summary>The weight of a passage's rank beside the score of its best sentence.</summary>
    private const double RankWeight = .35;

    /// <summary>Points of a list that are quoted together.</summary>
    private const int MaxPoints = 9;

    /// <summary>A longer paragraph isn't a point of a list.</summary>
    private const int LongestPoint = 260;

    /// <summary>The distance above a point within which its list may start.</summary>
    private const int MaxBack = 5;

    private const int MaxOfList = 680;

    public async Task<List<Quote>> ReadAsync(
        SearchQuery query, ExpectedAnswer wanted, IEnumerable<RankedPassage> ranked, CancellationToken cancellation)
    {
        var top = ranked.ToList();
        if (top.Count == 0)
            return [];

        var rows = await RowsAsync([.. top.Select(t => (t.Passage.MeetingId, t.Passage.Place))], cancellation);
        var strongest = Math.Max(top[0].Score, double.Epsilon);
        var quotes = new List<Quote>();
        foreach (var (passage, score) in top)
        {
            if (!rows.TryGetValue((passage.MeetingId, passage.Place), out var row))
                continue;
            var around = new[] { -1, 1 }.Select(d => Neighbour(rows, row, d)?.Text ?? "").ToList();
            if (SentenceChoice.Choose(
                query, wanted, row, FullText(rows, row), $"{row.InReport} {row.Item?.Title}", around) is { } quote)
                quotes.Add(
                    WithList(rows, wanted, quote with { Score = quote.Score + (RankWeight * score / strongest) }));
        }

        return [.. quotes.OrderByDescending(q => q.Score)];
    }

    /// <summary>A quote for each sentence of these passages, in no order.</summary>
    public async Task<List<Quote>> ReadSentencesAsync(
        SearchQuery query, ExpectedAnswer wanted, IReadOnlyCollection<(long Meeting, int Place)> passages,
        CancellationToken cancellation)
    {
        var rows = await RowsAsync(passages, cancellation);
        var quotes = new List<Quote>();
        foreach (var key in passages)
        {
            if (!rows.TryGetValue(key, out var row))
                continue;
            var around = new[] { -1, 1 }.Select(d => Neighbour(rows, row, d)?.Text ?? "").ToList();
            foreach (var quote in SentenceChoice.Options(
                query, wanted, row, FullText(rows, row), $"{row.InReport} {row.Item?.Title}", around))
                quotes.Add(WithList(rows, wanted, quote));
        }

        return quotes;
    }

    private async Task<Dictionary<(long, int),
        PassageRow>> RowsAsync(IReadOnlyCollection<(long Meeting, int Place)> top, CancellationToken cancellation)
    {
        var rows = new Dictionary<(long, int), PassageRow>();
        foreach (var meeting in top.GroupBy(t => t.Meeting))
        {
            var places = meeting.SelectMany(t => Enumerable.Range(t.Place - MaxBack - 1, MaxPoints + MaxBack + 2))
                .Distinct().ToList();
            var found = await db.Passages.AsNoTracking().Include(p => p.Item).Include(p => p.Meeting)
                .Where(p => p.MeetingId == meeting.Key && places.Contains(p.Place)).ToListAsync(cancellation);
            foreach (var row in found)
                rows[(row.MeetingId, row.Place)] = row;
        }

        return rows;
    }

    /// <summary>
    /// The end of a page parts sentences; what begins in lower case behind a passage without a full stop belongs to it.
    /// So does the paragraph behind a question: it answers it.
    /// </summary>
    private static string FullText(Dictionary<(long, int), PassageRow> rows, PassageRow row)
    {
        if (Neighbour(rows, row, 1) is not { } next)
            return row.Text;
        var runsOn = !EndOfSentence().IsMatch(row.Text) && next.Text is [>= 'a' and <= 'z', ..];
        return runsOn || SentenceChoice.IsQuestion(PassageSentences.Split(row.Text) is [.., var last] ? last : "")
            ? $"{row.Text} {next.Text}"
            : row.Text;
    }

    /// <summary>
    /// A list is quoted with all its points when a list is asked for, or when only its opening line was found.
    /// </summary>
    private static Quote WithList(Dictionary<(long, int), PassageRow> rows, ExpectedAnswer wanted, Quote quote)
    {
        var opens = quote.Text.EndsWith(':');
        if (!opens && !wanted.HasFlag(ExpectedAnswer.List))
            return quote;

        var opening = quote.Passage;
        for (var back = 0; !IsOpening(opening) && back < MaxBack; back++)
        {
            if (opening.Text.Length > LongestPoint || Neighbour(rows, opening, -1) is not { } before)
                return quote;
            opening = before;
        }

        if (!IsOpening(opening))
            return quote;
        var points = new List<string>();
        var length = 0;
        for (var at = Neighbour(rows, opening, 1); at is { Text.Length: <= LongestPoint }
            && points.Count < MaxPoints; at = Neighbour(rows, at, 1))
        {
            length += at.Text.Length;
            points.Add(at.Text);
        }

        if (points.Count == 0)
            return opens && Neighbour(rows, opening, 1) is { } told ? WithParagraph(wanted, quote, told) : quote;

        // A list too long to quote whole is quoted by the first sentence of each point, as many as there is room for.
        var shown = length <= MaxOfList ? points : Fitting(points.Select(p => PassageSentences.Split(p)[0]));
        List<string> sentences = [PassageSentences.Split(opening.Text)[^1], .. shown];
        return quote with { Sentences = sentences, IsList = true,
            Found = quote.Found | WantedInText.Found(wanted, string.Join(' ', sentences)) };
    }

    /// <summary>For an opening line that leads to a paragraph instead of a list.</summary>
    private static Quote WithParagraph(ExpectedAnswer wanted, Quote quote, PassageRow told)
    {
        List<string> sentences = [.. quote.Sentences, .. Fitting(PassageSentences.Split(told.Text))];
        return quote with { Sentences = sentences,
            Found = quote.Found | WantedInText.Found(wanted, string.Join(' ', sentences)) };
    }

    private static List<string> Fitting(IEnumerable<string> points)
    {
        var length = 0;
        return [.. points.TakeWhile(p => (length += p.Length) <= MaxOfList)];
    }

    private static bool IsOpening(PassageRow row) => row.Text.EndsWith(':');

    private static PassageRow? Neighbour(Dictionary<(long, int), PassageRow> rows, PassageRow row, int distance) =>
        rows.GetValueOrDefault((row.MeetingId, row.Place + distance)) is { } beside && beside.ItemId == row.ItemId
            && beside.InReport == row.InReport ? beside : null;

    [GeneratedRegex(@"[.!?:;]['""”’)\]]*\s*$")]
    private static partial Regex EndOfSentence();
}
