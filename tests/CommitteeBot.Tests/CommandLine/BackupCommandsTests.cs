using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.CommandLine;

/// <summary>A store in a file, whatever the run's other tests use.</summary>
public sealed class BackupCommandsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("committeebot-").FullName;

    private string Store => Path.Combine(folder, "store.db");

    private string Backup => Path.Combine(folder, "backup.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_backup_is_taken_while_the_bot_writes_and_holds_all_that_it_had_confirmed()
    {
        using (var bot = await BotProcess.StartAsync(Store))
        await using (var teams = await TeamsChannel.StartAsync(bot.Address))
        {
            await teams.SayAsync("action CPM: Clerk to order the new lamps by 3 December 2027");
            var writing = WriteAsync(teams);
            var made = await RunAsync("backup", "--to", Backup);
            Assert.Equal((0, ""), (made.ExitCode, made.Error));
            Assert.Contains("whole and readable", made.Out, StringComparison.Ordinal);
            await writing;

            var refused = await RunAsync("restore", "--from", Backup);
            Assert.Equal(1, refused.ExitCode);
            Assert.Contains("is open in another program, probably the bot", refused.Error, StringComparison.Ordinal);
            Assert.Contains("written 9", await SayAsync(teams, "CPM actions about written"), StringComparison.Ordinal);
        }

        var restored = await RunAsync("restore", "--from", Backup);
        Assert.Equal((0, ""), (restored.ExitCode, restored.Error));
        Assert.Single(Directory.GetFiles(folder, "store.db.before-*"), f => !f.EndsWith("-wal", StringComparison.Ordinal));
        var sound = await RunAsync("check");
        Assert.True(sound.ExitCode == 0, sound.Out + sound.Error);
        using var again = await BotProcess.StartAsync(Store);
        await using var channel = await TeamsChannel.StartAsync(again.Address);
        Assert.Contains("new lamps", await SayAsync(channel, "CPM actions about lamps"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_written_over_and_nothing_that_is_no_store_is_taken()
    {
        await File.WriteAllTextAsync(Backup, "not a store");
        await RunAsync("check");

        Assert.Contains("There's no store", (await RunAsync("backup", "--to", Backup)).Error, StringComparison.Ordinal);
        Assert.Contains(
            "isn't a backup of a store", (await RunAsync("restore", "--from", Backup)).Error, StringComparison.Ordinal);
        Assert.Contains(
            "There's no file", (await RunAsync("restore", "--from", Backup + "x")).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Store));

        File.Copy(StoreTemplate.Empty, Store);
        Assert.Contains("is there already", (await RunAsync("backup", "--to", Backup)).Error, StringComparison.Ordinal);
        Assert.Equal("not a store", await File.ReadAllTextAsync(Backup));
    }

    private static async Task WriteAsync(TeamsChannel teams)
    {
        for (var n = 0; n < 10; n++)
            await teams.SayAsync($"action CPM: Clerk to file the letter written {n} by 3 December 2027");
    }

    private static async Task<string> SayAsync(TeamsChannel teams, string line) =>
        CardReading.Words(Assert.Single(await teams.SayAsync(line)));

    private Task<ConsoleRun> RunAsync(params string[] command) => ConsoleRun.RunAsync(Store, ["store", .. command]);
}
