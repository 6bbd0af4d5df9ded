using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ActivityProtocol.Connector;
using ActivityProtocol.Tests.Support;
using CommitteeBot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Conversations;

/// <summary>
/// The whole program in Teams mode against a stand-in for Microsoft: what it must keep to itself is looked for in all
/// that it leaves anywhere.
/// </summary>
public sealed class SecretsTests : IAsyncLifetime
{
    private const string Secret = "hush-Quixotic~8.of_the.tests";
    private const string OwnToken = "own-token-Zephyr-of-the-tests";
    private static readonly HttpClient Http = new();

    private readonly ManualTime time = new();
    private FakeIssuer issuer = null!;
    private FakeMicrosoft microsoft = null!;
    private BotHost bot = null!;

    public async ValueTask InitializeAsync()
    {
        issuer = await FakeIssuer.StartAsync(time);
        microsoft = await FakeMicrosoft.StartAsync();
        microsoft.Otherwise = ServeAsync;
        bot = BotHost.Start(
            new()
            {
                ["MicrosoftAppId"] = FakeIssuer.AppId,
                ["MicrosoftAppTenantId"] = FakeIssuer.TenantId,
                ["MicrosoftAppPassword"] = Secret,
                ["MicrosoftAppOpenIdMetadataUrl"] = issuer.MetadataUrl.AbsoluteUri,
            },
            services: services =>
            {
                microsoft.Lead(services.AddHttpClient(ConnectorClient.HttpClientName));
                microsoft.Lead(services.AddHttpClient("ActivityProtocol.Tokens"));
            });
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await microsoft.DisposeAsync();
        await issuer.DisposeAsync();
    }

    [Fact]
    public async Task Secrets_and_tokens_stand_in_no_log_no_message_and_nowhere_in_the_store()
    {
        var token = Token();
        TokenServiceRefuses = true;
        Assert.Equal(HttpStatusCode.OK, await PostAsync("help", token));
        TokenServiceRefuses = false;
        foreach (
            var line in new[] { "help", "actions", "who is on the committee?",
                $"action Clerk to keep {token[..20]} safe" })
            Assert.Equal(HttpStatusCode.OK, await PostAsync(line, token));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync("help", token[..^4]));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync("help", Secret));

        var sent = microsoft.Seen.Where(s => s.PathAndQuery.Contains("/v3/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(sent);
        Assert.All(sent, s => Assert.Equal($"Bearer {OwnToken}", s.Authorization));

        var places = new Dictionary<string, string>
        {
            ["log"] = string.Join('\n', bot.Log.All),
            ["messages"] = string.Join('\n', sent.Select(s => s.PathAndQuery + s.Body)),
            ["health"] = await Http.GetStringAsync(new Uri(bot.Address, "/health/ready"))
                + await Http.GetStringAsync(new Uri(bot.Address, "/privacy")),
        };
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(bot.StoreFile)!))
            places[file] = Encoding.Latin1.GetString(await ReadSharedAsync(file));
        foreach (var (place, text) in places)
        {
            foreach (var secret in new[] { Secret, OwnToken, token, Uri.EscapeDataString(Secret) })
                Assert.False(text.Contains(secret, StringComparison.Ordinal), $"{place} holds a secret");
        }
    }

    private bool TokenServiceRefuses { get; set; }

    /// <summary>In force by the clock of this machine, which the bot has.</summary>
    private string Token() => issuer.Token(claims =>
    {
        claims["nbf"] = TimeProvider.System.GetUtcNow().AddMinutes(-1).ToUnixTimeSeconds();
        claims["exp"] = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds();
    });

    private async Task<HttpStatusCode> PostAsync(string text, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Address, "/api/messages"));
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        request.Content = new StringContent(
            new JsonObject
            {
                ["type"] = "message",
                ["id"] = Guid.NewGuid().ToString("N"),
                ["channelId"] = "msteams",
                ["serviceUrl"] = FakeIssuer.ServiceUrl,
                ["from"] = new JsonObject
                {
                    ["id"] = "29:carys",
                    ["name"] = "Carys Whitlock",
                    ["aadObjectId"] = "7d3c2b1a-0000-4000-8000-000000000007",
                },
                ["recipient"] = new JsonObject { ["id"] = "28:" + FakeIssuer.AppId },
                ["conversation"] = new JsonObject
                {
                    ["id"] = "a:personal-1",
                    ["conversationType"] = "personal",
                    ["tenantId"] = FakeIssuer.TenantId,
                },
                ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = FakeIssuer.TenantId } },
                ["text"] = text,
            }.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await Http.SendAsync(request);
        return answer.StatusCode;
    }

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
                $$"""{"error":"invalid_client","error_description":"AADSTS7000215: the secret that was sent: {{Secret}}"}""")
            : FakeMicrosoft.Answer(
                context, 200,
                new JsonObject
                {
                    ["token_type"] = "Bearer",
                    ["expires_in"] = 3600,
                    ["access_token"] = OwnToken,
                }.ToJsonString());
    }

    private static async Task<byte[]> ReadSharedAsync(string file)
    {
        await using var stream = new FileStream(
            file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }
}
