using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <summary>An action that had ended becomes open again.</summary>
internal sealed class ReopenAction(CommitteeDb db, TimeProvider time)
{
    public Task<RegisterOutcome> HandleAsync(Caller caller, StateRequest request, CancellationToken cancellation) =>
        new StateChange(db, time).HandleAsync(caller, request, ActionCommand.Reopen, cancellation);
}
