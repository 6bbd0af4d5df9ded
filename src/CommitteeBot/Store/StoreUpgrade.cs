using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store;

/// <summary>Brings the store to the form that this version of the program knows, and refuses one from a later version.</summary>
internal static class StoreUpgrade
{
    /// <returns>Null when the store is ready; else a sentence for the administrator.</returns>
    public static async Task<string?> RunAsync(CommitteeDb db, CancellationToken cancellation)
    {
        var known = db.Database.GetMigrations().ToList();
        var applied = await db.Database.GetAppliedMigrationsAsync(cancellation);
        var foreign = applied.Except(known).ToList();
        if (foreign.Count > 0)
        {
            return $"The store was written by a newer version of CommitteeBot (it has the change '{foreign[^1]}', which this version does not know). "
                + "Start that version, or restore the backup that was made before it.";
        }

        await db.Database.MigrateAsync(cancellation);
        return null;
    }
}
