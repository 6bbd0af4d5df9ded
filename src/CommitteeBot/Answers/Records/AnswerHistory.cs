using CommitteeBot.Answers.Passages;
using CommitteeBot.Answers.Ranking;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Records;

/// <summary>The history of a subject, meeting by meeting, oldest first.</summary>
internal static class AnswerHistory
{
    private const double MinOfTitle = .6;
    private const double MinOfPassage = .75;

    /// <summary>From so many points on a chart says more than a list.</summary>
    private const int ChartFrom = 4;

    public static async Task<Answer> RunAsync(
        RecordQuery record, SearchQuery query, IReadOnlyList<RankedPassage> ranked, CancellationToken cancellation)
    {
        var meetings = record.Named ?? record.Meetings.All;
        var ids = meetings.Select(m => m.Id).ToList();
        var items = (
            await record.Db.Items.AsNoTracking().Where(i => ids.Contains(i.MeetingId)).OrderBy(i => i.Place)
            .ToListAsync(cancellation))
            .Where(i => Coverage.Share(query, Coverage.Measure(query, i.Title)) >= MinOfTitle).ToList();
        var passageIds = ranked.Select(r => r.Passage.Id).ToList();
        var texts = await record.Db.Passages.AsNoTracking().Include(p => p.Item)
            .Where(p => passageIds.Contains(p.Id) && ids.Contains(p.MeetingId)).ToListAsync(cancellation);
        var speaking = texts.Where(
            p => Coverage.Share(query, Coverage.Measure(query, p.SearchText ?? p.Text)) >= MinOfPassage).ToList();

        var cites = new Citations(record.Meetings);
        var text = new AnswerText();
        var points = new List<HistoryPoint>();
        var found = new List<MeetingRow>();
        foreach (var meeting in meetings)
        {
            var mine = items.Where(i => i.MeetingId == meeting.Id).ToList();
            var said = speaking.Where(p => p.MeetingId == meeting.Id).OrderBy(p => p.Place).ToList();
            if (mine.Count == 0 && said.Count == 0)
                continue;
            found.Add(meeting);
            var ofItem = said.Find(p => mine.Exists(i => i.Id == p.ItemId)) ?? said.FirstOrDefault();
            var number = mine.Count > 0
                ? cites.Add(
                    meeting, mine[0].Number, mine[0].Title, ofItem is null
                    ? mine[0].Title
                    : PassageSentences.Split(ofItem.Text)[0], mine[0].Line)
                : cites.Add(ofItem!, PassageSentences.Split(ofItem!.Text)[0]);
            var what = mine.Count > 0
                ? $"item {mine[0].Number ?? "without a number"}, {mine[0].Title}"
                : $"mentioned under {ofItem!.InReport ?? ofItem.Item?.Title ?? "no item"}";
            text.Line($"- **{MeetingNames.When(meeting)}**: {what} [{number}]");
            points.Add(
                new HistoryPoint(
                    meeting.Date?.ToString("MMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"))
                    ?? "undated", Math.Max(1, said.Count)));
        }

        return found.Count == 0
            ? record.NotFound(record.Named ?? [], AnswerWords.NoHistory)
            : new Answer(AnswerKind.Found, text.ToString(), cites.Sources)
            {
                Remember = record.Remember(found, []),
                Chart = points.Count >= ChartFrom ? points : [],
            };
    }
}
