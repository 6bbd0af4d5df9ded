using CommitteeBot.Committees;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

internal sealed record CommentRequest(ActionReference Reference, string Text, string? ActivityId);

/// <summary>Adds a remark, a link or a piece of evidence to an action's history.</summary>
internal sealed class CommentOnAction(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess access = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(
        Caller caller, CommentRequest request, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(request.Text))
            return ChangeWords.EmptyNote(request.Reference);
        if (RegisterAccess.CheckLength("a note", request.Text) is { } tooLong)
            return tooLong;
        var opened = await access.OpenAsync(caller, request.Reference, ActionCommand.Comment, cancellation);
        if (opened.Action is not { } action)
            return opened.Refused!;
        access.Edit(caller, action, request.ActivityId).AddNote(request.Text);
        return await access.ChangedAsync(caller, action, ChangeWords.NoteAdded(request.Reference), cancellation);
    }
}
