using System.Diagnostics;
using CommitteeBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CommitteeBot.Tests.Hosting;

public sealed class StoreWatchTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("committeebot-").FullName;
    private FaultyDisk? disk;
    private BotProcess bot = null!;
    private TeamsChannel teams = null!;

    private string StoreFile => Path.Combine(folder, "store.db");

    public async ValueTask InitializeAsync()
    {
        disk = FaultyDisk.IsAvailable ? new FaultyDisk(StoreFile) : null;
        bot = await BotProcess.StartAsync(StoreFile, disk?.Environment ?? []);
        teams = await TeamsChannel.StartAsync(bot.Address);
        Assert.Contains("Logged", await SayAsync("action Clerk to count the chairs"), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await teams.DisposeAsync();
        bot.Dispose();
        disk?.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_store_that_was_deleted_is_not_ready_and_nothing_is_confirmed()
    {
        foreach (var file in Directory.GetFiles(folder))
            File.Delete(file);
        Assert.Contains(
            "nothing was saved", await SayAsync("action Clerk to count the tables"), StringComparison.Ordinal);
        await IsSoonNotReadyAsync("gone");
        Assert.Contains(
            "nothing was saved", await SayAsync("action Clerk to count the lamps"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_was_deleted_is_not_ready_and_nothing_is_confirmed()
    {
        File.Delete(StoreFile + "-wal");
        Assert.DoesNotContain("Logged", await SayAsync("action Clerk to count the tables"), StringComparison.Ordinal);
        await IsSoonNotReadyAsync("replaced");
    }

    [Fact]
    public async Task A_store_that_was_replaced_is_not_ready_and_nothing_is_confirmed()
    {
        File.Copy(StoreFile, StoreFile + ".new");
        File.Move(StoreFile + ".new", StoreFile, overwrite: true);
        Assert.Contains(
            "nothing was saved", await SayAsync("action Clerk to count the tables"), StringComparison.Ordinal);
        await IsSoonNotReadyAsync("replaced");
    }

    [Fact]
    public async Task A_store_that_was_damaged_is_not_ready()
    {
        await using (var connection = new SqliteConnection($"Data Source={StoreFile};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "pragma wal_checkpoint(truncate)";
            await command.ExecuteNonQueryAsync();
        }

        await using (var file = new FileStream(StoreFile, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.Position = 8 * 4096;
            await file.WriteAsync(Enumerable.Repeat((byte)0x5A, 64 * 4096).ToArray());
        }

        await IsSoonNotReadyAsync("damaged");
        Assert.DoesNotContain("Logged", await SayAsync("action Clerk to count the tables"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_is_said_questions_are_answered_and_the_bot_goes_on_when_there_is_room()
    {
        Assert.SkipWhen(disk is null, "There is no C compiler.");
        disk!.Fill();
        Assert.Contains(
            "the disk is full, so nothing was saved",
            (await SayAsync("action Clerk to count the tables")).Replace("), so", ", so", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "nothing was saved", await SayAsync("when is the next meeting?"), StringComparison.Ordinal);
        await IsSoonNotReadyAsync("full");

        disk.Mend();
        Assert.Contains("Logged", await SayAsync("action Clerk to count the tables"), StringComparison.Ordinal);
        var watch = Stopwatch.StartNew();
        while (!(await bot.ReadinessAsync()).StartsWith("200", StringComparison.Ordinal)
            && watch.Elapsed < TimeSpan.FromSeconds(20))
            await Task.Delay(100);
        Assert.StartsWith("200", await bot.ReadinessAsync(), StringComparison.Ordinal);
    }

    private async Task<string> SayAsync(string text) =>
        string.Join('\n', (await teams.SayAsync(text)).Select(CardReading.Words));

    private async Task IsSoonNotReadyAsync(string reason)
    {
        var watch = Stopwatch.StartNew();
        string ready;
        while ((ready = await bot.ReadinessAsync()).StartsWith("200", StringComparison.Ordinal)
            && watch.Elapsed < TimeSpan.FromSeconds(15))
            await Task.Delay(50);
        Assert.StartsWith("503", ready, StringComparison.Ordinal);
        Assert.Contains(reason, ready, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"it took {watch.Elapsed}");
    }
}
