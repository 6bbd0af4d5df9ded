using CommitteeBot.Chat.Turns;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Calendar;

/// <summary>Whether it was a meeting that this person changed last, so that "it" can only be that one.</summary>
internal static class LastMeetingChange
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    public static async Task<bool> IsOfAsync(CommitteeDb db, Turn turn, CancellationToken cancellation)
    {
        if (turn.Caller.PersonId is not { } person)
            return false;
        var since = turn.Now - Remembered;
        var change = await db.MeetingEvents.AsNoTracking()
            .Where(e => e.ByPersonId == person && e.At >= since && e.Meeting!.CommitteeId == turn.CommitteeId)
            .MaxAsync(e => (DateTimeOffset?)e.At, cancellation);
        return change is { } at && !await db.ActionEvents.AnyAsync(e => e.ByPersonId == person && e.At > at, cancellation);
    }
}
