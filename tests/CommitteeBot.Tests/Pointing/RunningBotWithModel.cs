using CommitteeBot.Answers.Meaning;
using CommitteeBot.Language.Embeddings;
using CommitteeBot.Store;
using CommitteeBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Pointing;

/// <summary>A bot with the sample committees and a scripted language model.</summary>
public sealed class RunningBotWithModel : RunningBot
{
    internal ScriptedModel Model { get; private set; } = null!;

    private protected override async Task<Dictionary<string, string>?> SettingsAsync(Dictionary<string, string>? given)
    {
        Model = await ScriptedModel.StartAsync();
        return new(Model.Settings(("CallsAMinute", "10000"))) { [MeaningSettings.Key] = "On" };
    }

    /// <summary>Questions in other words than the minutes' are near to them only in meaning.</summary>
    private protected override async Task FillAsync()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var write = new WriteMeaning(
            scope.ServiceProvider.GetRequiredService<CommitteeDb>(), Host.Services.GetRequiredService<LazyEncoder>());
        for (long? after = 0; after is { } from;)
            after = await write.FactsAsync(from, default);
        for (long? after = 0; after is { } from;)
            after = await write.PassagesAsync(from, default);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Model.DisposeAsync();
    }
}
