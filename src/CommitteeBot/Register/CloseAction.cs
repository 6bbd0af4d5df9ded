using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <summary>The chair or an officer is satisfied with the result, or the meeting accepted it.</summary>
internal sealed class CloseAction(CommitteeDb db, TimeProvider time)
{
    public Task<RegisterOutcome> HandleAsync(Caller caller, StateRequest request, CancellationToken cancellation) =>
        new StateChange(db, time).HandleAsync(caller, request, ActionCommand.Close, cancellation);
}
