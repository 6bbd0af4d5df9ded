using System.Runtime.Versioning;
using CommitteeBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CommitteeBot.Tests.Store;

public sealed class TeamsModeMarkTests : IDisposable
{
    private static readonly string[] Teams =
    [
        "--MicrosoftAppId=5b6f1f2e-3f0a-4c67-9a38-0d7d3f5b2a11",
        "--MicrosoftAppTenantId=9c1b7a54-22d1-4a39-8f5e-6a7b8c9d0e1f", "--MicrosoftAppPassword=secret",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("committeebot-").FullName;

    private string StoreFile => Path.Combine(folder, "store.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_store_that_was_used_in_Teams_mode_is_not_served_in_local_mode()
    {
        using (var bot = await BotProcess.StartAsync(StoreFile, Teams))
            await bot.KillAsync();

        var local = await ConsoleRun.RunProcessAsync(StoreFile, "--Urls=http://127.0.0.1:0");
        Assert.Equal(2, local.ExitCode);
        Assert.Contains("used in Teams", local.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("listens on", local.Out, StringComparison.Ordinal);

        using var again = await BotProcess.StartAsync(StoreFile, Teams);
    }

    [Fact]
    public async Task A_store_of_an_earlier_version_that_has_conversations_of_Teams_is_marked_by_the_upgrade()
    {
        Assert.SkipWhen(PostgresServer.IsUsed, "No version before the mark had a store on PostgreSQL.");
        await using (var store = await TestStore.CreateAsync())
        {
            await ChangeAsync(store.Address,
                """
                insert into conversation(Id, ServiceUrl, LastSeenAt, IsWelcomed)
                values ('a:1', 'https://smba.trafficmanager.net/uk/', 1, 1);
                drop table teams_mode;
                delete from __EFMigrationsHistory where MigrationId = '0095_TeamsMode';
                """);
            SqliteConnection.ClearAllPools();
            File.Copy(store.File, StoreFile);
            if (File.Exists(store.File + "-wal"))
                File.Copy(store.File + "-wal", StoreFile + "-wal");
        }

        Assert.Equal(2, (await ConsoleRun.RunProcessAsync(StoreFile, "--Urls=http://127.0.0.1:0")).ExitCode);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task The_file_of_the_store_is_for_its_owner_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        await File.WriteAllBytesAsync(StoreFile, []);
        File.SetUnixFileMode(
            StoreFile,
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        using var bot = await BotProcess.StartAsync(StoreFile);
        Assert.All(
            Directory.GetFiles(folder),
            file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
    }

    private static async Task ChangeAsync(string address, string sql)
    {
        await using var connection = new SqliteConnection(address);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written by the test itself.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
