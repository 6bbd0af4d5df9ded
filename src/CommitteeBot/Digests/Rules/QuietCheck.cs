using CommitteeBot.Committees.Digests;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests.Rules;

/// <summary>
/// The end of quiet hours for one recipient, by the rules of the committee and on the recipient's own clock.
/// </summary>
internal sealed class QuietCheck(CommitteeDb db)
{
    /// <param name="zone">The recipient's time zone; null for the committee's.</param>
    /// <returns>Null if it isn't quiet now.</returns>
    public async Task<DateTimeOffset?> QuietUntilAsync(long committeeId, string? zone, DateTimeOffset now,
        CancellationToken cancellation)
    {
        var home = await db.Committees.Where(c => c.Id == committeeId).Select(c => c.Zone).SingleAsync(cancellation);
        var rules = await db.DigestRules.AsNoTracking()
            .SingleOrDefaultAsync(r => r.CommitteeId == committeeId, cancellation);
        var next = (rules?.Rules ?? DigestRules.Default).Quiet.NextAllowed(now, TimeZones.Resolve(zone, home));
        return next > now ? next : null;
    }
}
