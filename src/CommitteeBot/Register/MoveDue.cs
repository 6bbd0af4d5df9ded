using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <param name="Due">Null where the words are no date; see <paramref name="Clear"/>.</param>
/// <param name="Clear">Takes the day away.</param>
internal sealed record MoveDueRequest(ActionReference Reference, ParsedDueDate? Due, bool Clear, string? Reason, string? ActivityId);

/// <summary>Moves the day on which an action is due. The days that it had stay in its history, each with the reason.</summary>
internal sealed class MoveDue(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess ledger = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(Caller caller, MoveDueRequest request, CancellationToken cancellation)
    {
        if (request is { Due: null, Clear: false })
            return new RegisterRefusal($"{request.Reference} was not changed: no day could be read.", $"Type for example “due {request.Reference} 12 January because the supplier is late”, or “due {request.Reference} none”.");
        if (RegisterAccess.CheckLength("A reason", request.Reason) is { } tooLong)
            return tooLong;
        var opened = await ledger.OpenAsync(caller, request.Reference, ActionCommand.MoveDue, cancellation);
        if (opened.Action is not { } action)
            return opened.Refused!;

        var due = request.Due is { } read ? await new DueDateResolver(db).ResolveAsync(read, action.CommitteeId, ledger.Today(action.Committee!), cancellation) : null;
        var views = new ActionViewBuilder(db, ledger);
        if (due is { IsValid: false })
            return new DueDateUnclear(await views.CreateAsync(caller, action, cancellation), due);
        if (!Change(ledger, caller, action, due, request.Reason, request.ActivityId))
            return new ActionShown(await views.CreateAsync(caller, action, cancellation), $"{request.Reference} has that due date already.");
        return await ledger.ActionChangedAsync(
            caller, action, action.Due is { } day ? $"{request.Reference} is now due on {UkDate.Long(day)}." : $"{request.Reference} has no due date now.", cancellation);
    }

    /// <summary>False where the day is the same.</summary>
    public static bool Change(RegisterAccess ledger, Caller caller, ActionRow action, ParsedDueDate? due, string? reason, string? activityId)
    {
        if (action.Due == due?.Date)
            return false;
        ledger.Record(caller, action, ActionChange.Due, Written(action.Due), Written(due?.Date), reason, activityId);
        action.Due = due?.Date;
        action.DueText = due?.Words;
        return true;
    }

    private static string? Written(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
