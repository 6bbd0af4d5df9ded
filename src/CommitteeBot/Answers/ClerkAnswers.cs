using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers;

/// <summary>Officers' replies that are kept for others who ask the same, apart from the minutes.</summary>
internal sealed class ClerkAnswers(CommitteeDb db)
{
    /// <summary>Older ones are rather out of date than asked for again.</summary>
    private const int MaxKept = 500;

    /// <summary>Those that this reader may have, the newest first.</summary>
    public async Task<List<ClerkQuestionRow>> ReadableAsync(Caller caller, CancellationToken cancellation)
    {
        var kept = await InUse(caller.CommitteeIds).OrderByDescending(q => q.AnsweredAt).ThenByDescending(q => q.Id)
            .Take(MaxKept).ToListAsync(cancellation);
        if (kept.Count == 0)
            return kept;
        var closed = caller.Scope.ClosedRestrictionIds;
        var keptFromReader = closed.Count == 0
            ? []
            : await db.Restrictions.AsNoTracking().Where(r => closed.Contains(r.Id)).ToListAsync(cancellation);
        return kept.FindAll(q => MayRead(caller.Scope, q, keptFromReader));
    }

    /// <returns>Null where it is gone, or this reader may not have it.</returns>
    public async Task<ClerkAnswer?> OneAsync(
        Caller caller, long id, bool isSame, bool isPersonal, CancellationToken cancellation) =>
        (await ReadableAsync(caller, cancellation)).Find(q => q.Id == id) is { } row
            ? new ClerkAnswer(row, isSame, isPersonal && caller.IsOfficer(row.CommitteeId)) : null;

    /// <summary>Those of this officer's committees, the newest first.</summary>
    /// <param name="about">Those with most of these words come before.</param>
    public async Task<IReadOnlyList<ClerkQuestionRow>> ListAsync(
        Caller caller, CancellationToken cancellation, string? about = null)
    {
        var all = await InUse(caller.OfficerIds).OrderByDescending(q => q.AnsweredAt).ThenByDescending(q => q.Id)
            .ToListAsync(cancellation);
        var words = Tokenizer.Stems(about ?? "").ToHashSet();
        return [.. all.OrderByDescending(q => Tokenizer.Stems(q.Question).Count(words.Contains))];
    }

    /// <returns>Null where there is none such, or the caller is not its committee's officer.</returns>
    public async Task<ClerkQuestionRow?> WithdrawAsync(
        Caller caller, long id, bool isWithdrawn, DateTimeOffset now, CancellationToken cancellation)
    {
        var row = await db.ClerkQuestions.Include(q => q.Committee)
            .SingleOrDefaultAsync(q => q.Id == id && q.IsForOthers, cancellation);
        if (row is null || !caller.IsOfficer(row.CommitteeId))
            return null;
        row.WithdrawnAt = isWithdrawn ? row.WithdrawnAt ?? now : null;
        row.WithdrawnBy = isWithdrawn ? row.WithdrawnBy ?? caller.Name : null;
        return row;
    }

    /// <summary>
    /// An officer wrote the reply for a person of some role, who knew what such a person may: it goes to nobody who may
    /// know less.
    /// </summary>
    /// <param name="keptFromReader">The restrictions that keep something from this reader.</param>
    public static bool MayRead(ReadScope reader, ClerkQuestionRow question, IEnumerable<RestrictionRow> keptFromReader)
    {
        if (question.AskerRole is not { } asker || asker == CommitteeRole.None
            || reader.RoleIn(question.CommitteeId) < asker)
            return false;
        if (!asker.IsMember())
            return true;
        var keptFromAsker = question.AskerClosedTo.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => long.Parse(id, CultureInfo.InvariantCulture)).ToHashSet();
        return reader.IncludesRestrictedOf(question.CommitteeId)
            && !keptFromReader.Any(r => r.CommitteeId == question.CommitteeId && r.SetAt <= question.AnsweredAt
                && !keptFromAsker.Contains(r.Id));
    }

    private IQueryable<ClerkQuestionRow> InUse(IReadOnlyCollection<long> committees) =>
        db.ClerkQuestions.AsNoTracking().Include(q => q.Committee).Where(q =>
            q.IsForOthers && q.Answer != null && q.WithdrawnAt == null && committees.Contains(q.CommitteeId));
}

/// <param name="IsSame">False where only its meaning is near: then the card says so.</param>
/// <param name="MayWithdraw">True for an officer of its committee, alone with the bot.</param>
internal sealed record ClerkAnswer(ClerkQuestionRow Question, bool IsSame, bool MayWithdraw);
