using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ActivityProtocol.Hosting;
using ActivityProtocol.Schema;
using CommitteeBot.Benchmarks.Retrieval;
using CommitteeBot.Chat;
using CommitteeBot.Committees;
using CommitteeBot.Digests;
using CommitteeBot.Outbox;
using CommitteeBot.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Message = ActivityProtocol.Schema.Activity;

namespace CommitteeBot.Benchmarks.Digests;

/// <summary>
/// How long a message stands in doubt for the bot's own reasons: from the mark that it is leaving until the channel has
/// it, and from the channel's answer until that is written down. What the channel takes to answer comes between the two
/// and is not the bot's.
/// </summary>
internal static class DoubtWindow
{
    private const int WarmUp = 20;

    public static async Task<IReadOnlyList<double>> MeasureAsync(int messages)
    {
        var arrived = new ConcurrentDictionary<string, (long At, long Answered)>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var channel = builder.Build();
        channel.Run(async context =>
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body);
            var at = Stopwatch.GetTimestamp();
            context.Response.StatusCode = StatusCodes.Status201Created;
            var name = body.RootElement.GetProperty("text").GetString()!;
            arrived[name] = (at, Stopwatch.GetTimestamp());
            await context.Response.WriteAsync("{\"id\":\"1\"}");
        });
        await channel.StartAsync();

        await using var store = await TemporaryStore.OpenAsync();
        await FillAsync(store, $"{channel.Urls.Single()}/", messages);
        var marks = new Marks();
        var services = new ServiceCollection();
        services.AddLogging(l => l.ClearProviders());
        services.AddActivityProtocol(new ConfigurationBuilder().Build());
        services.AddScoped(_ => store.Context(marks));
        services.AddSingleton<FindReaders>((_, _, _) => Task.FromResult<ReadScope?>(ReadScope.None));
        services.AddDigests().AddOutbox().AddMessageWriters();
        await using (var process = services.BuildServiceProvider())
            await process.GetRequiredService<OutboxSender>().RunAsync(CancellationToken.None);

        return
        [
            .. Enumerable.Range(WarmUp + 1, messages - WarmUp)
            .Select(n => (Written: marks.Of(n), Seen: arrived[Text(n)]))
                .Select(
                    m =>
                        (
                            Stopwatch.GetElapsedTime(m.Written.Leaving, m.Seen.At)
                                + Stopwatch.GetElapsedTime(
                                    m.Seen.Answered, m.Written.Ended)).TotalMilliseconds).Order(),
        ];
    }

    private static string Text(int number) => string.Create(CultureInfo.InvariantCulture, $"message {number}");

    private static async Task FillAsync(TemporaryStore store, string serviceUrl, int messages)
    {
        await using var db = store.Context();
        var now = TimeProvider.System.GetUtcNow();
        for (var n = 1; n <= messages; n++)
        {
            db.Conversations.Add(
                new ConversationRow
                {
                    Id = $"chat-{n}",
                    ServiceUrl = serviceUrl,
                    Kind = "personal",
                    BotId = "28:bot",
                    LastSeenAt = now,
                });
            db.Outbox.Add(new OutboxMessageRow
            {
                Id = n, Key = $"measured/{n}", Kind = MessageKind.LateAnswer,
                Scope = MessageScope.Write(ReadScope.None), ConversationId = $"chat-{n}", Occasion = "a measurement",
                CreatedAt = now, DueAt = now,
                Content = JsonSerializer.Serialize(
                    new Message { Type = ActivityTypes.Message, Text = Text(n) }, ProtocolJson.Default.Activity),
            });
        }

        await db.SaveChangesAsync();
    }

    /// <summary>When each row's two marks were in the store for good.</summary>
    private sealed class Marks : IDbCommandInterceptor, IDbTransactionInterceptor
    {
        private readonly ConcurrentDictionary<Guid, (long Row, bool IsEnd)> underWay = [];
        private readonly ConcurrentDictionary<(long Row, bool IsEnd), long> at = [];

        public (long Leaving, long Ended) Of(long row) => (at[(row, false)], at[(row, true)]);

        public ValueTask<int> NonQueryExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, int result,
            CancellationToken cancellationToken = default)
        {
            var isEnd = command.CommandText.Contains("\"PostedActivityId\" =", StringComparison.Ordinal);
            if (isEnd || command.CommandText.Contains("\"SendingAt\" =", StringComparison.Ordinal))
                underWay[eventData.Context!.ContextId.InstanceId] = (
                    (long)command.Parameters.Cast<DbParameter>().Single(
                        p =>
                            p.ParameterName.Contains("id", StringComparison.OrdinalIgnoreCase)
                                && p.Value is long).Value!,
                    isEnd);
            return new(result);
        }

        public Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (underWay.TryRemove(eventData.Context!.ContextId.InstanceId, out var mark))
                at[mark] = Stopwatch.GetTimestamp();
            return Task.CompletedTask;
        }
    }
}
