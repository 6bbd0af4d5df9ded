using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ActivityProtocol.Tests.Support;

/// <summary>One request that the stand-in saw.</summary>
internal sealed record SeenRequest(string Method, string Host, string PathAndQuery, string? Authorization, string Body);

/// <summary>
/// A Kestrel server on loopback that stands in for Microsoft's services, the Teams connector above all. It speaks http
/// and, with a certificate of its own making, https under whatever name it is called by, so that a bot in Teams mode
/// can be led to it without any rule of the bot being loosened.
/// </summary>
internal sealed class FakeMicrosoft : IAsyncDisposable
{
    private static readonly X509Certificate2 Certificate = MakeCertificate();

    private readonly WebApplication app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> script = new();

    private FakeMicrosoft(WebApplication app) => this.app = app;

    public ConcurrentQueue<SeenRequest> Seen { get; } = new();

    /// <summary>What is answered when the script is empty.</summary>
    public Func<HttpContext, Task> Otherwise { get; set; } = context => Answer(context, 201, """{"id":"sent-1"}""");

    public Uri Http { get; private set; } = null!;

    private int httpsPort;

    public static async Task<FakeMicrosoft> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate));
        });
        var fake = new FakeMicrosoft(builder.Build());
        fake.app.Run(fake.HandleAsync);
        await fake.app.StartAsync();
        var addresses =
            fake.app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        fake.Http = new Uri(addresses.Single(address => address.StartsWith("http:", StringComparison.Ordinal)));
        fake.httpsPort = new Uri(
            addresses.Single(address => address.StartsWith("https:", StringComparison.Ordinal))).Port;
        return fake;
    }

    /// <summary>What the next request that no earlier step of the script took is answered.</summary>
    public void Next(Func<HttpContext, Task> step) => script.Enqueue(step);

    public void Next(int status, string body = "", params (string Name, string Value)[] headers) => Next(context =>
    {
        foreach (var (name, value) in headers) context.Response.Headers[name] = value;
        return Answer(context, status, body);
    });

    public static async Task Answer(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        if (body.Length == 0) return;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body);
    }

    /// <summary>Leads a client here, whatever name it calls.</summary>
    public void Lead(IHttpClientBuilder client) => client.UseSocketsHttpHandler((handler, _) =>
    {
        handler.UseProxy = false;
        handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) =>
            shown?.GetCertHashString() == Certificate.Thumbprint;
        handler.ConnectCallback = async (_, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, httpsPort, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        };
    });

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=stand-in", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(
            new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        Seen.Enqueue(
            new SeenRequest(
                context.Request.Method, context.Request.Host.Host, target, context.Request.Headers.Authorization,
                body));
        await (script.TryDequeue(out var step) ? step : Otherwise)(context);
    }
}
