using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <summary>The chair or an officer accepts a proposed action into the register.</summary>
internal sealed class AcceptAction(CommitteeDb db, TimeProvider time)
{
    public Task<RegisterOutcome> HandleAsync(Caller caller, StateRequest request, CancellationToken cancellation) =>
        new StateChange(db, time).HandleAsync(caller, request, ActionCommand.Accept, cancellation);
}
