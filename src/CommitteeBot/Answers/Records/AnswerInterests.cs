using CommitteeBot.Answers.Passages;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Records;

/// <summary>Who declared an interest, in what, and whether they left.</summary>
internal static class AnswerInterests
{
    private const int MaxShown = 8;

    /// <returns>Null where the record does not hold what is asked: that is no "no", the text of the minutes may have
    /// it.</returns>
    public static async Task<Answer?> RunAsync(
        RecordQuery record, AnswerFromPassages passages, CancellationToken cancellation)
    {
        var ask = record.Question.Votes & VoteAsk.OfInterest;
        if (ask == VoteAsk.Nothing)
            return null;
        var ids = (record.Named ?? record.Meetings.All).Select(m => m.Id).ToList();
        var rows = await record.Db.Interests.AsNoTracking().Include(i => i.Item).Where(i => ids.Contains(i.MeetingId))
            .OrderBy(i => i.Id).ToListAsync(cancellation);
        var person = new NamedPerson(record.Question);
        var names = rows.Select(r => r.Person).Distinct().ToList();
        var subject = await VoteSubject.ReadAsync(record, passages, person, names, cancellation);
        var namesPerson = person.IsAmong(names);
        if (record.Question.Person is not null && !namesPerson)
            return null;
        if (record.Question.Item is { } item)
            rows = rows.FindAll(
                r => r.About is { } about ? about.Equals(item, StringComparison.OrdinalIgnoreCase)
                    : AnswerItem.IsNumbered(r.Item, item));
        if (namesPerson)
            rows = rows.FindAll(r => person.Is(r.Person));
        if (!ask.HasFlag(VoteAsk.Interest))
            rows = rows.FindAll(r => r.Conduct is not (InterestConduct.NotStated or InterestConduct.Stayed));
        // "Who declared an interest?" asks of the last meeting, "did anyone leave for item 6?" of the last with such
        // an item.
        if (subject.IsEmpty && !namesPerson && record.Named is null)
        {
            var of = record.NamedOrLatest(m => record.Question.Item is null || rows.Exists(r => r.MeetingId == m.Id));
            rows = rows.FindAll(r => of.Any(m => m.Id == r.MeetingId));
        }

        var titles = await TitlesAsync(record, rows, cancellation);
        rows = await subject.ChooseAsync(rows, r => [r.Text, r.Subject, titles(r)], r => r.ItemId, cancellation);
        return rows.Count == 0 ? null : await ShowAsync(record, rows, titles, cancellation);
    }

    /// <summary>The title of the item that an interest is about, where the caller may read it.</summary>
    private static async Task<Func<InterestRow, string?>> TitlesAsync(
        RecordQuery record, List<InterestRow> rows, CancellationToken cancellation)
    {
        var meetings = rows.Select(r => r.MeetingId).Distinct().ToList();
        var items = await record.Db.Items.AsNoTracking().Where(i => meetings.Contains(i.MeetingId)).ToListAsync(cancellation);
        return row => row.About is { } number
            ? items.Find(i => i.MeetingId == row.MeetingId && AnswerItem.IsNumbered(i, number))?.Title
            : row.Subject is null ? row.Item?.Title : null;
    }

    private static async Task<Answer> ShowAsync(
        RecordQuery record, List<InterestRow> rows, Func<InterestRow, string?> titles, CancellationToken cancellation)
    {
        var order = record.Meetings.All.Select((m, i) => (m.Id, i)).ToDictionary(m => m.Id, m => m.i);
        var shown = rows.OrderByDescending(r => order[r.MeetingId]).ThenBy(r => r.Id).Take(MaxShown)
            .OrderBy(r => order[r.MeetingId]).ThenBy(r => r.Line).ToList();
        var cites = new Citations(record.Meetings);
        var text = new AnswerText();
        var passages = new List<long>();
        foreach (var said in shown.GroupBy(r => (r.MeetingId, r.Line, r.Text)))
        {
            var row = said.First();
            var meeting = record.Meetings.ById[row.MeetingId];
            var passage = await record.PassageAtAsync(row.MeetingId, row.Line, cancellation);
            if (passage is not null)
                passages.Add(passage.Id);
            var number = passage is not null
                ? cites.Add(passage, row.Text)
                : cites.Add(meeting, row.Item?.Number, row.Item?.Title, row.Text, row.Line, row.RestrictionId is not null);
            var who = People.And([.. said.Select(r => r.Person).Distinct()]);
            text.Line(
                $"**{MarkdownText.Escape(who)}**, {MeetingNames.When(meeting)}{About(row, titles(row))}: "
                    + $"{Told(row)}“{MarkdownText.Escape(row.Text)}” [{number}]");
        }

        return new Answer(AnswerKind.Found, text.ToString(), cites.Sources)
        {
            Remember = record.Remember([.. shown.Select(r => record.Meetings.ById[r.MeetingId]).Distinct()], passages),
        };
    }

    private static string Told(InterestRow row) =>
        VoteWords.Describe(row) is { Length: > 0 } told ? $"{told}. " : "";

    private static string About(InterestRow row, string? title) => (row.About, row.Subject ?? title) switch
    {
        ({ } number, { } subject) => $", item {MarkdownText.Escape($"{number} {subject}")}",
        ({ } number, null) => $", item {number}",
        (null, { } subject) => $", {MarkdownText.Escape(subject)}",
        _ => "",
    };
}
