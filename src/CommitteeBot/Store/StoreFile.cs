namespace CommitteeBot.Store;

/// <summary>The file of the store: for the account that runs the bot, and for nobody else on the machine.</summary>
internal static class StoreFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>
    /// Creates the file where there is none yet, so that it's never open to others even for a moment, and closes one
    /// that is. SQLite gives
    /// the files beside it (<c>-wal</c>, <c>-shm</c>) the same mode.
    /// </summary>
    public static void Protect(string? file)
    {
        if (file is null || OperatingSystem.IsWindows())
            return;
        try
        {
            if (!File.Exists(file))
                using (new FileStream(file,
                    new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write,
                    UnixCreateMode = OwnerOnly }))
                    return;
            foreach (var path in new[] { file, file + "-wal", file + "-shm" }.Where(File.Exists))
            {
                if (File.GetUnixFileMode(path) != OwnerOnly)
                    File.SetUnixFileMode(path, OwnerOnly);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another account owns it, or the folder can't be written to. Opening it says so if that matters.
        }
    }
}
