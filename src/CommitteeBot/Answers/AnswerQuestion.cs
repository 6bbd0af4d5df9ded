using CommitteeBot.Answers.Passages;
using CommitteeBot.Answers.Ranking;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Store;

namespace CommitteeBot.Answers;

/// <summary>Answers a question from the minutes that the caller may see.</summary>
internal sealed class AnswerQuestion(CommitteeDb db, PassageTermCache cache)
{
    public async Task<Answer> RunAsync(Caller caller, Question question, CancellationToken cancellation)
    {
        var scope = await MeetingScope.LoadAsync(db, caller, question.CommitteeId, cancellation);
        if (scope.All.Count == 0)
            return HonestNo.NoMinutesAtAll();
        var (meetings, unmet) = Named(question, scope);
        if (unmet is not null)
            return HonestNo.NoMinutes(unmet, scope);
        return await new AnswerFromPassages(db, cache).RunAsync(caller, question, scope, meetings, cancellation);
    }

    /// <summary>The meetings that the question names, null where it names none; or a period in which there was none.</summary>
    private static (IReadOnlyList<MeetingRow>? Meetings, Period? Unmet) Named(Question question, MeetingScope scope)
    {
        var named = new List<MeetingRow>();
        foreach (var period in question.Periods)
        {
            var meetings = scope.In(period);
            var isOfMeeting = period.IsOfMeeting || question.Kind is not (QuestionKind.Passage or QuestionKind.FigureCheck);
            if (meetings.Count > 0 && (isOfMeeting || !period.IsLong))
                named.AddRange(meetings.Where(m => !named.Contains(m)));
            else if (meetings.Count == 0 && (period.IsOfMeeting || (period.IsDay && question.Wanted.HasFlag(Wanted.Speech))))
                return (null, period);
        }

        return (named.Count > 0 ? named : null, null);
    }
}
