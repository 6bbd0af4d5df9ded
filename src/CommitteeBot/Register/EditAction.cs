using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <summary>What the form of a card brings back. A value that is null is left as it is; an empty one is taken away.</summary>
/// <param name="Due">As <c>yyyy-MM-dd</c>.</param>
internal sealed record EditRequest(ActionReference Reference, string? ActivityId)
{
    public string? Text { get; init; }
    public string? Owner { get; init; }
    public string? Due { get; init; }
    public string? Item { get; init; }
}

/// <summary>Puts right what was understood of an action: all of the form's changes, or none of them.</summary>
internal sealed class EditAction(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess ledger = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(Caller caller, EditRequest request, CancellationToken cancellation)
    {
        var text = request.Text is null ? null : TextCleaner.OneLine(request.Text);
        if (text is "")
            return new RegisterRefusal($"{request.Reference} was not changed: it must say what is to be done.");
        if (RegisterAccess.CheckLength("An action", text) is { } tooLong)
            return tooLong;
        if (request.Item?.Trim().Length > SetActionItem.MaxItemLength)
            return new RegisterRefusal($"{request.Reference} was not changed: an item number has at most {SetActionItem.MaxItemLength} characters.");
        var opened = await ledger.OpenAsync(caller, request.Reference, ActionCommand.Edit, cancellation);
        if (opened.Action is not { } action)
            return opened.Refused!;

        var views = new ActionViewBuilder(db, ledger);
        var today = ledger.Today(action.Committee!);
        var moves = request.Due is not null && request.Due != action.Due?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var due = moves && request.Due!.Length > 0 ? DueDateParser.Parse(request.Due, today) : null;
        if (moves && request.Due!.Length > 0 && due is null)
            return new RegisterRefusal($"{request.Reference} was not changed: “{request.Due}” is no day.");
        if (due is { IsValid: false })
            return new DueDateUnclear(await views.CreateAsync(caller, action, cancellation), due);
        var owner = request.Owner is { } name && TextCleaner.OneLine(name) is var written && written != (action.Owner ?? "")
            ? await new OwnerResolver(db, ledger).ResolveAsync(caller, action.Committee!, written, [], cancellation) : null;
        if (owner?.Choices.Count > 0)
            return new OwnerUnclear(await views.CreateAsync(caller, action, cancellation), new OwnerQuestion(request.Reference, owner.Written, owner.Choices));

        var changed = text is not null && ChangeText(caller, action, text, request.ActivityId);
        changed |= owner is not null && AssignAction.Change(ledger, caller, action, owner, request.ActivityId);
        changed |= moves && MoveDue.Change(ledger, caller, action, due, null, request.ActivityId);
        changed |= request.Item is not null && await SetActionItem.ChangeAsync(db, ledger, caller, action, request.Item, request.ActivityId, cancellation);
        return changed
            ? await ledger.ActionChangedAsync(caller, action, $"{request.Reference} is changed.", cancellation)
            : new ActionShown(await views.CreateAsync(caller, action, cancellation), $"{request.Reference} is as it was.");
    }

    private bool ChangeText(Caller caller, ActionRow action, string text, string? activityId)
    {
        if (action.Text == text)
            return false;
        ledger.Record(caller, action, ActionChange.Text, action.Text, text, null, activityId);
        action.Text = text;
        return true;
    }
}
