using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers;

/// <summary>
/// Puts a question that the minutes did not answer to the committee's officer, and brings the reply back. Both are
/// kept.
/// </summary>
internal sealed class AskClerk(CommitteeDb db)
{
    private const int LongestReply = 2000;

    public const int LongestQuestion = 500;

    /// <summary>
    /// Keeps the question of an answer that offers the clerk, or to show it to others; the button carries the key that
    /// comes back.
    /// </summary>
    public string Offer(string question, DateTimeOffset now)
    {
        var key = Guid.NewGuid().ToString("N");
        db.OfferedQuestions.Add(
            new OfferedQuestionRow { Key = key, At = now, Question = CardText.Truncate(question, LongestQuestion) });
        return key;
    }

    /// <param name="personId">The asker, to whom the reply goes.</param>
    /// <returns>
    /// The question as staged, or as this person staged it before; null for an offer that is not there, or a committee
    /// that is not the caller's.
    /// </returns>
    public async Task<ClerkRequest?> AskAsync(
        Caller caller, long personId, long committeeId, string offer, string activityId, DateTimeOffset now,
        CancellationToken cancellation)
    {
        if (!caller.CommitteeIds.Contains(committeeId)
            || await db.OfferedQuestions.AsNoTracking()
                .SingleOrDefaultAsync(q => q.Key == offer, cancellation) is not { } offered)
        {
            return null;
        }

        var officers = (await OfficersAsync(committeeId, DateOnly.FromDateTime(now.UtcDateTime), cancellation))
            .Where(o => o.Id != personId).ToList();
        if (await db.ClerkQuestions
            .FirstOrDefaultAsync(
                q => q.OfferKey == offer && q.CommitteeId == committeeId
                && q.AskedByPersonId == personId, cancellation) is { } same)
            return new ClerkRequest(same, officers, IsNew: false);

        var row = new ClerkQuestionRow
        {
            CommitteeId = committeeId,
            ActivityId = activityId,
            OfferKey = offer,
            Question = offered.Question,
            AskedBy = caller.Name,
            AskedByPersonId = personId,
            AskedAt = now,
            AskerRole = caller.RoleIn(committeeId),
            AskerClosedTo = string.Join(',', caller.Own.ClosedRestrictionIds),
        };
        db.ClerkQuestions.Add(row);
        return new ClerkRequest(row, officers, IsNew: true);
    }

    /// <summary>
    /// The officers who can be written to. One of whom only the name is known finds the question in the list.
    /// </summary>
    private Task<List<PersonRow>> OfficersAsync(long committeeId, DateOnly today, CancellationToken cancellation) =>
        db.ActiveMembers(today).Where(m => m.CommitteeId == committeeId && m.Role == CommitteeRole.Officer)
            .Select(m => m.Person!).Where(
                p => p.AadObjectId != null || p.TeamsId != null || p.PersonalConversationId != null).OrderBy(p => p.Id)
                .ToListAsync(cancellation);

    /// <summary>The question as it stands, for an officer whose card may be older.</summary>
    public async Task<ClerkQuestionRow?> ShowAsync(Caller caller, long id, CancellationToken cancellation) =>
        await db.ClerkQuestions.AsNoTracking().Include(q => q.Committee)
            .SingleOrDefaultAsync(q => q.Id == id, cancellation) is { } row
        && caller.IsOfficer(row.CommitteeId) ? row : null;

    /// <summary>Those that wait for this officer, the oldest first.</summary>
    public Task<List<ClerkQuestionRow>> WaitingAsync(Caller caller, CancellationToken cancellation)
    {
        var mine = caller.OfficerIds;
        return db.ClerkQuestions.AsNoTracking().Include(q => q.Committee)
            .Where(q => mine.Contains(q.CommitteeId) && q.AnsweredAt == null)
            .OrderBy(q => q.Id).ToListAsync(cancellation);
    }

    /// <summary>This person's questions, latest first.</summary>
    public Task<List<ClerkQuestionRow>> AskedByAsync(Caller caller, int most, CancellationToken cancellation) =>
        db.ClerkQuestions.AsNoTracking().Include(q => q.Committee)
            .Where(q => q.AskedByPersonId != null && q.AskedByPersonId == caller.PersonId)
            .OrderByDescending(q => q.Id).Take(most).ToListAsync(cancellation);

    /// <param name="isForOthers">True where the reply is also kept for others who ask the same.</param>
    /// <returns>
    /// The question with its reply; null where there is none such, or the caller is not its committee's officer.
    /// </returns>
    public async Task<ClerkReplyResult?> ReplyAsync(
        Caller caller, long id, string reply, DateTimeOffset now, CancellationToken cancellation,
        bool isForOthers = false)
    {
        var row = await db.ClerkQuestions.Include(q => q.Committee).SingleOrDefaultAsync(q => q.Id == id, cancellation);
        if (row is null || !caller.IsOfficer(row.CommitteeId))
            return null;
        // The first reply stands: a second press, or a second officer, sees what has been said.
        if (row.Answer is not null || string.IsNullOrWhiteSpace(reply))
            return new ClerkReplyResult(row, IsFirst: false);

        row.Answer = reply.Trim() is var text && text.Length > LongestReply ? text[..LongestReply] : reply.Trim();
        row.AnsweredBy = caller.Name;
        row.AnsweredAt = now;
        row.IsForOthers = isForOthers;
        return new ClerkReplyResult(row, IsFirst: true);
    }
}

/// <param name="Officers">Whom it goes to; empty where none can be written to besides the asker.</param>
/// <param name="IsNew">False where this person has asked it before.</param>
internal sealed record ClerkRequest(ClerkQuestionRow Question, IReadOnlyList<PersonRow> Officers, bool IsNew);

/// <param name="IsFirst">True for the reply that stands; a later one changes nothing.</param>
internal sealed record ClerkReplyResult(ClerkQuestionRow Question, bool IsFirst);
