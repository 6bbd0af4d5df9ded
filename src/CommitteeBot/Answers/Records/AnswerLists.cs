using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Records;

/// <summary>Items put down for a later agenda, and the reports of a pack.</summary>
internal static class AnswerLists
{
    public static async Task<Answer> FutureAgendaAsync(RecordQuery query, CancellationToken cancellation)
    {
        // "On the agenda for December" means what the meeting before December put down for it.
        var before = query.Question.Periods
            .SelectMany(
                p => query.Meetings.All.Where(
                    m => (m.NextDate is { } next && p.Contains(next))
                    || (m.NextReplaces is { } old && p.Contains(old)))).Distinct().ToList();
        var ids = (before.Count > 0 ? before : query.Named ?? query.Meetings.All).Select(m => m.Id).ToList();
        var items = await query.Db.FutureItems.AsNoTracking().Where(f => ids.Contains(f.MeetingId))
            .OrderBy(f => f.Place).ToListAsync(cancellation);
        var named = before.Count > 0 ? before : query.Named;
        if (named is null && items.Count > 0)
        {
            var latest = query.Meetings.All.Last(m => items.Exists(i => i.MeetingId == m.Id));
            items = [.. items.Where(i => i.MeetingId == latest.Id)];
            named = [latest];
        }

        if (items.Count == 0)
            return query.Question.Periods.Count > 0 && named is null
                ? NoAnswer.NoMinutes(query.Question.Periods[0], query.Meetings)
                : query.NotFound(named ?? [], AnswerWords.NothingDeferred);

        var cites = new Citations(query.Meetings);
        var text = new AnswerText();
        foreach (var group in items.GroupBy(i => i.MeetingId))
        {
            var meeting = query.Meetings.ById[group.Key];
            var passage = await query.PassageAtAsync(group.Key, group.First().Line, cancellation);
            var quote = string.Join("; ", group.Select(i => i.Text));
            var number = passage is null
                ? cites.Add(meeting, null, "future agenda items", quote, group.First().Line)
                : cites.Add(passage, quote);
            text.Line(
                $"{Sentence(MeetingNames.TheMinutes(meeting))} "
                    + $"list{(meeting.NextDate is { } next
                        ? $" for the next meeting, {UkDate.Long(next)}"
                        : " for a later agenda")}: [{number}]");
            foreach (var item in group)
                text.Line($"- {MarkdownText.Escape(item.Text)}");
        }

        return new Answer(AnswerKind.Found, text.ToString(), cites.Sources) { Remember = query.Remember(named ?? []) };
    }

    /// <returns>
    /// Null where a recommendation is asked for that the pack does not have; the text of the minutes may.
    /// </returns>
    public static async Task<Answer?> ReportsAsync(RecordQuery query, CancellationToken cancellation)
    {
        var ids = query.Meetings.All.Select(m => m.Id).ToList();
        var reports = await query.Db.Reports.AsNoTracking().Where(r => ids.Contains(r.MeetingId))
            .OrderBy(r => r.MeetingId).ThenBy(r => r.Place).ToListAsync(cancellation);
        var subject = query.Question.Subject;
        var isAsked = Tokenizer.Stems(query.Question.Text).Contains(PorterStemmer.Stem("recommend"));
        var wanted = query.Question.Periods.Count > 0 && !isAsked
            ? reports.Where(
                r => query.Question.Periods
                .Any(p =>
                    r.ForMeetingOn is { } on
                    ? p.Contains(on)
                    : query.Meetings.ById[r.MeetingId].Date is { } date && p.Contains(date))).ToList()
            : reports.Where(r => subject.Count == 0 || subject.All(w => Tokenizer.Stems(r.Subject).Contains(w.Stem)))
                .ToList();
        if (isAsked)
            return wanted.Exists(r => r.Recommendation is not null) ? Recommendations(query, wanted) : null;
        if (wanted.Count == 0)
            return query.Question.Periods.Count > 0 && query.Named is null
                ? NoAnswer.NoMinutes(query.Question.Periods[0], query.Meetings)
                : query.NotFound(query.Named ?? [], AnswerWords.NoReports);

        var cites = new Citations(query.Meetings);
        var text = new AnswerText();
        foreach (var pack in wanted.GroupBy(r => (r.MeetingId, r.ForMeetingOn)))
        {
            text.Line(
                $"{pack.Count()} report{(pack.Count() == 1 ? "" : "s")} in the "
                    + $"pack{(pack.Key.ForMeetingOn is { } on ? $" for {UkDate.Long(on)}" : "")}:");
            foreach (var report in pack)
            {
                var meeting = query.Meetings.ById[report.MeetingId];
                var number = cites.Add(
                    meeting, report.ItemNumber, $"{report.Subject} (report)", report.Recommendation
                    ?? report.Subject, report.Line);
                text.Line($"- {report.Subject}{(report.ItemNumber is { } item ? $" (item {item})" : "")} [{number}]");
            }
        }

        return new Answer(
            AnswerKind.Found, text.ToString(),
            cites.Sources) { Remember = query.Remember(
                [.. wanted.Select(r => query.Meetings.ById[r.MeetingId]).Distinct()]) };
    }

    private static Answer Recommendations(RecordQuery query, List<ReportRow> reports)
    {
        var cites = new Citations(query.Meetings);
        var text = new AnswerText();
        foreach (var report in reports.Where(r => r.Recommendation is not null))
        {
            var number = cites.Add(
                query.Meetings.ById[report.MeetingId], report.ItemNumber, $"{report.Subject} (report)",
                report.Recommendation!, report.Line);
            text.Line(
                $"The report on {MarkdownText.Escape(report.Subject)} recommends: "
                    + $"“{MarkdownText.Escape(report.Recommendation!)}” [{number}]");
        }

        return new Answer(
            AnswerKind.Found, text.ToString(),
            cites.Sources) { Remember = query.Remember(
                [.. reports.Select(r => query.Meetings.ById[r.MeetingId]).Distinct()]) };
    }

    private static string Sentence(string text) => string.Concat(text[..1].ToUpperInvariant(), text.AsSpan(1));
}
