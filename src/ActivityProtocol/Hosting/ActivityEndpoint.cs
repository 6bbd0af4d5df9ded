using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using ActivityProtocol.Auth;
using ActivityProtocol.Connector;
using ActivityProtocol.Schema;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ActivityProtocol.Hosting;

/// <summary>
/// Where activities come in. Answers: 200 without a body once the turn is done; an invoke's own status and body; 400 or 413 with
/// <c>{"error":{"code":…}}</c> for what cannot be read; 401 without a body for what has no valid token; 403 for what is not local in local mode;
/// 500 with a code and a reference that the log has too when the turn failed and nobody could be told so (<see cref="TurnFailedDelegate"/>).
/// </summary>
public static class ActivityEndpoint
{
    /// <summary>How long one turn may take. Teams stops waiting after 15 seconds and delivers again; a turn that is still running then is let finish.</summary>
    public static TimeSpan TurnTimeout { get; } = TimeSpan.FromSeconds(60);

    /// <summary>How long it may take to tell a person that a turn failed.</summary>
    private static readonly TimeSpan FailureReplyTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Takes activities by POST at the pattern, such as <c>/api/messages</c>. Other methods are answered 405.</summary>
    public static IEndpointConventionBuilder MapActivities(this IEndpointRouteBuilder endpoints, string pattern) =>
        endpoints.MapPost(pattern, HandleAsync).WithDisplayName("Activities");

    private static async Task HandleAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var settings = services.GetRequiredService<BotSettings>();
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ActivityEndpoint));
        ValidToken? token = null;
        if (settings.Mode == BotMode.Local)
        {
            if (LocalMode.RefusalReason(context.Request) is { } reason)
            {
                Log.LocalRequestRefused(logger, reason);
                await WriteErrorAsync(context, StatusCodes.Status403Forbidden, ErrorCodes.LocalOnly);
                return;
            }
        }
        else
        {
            var authorization = context.Request.Headers.Authorization;
            (token, var fault) = await services.GetRequiredService<ActivityAuthenticator>().ValidateTokenAsync(authorization.Count == 1 ? authorization[0] : null, context.RequestAborted);
            if (token is null)
            {
                Challenge(context, logger, fault!.Value);
                return;
            }
        }

        var (activity, code) = await ReadAsync(context.Request, settings.MaxActivityBytes);
        if (activity is null)
        {
            Log.ActivityRejected(logger, code!);
            await WriteErrorAsync(context, code == ErrorCodes.BodyTooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest, code!);
            return;
        }

        if (token is not null && services.GetRequiredService<ActivityAuthenticator>().CheckActivity(token, activity) is { } misfit)
        {
            Challenge(context, logger, misfit);
            return;
        }

        if (SafeAddress.ServiceAddress(activity.ServiceUrl, settings.Mode, settings.ServiceHosts) is null)
        {
            Log.ActivityRejected(logger, ErrorCodes.ServiceUrlNotAllowed);
            await WriteErrorAsync(context, StatusCodes.Status400BadRequest, ErrorCodes.ServiceUrlNotAllowed);
            return;
        }

        await RunTurnAsync(context, activity, logger);
    }

    private static async Task RunTurnAsync(HttpContext context, Activity activity, ILogger logger)
    {
        var services = context.RequestServices;
        var turn = new TurnContext(activity, services.GetRequiredService<ConnectorClient>());
        InvokeResponse? answer;
        try
        {
            using var limit = new CancellationTokenSource(TurnTimeout, services.GetRequiredService<TimeProvider>());
            answer = await services.GetRequiredService<TurnDelegate>()(turn, limit.Token);
        }
        catch (Exception fault)
        {
            var reference = RandomNumberGenerator.GetHexString(8);
            Log.TurnFailed(logger, reference, Log.ExceptionTypes(fault), fault.StackTrace);
            (var isTold, answer) = await ReportFailureAsync(services, turn, reference, logger);
            if (!isTold)
            {
                await WriteErrorAsync(context, StatusCodes.Status500InternalServerError, ErrorCodes.TurnFailed, reference);
                return;
            }
        }

        if (activity.Type == ActivityTypes.Invoke) answer ??= InvokeResponse.NotImplemented;
        if (answer is null) return;
        context.Response.StatusCode = answer.Status;
        if (answer.Body is not { } body) return;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.BodyWriter.WriteAsync(JsonMarshal.GetRawUtf8Value(body).ToArray(), context.RequestAborted);
    }

    private static async Task<(bool IsTold, InvokeResponse? Answer)> ReportFailureAsync(IServiceProvider services, TurnContext turn, string reference, ILogger logger)
    {
        if (services.GetService<TurnFailedDelegate>() is not { } tell) return (false, null);
        try
        {
            using var limit = new CancellationTokenSource(FailureReplyTimeout, services.GetRequiredService<TimeProvider>());
            return (true, await tell(turn, reference, limit.Token));
        }
        catch (Exception fault)
        {
            Log.FailureNotReported(logger, reference, Log.ExceptionTypes(fault));
            return (false, null);
        }
    }

    private static async Task<(Activity? Activity, string? Code)> ReadAsync(HttpRequest request, int most)
    {
        // The media type also keeps out forms of foreign web pages, which a browser sends without asking.
        if (!MediaTypeHeaderValue.TryParse(new StringSegment(request.ContentType), out var type) || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            return (null, ErrorCodes.WrongContentType);
        if (request.ContentLength > most) return (null, ErrorCodes.BodyTooLarge);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = most;
        using var body = new MemoryStream(capacity: (int)Math.Min(request.ContentLength ?? 4096, most));
        try
        {
            var buffer = new byte[8192];
            for (int count; (count = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0;)
            {
                if (body.Length + count > most) return (null, ErrorCodes.BodyTooLarge);
                body.Write(buffer, 0, count);
            }
        }
        catch (BadHttpRequestException fault)
        {
            return (null, fault.StatusCode == StatusCodes.Status413PayloadTooLarge ? ErrorCodes.BodyTooLarge : ErrorCodes.MalformedJson);
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException)
        {
            return (null, ErrorCodes.MalformedJson); // The sender hung up in the middle; nobody reads the answer.
        }

        return ActivityReader.Read(body.GetBuffer().AsSpan(0, (int)body.Length));
    }

    private static void Challenge(HttpContext context, ILogger logger, TokenFault fault)
    {
        Log.TokenRefused(logger, fault);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = "Bearer";
    }

    private static async Task WriteErrorAsync(HttpContext context, int status, string code, string? reference = null)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter);
        writer.WriteStartObject();
        writer.WriteStartObject("error");
        writer.WriteString("code", code);
        if (reference is not null) writer.WriteString("reference", reference);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
