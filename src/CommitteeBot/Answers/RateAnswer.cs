using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers;

/// <summary>Keeps a thumb under an answer with the question, the answer and its passages: Teams itself stores nothing.</summary>
internal sealed class RateAnswer(CommitteeDb db)
{
    public async Task StageAsync(Caller caller, RatedAnswer rated, string activityId, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await db.AnswerFeedback.AnyAsync(f => f.ActivityId == activityId, cancellation))
            return;
        db.AnswerFeedback.Add(new AnswerFeedbackRow
        {
            ActivityId = activityId,
            At = now,
            ByPersonId = caller.PersonId,
            IsHelpful = rated.IsHelpful,
            Question = rated.Question,
            Answer = rated.Answer,
            Passages = string.Join(',', rated.PassageIds.Select(id => id.ToString(CultureInfo.InvariantCulture))),
            Comment = rated.Comment,
        });
    }

    /// <summary>The latest first, for <c>-- feedback</c>.</summary>
    public Task<List<AnswerFeedbackRow>> ListAsync(int most, CancellationToken cancellation) =>
        db.AnswerFeedback.AsNoTracking().OrderByDescending(f => f.Id).Take(most).ToListAsync(cancellation);
}

internal sealed record RatedAnswer(bool IsHelpful, string Question, string Answer, IReadOnlyList<long> PassageIds, string? Comment);
