using ActivityProtocol.Auth;
using ActivityProtocol.Connector;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ActivityProtocol.Hosting;

/// <summary>Puts the protocol into an application.</summary>
public static class ActivityProtocolRegistration
{
    /// <summary>No answer of Microsoft's services is near this; one that is larger is cut off with an error.</summary>
    private const int MaxResponseBytes = 4 * 1024 * 1024;

    /// <summary>
    /// Adds <see cref="BotSettings"/>, <see cref="ConnectorClient"/>, in Teams mode <see cref="CredentialCheck"/>, and
    /// what <see cref="ActivityEndpoint.MapActivities"/> needs.
    /// The application registers its <see cref="TurnDelegate"/>, and may configure <see cref="ConnectorOptions"/> and a
    /// <see cref="TimeProvider"/>.
    /// </summary>
    /// <exception cref="SettingsException">Settings cannot be used; it lists all faults.</exception>
    public static IServiceCollection AddActivityProtocol(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = BotSettings.Read(configuration);
        services.AddSingleton(settings);
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<ConnectorOptions>();
        AddClient(services, ConnectorClient.HttpClientName, settings);
        AddClient(services, MetadataClient.HttpClientName, settings);
        AddClient(services, MsalTokenSource.HttpClientName, settings);
        services.AddSingleton<MetadataClient>();
        services.AddSingleton<OpenIdKeys>();
        services.AddSingleton<RefusalLog>();
        services.AddSingleton<TurnQueue>();
        services.AddSingleton<ActivityAuthenticator>();
        if (settings.Mode == BotMode.Teams)
        {
            services.AddSingleton<IBotTokenSource>(provider => settings.AppType == AppType.UserAssignedMSI
                ? new ManagedIdentityTokenSource(settings)
                : new MsalTokenSource(settings, provider.GetRequiredService<IHttpClientFactory>()));
            services.AddSingleton<BotToken>();
            services.AddSingleton(provider =>
                new CredentialCheck(provider.GetRequiredService<IBotTokenSource>(),
                provider.GetRequiredService<OpenIdKeys>()));
        }

        services.AddSingleton(provider =>
            new ConnectorClient(ActivatorUtilities.CreateInstance<ConnectorTransport>(provider)));
        services.AddHostedService<StartupChecks>();
        return services;
    }

    /// <summary>
    /// No redirects, for one could lead a token elsewhere; no cookies; no logs of addresses, which hold people's ids;
    /// timeouts are the callers'.
    /// </summary>
    private static void AddClient(IServiceCollection services, string name, BotSettings settings) => services
        .AddHttpClient(name, client =>
        {
            client.Timeout = Timeout.InfiniteTimeSpan;
            client.MaxResponseContentBufferSize = MaxResponseBytes;
        })
        .RemoveAllLoggers()
        .UseSocketsHttpHandler((handler, _) =>
        {
            handler.AllowAutoRedirect = false;
            handler.UseCookies = false;
            handler.ConnectTimeout = TimeSpan.FromSeconds(5);
            handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
            handler.UseProxy = settings.Mode == BotMode.Teams; // This machine is reached directly.
        });
}
