using CommitteeBot.Minutes.Readers.Office;

namespace CommitteeBot.Tests.Minutes.Readers.Office;

public sealed class ConversionFolderTests
{
    [Fact]
    public async Task Nobody_else_may_open_it_two_share_nothing_and_nothing_stays()
    {
        string file;
        using (var folder = await ConversionFolder.CreateAsync("minutes"u8.ToArray(), CancellationToken.None))
        using (var other = await ConversionFolder.CreateAsync("others"u8.ToArray(), CancellationToken.None))
        {
            file = folder.Arguments("writer8")[^1];
            Assert.Equal("minutes", await File.ReadAllTextAsync(file));
            Assert.Equal("others", await File.ReadAllTextAsync(other.Arguments("writer8")[^1]));
            if (!OperatingSystem.IsWindows())
                Assert.Equal(
                    UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                    File.GetUnixFileMode(Path.GetDirectoryName(file)!));
        }

        Assert.False(Directory.Exists(Path.GetDirectoryName(file)));
    }
}
