using System.Net;
using ActivityProtocol.Auth;
using ActivityProtocol.Connector;
using Microsoft.Extensions.Logging;

namespace ActivityProtocol;

/// <summary>
/// Everything this library logs. No message has people's words or names, tokens, or text of an exception, which may
/// hold either.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Information, "The bot runs in {Mode} mode")]
    public static partial void Started(ILogger logger, BotMode mode);

    [LoggerMessage(1002, LogLevel.Warning, "An activity was refused: {Reason}")]
    public static partial void TokenRefused(ILogger logger, TokenFault reason);

    [LoggerMessage(1007, LogLevel.Warning, "{Count} more activities were refused in the last minute: {Reasons}")]
    public static partial void TokensRefused(ILogger logger, int count, string reasons);

    [LoggerMessage(1003, LogLevel.Warning, "A request was refused in local mode: {Reason}")]
    public static partial void LocalRequestRefused(ILogger logger, string reason);

    [LoggerMessage(1004, LogLevel.Information, "An activity could not be read: {Code}")]
    public static partial void ActivityRejected(ILogger logger, string code);

    [LoggerMessage(1005, LogLevel.Error, "Turn {Reference} failed: {Exceptions} at {Stack}")]
    public static partial void TurnFailed(ILogger logger, string reference, string exceptions, string? stack);

    [LoggerMessage(1006, LogLevel.Warning, "Nobody could be told that turn {Reference} failed: {Exceptions}")]
    public static partial void FailureNotReported(ILogger logger, string reference, string exceptions);

    [LoggerMessage(1010, LogLevel.Information, "Signing keys were fetched: {Count} of use")]
    public static partial void KeysFetched(ILogger logger, int count);

    [LoggerMessage(1011, LogLevel.Warning,
        "Signing keys could not be fetched ({Exceptions}); {Kept} earlier ones stay in use")]
    public static partial void KeysNotFetched(ILogger logger, string exceptions, int kept);

    [LoggerMessage(1012, LogLevel.Warning,
        "The bot's token could not be renewed ({Code}); the present one stays in use")]
    public static partial void TokenNotRenewed(ILogger logger, string code);

    [LoggerMessage(1020, LogLevel.Information, "Connector call {Call} is tried again after {Delay}: {Fault} {Status}")]
    public static partial void ConnectorRetry(ILogger logger, string call, TimeSpan delay, ConnectorFault fault,
        HttpStatusCode? status);

    [LoggerMessage(1021, LogLevel.Warning,
        "Connector call {Call} failed after {Attempts} attempts: {Fault} {Status} {Code}")]
    public static partial void ConnectorFailed(ILogger logger, string call, int attempts, ConnectorFault fault,
        HttpStatusCode? status, string? code);

    /// <summary>The types of an exception and its causes: what went wrong without what was said.</summary>
    public static string ExceptionTypes(Exception exception)
    {
        var types = exception.GetType().Name;
        for (var inner = exception.InnerException; inner is not null; inner = inner.InnerException)
            types += " < " + inner.GetType().Name;
        return types;
    }
}
