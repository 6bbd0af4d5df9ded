using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <summary>The form on which an action is corrected, with the committee's people to choose from.</summary>
internal sealed class ShowEditForm(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess access = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(
        Caller caller, ActionReference reference, CancellationToken cancellation)
    {
        var opened = await access.OpenForReadingAsync(caller, reference, ActionCommand.Edit, cancellation);
        return opened.Action is { } action
            ? new EditFormShown(
                await access.ViewAsync(caller, action, cancellation),
                await access.RosterAsync(action.CommitteeId, cancellation))
            : opened.Refused!;
    }
}
