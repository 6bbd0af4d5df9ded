using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

internal sealed record CommentRequest(ActionReference Reference, string Text, string? ActivityId);

/// <summary>Adds a remark, a link or a piece of evidence to an action's history.</summary>
internal sealed class CommentOnAction(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess ledger = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(Caller caller, CommentRequest request, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(request.Text))
            return new RegisterRefusal("The note has no words yet, so nothing was added.", $"Type for example “note {request.Reference} waiting for the supplier”.");
        if (RegisterAccess.CheckLength("A note", request.Text) is { } tooLong)
            return tooLong;
        var opened = await ledger.OpenAsync(caller, request.Reference, ActionCommand.Comment, cancellation);
        if (opened.Action is not { } action)
            return opened.Refused!;
        ledger.Record(caller, action, ActionChange.Comment, null, null, request.Text, request.ActivityId);
        return await ledger.ActionChangedAsync(caller, action, $"Noted on {request.Reference}.", cancellation);
    }
}
