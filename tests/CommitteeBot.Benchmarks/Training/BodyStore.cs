using CommitteeBot.Answers;
using CommitteeBot.Answers.Meaning;
using CommitteeBot.Import;
using CommitteeBot.Store;
using CommitteeBot.Store.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CommitteeBot.Benchmarks.Training;

/// <summary>
/// The minutes of one body in a store of their own, imported and embedded once and kept for the next run.
/// </summary>
internal sealed class BodyStore : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private BodyStore(ServiceProvider services) => this.services = services;

    public AsyncServiceScope Scope() => services.CreateAsyncScope();

    public static async Task<BodyStore> OpenAsync(string folder, string documents, bool isMeaningOn)
    {
        var path = Path.Combine(folder, "bot.db");
        var isNew = !File.Exists(path);
        Directory.CreateDirectory(folder);
        var settings = new StoreSettings(StoreProvider.Sqlite, $"Data Source={path}");
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(
                new ConfigurationBuilder()
                    .AddInMemoryCollection([new(MeaningSettings.Key, isMeaningOn ? "On" : "Off")]).Build())
            .AddSingleton(TimeProvider.System)
            .AddLogging(l => l.SetMinimumLevel(LogLevel.Warning))
            .AddStore(settings).AddImport().AddAnswers();
        foreach (var hosted in services.Where(s => s.ServiceType == typeof(IHostedService)).ToList())
            services.Remove(hosted);
        await SqliteStartup.UpgradeAsync(settings, CancellationToken.None);
        var store = new BodyStore(services.BuildServiceProvider());
        if (isNew)
            await store.ImportAsync(documents);
        if (isMeaningOn)
            await store.EmbedAsync();
        return store;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task ImportAsync(string documents)
    {
        var import = services.GetRequiredService<ImportFiles>();
        await foreach (
            var outcome in import.RunAsync(
                DocumentFile.Find([documents]), null, ActionIntake.Propose, "training", default))
        {
            if (outcome.Outcome is ImportOutcome.Unusable refused)
                await Console.Error.WriteLineAsync($"{Path.GetFileName(outcome.File)}: {refused.Reason}");
        }
    }

    private async Task EmbedAsync()
    {
        await ToEndAsync((write, after) => write.FactsAsync(after, default));
        await ToEndAsync((write, after) => write.PassagesAsync(after, default));
    }

    private async Task ToEndAsync(Func<WriteMeaning, long, Task<long?>> next)
    {
        for (long? after = 0; after is { } from;)
        {
            await using var scope = Scope();
            after = await next(scope.ServiceProvider.GetRequiredService<WriteMeaning>(), from);
        }
    }
}
