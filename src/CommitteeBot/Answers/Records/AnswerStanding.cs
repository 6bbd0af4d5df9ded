using CommitteeBot.Answers.Passages;
using CommitteeBot.Answers.Ranking;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Records;

/// <summary>How a subject stands now: what the register has open on it, and what the minutes last say of it.</summary>
internal static class AnswerStanding
{
    private const int MaxActions = 5;
    private const int MaxClosed = 2;
    private const int MaxRead = 24;
    private const int MaxQuote = 380;
    private const double MinOfPassage = .75;

    private static readonly ActionState[] Told =
        [ActionState.Open, ActionState.InProgress, ActionState.Done, ActionState.Closed];

    /// <returns>Null where neither says anything of it: then it is answered as any question.</returns>
    public static async Task<Answer?> RunAsync(
        RecordQuery record, AnswerFromPassages passages, DateOnly today, CancellationToken cancellation)
    {
        var question = record.Question;
        if (question.StandingOf is not { Count: > 0 } subject || question.Periods.Count > 0
            || AnswerActions.Registers(record.Caller, question) is not { Count: > 0 } registers)
            return null;
        var actions = await ActionsAsync(record, subject, registers, cancellation);
        var cites = new Citations(record.Meetings);
        var text = new AnswerText(AnswerWords.ActionsByState(
            actions.Count(a => a.State is ActionState.Open or ActionState.InProgress), 0,
            actions.Count(a => a.State == ActionState.Done), actions.Count(a => a.State == ActionState.Closed)));
        foreach (var action in actions)
            text.Line(Line(action, record, cites, today));
        var about = question with { Subject = subject, Expected = ExpectedAnswer.Anything, Kind = QuestionKind.Passage };
        var quote = await LatestAsync(record, about, passages, actions, cancellation);
        if (quote is null && actions.Count == 0)
            return null;
        if (quote is not null)
        {
            var said = AnswerText.Shortened(Quote.ToMarkdown(quote.Text, about), MaxQuote);
            var when = MeetingNames.When(record.Meetings.ById[quote.Passage.MeetingId]);
            text.Line($"\n{AnswerWords.LastInMinutes(when)} “{said}” [{cites.Add(quote.Passage, quote.Text)}]");
        }

        var meetings = quote is null ? [] : new[] { record.Meetings.ById[quote.Passage.MeetingId] };
        return new Answer(AnswerKind.Found, text.ToString(), cites.Sources)
        {
            Remember = (record with { Question = about }).Remember(meetings, quote is null ? [] : [quote.Passage.Id]),
            NamedActions = [.. actions.Select(a => a.Reference.ToString())],
        };
    }

    private static async Task<List<ActionRow>> ActionsAsync(
        RecordQuery record, IReadOnlyList<ContentWord> subject, List<long> registers, CancellationToken cancellation)
    {
        var all = await record.Db.ActionsFor(record.Caller.Scope).AsNoTracking().Include(a => a.Committee)
            .Where(a => registers.Contains(a.CommitteeId) && Told.Contains(a.State)).ToListAsync(cancellation);
        var about = await AnswerActions.AboutAsync(record.Db, all, subject, cancellation);
        var open = about.FindAll(a => a.State != ActionState.Closed);
        return open.Count > 0
            ? [
                .. open.OrderBy(a => a.State == ActionState.Done).ThenBy(a => a.Due ?? DateOnly.MaxValue).ThenBy(a => a.Number)
                    .Take(MaxActions)]
            : [.. about.OrderByDescending(a => a.EndedAt).Take(MaxClosed)];
    }

    private static string Line(ActionRow action, RecordQuery record, Citations cites, DateOnly today)
    {
        var source = action.MeetingId is { } id && record.Meetings.ById.GetValueOrDefault(id) is { Document: not null } meeting
            ? $" [{cites.Add(meeting, action.ItemNumber, action.ItemTitle, action.Text, action.Line, action.IsRestricted)}]"
            : "";
        var standing = action.State switch
        {
            ActionState.Done => AnswerWords.DoneToClose,
            ActionState.Closed => AnswerWords.Closed,
            _ => ActionInBrief.Due(action.Due, action.DueText, today),
        };
        return $"- **{action.Reference}** {MarkdownText.Escape(action.Text)} – "
            + $"{MarkdownText.Escape(action.Owner ?? AnswerWords.NoOwner)}, {MarkdownText.Escape(standing)}{source}";
    }

    /// <summary>
    /// Of the latest meeting that speaks of it what it says best; an action's own line would only say it twice.
    /// </summary>
    private static async Task<Quote?> LatestAsync(
        RecordQuery record, Question about, AnswerFromPassages passages, List<ActionRow> actions,
        CancellationToken cancellation)
    {
        var (query, ranked) = await passages.Search.FindAsync(record.Caller, about, record.Meetings, null, cancellation);
        var meetings = record.Meetings.ById;
        var latest = ranked.Where(r => meetings.ContainsKey(r.Passage.MeetingId))
            .OrderByDescending(r => meetings[r.Passage.MeetingId].Date).ThenByDescending(r => r.Score).Take(MaxRead);
        var quotes = await new QuoteReader(record.Db).ReadAsync(query, about.Expected, latest, cancellation);
        return quotes
            .Where(q => q.Window >= MinOfPassage && !actions.Exists(
                a => a.MeetingId == q.Passage.MeetingId && a.Line >= q.Passage.Line && a.Line <= q.Passage.EndLine))
            .OrderByDescending(q => meetings[q.Passage.MeetingId].Date).ThenByDescending(q => q.Score).FirstOrDefault();
    }
}
