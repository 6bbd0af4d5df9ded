using ActivityProtocol.Auth;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ActivityProtocol.Hosting;

/// <summary>
/// What can be known only as the application starts: in Teams mode that the certificate can be used, in local mode that
/// nobody else can reach the server.
/// </summary>
internal sealed class StartupChecks(BotSettings settings, IServiceProvider services, ILogger<StartupChecks> logger)
    : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        Log.Started(logger, settings.Mode);
        if (settings.Mode == BotMode.Teams) services.GetRequiredService<IBotTokenSource>();
        return Task.CompletedTask;
    }

    /// <summary>
    /// The server has bound its addresses, but the host does not count as started yet. Until now every request was
    /// judged by itself.
    /// </summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (settings.Mode == BotMode.Teams) return Task.CompletedTask;
        var addresses = services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var open = addresses.Where(address => !LocalMode.IsLoopbackBinding(address)).ToArray();
        if (open.Length == 0) return Task.CompletedTask;
        throw new SettingsException(
        [
            "Without MicrosoftAppId the bot lets in everybody who can reach it, so it may listen on this machine only; "
            + $"but it listens on {string.Join(", ", open)}. "
            + "Set Urls (or ASPNETCORE_URLS) to http://127.0.0.1:3978, or configure MicrosoftAppId for use with Teams.",
        ]);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
