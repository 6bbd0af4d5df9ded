using CommitteeBot.Committees;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <param name="Item">The number of the agenda item; null or empty for none.</param>
internal sealed record SetItemRequest(ActionReference Reference, string? Item, string? ActivityId);

/// <summary>Puts an action under the agenda item that it came from.</summary>
internal sealed class SetActionItem(CommitteeDb db, TimeProvider time)
{
    public const int MaxItemLength = 20;

    /// <summary>The item without a number that every meeting ends with.</summary>
    public const string OtherBusiness = "AOB";

    public static bool IsOtherBusiness(string? title) => title?.Contains("other business", StringComparison.OrdinalIgnoreCase) == true
        || title?.Trim().Equals(OtherBusiness, StringComparison.OrdinalIgnoreCase) == true;

    private readonly RegisterAccess access = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(
        Caller caller, SetItemRequest request, CancellationToken cancellation)
    {
        if (request.Item?.Length > MaxItemLength)
            return ChangeWords.NotAnItem(request.Reference, request.Item[..MaxItemLength]);
        var opened = await access.OpenAsync(caller, request.Reference, ActionCommand.SetItem, cancellation);
        if (opened.Action is not { } action)
            return opened.Refused!;
        var item = await FindItemAsync(db, action.MeetingId, request.Item, cancellation);
        return access.Edit(caller, action, request.ActivityId).SetItem(item)
            ? await access.ChangedAsync(
                caller, action, ChangeWords.ItemSet(request.Reference, action.ItemNumber), cancellation)
            : await access.ShownAsync(caller, action, ChangeWords.ItemAlreadySet(request.Reference), cancellation);
    }

    /// <summary>The item with its title from the meeting's minutes or agenda; null for no item.</summary>
    public static async Task<AgendaItemNumber?> FindItemAsync(
        CommitteeDb db, long? meetingId, string? item, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(item))
            return null;
        var number = item.Trim();
        if (number.Equals(OtherBusiness, StringComparison.OrdinalIgnoreCase))
            return new AgendaItemNumber(OtherBusiness, MeetingRegisterWords.OtherBusiness);
        var title = meetingId is not { } meeting
            ? null
            : await db.Items.Where(i => i.MeetingId == meeting && i.Number == number).OrderBy(i => i.Place)
                .Select(i => i.Title).FirstOrDefaultAsync(cancellation);
        return new AgendaItemNumber(number, title);
    }
}
