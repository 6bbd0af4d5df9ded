using System.Net.Http.Headers;
using ActivityProtocol.Auth;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ActivityProtocol.Connector;

/// <summary>
/// One call to the channel: the address checked, the token added, retried within bounds, the failure named.
/// </summary>
/// <remarks>In local mode there is no <see cref="BotToken"/>: nobody asks for one.</remarks>
internal sealed class ConnectorTransport(
    IHttpClientFactory clients, BotSettings settings, IOptions<ConnectorOptions> options, TimeProvider time,
    ILogger<ConnectorClient> logger, BotToken? token = null)
{
    private sealed record AttemptResult(byte[]? Answer, ConnectorException? Fault, bool Retry);

    public ConnectorTransport WithoutRetries(TimeSpan attemptTimeout) =>
        new(
            clients, settings,
            Options.Create(
                new ConnectorOptions
                {
                    MaxAttempts = 1,
                    AttemptTimeout = attemptTimeout,
                    TotalTimeout = attemptTimeout,
                }),
            time, logger, token);

    public async Task<byte[]> CallAsync(
        string call, HttpMethod method, string? serviceUrl, string path, byte[]? body,
        CancellationToken cancellationToken, Func<Task>? leaving = null)
    {
        var service = SafeAddress.ServiceAddress(serviceUrl, settings.Mode, settings.ServiceHosts)
            ?? throw Failed(call, new ConnectorException(call, ConnectorFault.AddressNotAllowed));
        var address = new Uri(service.AbsoluteUri.TrimEnd('/') + path);
        var started = time.GetTimestamp();
        var left = options.Value.TotalTimeout;
        var doubt = false;
        for (var attempt = 1; ; attempt++)
        {
            using var limit = new CancellationTokenSource(
                left < options.Value.AttemptTimeout ? left : options.Value.AttemptTimeout, time);
            var (answer, fault, retry) = await MeasuredAsync(call, () => TryAsync(
                call, method, address, body, leaving, attempt, doubt, limit.Token, cancellationToken));
            if (fault is null) return answer!;
            doubt = fault.MayHaveArrived;
            var delay = retry
                ? Backoff.NextDelay(
                    attempt, fault.RetryAfter, time.GetElapsedTime(started), Random.Shared.NextDouble(), options.Value)
                : null;
            if (delay is null) throw Failed(call, fault);
            Log.ConnectorRetry(logger, call, delay.Value, fault.Fault, fault.Status);
            await Task.Delay(delay.Value, time, cancellationToken);
            // A busy machine may have waited longer than was asked.
            left = options.Value.TotalTimeout - time.GetElapsedTime(started);
            if (left <= TimeSpan.Zero) throw Failed(call, fault);
        }
    }

    private async Task<AttemptResult> MeasuredAsync(string call, Func<Task<AttemptResult>> attempt)
    {
        using var span = CallMeasures.Begin(call);
        var began = time.GetTimestamp();
        var result = await attempt();
        CallMeasures.End(span, call, result.Fault, time.GetElapsedTime(began));
        return result;
    }

    private async Task<AttemptResult> TryAsync(
        string call, HttpMethod method, Uri address, byte[]? body, Func<Task>? leaving, int attempt, bool doubt,
        CancellationToken limit, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        var content = body is null ? null : new SendTrackingContent(body, leaving);
        request.Content = content;
        // PUT, DELETE and GET may be repeated without harm; a POST that may have arrived is not sent again.
        var repeatable = method != HttpMethod.Post;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit);
        try
        {
            if (token is not null)
                request.Headers.Authorization = new AuthenticationHeaderValue(
                    "Bearer", await token.GetAsync(either.Token));
            using var response = await clients.CreateClient(ConnectorClient.HttpClientName)
                .SendAsync(request, HttpCompletionOption.ResponseContentRead, either.Token);
            var answer = await response.Content.ReadAsByteArrayAsync(either.Token);
            if (response.IsSuccessStatusCode) return new AttemptResult(answer, null, false);
            var code = ConnectorFaults.ParseCode(answer);
            doubt |= !repeatable && ConnectorFaults.IsInDoubt(response.StatusCode);
            var retryAfter = Backoff.RetryAfter(response.Headers.RetryAfter, time.GetUtcNow());
            var fault = ConnectorFaults.FromStatus(response.StatusCode, code);
            var failure = new ConnectorException(
                call, fault, response.StatusCode, code, doubt) { RetryAfter = retryAfter, Attempts = attempt };
            return new AttemptResult(null, failure, ConnectorFaults.IsRetryable(response.StatusCode));
        }
        catch (TokenException fault)
        {
            var failure = new ConnectorException(
                call, ConnectorFault.NoToken, code: fault.Code, mayHaveArrived: doubt) { Attempts = attempt };
            return new AttemptResult(null, failure, false);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            var began = content?.HasStarted == true;
            doubt |= began && !repeatable;
            var failure = new ConnectorException(
                call, ConnectorFault.Transient, mayHaveArrived: doubt, cause: fault) { Attempts = attempt };
            return new AttemptResult(null, failure, repeatable || !began);
        }
    }

    private ConnectorException Failed(string call, ConnectorException fault)
    {
        Log.ConnectorFailed(logger, call, fault.Attempts, fault.Fault, fault.Status, fault.Code);
        return fault;
    }
}
