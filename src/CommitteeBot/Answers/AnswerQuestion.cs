using CommitteeBot.Answers.Meaning;
using CommitteeBot.Answers.Passages;
using CommitteeBot.Answers.Ranking;
using CommitteeBot.Answers.Records;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Pointing;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers;

/// <summary>
/// Answers a question from the minutes that the caller may see: from the record where it has the answer, else from the
/// text.
/// </summary>
internal sealed class AnswerQuestion(
    CommitteeDb db, PassageTermCache cache, Glossary glossary, MeaningIndex index, TimeProvider clock,
    PointingTurns models)
{
    /// <summary>The language model for one turn; null where none is set up.</summary>
    /// <param name="isPrivate">True where nobody but the asker reads along.</param>
    /// <param name="since">When the asker began to wait.</param>
    public PointingTurn? BeginPointing(string? tenant, bool isPrivate, DateTimeOffset since) =>
        models.Begin(tenant, isPrivate, since);

    /// <param name="pointing">The language model that may be asked where the weights are unsure; null for none.</param>
    public async Task<Answer> RunAsync(
        Caller caller, Question question, CancellationToken cancellation, PointingTurn? pointing = null)
    {
        using var limit = db.LimitTo(caller.Scope);
        var answer = await AnswerOnceAsync(caller, question, pointing, cancellation);
        if (question.CommitteeHint.Count == 0 || answer.Kind == AnswerKind.Found
            || question.Kind is not (QuestionKind.Passage or QuestionKind.FigureCheck or QuestionKind.Decisions))
            return answer;

        // "The panel" was perhaps not the committee of that name; then its words are part of what is asked.
        var wider = await AnswerOnceAsync(
            caller, question with { CommitteeId = null, CommitteeHint = [],
            Subject = [.. question.CommitteeHint, .. question.Subject] }, pointing, cancellation);
        return wider.Kind == AnswerKind.Found ? wider : answer;
    }

    private async Task<Answer> AnswerOnceAsync(
        Caller caller, Question question, PointingTurn? pointing, CancellationToken cancellation)
    {
        var scope = await CandidateMeetings.LoadAsync(db, caller, question.CommitteeId, cancellation);
        if (scope.All.Count == 0)
            return NoAnswer.NoMinutesAtAll();

        // The text is searched in the minutes of every committee: whose they are tells which answer is likelier, and
        // may have been understood wrongly.
        var everywhere = question.CommitteeId is null
            ? scope
            : await CandidateMeetings.LoadAsync(db, caller, null, cancellation);
        var (meetings, unmet) = Named(question, scope);
        if (unmet is not null && Named(question, everywhere) is { Meetings: { } others })
            (scope, meetings, unmet) = (everywhere, others, null);
        if (question is { MeetingStep: not 0, FollowUpTo: { } from })
        {
            if (scope.Adjacent(from.MeetingIds, question.MeetingStep) is not { } beside)
                return NoAnswer.NoAdjacentMeeting(question.MeetingStep);
            meetings = [beside];
        }

        var passages = new AnswerFromPassages(db, cache, glossary, index, pointing);
        var speaksOfPast =
            question.Kind is not (QuestionKind.NextMeeting or QuestionKind.FutureAgenda or QuestionKind.Reports);
        // Minutes that print no date may be those of that month.
        if (unmet is not null && speaksOfPast && (unmet.IsDay || everywhere.All.All(m => m.Date is not null)))
        {
            return await FromOtherMeetingsAsync(caller, question, unmet, everywhere, passages, cancellation)
                ?? NoAnswer.NoMinutes(unmet, scope);
        }

        // Without a subject, a time in which nothing was held leaves nothing to look for.
        if (unmet is not null && speaksOfPast
            && question is { Subject.Count: 0, Person: null, Role: null, FollowUpTo: null })
            return NoAnswer.NoMinutes(unmet, scope);

        if (LacksContext(question))
            return NoAnswer.NoContext();
        if (question is { Periods.Count: 0, FollowUpTo: null, CommitteeId: null, Person: null, Role: null,
            Kind: QuestionKind.Attendance or QuestionKind.Apologies or QuestionKind.MeetingDetails,
            Subject.Count: >= WordsThatNameAMeeting })
        {
            meetings = await MeetingOfNameAsync(question.Subject, scope, cancellation) is { } named ? [named] : null;
            if (meetings is null)
                return NoAnswer.NoSuchMeeting(question.Subject, scope);
        }

        var record = new RecordQuery(db, caller, question, scope, meetings);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var answer = await AnswerStanding.RunAsync(record, passages, today, cancellation)
            ?? await AnswerVotes.RunAsync(record, passages, cancellation)
            ?? await AnswerInterests.RunAsync(record, passages, cancellation)
            ?? await AnswerItem.RunAsync(record, cancellation) ?? question.Kind switch
        {
            QuestionKind.Overview => await AnswerOverview.RunAsync(record, cancellation),
            QuestionKind.Meetings => AnswerMeetings.Run(record),
            QuestionKind.Attendance => await AnswerAttendance.RunAsync(record, cancellation),
            QuestionKind.MeetingDetails => AnswerMeetingDetails.Run(record),
            QuestionKind.Apologies => await AnswerAttendance.ApologiesAsync(record, cancellation),
            QuestionKind.MeetingsOfPerson => await AnswerPeople.MeetingsAsync(record, cancellation),
            QuestionKind.RoleOfPerson => await AnswerPeople.RolesAsync(record, cancellation),
            QuestionKind.HolderOfRole => await AnswerPeople.HolderAsync(record, cancellation),
            QuestionKind.NextMeeting => await AnswerNextMeeting.RunAsync(record, clock.GetUtcNow(), cancellation),
            QuestionKind.Actions => await AnswerActions.RunAsync(record, today, cancellation),
            QuestionKind.Decisions =>
                await AnswerDecisions.RunAsync(
                    record, await passages.Search.PrepareAsync(caller, question, scope, meetings, cancellation), cancellation),
            QuestionKind.FutureAgenda => await AnswerLists.FutureAgendaAsync(record, cancellation),
            QuestionKind.Reports => await AnswerLists.ReportsAsync(record, cancellation),
            QuestionKind.History => await HistoryAsync(record, passages, cancellation),
            QuestionKind.Corrections => await AnswerCorrections.RunAsync(record, cancellation),
            QuestionKind.Exempt => await AnswerExempt.RunAsync(record, cancellation),
            _ => null,
        };
        if (answer is null or { Kind: AnswerKind.NotInMinutes, IsCertain: false })
        {
            var told = await passages.RunAsync(caller, WithPerson(question), everywhere, meetings, cancellation);
            answer = told.Kind == AnswerKind.NotInMinutes && answer is not null ? answer : told;
            answer = question.Kind switch
            {
                QuestionKind.Decisions => AnswerDecisions.AsDiscussion(answer),
                QuestionKind.Actions => AnswerActions.AsDiscussion(caller, question, answer),
                _ => answer,
            };
        }

        if (question.Kind != QuestionKind.Corrections)
            answer = await new AmendmentNotes(db).AddAsync(answer, everywhere, cancellation);
        return answer with { Suggestions = NextQuestions.After(answer, question, scope, caller) };
    }

    /// <summary>From here on what is left of a question is taken for a meeting's name.</summary>
    private const int WordsThatNameAMeeting = 2;

    /// <summary>The latest meeting whose committee, place or one of whose items these words name.</summary>
    private async Task<MeetingRow?> MeetingOfNameAsync(
        IReadOnlyList<ContentWord> words, CandidateMeetings scope, CancellationToken cancellation)
    {
        var ids = scope.All.Select(m => m.Id).ToList();
        var titles = (
            await db.Items.AsNoTracking().Where(i => ids.Contains(i.MeetingId))
            .Select(i => new { i.MeetingId, i.Title }).ToListAsync(cancellation)).ToLookup(
                i => i.MeetingId, i => i.Title);
        return scope.All.LastOrDefault(m => titles[m.Id].Prepend($"{m.Committee?.Name} {m.Venue}").Any(Names));

        bool Names(string text)
        {
            var stems = Tokenizer.Stems(text).ToHashSet();
            return words.All(w => stems.Contains(w.Stem) || w.Alternatives.Any(stems.Contains));
        }
    }

    /// <summary>"When will it start?" with nothing before it.</summary>
    private static bool LacksContext(Question question) =>
        question is { Kind: QuestionKind.Passage, RefersBack: true, FollowUpTo: null, Person: null, Periods.Count: 0,
            Subject.Count: <= 1 };

    /// <summary>The lists do not know it of this person; then the text is asked about the person.</summary>
    private static Question WithPerson(Question question) =>
        question is { Person: { } person, Kind: not QuestionKind.Passage }
        ? question with { Subject = [.. ContentWordReader.Read(person), .. question.Subject] }
        : question;

    /// <summary>Of a day without minutes here other minutes may still tell, but not what was said on it.</summary>
    private static async Task<Answer?> FromOtherMeetingsAsync(
        Caller caller, Question question, Period unmet, CandidateMeetings scope, AnswerFromPassages passages,
        CancellationToken cancellation) =>
        question.Kind is QuestionKind.Passage or QuestionKind.Decisions
            && !question.Expected.HasFlag(ExpectedAnswer.Speech)
            ? await passages.FromOtherMeetingsAsync(caller, question, unmet, scope, cancellation)
            : null;

    private static async Task<Answer> HistoryAsync(
        RecordQuery record, AnswerFromPassages passages, CancellationToken cancellation)
    {
        var (query, ranked) = await passages.Search.FindAsync(
            record.Caller, record.Question, record.Meetings, record.Named, cancellation);
        var (_, near) = await passages.Candidates.FindAsync(
            record.Caller, record.Question, record.Meetings, record.Named, cancellation);
        return await AnswerHistory.RunAsync(record, query, ranked, near, cancellation);
    }

    /// <summary>True for a question about a meeting of which only the date or the reports are known.</summary>
    private static bool IsAboutMissingMinutes(Question question, Period period, CandidateMeetings scope) =>
        !period.IsLong && (question.Expected.HasFlag(ExpectedAnswer.Speech) || question.Kind == QuestionKind.Decisions)
        && (period.IsDay || scope.WithReportsFor(period).Count > 0 || scope.IsPlanned(period));

    /// <summary>
    /// The meetings that the question names, null where it names none; or a period in which there was none.
    /// </summary>
    internal static (IReadOnlyList<MeetingRow>? Meetings, Period? Unmet) Named(
        Question question, CandidateMeetings scope)
    {
        var named = new List<MeetingRow>();
        Period? unmet = null;
        foreach (var period in question.Periods)
        {
            var meetings = scope.InPeriod(period);
            // A year in a question about the text is as likely the year of the figure as that of the meeting.
            var isOfMeeting = period.IsMeetingDate
                || question.Kind is not (
                    QuestionKind.Passage or QuestionKind.FigureCheck or QuestionKind.Decisions or QuestionKind.Actions);
            if (meetings.Count > 0 && (isOfMeeting || !period.IsLong))
                named.AddRange(meetings.Where(m => !named.Contains(m)));
            else if (meetings.Count == 0 && (isOfMeeting || IsAboutMissingMinutes(question, period, scope)))
                unmet ??= period;
        }

        return named.Count > 0 ? (named, null) : (null, unmet);
    }
}
