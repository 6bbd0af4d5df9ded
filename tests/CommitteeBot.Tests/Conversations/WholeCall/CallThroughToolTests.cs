using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommitteeBot.Tests.Architecture;
using CommitteeBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CommitteeBot.Tests.Conversations.WholeCall;

/// <summary>
/// The same call against the program as users run it, through a stand-in for Teams that is not ours. Where that lies
/// says <c>COMMITTEEBOT_CHANNEL_TOOL</c>; without it the usual place beside the repository is looked at.
/// </summary>
public sealed class CallThroughToolTests : IDisposable
{
    /// <summary>A minute: a bot that died while it filled its store would be waited for without end.</summary>
    private const int MaxTries = 1200;

    private readonly string folder = StoreFolder.Create();

    private static string Tool { get; } = Path.GetFullPath(
        Environment.GetEnvironmentVariable("COMMITTEEBOT_CHANNEL_TOOL") is { Length: > 0 } set
            ? set
            : Path.Combine("..", "shared", "tools", "teams_channel.py"),
        Repository.Root);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_same_call_ends_with_the_same_card()
    {
        Assert.SkipUnless(
            File.Exists(Tool),
            $"There is no stand-in for the Teams channel at {Tool}; COMMITTEEBOT_CHANNEL_TOOL may name another place.");
        Assert.SkipUnless(await RunsAsync("python3", "--version"), "python3 is not installed.");
        using var bot = await BotProcess.StartAsync(Path.Combine(folder, "store.db"));
        var now = TimeProvider.System.GetUtcNow();
        var steps = CallScript.Read(await NextNumberAsync(), DateOnly.FromDateTime(now.UtcDateTime));

        var heard = await PlayAsync(bot.Address, [.. steps.Select(s => (JsonNode)new JsonObject
        {
            ["kind"] = s.Kind, ["text"] = s.Text, ["line"] = s.Line, ["inputs"] = s.Inputs,
            ["value"] = CallEvent.Value(now.AddHours(1)),
        })]);

        Assert.Equal(steps.Count, heard.Count);
        foreach (var (step, answers) in steps.Zip(heard))
            step.Check(answers);
    }

    private static async Task<IReadOnlyList<string[]>> PlayAsync(Uri bot, JsonArray steps)
    {
        using var player =
            Process.Start(new ProcessStartInfo("python3", [Path.Combine(CallScript.Folder, "play.py"), Tool, bot.ToString()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PYTHONDONTWRITEBYTECODE"] = "1", ["PYTHONUTF8"] = "1" },
        })!;
        var (said, faults) = (player.StandardOutput.ReadToEndAsync(), player.StandardError.ReadToEndAsync());
        await player.StandardInput.WriteAsync(steps.ToJsonString());
        player.StandardInput.Close();
        await player.WaitForExitAsync();
        Assert.True(player.ExitCode == 0, await faults);
        return JsonSerializer.Deserialize<string[][]>(await said)!;
    }

    /// <summary>A store that is filling says so at once and holds the number as soon as it is filled.</summary>
    private async Task<int> NextNumberAsync()
    {
        for (var tries = 0; tries < MaxTries; tries++)
        {
            await using var connection = new SqliteConnection(
                $"Data Source={Path.Combine(folder, "store.db")};Mode=ReadOnly");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "select NextActionNumber from committee where Prefix = 'HEC'";
            if (await command.ExecuteScalarAsync() is long number)
                return (int)number;
            await Task.Delay(50);
        }

        throw new TimeoutException("the bot did not fill its store");
    }

    private static async Task<bool> RunsAsync(string program, string argument)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, [argument])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                })!;
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
