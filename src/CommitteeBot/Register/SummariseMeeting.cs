using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <param name="Since">The start of the meeting.</param>
internal sealed record SummariseMeetingRequest(long CommitteeId, string ConversationId, DateTimeOffset Since)
{
    /// <summary>False while the meeting goes on.</summary>
    public bool IsOver { get; init; } = true;
}

/// <summary>
/// The actions that were logged in a meeting's chat, in the order of the meeting, for the card at its end.
/// </summary>
internal sealed class SummariseMeeting(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess access = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(
        Caller caller, SummariseMeetingRequest request, CancellationToken cancellation)
    {
        if (!caller.IsMember(request.CommitteeId))
            return RefusalWords.NotMember;
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == request.CommitteeId, cancellation);
        var logged = await access.Actions(caller).AsNoTracking()
            .Where(a => a.ConversationId == request.ConversationId && a.CommitteeId == request.CommitteeId
                && a.LoggedAt >= request.Since && a.State != ActionState.Withdrawn)
            .OrderBy(a => a.Number)
            .Include(a => a.Committee).Include(a => a.Meeting).Include(a => a.CoOwners)
            .ToListAsync(cancellation);
        var views = await access.ViewsAsync(caller, [.. logged.OrderBy(a => Place(a.ItemNumber, a.ItemTitle))], cancellation);
        if (views.Any(v => v.Owner is null))
        {
            var roster = await access.RosterAsync(committee.Id, cancellation);
            views = [.. views.Select(v => v.Owner is null ? v with { Roster = roster } : v)];
        }

        return new MeetingSummary(committee.Name, views) { IsOver = request.IsOver };
    }

    /// <summary>
    /// Items in the order of their numbers, then those without one, any other business, and what stands under none.
    /// </summary>
    private static (int Kind, int Number, string Suffix) Place(string? item, string? title)
    {
        if (item == SetActionItem.OtherBusiness || SetActionItem.IsOtherBusiness(title))
            return (2, 0, "");
        if (item is null)
            return (title is null ? 3 : 1, 0, title ?? "");
        var digits = item.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 9
            ? (0, int.Parse(item.AsSpan(0, digits), CultureInfo.InvariantCulture), item[digits..])
            : (1, 0, item);
    }
}
