using CommitteeBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CommitteeBot.Tests.Language.Embeddings;

public sealed class ModelTelemetryTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("committeebot-").FullName;

    /// <summary>
    /// The runtime that reports has an id of its own, and a file of what it has still to report, in the user's cache.
    /// </summary>
    [Fact]
    public async Task The_runtime_of_the_model_keeps_nothing_to_report()
    {
        var (store, home) = (Path.Combine(folder, "store.db"), Directory.CreateDirectory(Path.Combine(folder, "home")));
        Dictionary<string, string> environment = new() { ["HOME"] = home.FullName, ["XDG_CACHE_HOME"] = "" };
        using var bot = await BotProcess.StartAsync(store, environment, "--Answers:Meaning=On");
        await using var connection = new SqliteConnection($"Data Source={store};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        while (await TestSql.NumberAsync(connection, "count(*) from passage_embedding") == 0)
            await Task.Delay(100);

        Assert.Empty(home.EnumerateFileSystemInfos("*onnxruntime*", SearchOption.AllDirectories));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
