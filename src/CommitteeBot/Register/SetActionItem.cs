using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <param name="Item">The number of the agenda item; null or empty for none.</param>
internal sealed record SetItemRequest(ActionReference Reference, string? Item, string? ActivityId);

/// <summary>Puts an action under the agenda item that it came from.</summary>
internal sealed class SetActionItem(CommitteeDb db, TimeProvider time)
{
    public const int MaxItemLength = 20;

    private readonly RegisterAccess ledger = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(Caller caller, SetItemRequest request, CancellationToken cancellation)
    {
        if (request.Item?.Length > MaxItemLength)
            return new RegisterRefusal($"{request.Reference} was not changed: “{request.Item[..MaxItemLength]}…” is no item number.", $"Type for example “item {request.Reference} 5”.");
        var opened = await ledger.OpenAsync(caller, request.Reference, ActionCommand.SetItem, cancellation);
        if (opened.Action is not { } action)
            return opened.Refused!;
        if (!await ChangeAsync(db, ledger, caller, action, request.Item, request.ActivityId, cancellation))
            return new ActionShown(await new ActionViewBuilder(db, ledger).CreateAsync(caller, action, cancellation), $"{request.Reference} is under that item already.");
        return await ledger.ActionChangedAsync(
            caller, action, action.ItemNumber is { } item ? $"{request.Reference} is now under item {item}." : $"{request.Reference} is under no item now.", cancellation);
    }

    /// <summary>False where the item is the same. The title is the one that the meeting's minutes or agenda print.</summary>
    public static async Task<bool> ChangeAsync(CommitteeDb db, RegisterAccess ledger, Caller caller, ActionRow action, string? item, string? activityId, CancellationToken cancellation)
    {
        var number = string.IsNullOrWhiteSpace(item) ? null : item.Trim();
        if (action.ItemNumber == number)
            return false;
        ledger.Record(caller, action, ActionChange.Item, action.ItemNumber, number, null, activityId);
        action.ItemNumber = number;
        action.ItemTitle = number is null || action.MeetingId is not { } meeting ? null
            : await db.Items.Where(i => i.MeetingId == meeting && i.Number == number).OrderBy(i => i.Place).Select(i => i.Title).FirstOrDefaultAsync(cancellation);
        return true;
    }
}
