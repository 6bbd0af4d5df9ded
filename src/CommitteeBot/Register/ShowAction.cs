using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <summary>One action as it stands, with the buttons that this person may press.</summary>
internal sealed class ShowAction(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess ledger = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(Caller caller, ActionReference reference, CancellationToken cancellation)
    {
        var opened = await ledger.OpenAsync(caller, reference, ActionCommand.View, cancellation);
        return opened.Action is { } action
            ? new ActionShown(await new ActionViewBuilder(db, ledger).CreateAsync(caller, action, cancellation))
            : opened.Refused!;
    }
}
