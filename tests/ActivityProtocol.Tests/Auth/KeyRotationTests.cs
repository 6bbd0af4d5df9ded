using System.Net;
using ActivityProtocol.Tests.Support;

namespace ActivityProtocol.Tests.Auth;

public sealed class KeyRotationTests : IAsyncLifetime
{
    private readonly ManualTime time = new();
    private readonly IssuerKey second = new("key-2", 2048, "msteams");
    private FakeIssuer issuer = null!;
    private TestBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        issuer = await FakeIssuer.StartAsync(time);
        bot = await TestBot.StartAsync(TestBot.TeamsSettings(issuer), time);
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await issuer.DisposeAsync();
    }

    private Task<HttpStatusCode> PostAsync(IssuerKey? key = null) =>
        bot.StatusAsync(Samples.Message().ToJsonString(), issuer.Token(key: key));

    [Fact]
    public async Task A_new_key_works_within_one_request_and_the_old_one_fails_once_it_is_no_longer_listed()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync());
        issuer.Keys.Clear();
        issuer.Keys.Add(second.Published());
        Assert.Equal(HttpStatusCode.OK, await PostAsync()); // Nothing has told the bot yet.
        Assert.Equal(HttpStatusCode.OK, await PostAsync(second));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync());
    }

    [Fact]
    public async Task A_key_that_is_withdrawn_fails_within_a_day_though_no_new_one_comes()
    {
        issuer.Keys.Add(second.Published());
        Assert.Equal(HttpStatusCode.OK, await PostAsync(second));
        issuer.Keys.RemoveAt(1);
        time.Advance(TimeSpan.FromHours(24));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(second));
        Assert.Equal(HttpStatusCode.OK, await PostAsync());
    }

    [Fact]
    public async Task Key_ids_that_nobody_knows_cause_one_fetch_in_five_seconds()
    {
        await PostAsync();
        for (var i = 0; i < 20; i++) await PostAsync(i % 2 == 0 ? second : new IssuerKey("key-" + i, 1024));
        Assert.Equal(2, issuer.KeyRequests);
        time.Advance(TimeSpan.FromSeconds(5));
        await PostAsync(second);
        Assert.Equal(3, issuer.KeyRequests);
    }

    [Fact]
    public async Task A_new_key_works_within_seconds_while_a_flood_of_made_up_key_ids_is_running()
    {
        await PostAsync();
        var flood = new IssuerKey("key-made-up", 1024);
        for (var i = 0; i < 10; i++) await PostAsync(flood);
        issuer.Keys.Add(second.Published());
        HttpStatusCode status;
        var seconds = 0;
        while ((status = await PostAsync(second)) == HttpStatusCode.Unauthorized && seconds < 60)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            seconds++;
            await PostAsync(flood);
        }

        Assert.Equal((HttpStatusCode.OK, true), (status, seconds <= 6));
    }

    [Fact]
    public async Task Keys_are_fetched_once_for_many_requests_at_once()
    {
        var statuses = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => PostAsync()));
        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(1, issuer.KeyRequests);
    }

    [Fact]
    public async Task Keys_last_a_day_without_another_fetch()
    {
        await PostAsync();
        time.Advance(TimeSpan.FromHours(23.9));
        await PostAsync();
        Assert.Equal(1, issuer.KeyRequests);
        time.Advance(TimeSpan.FromHours(0.2));
        await PostAsync();
        Assert.Equal(2, issuer.KeyRequests);
    }

    [Fact]
    public async Task While_metadata_is_down_the_last_good_keys_stay_in_use()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync());
        issuer.Down = true;
        for (var minute = 0; minute < 60; minute += 10)
        {
            time.Advance(TimeSpan.FromMinutes(10));
            Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(second));
            Assert.Equal(HttpStatusCode.OK, await PostAsync());
        }

        time.Advance(TimeSpan.FromHours(30)); // Also past the day after which keys are fetched anew.
        Assert.Equal(HttpStatusCode.OK, await PostAsync());
        Assert.Contains(bot.LogLines, line => line.StartsWith("Warning 1011", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bot_that_starts_while_metadata_is_down_lets_nobody_in_and_recovers_by_itself()
    {
        issuer.Down = true;
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync());
        issuer.Down = false;
        time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(HttpStatusCode.OK, await PostAsync());
    }

    [Fact]
    public async Task Metadata_without_any_usable_key_does_not_take_the_place_of_good_keys()
    {
        await PostAsync();
        issuer.Keys.Clear();
        time.Advance(TimeSpan.FromHours(25));
        Assert.Equal(HttpStatusCode.OK, await PostAsync());
    }
}
