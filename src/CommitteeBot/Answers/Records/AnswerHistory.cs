using CommitteeBot.Answers.Evidence;
using CommitteeBot.Answers.Passages;
using CommitteeBot.Answers.Ranking;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Records;

/// <summary>
/// The history of a subject, a line a meeting, oldest first: what the minutes say of it, in their words.
/// </summary>
internal static class AnswerHistory
{
    private const double MinOfTitle = .6;
    private const double MinOfPassage = .75;

    /// <summary>In other words: about as near in meaning as the nearest, and with some of the words.</summary>
    private const double MaxFurther = .06;
    private const double MinWordsOfNear = .4;

    /// <summary>A list of more meetings than these is not read; those that say most of the subject are kept.</summary>
    private const int MaxLines = 8;

    /// <summary>Below this a line tells nothing, above it the list is no list.</summary>
    private const int MinOfLine = 80;
    private const int MaxOfLine = 240;
    private const int MaxOfAll = 1000;

    /// <summary>Day, quotation marks and the mark of the source.</summary>
    private const int RoomOfMarks = 36;

    /// <summary>From so many meetings on a chart says more than a list.</summary>
    private const int ChartFrom = 5;

    public static async Task<Answer> RunAsync(
        RecordQuery record, SearchQuery query, IReadOnlyList<RankedPassage> ranked, IReadOnlyList<Candidate> near,
        CancellationToken cancellation)
    {
        var meetings = record.Named ?? record.Meetings.All;
        var told = await ToldAsync(record, query, ranked, near, meetings, cancellation);
        if (told.Count == 0)
            return record.NotFound(record.Named ?? [], AnswerWords.NoHistory);

        var shown = told.OrderByDescending(t => t.Quote?.Score ?? 0).Take(MaxLines).OrderBy(told.IndexOf).ToList();
        var dated = told.Where(t => t.Meeting.Date is not null).Select(t => MeetingNames.When(t.Meeting)).ToList();
        var opening = told.Count > 1 && dated.Count > 1
            ? AnswerWords.CameUp(told.Count, dated[0], dated[^1], shown.Count)
            : "";
        var room = Math.Clamp(
            ((MaxOfAll - opening.Length) / shown.Count) - RoomOfMarks, MinOfLine, MaxOfLine);
        var cites = new Citations(record.Meetings);
        var text = new AnswerText(opening, MaxOfAll + RoomOfMarks);
        foreach (var (meeting, item, quote, _) in shown)
            text.Line($"- **{MeetingNames.When(meeting)}**: {Line(record.Question, cites, meeting, item, quote, room)}");

        return new Answer(AnswerKind.Found, text.ToString(), cites.Sources)
        {
            Remember = record.Remember([.. shown.Select(t => t.Meeting)], []),
            Chart = told.Count >= ChartFrom
                ? [.. told.Select(t => new HistoryPoint(OfChart(t.Meeting), Math.Max(1, t.Passages)))]
                : [],
        };
    }

    private static async Task<List<Told>> ToldAsync(
        RecordQuery record, SearchQuery query, IReadOnlyList<RankedPassage> ranked, IReadOnlyList<Candidate> near,
        IReadOnlyList<MeetingRow> meetings, CancellationToken cancellation)
    {
        var ids = meetings.Select(m => m.Id).ToHashSet();
        var items = (
            await record.Db.Items.AsNoTracking().Where(i => ids.Contains(i.MeetingId)).OrderBy(i => i.Place)
            .ToListAsync(cancellation))
            .Where(i => Coverage.Share(query, Coverage.Measure(query, i.Title)) >= MinOfTitle)
            .ToLookup(i => i.MeetingId);
        var speaking = (
            await new QuoteReader(record.Db).ReadAsync(
                query, record.Question.Expected, ranked.Where(r => ids.Contains(r.Passage.MeetingId)), cancellation))
            .Where(q => q.Window >= MinOfPassage)
            .Concat(near.Where(c => ids.Contains(c.MeetingId) && IsNear(c)).Select(c => c.Quote!)).DistinctBy(q => q.Passage.Id)
            .ToLookup(q => q.Passage.MeetingId);
        return [
            .. meetings.Where(m => items[m.Id].Any() || speaking[m.Id].Any())
            .Select(m =>
            {
                var item = items[m.Id].FirstOrDefault();
                var quotes = speaking[m.Id].ToList();
                return new Told(
                    m, item, quotes.Find(q => q.Passage.ItemId == item?.Id) ?? quotes.FirstOrDefault(), quotes.Count);
            })];
    }

    private static bool IsNear(Candidate candidate) => candidate.Quote is not null
        && candidate[CandidateFeatures.AgainstBestOfSubject] >= -MaxFurther
        && candidate[CandidateFeatures.WordsAround] >= MinWordsOfNear;

    private static string Line(
        Question question, Citations cites, MeetingRow meeting, ItemRow? item, Quote? quote, int room)
    {
        if (quote is null)
        {
            var number = cites.Add(meeting, item!.Number, item.Title, item.Title, item.Line);
            return $"{AnswerWords.OnTheAgenda(item.Number, item.Title)} [{number}]";
        }

        var excerpt = Excerpt.Of(
            new Candidate(quote with { IsList = false }, null, []), question, room, new Dictionary<int, double>());
        return $"“{Quote.ToMarkdown(excerpt, question)}” [{cites.Add(quote.Passage, excerpt)}]";
    }

    private static string OfChart(MeetingRow meeting) =>
        meeting.Date?.ToString("MMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB")) ?? "undated";

    /// <param name="Item">The first under which it stood by its title.</param>
    /// <param name="Quote">What is said of it most plainly; null where only the title names it.</param>
    private sealed record Told(MeetingRow Meeting, ItemRow? Item, Quote? Quote, int Passages);
}
