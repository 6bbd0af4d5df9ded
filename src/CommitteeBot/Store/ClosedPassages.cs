using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store;

/// <summary>
/// Which passages up to one of them are restricted, in two numbers: they differ once any of those that were open is
/// restricted.
/// </summary>
internal readonly record struct ClosedPassages(int Count, long Numbers)
{
    public static async Task<ClosedPassages> UpToAsync(CommitteeDb db, long last, CancellationToken cancellation)
    {
        using var all = db.UsingFullScope();
        var closed = db.Passages.Where(p => p.Id <= last && p.RestrictionId != null);
        return new ClosedPassages(
            await closed.CountAsync(cancellation), await closed.SumAsync(p => p.Id, cancellation));
    }
}
