using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <summary>The chair or an officer is content with what was done, or the body accepted it at a meeting.</summary>
internal sealed class CloseAction(CommitteeDb db, TimeProvider time)
{
    public Task<RegisterOutcome> HandleAsync(Caller caller, StateRequest request, CancellationToken cancellation) =>
        new StateChange(db, time).HandleAsync(caller, request, ActionCommand.Close, "is closed", cancellation);
}
