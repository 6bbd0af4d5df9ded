using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <summary>An action that is no longer wanted; its reference is not used again.</summary>
internal sealed class WithdrawAction(CommitteeDb db, TimeProvider time)
{
    public Task<RegisterOutcome> HandleAsync(Caller caller, StateRequest request, CancellationToken cancellation) =>
        new StateChange(db, time).HandleAsync(caller, request, ActionCommand.Withdraw, "is withdrawn", cancellation);
}
