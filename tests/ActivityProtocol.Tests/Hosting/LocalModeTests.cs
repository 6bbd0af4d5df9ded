using System.Net;
using ActivityProtocol.Auth;
using ActivityProtocol.Hosting;
using ActivityProtocol.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace ActivityProtocol.Tests.Hosting;

public sealed class LocalModeTests
{
    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1:3978", null, null)]
    [InlineData("127.0.0.1", "localhost:3978", null, null)]
    [InlineData("127.8.9.1", "127.0.0.1", null, null)]
    [InlineData("::1", "[::1]:3978", null, null)]
    [InlineData("::ffff:127.0.0.1", "127.0.0.1", null, null)]
    [InlineData(null, "localhost", null, null)]
    [InlineData("127.0.0.1", "127.0.0.1", "http://127.0.0.1:56150", null)]
    [InlineData("127.0.0.1", "127.0.0.1", "http://localhost:56150", null)]
    [InlineData("192.168.1.20", "127.0.0.1", null, "remote address")]
    [InlineData("::ffff:10.0.0.1", "127.0.0.1", null, "remote address")]
    [InlineData("127.0.0.1", "rebound.example.com", null, "host")]
    [InlineData("127.0.0.1", "localhost.example.com", null, "host")]
    [InlineData("127.0.0.1", "127.0.0.1.example.com", null, "host")]
    [InlineData("127.0.0.1", "", null, "host")]
    [InlineData("127.0.0.1", "127.0.0.1", "https://example.com", "origin")]
    [InlineData("127.0.0.1", "127.0.0.1", "http://127.0.0.1.example.com", "origin")]
    [InlineData("127.0.0.1", "127.0.0.1", "null", "origin")]
    [InlineData("127.0.0.1", "127.0.0.1", "file://", "origin")]
    public void A_request_is_local_or_is_refused(string? remote, string host, string? origin, string? refusal)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = remote is null ? null : IPAddress.Parse(remote);
        context.Request.Host = new HostString(host);
        if (origin is not null) context.Request.Headers.Origin = origin;
        Assert.Equal(refusal, LocalMode.RefusalReason(context.Request));
    }

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("Forwarded")]
    [InlineData("x-forwarded-host")]
    [InlineData("X-Forwarded-Proto")]
    [InlineData("X-Forwarded-Anything")]
    [InlineData("Via")]
    [InlineData("X-Real-IP")]
    [InlineData("CF-Connecting-IP")]
    [InlineData("CF-Ray")]
    [InlineData("True-Client-IP")]
    [InlineData("X-Client-IP")]
    [InlineData("X-Original-Host")]
    [InlineData("X-ARR-LOG-ID")]
    [InlineData("X-Azure-ClientIP")]
    [InlineData("X-Amzn-Trace-Id")]
    [InlineData("X-Envoy-External-Address")]
    [InlineData("Fly-Client-IP")]
    [InlineData("CDN-Loop")]
    [InlineData("Tailscale-User-Login")]
    public async Task What_comes_through_a_proxy_or_tunnel_is_refused(string header)
    {
        await using var bot = await TestBot.StartAsync();
        using var response = await bot.PostAsync(
            Samples.Message("http://127.0.0.1:1/").ToJsonString(), null,
            request => request.Headers.TryAddWithoutValidation(header, header == "Via" ? "1.1 proxy" : "127.0.0.1"));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(bot.Turns);
    }

    [Fact]
    public async Task A_web_page_of_another_site_is_refused_and_this_machine_is_not()
    {
        await using var bot = await TestBot.StartAsync();
        var body = Samples.Message("http://127.0.0.1:1/").ToJsonString();
        using var foreign = await bot.PostAsync(
            body, null, request => request.Headers.Add("Origin", "https://example.com"));
        using var rebound = await bot.PostAsync(body, null, request => request.Headers.Host = "rebound.example.com");
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (foreign.StatusCode, rebound.StatusCode));
        Assert.Equal("""{"error":{"code":"LocalOnly"}}""", await foreign.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, await bot.StatusAsync(body));
    }

    [Theory]
    [InlineData("http://127.0.0.1:3978", true)]
    [InlineData("http://localhost:3978", true)]
    [InlineData("http://[::1]:3978", true)]
    [InlineData("http://unix:/run/bot.sock", true)]
    [InlineData("http://[::]:3978", false)]
    [InlineData("http://0.0.0.0:3978", false)]
    [InlineData("http://*:3978", false)]
    [InlineData("http://+:3978", false)]
    [InlineData("http://bot.example.com:3978", false)]
    [InlineData("http://192.168.1.20:3978", false)]
    public void A_server_listens_on_this_machine_or_on_more(string address, bool local) =>
        Assert.Equal(local, LocalMode.IsLoopbackBinding(address));

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://127.0.0.1:0;http://*:0")]
    public async Task Without_an_app_id_a_server_that_others_can_reach_does_not_start(string urls)
    {
        var failure = await Assert.ThrowsAsync<SettingsException>(() => TestBot.StartAsync(urls: urls));
        Assert.Contains("http://127.0.0.1:3978", Assert.Single(failure.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_an_app_id_it_starts_there_and_asks_for_a_token()
    {
        var time = new ManualTime();
        await using var issuer = await FakeIssuer.StartAsync(time);
        await using var bot = await TestBot.StartAsync(TestBot.TeamsSettings(issuer), time, urls: "http://0.0.0.0:0");
        using var client = new HttpClient();
        using var response = await client.PostAsync(
            new Uri($"http://127.0.0.1:{bot.Client.BaseAddress!.Port}/api/messages"), null);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }
}
