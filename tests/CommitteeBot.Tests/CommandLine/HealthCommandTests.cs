using CommitteeBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CommitteeBot.Tests.CommandLine;

public sealed class HealthCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("committeebot-").FullName;

    private string StoreFile => Path.Combine(folder, "store.db");

    [Fact]
    public async Task A_bot_that_runs_is_ready_and_one_that_was_stopped_is_not_there()
    {
        using var bot = await BotProcess.StartAsync(StoreFile);

        var ready = await ConsoleRun.RunAsync(StoreFile, "health", $"--Urls={bot.Address}");
        await bot.KillAsync();
        var gone = await ConsoleRun.RunAsync(StoreFile, "health", $"--Urls={bot.Address}");

        Assert.Equal(0, ready.ExitCode);
        Assert.Contains("\"status\":\"ready\"", ready.Out, StringComparison.Ordinal);
        Assert.Equal(1, gone.ExitCode);
        Assert.Contains($"No bot answers at {bot.Address}", gone.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_without_its_store_is_not_ready_and_says_why()
    {
        using var bot = await BotProcess.StartAsync(StoreFile);
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(folder))
            File.Delete(file);
        while ((await bot.ReadinessAsync()).StartsWith("200", StringComparison.Ordinal))
            await Task.Delay(100);

        var run = await ConsoleRun.RunAsync(StoreFile, "health", $"--Urls={bot.Address}");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("gone", run.Out, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
