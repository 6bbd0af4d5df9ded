using CommitteeBot.Answers.Passages;
using CommitteeBot.Answers.Ranking;
using CommitteeBot.Answers.Records;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Store;

namespace CommitteeBot.Answers;

/// <summary>Answers a question from the minutes that the caller may see: from the record where it has the answer, else from the text.</summary>
internal sealed class AnswerQuestion(CommitteeDb db, PassageTermCache cache, Glossary glossary, TimeProvider clock)
{
    public async Task<Answer> RunAsync(Caller caller, Question question, CancellationToken cancellation)
    {
        var answer = await OneAsync(caller, question, cancellation);
        if (question.CommitteeGuessedFrom.Count == 0 || answer.Kind == AnswerKind.Found || question.Kind is not (QuestionKind.Passage or QuestionKind.FigureCheck or QuestionKind.Decisions))
            return answer;

        // "The panel" was perhaps not the committee of that name; then its words are part of what is asked.
        var wider = await OneAsync(caller, question with { CommitteeId = null, CommitteeGuessedFrom = [], Subject = [.. question.CommitteeGuessedFrom, .. question.Subject] }, cancellation);
        return wider.Kind == AnswerKind.Found ? wider : answer;
    }

    private async Task<Answer> OneAsync(Caller caller, Question question, CancellationToken cancellation)
    {
        var scope = await MeetingScope.LoadAsync(db, caller, question.CommitteeId, cancellation);
        if (scope.All.Count == 0)
            return HonestNo.NoMinutesAtAll();

        var (meetings, unmet) = Named(question, scope);
        var passages = new AnswerFromPassages(db, cache, glossary);
        if (unmet is not null && question.Kind is not (QuestionKind.NextMeeting or QuestionKind.FutureAgenda or QuestionKind.Reports))
            return HonestNo.NoMinutes(unmet, scope);

        var record = new RecordQuery(db, caller, question, scope, meetings);
        var answer = question.Kind switch
        {
            QuestionKind.Attendance => await AnswerAttendance.RunAsync(record, cancellation),
            QuestionKind.MeetingDetails => AnswerMeetingDetails.Run(record),
            QuestionKind.Apologies => await AnswerAttendance.ApologiesAsync(record, cancellation),
            QuestionKind.MeetingsOfPerson => await AnswerPeople.MeetingsAsync(record, cancellation),
            QuestionKind.RoleOfPerson => await AnswerPeople.RolesAsync(record, cancellation),
            QuestionKind.HolderOfRole => await AnswerPeople.HolderAsync(record, cancellation),
            QuestionKind.NextMeeting => await AnswerNextMeeting.RunAsync(record, clock.GetUtcNow(), cancellation),
            QuestionKind.Actions => await AnswerActions.RunAsync(record, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellation),
            QuestionKind.Decisions => await AnswerDecisions.RunAsync(record, await passages.PrepareAsync(caller, question, scope, meetings, cancellation), cancellation),
            QuestionKind.FutureAgenda => await AnswerLists.FutureAgendaAsync(record, cancellation),
            QuestionKind.Reports => await AnswerLists.ReportsAsync(record, cancellation),
            QuestionKind.History => await HistoryAsync(record, passages, cancellation),
            QuestionKind.Corrections => await AnswerCorrections.RunAsync(record, cancellation),
            QuestionKind.Exempt => await AnswerExempt.RunAsync(record, cancellation),
            _ => null,
        };
        if (answer is null)
        {
            answer = await passages.RunAsync(caller, question, scope, meetings, cancellation);
            if (question.Kind == QuestionKind.Decisions)
                answer = AnswerDecisions.InItsPlace(answer);
        }

        return answer with { Suggestions = NextQuestions.After(answer, question, scope) };
    }

    private static async Task<Answer> HistoryAsync(RecordQuery record, AnswerFromPassages passages, CancellationToken cancellation)
    {
        var (query, ranked) = await passages.FindAsync(record.Caller, record.Question, record.Scope, record.Named, cancellation);
        return await AnswerHistory.RunAsync(record, query, ranked, cancellation);
    }

    /// <summary>What was said or agreed at a meeting of which only the date or the reports are known.</summary>
    private static bool IsOfUnwritten(Question question, Period period, MeetingScope scope) =>
        !period.IsLong && (question.Wanted.HasFlag(Wanted.Speech) || question.Kind == QuestionKind.Decisions)
        && (period.IsDay || scope.WithReportsFor(period).Count > 0 || scope.IsPlanned(period));

    /// <summary>The meetings that the question names, null where it names none; or a period in which there was none.</summary>
    private static (IReadOnlyList<MeetingRow>? Meetings, Period? Unmet) Named(Question question, MeetingScope scope)
    {
        var named = new List<MeetingRow>();
        Period? unmet = null;
        foreach (var period in question.Periods)
        {
            var meetings = scope.In(period);
            // A year in a question about the text is as likely the year of the figure as that of the meeting.
            var isOfMeeting = period.IsOfMeeting || question.Kind is not (QuestionKind.Passage or QuestionKind.FigureCheck or QuestionKind.Decisions or QuestionKind.Actions);
            if (meetings.Count > 0 && (isOfMeeting || !period.IsLong))
                named.AddRange(meetings.Where(m => !named.Contains(m)));
            else if (meetings.Count == 0 && (isOfMeeting || IsOfUnwritten(question, period, scope)))
                unmet ??= period;
        }

        return named.Count > 0 ? (named, null) : (null, unmet);
    }
}
