using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using ActivityProtocol.Tests.Support;

namespace ActivityProtocol.Tests.Hosting;

public sealed class TurnQueueTests : IAsyncLifetime
{
    private readonly TaskCompletionSource release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TestBot bot = null!;
    private int running;
    private int mostRunning;

    public async ValueTask InitializeAsync()
    {
        bot = await TestBot.StartAsync();
        bot.Turn = async (turn, _) =>
        {
            if (turn.Activity.From!.Id != "29:flood") return null;
            var now = Interlocked.Increment(ref running);
            lock (release) mostRunning = Math.Max(mostRunning, now);
            await release.Task;
            Interlocked.Decrement(ref running);
            return null;
        };
    }

    public async ValueTask DisposeAsync() => await bot.DisposeAsync();

    private Task<HttpStatusCode> PostAsync(string person, int number)
    {
        var message = Samples.Message("http://127.0.0.1:1/");
        message["id"] = $"{person}-{number}";
        message["from"] = new JsonObject { ["id"] = person };
        return bot.StatusAsync(message.ToJsonString());
    }

    [Fact]
    public async Task One_person_has_two_turns_at_a_time_and_somebody_else_does_not_wait_for_them()
    {
        var flood = Enumerable.Range(0, 20).Select(n => PostAsync("29:flood", n)).ToList();
        while (Volatile.Read(ref running) < 2) await Task.Delay(10);
        var watch = Stopwatch.StartNew();
        Assert.Equal(HttpStatusCode.OK, await PostAsync("29:other", 1));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"it took {watch.Elapsed}");
        Assert.Equal(2, mostRunning);

        release.SetResult();
        Assert.All(await Task.WhenAll(flood), status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(2, mostRunning);
        Assert.Equal(21, bot.Turns.Count);
    }

    [Fact]
    public async Task More_than_a_hundred_waiting_messages_of_one_person_are_turned_away()
    {
        var flood = Enumerable.Range(0, 103).Select(n => PostAsync("29:flood", n)).ToList();
        var refused = await await Task.WhenAny(flood);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused);
        release.SetResult();
        var statuses = await Task.WhenAll(flood);
        Assert.Equal(102, statuses.Count(status => status == HttpStatusCode.OK));
    }

    [Fact]
    public async Task A_turn_that_throws_gives_its_place_back()
    {
        bot.Turn = (_, _) => throw new InvalidOperationException();
        for (var n = 0; n < 5; n++) Assert.Equal(HttpStatusCode.InternalServerError, await PostAsync("29:flood", n));
    }
}
