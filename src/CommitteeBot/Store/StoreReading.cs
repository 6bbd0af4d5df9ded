using System.Data.Common;

namespace CommitteeBot.Store;

/// <summary>Whether a store can be read as it is, by who must not change it.</summary>
internal sealed class StoreReading(StoreSettings settings)
{
    /// <returns>Null where it can; else a sentence for the administrator.</returns>
    public async Task<string?> FaultAsync(CancellationToken cancellation)
    {
        if (settings.File is { } file && !File.Exists(file))
            return BackupWords.NoStore(file);
        try
        {
            return await settings.Engine.IsOfThisVersionAsync(settings, cancellation)
                ? null
                : BackupWords.OtherVersion(settings.Place);
        }
        catch (DbException e)
        {
            return BackupWords.CannotBeOpened(settings.Place, e.Message, settings.Engine.WhatToCheck);
        }
    }
}
