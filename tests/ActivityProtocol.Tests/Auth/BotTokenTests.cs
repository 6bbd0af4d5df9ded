using System.Text.Json.Nodes;
using ActivityProtocol.Auth;
using ActivityProtocol.Connector;
using ActivityProtocol.Schema;
using ActivityProtocol.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ActivityProtocol.Tests.Auth;

/// <summary>
/// The bot's own token: MSAL itself against a stand-in for the token service, the connector against a stand-in for
/// Teams.
/// </summary>
public sealed class BotTokenTests : IAsyncLifetime
{
    private readonly ManualTime time = new();
    private FakeIssuer issuer = null!;
    private FakeMicrosoft microsoft = null!;
    private TestBot bot = null!;
    private int issued;

    public async ValueTask InitializeAsync()
    {
        issuer = await FakeIssuer.StartAsync(time);
        microsoft = await FakeMicrosoft.StartAsync();
        microsoft.Otherwise = ServeAsync;
        // MSAL reckons with the real clock, so this bot has it too.
        bot = await TestBot.StartAsync(TestBot.TeamsSettings(issuer), services: services =>
        {
            microsoft.Lead(services.AddHttpClient(ConnectorClient.HttpClientName));
            microsoft.Lead(services.AddHttpClient(MsalTokenSource.HttpClientName));
        });
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await microsoft.DisposeAsync();
        await issuer.DisposeAsync();
    }

    private bool TokenServiceRefuses { get; set; }

    private Task ServeAsync(HttpContext context)
    {
        if (!context.Request.Path.Value!.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal))
        {
            return context.Request.Host.Host.StartsWith("login.", StringComparison.Ordinal)
                ? FakeMicrosoft.Answer(
                    context, 200,
                    """{"tenant_discovery_endpoint":"https://login.microsoftonline.com/x","api-version":"1.1","metadata":[]}""")
                : FakeMicrosoft.Answer(context, 201, """{"id":"sent-1"}""");
        }

        return TokenServiceRefuses
            ? FakeMicrosoft.Answer(
                context, 401,
                """{"error":"invalid_client","error_description":"AADSTS7000215: the secret that was sent: a secret of the tests"}""")
            : FakeMicrosoft.Answer(
                context, 200,
                new JsonObject
                {
                    ["token_type"] = "Bearer",
                    ["expires_in"] = 3600,
                    ["access_token"] = "token-" + Interlocked.Increment(ref issued),
                }.ToJsonString());
    }

    private SeenRequest[] Asked =>
        [.. microsoft.Seen.Where(seen => seen.PathAndQuery.Contains("/oauth2/v2.0/token", StringComparison.Ordinal))];

    private SeenRequest[] Sent =>
        [.. microsoft.Seen.Where(seen => seen.PathAndQuery.Contains("/v3/", StringComparison.Ordinal))];

    private Task<ResourceResponse> SendAsync(string url = FakeIssuer.ServiceUrl) =>
        bot.Connector.SendAsync(url, "c", new Activity { Type = "message", Text = "x" }, default);

    [Fact]
    public async Task Each_call_carries_the_bots_token_which_is_asked_for_once()
    {
        await Task.WhenAll(SendAsync(), SendAsync(), SendAsync());
        Assert.Equal(["Bearer token-1", "Bearer token-1", "Bearer token-1"], Sent.Select(seen => seen.Authorization));
        var asked = Assert.Single(Asked);
        Assert.Equal(
            ("login.microsoftonline.com", $"/{FakeIssuer.TenantId}/oauth2/v2.0/token"),
            (asked.Host, asked.PathAndQuery));
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", asked.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net.example.com/uk/")]
    [InlineData("http://smba.trafficmanager.net/uk/")]
    [InlineData("https://example.com/")]
    [InlineData("http://127.0.0.1:5000/")]
    public async Task Nothing_is_sent_to_an_address_off_the_list_and_no_token_is_asked_for(string url)
    {
        Assert.Equal(
            ConnectorFault.AddressNotAllowed,
            (await Assert.ThrowsAsync<ConnectorException>(() => SendAsync(url))).Fault);
        Assert.Empty(microsoft.Seen);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await SendAsync();
        microsoft.Next(307, "", ("Location", "https://smba.trafficmanager.net/elsewhere"));
        Assert.Equal(ConnectorFault.Rejected, (await Assert.ThrowsAsync<ConnectorException>(() => SendAsync())).Fault);
        Assert.Equal(2, Sent.Length);
    }

    [Fact]
    public async Task A_refusal_by_the_token_service_is_named_and_tells_no_secret()
    {
        TokenServiceRefuses = true;
        var failure = await Assert.ThrowsAsync<ConnectorException>(() => SendAsync());
        Assert.Equal(
            (ConnectorFault.NoToken, "invalid_client AADSTS7000215", false),
            (failure.Fault, failure.Code, failure.MayHaveArrived));
        Assert.Empty(Sent);
        Assert.DoesNotContain("secret of the tests", failure + string.Concat(bot.LogLines), StringComparison.Ordinal);
        Assert.Equal(
            "invalid_client AADSTS7000215",
            await bot.Services.GetRequiredService<CredentialCheck>().CheckTokenAsync(default));
    }

    /// <summary>
    /// A source whose tokens last an hour of the test's clock; a token service's answers are counted in seconds of the
    /// real one.
    /// </summary>
    private sealed class HourlySource(TimeProvider time) : IBotTokenSource
    {
        public int Requests { get; private set; }

        public bool Down { get; set; }

        public Task<IssuedToken> RequestAsync(CancellationToken cancellationToken)
        {
            Requests++;
            return Down
                ? throw new TokenException("down")
                : Task.FromResult(new IssuedToken("token-" + Requests, time.GetUtcNow().AddHours(1)));
        }
    }

    [Fact]
    public async Task A_token_is_renewed_five_minutes_before_its_end()
    {
        var source = new HourlySource(time);
        using var token = new BotToken(source, time, NullLogger<BotToken>.Instance);
        Assert.Equal("token-1", await token.GetAsync(default));
        time.Advance(TimeSpan.FromMinutes(54));
        Assert.Equal("token-1", await token.GetAsync(default));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("token-2", await token.GetAsync(default));
    }

    [Fact]
    public async Task While_the_token_service_is_down_a_good_token_is_used_to_its_end_and_the_service_is_not_hammered()
    {
        var source = new HourlySource(time);
        using var token = new BotToken(source, time, NullLogger<BotToken>.Instance);
        await token.GetAsync(default);
        source.Down = true;
        time.Advance(TimeSpan.FromMinutes(56));
        for (var i = 0; i < 10; i++) Assert.Equal("token-1", await token.GetAsync(default));
        Assert.Equal(2, source.Requests);
        time.Advance(TimeSpan.FromMinutes(4));
        await Assert.ThrowsAsync<TokenException>(async () => await token.GetAsync(default));
    }
}
