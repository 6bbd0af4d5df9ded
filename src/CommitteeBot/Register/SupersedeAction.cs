using CommitteeBot.Committees;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <param name="By">The action that replaces it.</param>
internal sealed record SupersedeRequest(ActionReference Reference, ActionReference? By, string? ActivityId);

/// <summary>Replaces one action by another of the same committee.</summary>
internal sealed class SupersedeAction(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess access = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(
        Caller caller, SupersedeRequest request, CancellationToken cancellation)
    {
        var reference = request.Reference;
        if (request.By is not { } by)
            return ChangeWords.NoReplacement(reference);
        if (by == reference)
            return ChangeWords.ReplacesItself(reference);
        var opened = await access.OpenAsync(caller, reference, ActionCommand.Supersede, cancellation);
        if (opened.Action is not { } action)
            return opened.Refused!;
        var other = await access.OpenAsync(caller, by, ActionCommand.View, cancellation);
        if (other.Action is not { } successor)
            return other.Refused!;
        if (successor.CommitteeId != action.CommitteeId)
            return ChangeWords.OtherCommittee(reference, by);
        if (!ActionLifecycle.IsActive(successor.State))
            return ChangeWords.ReplacementEnded(reference, by, successor.State);

        access.Edit(caller, action, request.ActivityId).ChangeState(
            ActionState.Superseded, ChangeWords.SupersededNote(by));
        action.SupersededBy = successor;
        return await access.ChangedAsync(caller, action, ChangeWords.Superseded(reference, by), cancellation);
    }
}
