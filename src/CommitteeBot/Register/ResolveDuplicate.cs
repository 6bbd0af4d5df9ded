using System.Text.Json;
using CommitteeBot.Committees;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <param name="IsNew">True to log it; false where it is the action that it looks like.</param>
internal sealed record ResolveDuplicateRequest(string PendingId, bool IsNew, string? ActivityId);

/// <summary>The answer that a possible duplicate waited for: a new action, or the one in the register.</summary>
internal sealed class ResolveDuplicate(CommitteeDb db, TimeProvider time)
{
    public async Task<RegisterOutcome> HandleAsync(
        Caller caller, ResolveDuplicateRequest request, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var visible = RegisterAccess.VisibleCommittees(caller);
        var pending = await db.PendingActions.SingleOrDefaultAsync(p => p.Id == request.PendingId
            && visible.Contains(p.CommitteeId), cancellation);
        if (pending is null)
            return new RegisterRefusal(LogWords.AlreadyAnswered, RefusalWords.TypeActions);
        db.PendingActions.Remove(pending);
        if (request.IsNew)
        {
            var waiting = JsonSerializer.Deserialize(pending.Request, RegisterJson.Default.LogActionRequest)!;
            return await new LogAction(db, time).HandleAsync(
                caller, waiting with { ActivityId = request.ActivityId, CommitteeId = pending.CommitteeId },
                cancellation);
        }

        var like = await db.Actions.AsNoTracking().Include(a => a.Committee).SingleOrDefaultAsync(
            a => a.CommitteeId == pending.CommitteeId && a.Number == pending.LikeNumber, cancellation);
        if (like is null)
            return new RegisterRefusal(LogWords.AlreadyAnswered, RefusalWords.TypeActions);
        var reference = like.Reference;
        var shown = await new ShowAction(db, time).HandleAsync(caller, reference, cancellation);
        return shown is ActionShown same ? same with { Message = LogWords.NothingNew(reference) } : shown;
    }
}
