using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <summary>The values of the edit form. Null leaves a value as it is; an empty one removes it.</summary>
/// <param name="ActivityId">The message or button press that sent the form.</param>
internal sealed record EditRequest(ActionReference Reference, string? ActivityId)
{
    public string? Text { get; init; }
    public string? Owner { get; init; }

    /// <summary>As <c>yyyy-MM-dd</c>.</summary>
    public string? Due { get; init; }

    public string? Item { get; init; }
}

/// <summary>Corrects an action: all of the form's changes, or none of them.</summary>
internal sealed class EditAction(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess access = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(Caller caller, EditRequest request, CancellationToken cancellation)
    {
        var text = request.Text is null ? null : TextCleaner.OneLine(request.Text);
        if (CheckForm(request, text) is { } refusal)
            return refusal;
        var opened = await access.OpenAsync(caller, request.Reference, ActionCommand.Edit, cancellation);
        if (opened.Action is not { } action)
            return opened.Refused!;

        var (due, isUnreadable) = ReadDue(request.Due, action);
        if (isUnreadable)
            return DueDateWords.NotADateFor(request.Reference, request.Due!);
        if (due is { IsValid: false })
            return new DueDateUnclear(await access.ViewAsync(caller, action, cancellation), due);
        var owner = await ReadOwnerAsync(caller, action, request.Owner, cancellation);
        if (owner is { IsUnclear: true })
        {
            var question = new OwnerQuestion(request.Reference, owner.Written, owner.Choices);
            return new OwnerUnclear(await access.ViewAsync(caller, action, cancellation), question);
        }

        var editor = access.Edit(caller, action, request.ActivityId);
        var changed = text is not null && editor.SetText(text);
        changed |= owner is not null && editor.SetOwner(owner);
        changed |= request.Due is not null && editor.SetDue(due);
        changed |= request.Item is not null
            && editor.SetItem(await SetActionItem.FindItemAsync(db, action.MeetingId, request.Item, cancellation));
        return changed
            ? await access.ChangedAsync(caller, action, ChangeWords.Updated(request.Reference), cancellation)
            : await access.ShownAsync(caller, action, ChangeWords.Unchanged(request.Reference), cancellation);
    }

    private static RegisterRefusal? CheckForm(EditRequest request, string? text)
    {
        if (text is "")
            return ChangeWords.NoText(request.Reference);
        if (RegisterAccess.CheckLength("an action", text) is { } tooLong)
            return tooLong;
        return request.Item?.Trim().Length > SetActionItem.MaxItemLength
            ? new RegisterRefusal(
                RefusalWords.NotChanged(request.Reference, ChangeWords.ItemTooLong(SetActionItem.MaxItemLength)))
            : null;
    }

    /// <summary>A date that the form leaves as it is stays valid, also where it has passed since.</summary>
    private (ParsedDueDate? Due, bool IsUnreadable) ReadDue(string? written, ActionRow action)
    {
        if (string.IsNullOrEmpty(written))
            return (null, false);
        if (action.Due is { } same && written == same.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            return (new ParsedDueDate(same, written, 0, written.Length), false);
        var due = DueDateParser.Parse(written, access.Today(action.Committee!));
        return (due, due is null);
    }

    private async Task<ResolvedOwner?> ReadOwnerAsync(
        Caller caller, ActionRow action, string? owner, CancellationToken cancellation) =>
        owner is { } name && TextCleaner.OneLine(name) is var written && written != (action.Owner ?? "")
            ? await access.ResolveOwnerAsync(caller, action.CommitteeId, written, [], cancellation)
            : null;
}
