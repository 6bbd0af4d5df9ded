using CommitteeBot.Committees;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <param name="Note">The result, or the reason.</param>
internal sealed record StateRequest(ActionReference Reference, string? Note, string? ActivityId);

/// <summary>The only way in which an action moves from one state to another.</summary>
internal sealed class StateChange(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess access = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(
        Caller caller, StateRequest request, ActionCommand command, CancellationToken cancellation)
    {
        if (RegisterAccess.CheckLength("a note", request.Note) is { } tooLong)
            return tooLong;
        var opened = await access.OpenAsync(caller, request.Reference, command, cancellation);
        if (opened.Action is not { } action)
            return opened.Refused!;
        access.Edit(caller, action, request.ActivityId).ChangeState(opened.To, request.Note);
        return await access.ChangedAsync(
            caller, action, ChangeWords.StateChanged(command, request.Reference), cancellation);
    }
}
