using System.Collections.Concurrent;
using System.Net;
using System.Text;
using ActivityProtocol.Connector;
using ActivityProtocol.Hosting;
using ActivityProtocol.Schema;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ActivityProtocol.Tests.Support;

/// <summary>A bot as an application would build it, on a Kestrel port of loopback.</summary>
internal sealed class TestBot : IAsyncDisposable, ILoggerProvider, ILogger
{
    private WebApplication app = null!;

    public TurnDelegate Turn { get; set; } = (_, _) => Task.FromResult<InvokeResponse?>(null);

    public ConcurrentQueue<Activity> Turns { get; } = new();

    public ConcurrentQueue<string> LogLines { get; } = new();

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => app.Services;

    public ConnectorClient Connector => Services.GetRequiredService<ConnectorClient>();

    public static Dictionary<string, string?> TeamsSettings(FakeIssuer issuer) => new()
    {
        ["MicrosoftAppId"] = FakeIssuer.AppId,
        ["MicrosoftAppTenantId"] = FakeIssuer.TenantId,
        ["MicrosoftAppPassword"] = "a secret of the tests",
        ["MicrosoftAppOpenIdMetadataUrl"] = issuer.MetadataUrl.AbsoluteUri,
    };

    public static async Task<TestBot> StartAsync(
        Dictionary<string, string?>? settings = null, TimeProvider? time = null,
        Action<IServiceCollection>? services = null, string urls = "http://127.0.0.1:0")
    {
        var bot = new TestBot();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.WebHost.UseKestrelCore().UseSetting("urls", urls);
        builder.Logging.AddProvider(bot);
        builder.Services.AddRoutingCore();
        if (time is not null) builder.Services.AddSingleton(time);
        builder.Services.AddActivityProtocol(builder.Configuration);
        builder.Services.AddScoped<TurnDelegate>(_ => (turn, cancellationToken) =>
        {
            bot.Turns.Enqueue(turn.Activity);
            return bot.Turn(turn, cancellationToken);
        });
        services?.Invoke(builder.Services);
        bot.app = builder.Build();
        bot.app.UseRouting();
        bot.app.MapActivities("/api/messages");
        try
        {
            await bot.app.StartAsync();
        }
        catch
        {
            await bot.app.DisposeAsync();
            throw;
        }

        bot.Client = new HttpClient { BaseAddress = new Uri(bot.app.Urls.First()) };
        return bot;
    }

    public async Task<HttpResponseMessage> PostAsync(
        string body, string? authorization = null, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        change?.Invoke(request);
        return await Client.SendAsync(request);
    }

    public async Task<HttpStatusCode> StatusAsync(string body, string? token = null)
    {
        using var response = await PostAsync(body, token is null ? null : "Bearer " + token);
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?,
        string> formatter)
    {
        if (IsEnabled(logLevel)) LogLines.Enqueue($"{logLevel} {eventId.Id} {formatter(state, exception)} {exception}");
    }

    public void Dispose()
    {
    }
}
