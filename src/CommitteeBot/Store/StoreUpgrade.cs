using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store;

/// <summary>Brings the store to the form that this version of the program knows, and refuses one from a later version.</summary>
internal static class StoreUpgrade
{
    /// <returns>Null when the store is ready; else a sentence for the administrator.</returns>
    public static async Task<string?> RunAsync(CommitteeDb db, CancellationToken cancellation)
    {
        try
        {
            var foreign = (await db.Database.GetAppliedMigrationsAsync(cancellation)).Except(db.Database.GetMigrations()).ToList();
            if (foreign.Count > 0)
            {
                return $"The store was written by a newer version of CommitteeBot (it has the change '{foreign[^1]}', which this version does not know). "
                    + "Start that version, or restore the backup that was made before it.";
            }

            await db.Database.MigrateAsync(cancellation);
            return null;
        }
        catch (DbException e)
        {
            return $"The store at '{db.Database.GetDbConnection().DataSource}' cannot be opened: {e.Message} "
                + $"Check {StoreSettings.ConnectionStringKey}, the permissions of the folder and the free space of the disk.";
        }
    }
}
