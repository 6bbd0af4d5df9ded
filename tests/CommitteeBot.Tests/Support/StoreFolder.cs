namespace CommitteeBot.Tests.Support;

/// <summary>
/// Folders for the stores of tests: in memory where the system has such a place with room in it. On a disk each commit
/// waits for the disk, and the tests commit tens of thousands of times.
/// </summary>
internal static class StoreFolder
{
    private const string InMemory = "/dev/shm";
    private const long Room = 1L << 30;

    private static readonly string Parent =
        OperatingSystem.IsLinux() && Directory.Exists(InMemory) && new DriveInfo(InMemory).AvailableFreeSpace > Room
            ? InMemory
            : Path.GetTempPath();

    public static string Create()
    {
        var folder = Path.Combine(Parent, $"committeebot-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        return folder;
    }
}
