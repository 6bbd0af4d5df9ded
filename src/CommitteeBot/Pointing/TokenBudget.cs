using System.Globalization;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Pointing;

/// <summary>
/// The tokens that a tenant has used this month, kept in the store so that all nodes and starts count together.
/// </summary>
internal sealed class TokenBudget(IServiceScopeFactory scopes)
{
    public async Task<long> UsedAsync(string tenant, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var month = Month(now);
        return await scope.ServiceProvider.GetRequiredService<CommitteeDb>().ModelUse.AsNoTracking()
            .Where(u => u.TenantId == tenant && u.Month == month).Select(u => u.Tokens)
            .FirstOrDefaultAsync(cancellation);
    }

    public async Task AddAsync(string tenant, DateTimeOffset now, long tokens, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        var month = Month(now);
        if (await AddToRowAsync())
            return;
        db.ModelUse.Add(new ModelUseRow { TenantId = tenant, Month = month, Calls = 1, Tokens = tokens });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException e) when (StoreFaults.From(e) is null)
        {
            // Another turn has just made the row.
            await AddToRowAsync();
        }

        async Task<bool> AddToRowAsync() =>
            await db.ModelUse.Where(u => u.TenantId == tenant && u.Month == month).ExecuteUpdateAsync(
                set => set.SetProperty(u => u.Tokens, u => u.Tokens + tokens).SetProperty(u => u.Calls, u => u.Calls + 1),
                cancellation) > 0;
    }

    private static string Month(DateTimeOffset now) =>
        now.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
