namespace CommitteeBot.Store;

/// <summary>Sentences about looking at a store and backing it up.</summary>
internal static class BackupWords
{
    public const string UsePgDump =
        "The store is a PostgreSQL database, and its backup is the server's: pg_dump --format=custom --file=FILE DATABASE, "
            + "and pg_restore --clean --if-exists --dbname=DATABASE FILE while no node runs. See “Backup” in the "
            + "administrators' guide.";

    public static string Done(string file, long bytes) =>
        $"The store is in {file} ({bytes / 1048576.0:N1} MB), whole and readable.";

    public static string Restored(string file, string store, string? kept) =>
        $"The store at {store} is now the one in {file}."
            + (kept is null ? "" : $" The one before is kept as {kept}; delete it once you're sure.");

    public static string NoStore(string store) => $"There's no store at {store}.";

    public static string OtherVersion(string store) =>
        $"The store at {store} isn't of this version of CommitteeBot. Start the bot once to bring it up to date, or use the "
            + "version that wrote it.";

    public static string CannotBeOpened(string store, string why, string whatToCheck) =>
        $"The store at {store} can't be opened: {why.TrimEnd('.')}. Check "
            + $"{StoreSettings.ConnectionStringKey}, {whatToCheck}.";

    public static string NoBackup(string file) => $"There's no file {file}. Nothing has changed.";

    public static string IsThere(string file) =>
        $"{file} is there already, and no backup is written over. Name another file.";

    public static string NotWritten(string file, string why) =>
        $"The backup {file} wasn't written: {why.TrimEnd('.')}. Check that its folder exists, that you may write to it, and "
            + "that the disk has room.";

    public static string Damaged(string file, string what) =>
        $"{file} is damaged ({what}), so it was left as it is and nothing was made from it. Use another backup.";

    public static string NotAStore(string file) => $"{file} isn't a backup of a store. Nothing has changed.";

    public static string FromNewer(string file) =>
        $"{file} was written by a newer version of CommitteeBot. Use that version. Nothing has changed.";

    public static string InUse(string store) =>
        $"The store at {store} is open in another program, probably the bot. Stop it and try again. Nothing has changed.";

    public static string NotRestored(string why) =>
        $"The backup wasn't restored: {why.TrimEnd('.')}. Check the permissions of the store's folder and the room on its "
            + "disk.";
}
