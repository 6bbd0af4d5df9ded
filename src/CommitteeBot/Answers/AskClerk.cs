using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers;

/// <summary>Puts a question that the minutes did not answer to the committee's officer, and brings the reply back. Both are kept.</summary>
internal sealed class AskClerk(CommitteeDb db)
{
    private const int LongestReply = 2000;

    /// <returns>The question as staged, or as it was staged by an earlier delivery of the same press; null for a committee that is not the caller's.</returns>
    public async Task<ClerkQuestionRow?> AskAsync(Caller caller, long committeeId, string question, string activityId, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!caller.CommitteeIds.Contains(committeeId))
            return null;
        if (await db.ClerkQuestions.SingleOrDefaultAsync(q => q.ActivityId == activityId, cancellation) is { } same)
            return same;

        var row = new ClerkQuestionRow
        {
            CommitteeId = committeeId,
            ActivityId = activityId,
            Question = question,
            AskedBy = caller.Name,
            AskedByPersonId = caller.PersonId,
            AskedAt = now,
        };
        db.ClerkQuestions.Add(row);
        return row;
    }

    /// <summary>The officers to whom the committee's questions go.</summary>
    public Task<List<PersonRow>> OfficersAsync(long committeeId, CancellationToken cancellation) =>
        db.Memberships.Where(m => m.CommitteeId == committeeId && m.Role == CommitteeRole.Officer && m.LeftOn == null).Select(m => m.Person!).ToListAsync(cancellation);

    /// <summary>Those that wait for this officer, the oldest first.</summary>
    public Task<List<ClerkQuestionRow>> WaitingAsync(Caller caller, CancellationToken cancellation)
    {
        var mine = caller.Roles.Where(r => r.Value >= CommitteeRole.Officer).Select(r => r.Key).ToList();
        return db.ClerkQuestions.AsNoTracking().Include(q => q.Committee).Where(q => mine.Contains(q.CommitteeId) && q.AnsweredAt == null)
            .OrderBy(q => q.Id).ToListAsync(cancellation);
    }

    /// <summary>What this person has asked, the latest first.</summary>
    public Task<List<ClerkQuestionRow>> AskedByAsync(Caller caller, int most, CancellationToken cancellation) =>
        db.ClerkQuestions.AsNoTracking().Include(q => q.Committee).Where(q => q.AskedByPersonId != null && q.AskedByPersonId == caller.PersonId)
            .OrderByDescending(q => q.Id).Take(most).ToListAsync(cancellation);

    /// <returns>The question with its reply; null where there is none such, or the caller is not its committee's officer.</returns>
    public async Task<ClerkQuestionRow?> ReplyAsync(Caller caller, long id, string reply, DateTimeOffset now, CancellationToken cancellation)
    {
        var row = await db.ClerkQuestions.Include(q => q.Committee).SingleOrDefaultAsync(q => q.Id == id, cancellation);
        if (row is null || caller.RoleIn(row.CommitteeId) < CommitteeRole.Officer)
            return null;
        // The first reply stands: a second press, or a second officer, sees what has been said.
        if (row.Answer is null && !string.IsNullOrWhiteSpace(reply))
        {
            row.Answer = reply.Trim() is var text && text.Length > LongestReply ? text[..LongestReply] : reply.Trim();
            row.AnsweredBy = caller.Name;
            row.AnsweredAt = now;
        }

        return row;
    }
}
