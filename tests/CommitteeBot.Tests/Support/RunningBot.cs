using CommitteeBot.Store;
using ActivityProtocol.Schema;
using CommitteeBot.Answers.Ranking;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Pointing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Support;

/// <summary>
/// One bot for all cases of a class. Before each case its store is put back to what it held when the first one began,
/// and the bot forgets what it has learnt since, so that no case sees another.
/// </summary>
public class RunningBot : IAsyncLifetime
{
    private readonly Dictionary<string, string>? settings;
    private readonly TimeProvider? clock;

    public RunningBot()
    {
    }

    private protected RunningBot(Dictionary<string, string>? settings, TimeProvider? clock = null) =>
        (this.settings, this.clock) = (settings, clock);

    private PostgresSnapshot? snapshot;

    internal BotHost Host { get; private set; } = null!;

    private string Template => Host.StoreFile + "-template";

    public async ValueTask InitializeAsync()
    {
        Host = BotHost.Start(await SettingsAsync(settings), clock);
        await FillAsync();
        if (Host.Database is { } database)
            await (snapshot = new PostgresSnapshot(database)).TakeAsync();
        else
            StoreTemplate.Copy(Host.StoreFile, Template);
    }

    public virtual async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal async Task ResetAsync()
    {
        var members = Host.Services.GetRequiredService<ConversationMembers>();
        foreach (var conversation in await ConversationsAsync())
            members.Forget(new ChatPlace(null, conversation, null, null, null));
        Host.Services.GetRequiredService<PassageTermCache>().Clear();
        Host.Services.GetService<PointCache>()?.Clear();
        await RestoreAsync();
        Host.Services.GetRequiredService<PeopleVersion>().Forget();

        // A connection of a test that changed the tables would go by the tables as it left them.
        Host.ForgetConnections();
        Host.Log.Clear();
    }

    private async Task RestoreAsync()
    {
        if (snapshot is not null)
        {
            await snapshot.RestoreAsync();
            return;
        }

        await using (var from = new SqliteConnection($"Data Source={Template};Mode=ReadOnly;Pooling=False"))
        await using (var to = new SqliteConnection($"Data Source={Host.StoreFile};Pooling=False"))
        {
            await from.OpenAsync();
            await to.OpenAsync();
            await using var patience = to.CreateCommand();
            patience.CommandText = "pragma busy_timeout=30000";
            await patience.ExecuteNonQueryAsync();
            from.BackupDatabase(to);
        }
    }

    /// <summary>The settings to start with, where something has to be there before the bot.</summary>
    private protected virtual Task<Dictionary<string, string>?> SettingsAsync(Dictionary<string, string>? given) =>
        Task.FromResult(given);

    /// <summary>What the store holds besides, before the first case.</summary>
    private protected virtual Task FillAsync() => Task.CompletedTask;

    private async Task<List<string>> ConversationsAsync()
    {
        await using var connection = await TestSql.OpenAsync(Host.StoreAddress);
        await using var command = connection.CreateCommand();
        command.CommandText = "select Id from conversation";
        await using var reader = await command.ExecuteReaderAsync();
        var conversations = new List<string>();
        while (await reader.ReadAsync())
            conversations.Add(reader.GetString(0));
        return conversations;
    }
}
