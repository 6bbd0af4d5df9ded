using System.Data.Common;

namespace CommitteeBot.Store;

/// <summary>
/// Brings the store to the form that this version of the program knows, and refuses one from a later version.
/// </summary>
internal sealed class StoreUpgrade(StoreSettings settings)
{
    /// <returns>Null when the store is ready; else a sentence for the administrator.</returns>
    public async Task<string?> RunAsync(CancellationToken cancellation)
    {
        try
        {
            return await settings.Engine.UpgradeAsync(settings, cancellation) is { } foreign
                ? $"The store was written by a newer version of CommitteeBot (it has the change '{foreign}', which "
                    + "this version does not know). "
                    + "Start that version, or restore the backup that was made before it."
                : null;
        }
        catch (DbException e)
        {
            return $"The store at '{settings.Place}' cannot be opened: {e.Message.TrimEnd('.')}. "
                + $"Check {StoreSettings.ConnectionStringKey}, {settings.Engine.WhatToCheck}.";
        }
    }
}
