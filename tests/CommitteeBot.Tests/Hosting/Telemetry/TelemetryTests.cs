using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Hosting.Telemetry;

public sealed partial class TelemetryTests
{
    private static readonly string[] Ours = ["CommitteeBot", "ActivityProtocol"];

    /// <summary>Said in the conversation below, or known to the channel.</summary>
    private static readonly string[] Personal =
    [
        "lamps", "Alex", "Wilber", "29:user", "00000000-0000-0000-0000", "personal-chat-id", "tenant-1", "Quillfeather",
        "hate crimes",
    ];

    [Fact]
    public async Task A_collector_is_told_what_turns_and_calls_took_and_nothing_of_what_was_said()
    {
        await using var collector = await CollectorOfTests.StartAsync();
        await using (var bot = BotHost.Start(new()
        {
            ["OpenTelemetry:Endpoint"] = collector.Address, ["OpenTelemetry:Protocol"] = "Http",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "1000",
        }))
        await using (var teams = await TeamsChannel.StartAsync(bot))
        {
            await TalkAsync(teams);
            await UntilAsync(() => collector.Has("/v1/metrics", "committeebot.outbox.depth")
                && collector.Has("/v1/metrics", "log-actions"));
        }

        string[] metrics =
        [
            "committeebot.turn.duration", "committeebot.store.write.wait", "committeebot.store.usable",
            "committeebot.outbox.sender", "committeebot.outbox.age", "committeebot.digests.due",
            "committeebot.digests.late", "committeebot.import.waiting", "committeebot.meaning.missing",
            "teams.call.duration", "http.server.request.duration", "question", "answered",
        ];
        Assert.All(metrics, m => Assert.True(collector.Has("/v1/metrics", m), $"{m} was not sent"));
        Assert.True(collector.Has("/v1/traces", "turn"));
        Assert.True(collector.Has("/v1/traces", "teams reply"));
        Assert.All(Personal, p => Assert.DoesNotContain(p, collector.Everything, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Every_label_of_a_conversation_is_a_word_of_the_program()
    {
        var labels = new ConcurrentQueue<string>();
        using var meters = new MeterListener();
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (Ours.Contains(instrument.Meter.Name))
                listener.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<double>((_, _, tags, _) => Keep(tags));
        meters.SetMeasurementEventCallback<long>((_, _, tags, _) => Keep(tags));
        meters.Start();
        using var spans = new ActivityListener
        {
            ShouldListenTo = source => Ours.Contains(source.Name),
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => Keep([.. span.TagObjects, new("name", span.DisplayName)]),
        };
        ActivitySource.AddActivityListener(spans);

        await using (var bot = BotHost.Start())
        await using (var teams = await TeamsChannel.StartAsync(bot))
            await TalkAsync(teams);

        Assert.Contains("log-actions", labels);
        Assert.Contains("question", labels);
        Assert.Contains("teams reply", labels);
        Assert.All(labels, label => Assert.Matches(Word(), label));

        void Keep(ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            foreach (var (_, value) in tags)
                labels.Enqueue($"{value}");
        }
    }

    [Fact]
    public async Task Nothing_is_counted_in_the_store_where_nobody_asked_for_figures()
    {
        await using var bot = BotHost.Start();
        Assert.Null(bot.Services.GetService(typeof(CommitteeBot.Hosting.Telemetry.StoreFigures)));
    }

    private static async Task TalkAsync(TeamsChannel teams)
    {
        await teams.SayAsync("action CPM: Jo Quillfeather to order the new lamps by 3 December 2027");
        await teams.SayAsync("how many hate crimes were recorded?");
        await teams.SayAsync("help");
        await teams.DeliverAsync(teams.Activity("typing"));
        await teams.DeliverAsync(teams.Activity("message", new JsonObject { ["text"] = "nonsense of Alex Wilber" }));
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var tries = 0; tries < 600 && !isSo(); tries++)
            await Task.Delay(100);
    }

    [GeneratedRegex("^[A-Za-z]+([- ][A-Za-z]+)*$")]
    private static partial Regex Word();
}
