using CommitteeBot.Answers.Passages;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Records;

/// <summary>Who moved, who seconded and how the votes fell, as the minutes print it.</summary>
internal static class AnswerVotes
{
    private const int MaxShown = 4;

    /// <returns>Null where the record does not hold what is asked; the text of the minutes may.</returns>
    public static async Task<Answer?> RunAsync(
        RecordQuery record, AnswerFromPassages passages, CancellationToken cancellation)
    {
        var ask = record.Question.Votes & VoteAsk.OfMotion;
        if (ask == VoteAsk.Nothing)
            return null;
        var rows = await RowsAsync(record, cancellation);
        var person = new NamedPerson(record.Question);
        var names = rows.SelectMany(NamesOf).Distinct().ToList();
        var subject = await VoteSubject.ReadAsync(record, passages, person, names, cancellation);
        var namesPerson = person.IsAmong(names);
        // Somebody whom no motion names, or a whole archive without a subject: the record has no answer.
        if ((record.Question.Person is not null && !namesPerson)
            || (subject.IsEmpty && !namesPerson && record.Question.Item is null && record.Named is null))
            return null;

        rows = await subject.ChooseAsync(
            rows.FindAll(r => Holds(r, ask)), r => [r.Text, r.Item?.Title], r => r.ItemId, cancellation);
        var lead = rows.Count > 0 ? VoteVerdict.Read(record.Question, ask, person, namesPerson, rows) : null;
        if (namesPerson && lead is null)
            rows = rows.FindAll(r => person.IsAmong(NamesAsked(r, ask)));
        return rows.Count == 0 ? null : await ShowAsync(record, rows, lead, cancellation);
    }

    private static async Task<List<MotionRow>> RowsAsync(RecordQuery record, CancellationToken cancellation)
    {
        var ids = (record.Named ?? record.Meetings.All).Select(m => m.Id).ToList();
        var rows = await record.Db.Motions.AsNoTracking().Include(m => m.Item).Where(m => ids.Contains(m.MeetingId))
            .OrderBy(m => m.Id).ToListAsync(cancellation);
        return record.Question.Item is { } item ? rows.FindAll(r => AnswerItem.IsNumbered(r.Item, item)) : rows;
    }

    /// <summary>True where the row tells what is asked: for "who seconded it?" a seconder.</summary>
    private static bool Holds(MotionRow row, VoteAsk ask) =>
        (ask.HasFlag(VoteAsk.Mover) && row.Movers.Length > 0) || (ask.HasFlag(VoteAsk.Seconder) && row.Seconders.Length > 0)
        || (ask.HasFlag(VoteAsk.For) && (row.ForCount is not null || row.ForNames.Length > 0 || row.Manner is not null))
        || (ask.HasFlag(VoteAsk.Against)
            && (row.AgainstCount is not null || row.AgainstNames.Length > 0 || row.Manner is not null))
        || (ask.HasFlag(VoteAsk.Abstained) && (row.AbstainedCount is not null || row.AbstainedNames.Length > 0))
        || (ask.HasFlag(VoteAsk.Casting) && row.CastingBy is not null)
        || ((ask & (VoteAsk.Result | VoteAsk.Unanimous)) != 0 && (row.IsCounted || row.Outcome is not null));

    private static IEnumerable<string> NamesOf(MotionRow row) => NamesAsked(row, VoteAsk.OfMotion);

    /// <summary>The names of the row in the part that is asked about; how somebody voted may be any side.</summary>
    internal static IEnumerable<string> NamesAsked(MotionRow row, VoteAsk ask)
    {
        var sides = ask.HasFlag(VoteAsk.Result);
        var names = new List<string>();
        if (ask.HasFlag(VoteAsk.Mover))
            names.AddRange(MotionRow.Names(row.Movers));
        if (ask.HasFlag(VoteAsk.Seconder))
            names.AddRange(MotionRow.Names(row.Seconders));
        if (sides || ask.HasFlag(VoteAsk.For))
            names.AddRange(MotionRow.Names(row.ForNames));
        if (sides || ask.HasFlag(VoteAsk.Against))
            names.AddRange(MotionRow.Names(row.AgainstNames));
        if (sides || ask.HasFlag(VoteAsk.Abstained))
            names.AddRange(MotionRow.Names(row.AbstainedNames));
        if (ask.HasFlag(VoteAsk.Casting))
            names.AddRange(MotionRow.Names(row.CastingBy ?? ""));
        return names;
    }

    private static async Task<Answer> ShowAsync(
        RecordQuery record, List<MotionRow> rows, string? lead, CancellationToken cancellation)
    {
        var order = record.Meetings.All.Select((m, i) => (m.Id, i)).ToDictionary(m => m.Id, m => m.i);
        var shown = rows.OrderByDescending(r => order[r.MeetingId]).Take(MaxShown).OrderBy(r => order[r.MeetingId])
            .ThenBy(r => r.Line).ToList();
        var cites = new Citations(record.Meetings);
        var text = new AnswerText();
        if (lead is not null)
            text.Line(lead);
        var passages = new List<long>();
        foreach (var row in shown)
        {
            var meeting = record.Meetings.ById[row.MeetingId];
            var passage = await record.PassageAtAsync(row.MeetingId, row.Line, cancellation);
            if (passage is not null)
                passages.Add(passage.Id);
            var number = passage is not null
                ? cites.Add(passage, row.Text)
                : cites.Add(meeting, row.Item?.Number, row.Item?.Title, row.Text, row.Line, row.RestrictionId is not null);
            text.Line(
                $"**{MeetingNames.When(meeting)}**{ItemNames.Of(row.Item)}{(row.IsAmendment ? ", amendment" : "")}: "
                    + $"{MarkdownText.Escape(VoteWords.Describe(row))}. “{MarkdownText.Escape(row.Text)}” [{number}]");
        }

        return new Answer(AnswerKind.Found, text.ToString(), cites.Sources)
        {
            Remember = record.Remember([.. shown.Select(r => record.Meetings.ById[r.MeetingId]).Distinct()], passages),
        };
    }
}
