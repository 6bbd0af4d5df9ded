using System.Data.Common;
using System.Reflection;
using CommitteeBot.Store.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store;

/// <summary>
/// Brings the store to the form that this version of the program knows, and refuses one from a later version. Whether anything is to be done is
/// read without EF Core, whose model takes longer to build than all the rest of a start.
/// </summary>
internal sealed class StoreUpgrade(StoreSettings settings, IServiceScopeFactory scopes)
{
    /// <returns>Null when the store is ready; else a sentence for the administrator.</returns>
    public async Task<string?> RunAsync(CancellationToken cancellation)
    {
        try
        {
            var applied = await SqliteAtStart.AppliedMigrationsAsync(settings, cancellation);
            var known = Known(typeof(SqliteCommitteeDb));
            if (applied.Except(known).LastOrDefault() is { } foreign)
            {
                return $"The store was written by a newer version of CommitteeBot (it has the change '{foreign}', which this version does not know). "
                    + "Start that version, or restore the backup that was made before it.";
            }

            if (known.Except(applied).Any())
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<CommitteeDb>().Database.MigrateAsync(cancellation);
            }

            return null;
        }
        catch (DbException e)
        {
            return $"The store at '{settings.File}' cannot be opened: {e.Message} "
                + $"Check {StoreSettings.ConnectionStringKey}, the permissions of the folder and the free space of the disk.";
        }
    }

    private static IReadOnlyList<string> Known(Type context) =>
    [
        .. context.Assembly.GetTypes()
            .Where(t => t.GetCustomAttribute<DbContextAttribute>()?.ContextType == context)
            .Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id)
            .OfType<string>()
            .Order(StringComparer.Ordinal),
    ];
}
