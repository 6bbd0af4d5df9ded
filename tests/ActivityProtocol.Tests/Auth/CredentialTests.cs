using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using ActivityProtocol.Auth;
using ActivityProtocol.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ActivityProtocol.Tests.Auth;

/// <summary>Certificates and managed identities in place of a secret.</summary>
public sealed class CredentialTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("bot-credentials-").FullName;
    private readonly ManualTime time = new();
    private FakeIssuer issuer = null!;
    private FakeMicrosoft microsoft = null!;

    public async ValueTask InitializeAsync()
    {
        issuer = await FakeIssuer.StartAsync(time);
        microsoft = await FakeMicrosoft.StartAsync();
        microsoft.Otherwise = context =>
            FakeMicrosoft.Answer(context, 200, context.Request.Path.Value!.EndsWith("/token", StringComparison.Ordinal)
            ? new JsonObject
            {
                ["token_type"] = "Bearer",
                ["expires_in"] = 3600,
                ["expires_on"] = "4102444800",
                ["resource"] = "https://api.botframework.com",
                ["access_token"] = "token-1",
            }.ToJsonString()
            : """{"tenant_discovery_endpoint":"https://login.microsoftonline.com/x","api-version":"1.1","metadata":[]}""");
    }

    public async ValueTask DisposeAsync()
    {
        await microsoft.DisposeAsync();
        await issuer.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private Dictionary<string, string?> Settings(string path, string? password)
    {
        var settings = TestBot.TeamsSettings(issuer);
        settings.Remove("MicrosoftAppPassword");
        settings["MicrosoftAppCertificatePath"] = path;
        settings["MicrosoftAppCertificatePassword"] = password;
        return settings;
    }

    private string Certificate(string kind)
    {
        using var key = RSA.Create(2048);
        using var made = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(
                new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero),
                new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var path = Path.Combine(folder, "bot." + kind);
        if (kind == "pem") File.WriteAllText(path, made.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        else if (kind == "pfx") File.WriteAllBytes(path, made.Export(X509ContentType.Pkcs12, "pass"));
        else File.WriteAllText(path, "not a certificate");
        return path;
    }

    [Theory]
    [InlineData("pfx", "pass")]
    [InlineData("pem", null)]
    public async Task A_certificate_signs_the_request_for_a_token(string kind, string? password)
    {
        await using var bot = await TestBot.StartAsync(
            Settings(Certificate(kind), password),
            services: services => microsoft.Lead(services.AddHttpClient(MsalTokenSource.HttpClientName)));
        var check = bot.Services.GetRequiredService<CredentialCheck>();
        Assert.Null(await check.CheckTokenAsync(default));
        Assert.True(await check.CheckKeysAsync(default));
        Assert.Contains(microsoft.Seen, seen => seen.Body.Contains("client_assertion=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pfx", "wrong")]
    [InlineData("txt", null)]
    public async Task A_certificate_that_cannot_be_used_stops_the_start(string kind, string? password)
    {
        var failure = await Assert.ThrowsAsync<SettingsException>(
            () => TestBot.StartAsync(Settings(Certificate(kind), password)));
        Assert.Contains("MicrosoftAppCertificatePath", Assert.Single(failure.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_managed_identity_is_asked_by_the_bots_app_id()
    {
        // The endpoint that Azure gives its own hosts; nothing else in these tests reads these variables.
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", new Uri(microsoft.Http, "msi/token").AbsoluteUri);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "header");
        try
        {
            var settings = TestBot.TeamsSettings(issuer);
            settings.Remove("MicrosoftAppPassword");
            settings["MicrosoftAppType"] = "UserAssignedMSI";
            var source = new ManagedIdentityTokenSource(
                BotSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));
            Assert.Equal("token-1", (await source.RequestAsync(default)).Value);
            var asked = Uri.UnescapeDataString(microsoft.Seen.Single().PathAndQuery);
            Assert.Contains("client_id=" + FakeIssuer.AppId, asked, StringComparison.Ordinal);
            Assert.Contains("resource=https://api.botframework.com", asked, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
            Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        }
    }
}
