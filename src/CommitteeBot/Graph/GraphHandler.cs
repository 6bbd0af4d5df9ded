using System.Net.Http.Headers;

namespace CommitteeBot.Graph;

/// <summary>
/// Each call to Microsoft 365: paced, signed, and asked again while the service asks for patience. The token goes to
/// its own host only, so a download that is sent on to another one doesn't carry it.
/// </summary>
internal sealed class GraphHandler(GraphSettings settings, GraphSignIn signIn, GraphPace pace, GraphCallLog calls)
    : DelegatingHandler
{
    private const int MaxAttempts = 4;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isOwn = request.RequestUri is { } url && url.Host == settings.Endpoint.Host
            && url.Port == settings.Endpoint.Port;
        if (isOwn && request.Content is { } content)
            await content.LoadIntoBufferAsync(cancellationToken); // It may have to be sent again.
        for (var attempt = 1; ; attempt++)
        {
            await pace.WaitAsync(cancellationToken);
            request.Headers.Authorization = null;
            if (isOwn)
            {
                calls.Add(request.Method, request.RequestUri!, settings.Endpoint);
                request.Headers.Authorization = new AuthenticationHeaderValue(
                    "Bearer", await signIn.TokenAsync(cancellationToken));
            }

            var response = await SendOnceAsync(request, cancellationToken);
            if (!GraphPace.AsksForPause(response))
            {
                if ((int)response.StatusCode >= 500)
                    pace.Failed();
                else
                    pace.Answered();
                return response;
            }

            pace.Pause(response, attempt);
            response.Dispose();
            if (attempt == MaxAttempts)
                throw new GraphException(GraphFault.Busy);
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            return await base.SendAsync(request, cancellation);
        }
        catch (HttpRequestException e)
        {
            pace.Failed();
            throw new GraphException(GraphFault.Unreachable, e);
        }
    }
}
