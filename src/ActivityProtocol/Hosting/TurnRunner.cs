using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ActivityProtocol.Connector;
using ActivityProtocol.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ActivityProtocol.Hosting;

/// <summary>Runs the bot's own part for an activity that has been accepted, and writes its answer.</summary>
internal static class TurnRunner
{
    /// <summary>The time limit for telling a person that a turn failed.</summary>
    private static readonly TimeSpan FailureReplyTimeout = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(HttpContext context, Activity activity, ILogger logger)
    {
        var services = context.RequestServices;
        var turn = new TurnContext(activity, services.GetRequiredService<ConnectorClient>());
        InvokeResponse? answer;
        try
        {
            using var limit = new CancellationTokenSource(ActivityEndpoint.TurnTimeout,
                services.GetRequiredService<TimeProvider>());
            answer = await services.GetRequiredService<TurnDelegate>()(turn, limit.Token);
        }
        catch (Exception fault)
        {
            var reference = RandomNumberGenerator.GetHexString(8);
            Log.TurnFailed(logger, reference, Log.ExceptionTypes(fault), fault.StackTrace);
            (var isReported, answer) = await ReportFailureAsync(services, turn, new TurnFailure(reference, fault),
                logger);
            if (!isReported)
            {
                await ErrorResponse.WriteAsync(context, StatusCodes.Status500InternalServerError, ErrorCodes.TurnFailed,
                    reference);
                return;
            }
        }

        if (activity.Type == ActivityTypes.Invoke) answer ??= InvokeResponse.NotImplemented;
        if (answer is null) return;
        context.Response.StatusCode = answer.Status;
        if (answer.Body is not { } body) return;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.BodyWriter.WriteAsync(
            JsonMarshal.GetRawUtf8Value(body).ToArray(), context.RequestAborted);
    }

    private static async Task<(bool IsReported, InvokeResponse? Answer)> ReportFailureAsync(
        IServiceProvider services, TurnContext turn, TurnFailure failure, ILogger logger)
    {
        if (services.GetService<TurnFailedDelegate>() is not { } report) return (false, null);
        try
        {
            using var limit = new CancellationTokenSource(FailureReplyTimeout,
                services.GetRequiredService<TimeProvider>());
            return (true, await report(turn, failure, limit.Token));
        }
        catch (Exception fault)
        {
            Log.FailureNotReported(logger, failure.Reference, Log.ExceptionTypes(fault));
            return (false, null);
        }
    }
}
