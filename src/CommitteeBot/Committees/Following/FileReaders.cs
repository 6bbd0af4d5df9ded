namespace CommitteeBot.Committees.Following;

/// <summary>Whether a library hides a file from people for whom its folder is open.</summary>
internal static class FileReaders
{
    private const string User = "user:";

    /// <summary>
    /// True where somebody to whom the folder is open isn't named for the file. Who is in a group or a link can't be
    /// told from outside, so any that is missing counts.
    /// </summary>
    public static bool AreFewer(IReadOnlySet<string> ofFolder, IReadOnlySet<string> ofFile) => !ofFolder.All(ofFile.Contains);

    /// <summary>Of a file that is hidden: those whom it names themselves.</summary>
    public static bool MayOpen(IReadOnlySet<string> ofFile, string? account) =>
        account is not null && ofFile.Contains(User + account);
}
