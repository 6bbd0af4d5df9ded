using ActivityProtocol.Auth;
using ActivityProtocol.Schema;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ActivityProtocol.Hosting;

/// <summary>
/// Receives activities. Answers: 200 without a body once the turn is done; an invoke's own status and body; 400 or 413
/// with <c>{"error":{"code":…}}</c> for what can't be read; 401 without a body if there is no valid token; 403 for what
/// isn't local in local mode; 429 when a person has more than <see cref="TurnQueue.MaxWaiting"/> messages waiting; 500
/// with a code and a reference, which the log has too, when the turn failed and nobody could be told so (<see
/// cref="TurnFailedDelegate"/>).
/// </summary>
public static class ActivityEndpoint
{
    /// <summary>
    /// The time limit of a turn. Teams stops waiting after 15 seconds and delivers again; a turn that is still running
    /// then is allowed to finish.
    /// </summary>
    public static TimeSpan TurnTimeout { get; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Receives activities by POST at the pattern, such as <c>/api/messages</c>. Other methods are answered 405.
    /// </summary>
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
                RefusalMeasures.Add(ErrorCodes.LocalOnly);
                await ErrorResponse.WriteAsync(context, StatusCodes.Status403Forbidden, ErrorCodes.LocalOnly);
                return;
            }
        }
        else if ((token = await ValidateTokenAsync(context)) is null)
        {
            return;
        }

        var (activity, code) = await ActivityBody.ReadAsync(context.Request, settings.MaxActivityBytes);
        if (activity is null)
        {
            await RejectAsync(context, logger, code!);
            return;
        }

        if (token is not null && services.GetRequiredService<ActivityAuthenticator>()
            .CheckActivity(token, activity) is { } misfit)
        {
            Challenge(context, misfit);
            return;
        }

        if (SafeAddress.ServiceAddress(activity.ServiceUrl, settings.Mode, settings.ServiceHosts) is null)
        {
            await RejectAsync(context, logger, ErrorCodes.ServiceUrlNotAllowed);
            return;
        }

        await RunInTurnAsync(context, activity, logger);
    }

    private static async Task<ValidToken?> ValidateTokenAsync(HttpContext context)
    {
        var authorization = context.Request.Headers.Authorization;
        var (token, fault) = await context.RequestServices.GetRequiredService<ActivityAuthenticator>()
            .ValidateTokenAsync(authorization.Count == 1 ? authorization[0] : null, context.RequestAborted);
        if (token is null) Challenge(context, fault!.Value);
        return token;
    }

    private static async Task RunInTurnAsync(HttpContext context, Activity activity, ILogger logger)
    {
        using var place = await context.RequestServices.GetRequiredService<TurnQueue>()
            .EnterAsync(TurnQueue.KeyFrom(activity));
        if (place is null)
        {
            Log.ActivityRejected(logger, ErrorCodes.TooManyMessages);
            RefusalMeasures.Add(ErrorCodes.TooManyMessages);
            context.Response.Headers.RetryAfter = "5";
            await ErrorResponse.WriteAsync(context, StatusCodes.Status429TooManyRequests, ErrorCodes.TooManyMessages);
            return;
        }

        await TurnRunner.RunAsync(context, activity, logger);
    }

    private static void Challenge(HttpContext context, TokenFault fault)
    {
        context.RequestServices.GetRequiredService<RefusalLog>().Add(fault);
        RefusalMeasures.Add(fault.ToString());
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = "Bearer";
    }

    private static Task RejectAsync(HttpContext context, ILogger logger, string code)
    {
        Log.ActivityRejected(logger, code);
        RefusalMeasures.Add(code);
        return ErrorResponse.WriteAsync(
            context, code == ErrorCodes.BodyTooLarge ? StatusCodes.Status413PayloadTooLarge
                : StatusCodes.Status400BadRequest, code);
    }
}
