using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Answers;

/// <summary>Suggests questions to ask next, in words that the bot understands.</summary>
internal static class NextQuestions
{
    private const int MaxWords = 3;

    public static IReadOnlyList<string> After(Answer answer, Question question, CandidateMeetings scope, Caller caller)
    {
        var questions = new List<string>();
        var subject = string.Join(' ', question.Subject.Take(MaxWords).Select(w => w.Text));
        if (subject.Length > 0 && question.Kind != QuestionKind.History)
            questions.Add($"When was {subject} discussed?");
        if (answer.Remember is { MeetingIds: [var id, ..] } && scope.ById.TryGetValue(id, out var meeting)
            && meeting.Date is { } date)
        {
            if (question.Kind != QuestionKind.Actions && caller.Scope.IncludesRegisterOf(meeting.CommitteeId))
                questions.Add($"What actions came from the meeting on {UkDate.Long(date)}?");
            if (question.Kind != QuestionKind.Attendance)
                questions.Add($"Who was at the meeting on {UkDate.Long(date)}?");
        }

        return questions;
    }
}
