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

            var response = !isOwn || GraphGathering.Current is not { } gathering
                ? await SendOnceAsync(request, cancellationToken)
                : request.Method == HttpMethod.Get && !request.RequestUri!.AbsolutePath.EndsWith("/content", StringComparison.Ordinal)
                ? await gathering.AskAsync(request, SendTogetherAsync)
                : await gathering.AloneAsync(() => SendOnceAsync(request, cancellationToken));
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

    /// <summary>Each question gets an answer of its own, or the one failure.</summary>
    private async Task SendTogetherAsync(IReadOnlyList<GatheredQuestion> questions)
    {
        // Longer than each of the questions waits.
        using var end = new CancellationTokenSource(GraphConnection.Patience);
        try
        {
            if (questions is [var single])
            {
                single.Answer.SetResult(await SendOnceAsync(single.Request, end.Token));
                return;
            }

            var requests = questions.Select(q => q.Request).ToList();
            using var batch = GraphBatch.Request(settings.Endpoint, requests);
            batch.Headers.Authorization = requests[0].Headers.Authorization;
            using var response = await SendOnceAsync(batch, end.Token);
            var answers = response.IsSuccessStatusCode
                ? GraphBatch.Answers(await response.Content.ReadAsStringAsync(end.Token), requests)
                : requests.ConvertAll(r => Same(response, r));
            foreach (var (question, answer) in questions.Zip(answers))
                question.Answer.SetResult(answer);
        }
        catch (Exception e)
        {
            foreach (var question in questions)
                question.Answer.TrySetException(e);
        }
    }

    private static HttpResponseMessage Same(HttpResponseMessage whole, HttpRequestMessage question)
    {
        var answer = new HttpResponseMessage(whole.StatusCode) { RequestMessage = question, Content = new StringContent("") };
        answer.Headers.RetryAfter = whole.Headers.RetryAfter;
        return answer;
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
