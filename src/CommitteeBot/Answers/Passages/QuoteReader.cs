using System.Text.RegularExpressions;
using CommitteeBot.Answers.Ranking;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Passages;

/// <summary>Reads ranked passages sentence by sentence, best quote first.</summary>
internal sealed partial class QuoteReader(CommitteeDb db)
{
    /// <summary>What the rank of a passage counts beside what its best sentence says.</summary>
    private const double ByRank = .35;

    /// <summary>Points of a list that are quoted together.</summary>
    private const int MostPoints = 9;

    public async Task<List<Quote>> ReadAsync(SearchQuery query, Wanted wanted, IEnumerable<RankedPassage> ranked, Caller caller, CancellationToken cancellation)
    {
        var top = ranked.ToList();
        if (top.Count == 0)
            return [];

        var rows = await RowsAsync(top, caller, cancellation);
        var strongest = Math.Max(top[0].Score, double.Epsilon);
        var quotes = new List<Quote>();
        foreach (var (passage, score) in top)
        {
            if (!rows.TryGetValue((passage.MeetingId, passage.Place), out var row))
                continue;
            var around = new[] { -1, 1 }.Select(d => Beside(rows, row, d)?.Text ?? "").ToList();
            if (SentenceChoice.Choose(query, wanted, row, Printed(rows, row), $"{row.InReport} {row.Item?.Title}", around) is { } quote)
                quotes.Add(WithList(rows, wanted, quote with { Score = quote.Score + (ByRank * score / strongest) }));
        }

        return [.. quotes.OrderByDescending(q => q.Score)];
    }

    private async Task<Dictionary<(long, int), PassageRow>> RowsAsync(List<RankedPassage> top, Caller caller, CancellationToken cancellation)
    {
        var restricted = caller.RestrictedCommitteeIds;
        var rows = new Dictionary<(long, int), PassageRow>();
        foreach (var meeting in top.GroupBy(t => t.Passage.MeetingId))
        {
            var places = meeting.SelectMany(t => Enumerable.Range(t.Passage.Place - 2, MostPoints + 2)).Distinct().ToList();
            var found = await db.Passages.AsNoTracking().Include(p => p.Item).Include(p => p.Meeting)
                .Where(p => p.MeetingId == meeting.Key && places.Contains(p.Place)).ToListAsync(cancellation);
            foreach (var row in found.Where(p => !p.IsRestricted || restricted.Contains(p.Meeting!.CommitteeId)))
                rows[(row.MeetingId, row.Place)] = row;
        }

        return rows;
    }

    /// <summary>The end of a page parts sentences; what begins in lower case behind a passage without a full stop belongs to it.</summary>
    private static string Printed(Dictionary<(long, int), PassageRow> rows, PassageRow row) =>
        !EndOfSentence().IsMatch(row.Text) && Beside(rows, row, 1) is { Text: [>= 'a' and <= 'z', ..] } next && !IsPoint(next.Text) ? $"{row.Text} {next.Text}" : row.Text;

    /// <summary>A list is quoted with all its points when a list is asked for or when only its opening line was found.</summary>
    private static Quote WithList(Dictionary<(long, int), PassageRow> rows, Wanted wanted, Quote quote)
    {
        var opens = quote.Text.EndsWith(':');
        if (!opens && !(wanted.HasFlag(Wanted.List) && IsPoint(quote.Passage.Text)))
            return quote;

        var first = quote.Passage;
        while (!opens && Beside(rows, first, -1) is { } before && IsPoint(before.Text))
            first = before;
        var points = new List<string>(opens ? quote.Sentences : [first.Text]);
        var length = points.Sum(p => p.Length);
        while (Beside(rows, first, 1) is { } next && (IsPoint(next.Text) || opens && points.Count == quote.Sentences.Count) && points.Count < MostPoints && length + next.Text.Length < Answer.MostCharacters - 120)
        {
            points.Add(next.Text);
            length += next.Text.Length;
            first = next;
        }

        return quote with { Sentences = points, Found = quote.Found | WantedInText.Found(wanted, string.Join(' ', points)) };
    }

    private static PassageRow? Beside(Dictionary<(long, int), PassageRow> rows, PassageRow row, int distance) =>
        rows.GetValueOrDefault((row.MeetingId, row.Place + distance)) is { } beside && beside.ItemId == row.ItemId && beside.InReport == row.InReport ? beside : null;

    private static bool IsPoint(string text) => Point().IsMatch(text);

    /// <summary>A bullet, also one that scanning has read as an "e", or a letter or number in front.</summary>
    [GeneratedRegex(@"^(?:[-–•*·▪o]\s|e\s(?=\W?[A-Z])|\(?[a-z]\)\s|\(?[ivx]{1,4}[.)]\s|[a-z]\.\s|\d{1,2}[.)]\s)")]
    private static partial Regex Point();

    [GeneratedRegex(@"[.!?:;]['""”’)\]]*\s*$")]
    private static partial Regex EndOfSentence();
}
