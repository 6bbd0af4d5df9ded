using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <summary>One action as it stands, with the buttons that this person may press.</summary>
internal sealed class ShowAction(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess access = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(
        Caller caller, ActionReference reference, CancellationToken cancellation)
    {
        var opened = await access.OpenAsync(caller, reference, ActionCommand.View, cancellation);
        return opened.Action is { } action
            ? new ActionShown(await access.ViewAsync(caller, action, cancellation))
            : opened.Refused!;
    }
}
