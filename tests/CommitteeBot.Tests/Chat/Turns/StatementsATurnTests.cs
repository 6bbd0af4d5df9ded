using System.Collections.Concurrent;
using System.Diagnostics;
using CommitteeBot.Answers.Meaning;
using CommitteeBot.Hosting;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Chat.Turns;

/// <summary>
/// What a turn asks of the store once the bot knows who asks, counted as EF Core sends it. A number that has grown is
/// looked at, and only then written down here.
/// </summary>
public sealed class StatementsATurnTests
{
    [Theory]
    [InlineData("help", 0)]
    [InlineData("action Clerk to send the paper to the members by 3 December 2027", 6)]
    [InlineData("actions", 4)]
    [InlineData("when is the next meeting?", 7)]
    [InlineData("how many hate crimes were recorded?", 8)]
    public async Task A_turn_asks_the_store_no_more_than_it_needs(string line, int max)
    {
        await using var bot = BotHost.Start(services: WithoutWorkers);
        await using var teams = await TeamsChannel.StartAsync(bot);
        await teams.SayAsync("use CPM");
        await teams.SayAsync(line.Replace("paper", "minutes", StringComparison.Ordinal));

        using var statements = new Statements(bot.StoreFile);
        await teams.SayAsync(line);

        var all = string.Join("\n\n", statements.Texts.Prepend($"{statements.Texts.Count} for {line}"));
        Assert.True(statements.Texts.Count <= max, all);
    }

    /// <summary>What asks the store behind the turns would be counted with them.</summary>
    private static void WithoutWorkers(IServiceCollection services)
    {
        foreach (var worker in services.Where(s => s.ImplementationType == typeof(MeaningWorker)
            || s.ImplementationType == typeof(ImportJobWorker)).ToList())
            services.Remove(worker);
    }

    private sealed class Statements
        : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly List<IDisposable> subscriptions = [];
        private readonly string file;

        /// <param name="file">The store; those of others in this process are observed too, and don't count.</param>
        public Statements(string file)
        {
            this.file = file;
            subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public ConcurrentQueue<string> Texts { get; } = [];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
                subscriptions.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData data
                && data.Command.Connection?.DataSource == file)
                Texts.Enqueue(data.Command.CommandText);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => subscriptions.ForEach(s => s.Dispose());
    }
}
