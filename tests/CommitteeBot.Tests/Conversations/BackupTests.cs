using CommitteeBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CommitteeBot.Tests.Conversations;

public sealed class BackupTests
{
    [Fact]
    public async Task A_backup_that_is_taken_as_the_guide_says_while_the_bot_runs_holds_everything_and_starts_again()
    {
        var backup = Path.Combine(Path.GetTempPath(), $"committeebot-backup-{Guid.NewGuid():N}.db");
        try
        {
            await using (var bot = BotHost.Start())
            await using (var teams = await TeamsChannel.StartAsync(bot))
            {
                await teams.SayAsync("action CPM: Clerk to order the new lamps by 3 December 2027");
                await using var connection = new SqliteConnection($"Data Source={bot.StoreFile};Pooling=False");
                await connection.OpenAsync();
                await using var command = connection.CreateCommand();
                command.CommandText = "vacuum into $file";
                command.Parameters.AddWithValue("$file", backup);
                await command.ExecuteNonQueryAsync();
            }

            await using var restored = BotHost.Start(
                new() { ["Store:ConnectionString"] = $"Data Source={backup};Pooling=False" });
            await using var again = await TeamsChannel.StartAsync(restored);
            Assert.Contains(
                "new lamps", CardReading.Words(Assert.Single(await again.SayAsync("CPM actions about lamps"))),
                StringComparison.Ordinal);
        }
        finally
        {
            foreach (var file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(backup) + "*"))
                File.Delete(file);
        }
    }
}
