using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <param name="Due">Null where the words aren't a date; see <paramref name="Clear"/>.</param>
/// <param name="Clear">True to remove the due date.</param>
internal sealed record MoveDueRequest(
    ActionReference Reference, ParsedDueDate? Due, bool Clear, string? Reason, string? ActivityId)
{
    /// <summary>Instead of <see cref="Due"/>: so much later or earlier than before.</summary>
    public DateShift? Shift { get; init; }
}

/// <summary>Moves an action's due date. Its earlier dates stay in the history, each with the reason.</summary>
internal sealed class MoveDue(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess access = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(
        Caller caller, MoveDueRequest request, CancellationToken cancellation)
    {
        if (request is { Due: null, Clear: false, Shift: null })
            return DueDateWords.Unreadable(request.Reference);
        if (RegisterAccess.CheckLength("a reason", request.Reason) is { } tooLong)
            return tooLong;
        var opened = await access.OpenAsync(caller, request.Reference, ActionCommand.MoveDue, cancellation);
        if (opened.Action is not { } action)
            return opened.Refused!;

        var today = access.Today(action.Committee!);
        if (request.Shift is { } by && (action.Due is not { } before || by.From(before) < today))
            return DueDateWords.CannotShift(request.Reference, by, action.Due);
        var due = request.Shift is { } shift
            ? new ParsedDueDate(shift.From(action.Due!.Value), shift.Words, 0, shift.Words.Length)
            : request.Due is { } read
            ? await new DueDateResolver(db)
                .ResolveAsync(read, action.CommitteeId, today, cancellation)
            : null;
        if (due is { IsValid: false })
            return new DueDateUnclear(await access.ViewAsync(caller, action, cancellation), due);
        return access.Edit(caller, action, request.ActivityId).SetDue(due, request.Reason)
            ? await access.ChangedAsync(caller, action, DueDateWords.Moved(request.Reference, action.Due), cancellation)
            : await access.ShownAsync(caller, action, DueDateWords.Already(request.Reference), cancellation);
    }
}
