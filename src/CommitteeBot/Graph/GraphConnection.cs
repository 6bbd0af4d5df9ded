using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;

namespace CommitteeBot.Graph;

/// <summary>
/// The one client of Microsoft 365. Its own retries are left out: the pace of the bot is kept in one place.
/// </summary>
internal sealed class GraphConnection : IDisposable
{
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);
    private readonly HttpClient http;
    private readonly GraphServiceClient client;

    public GraphConnection(GraphSettings settings, GraphSignIn signIn, GraphPace pace, GraphCallLog calls)
    {
        var handlers = GraphClientFactory.CreateDefaultHandlers().Where(h => h is not RetryHandler)
            .Append(new GraphHandler(settings, signIn, pace, calls));
        http = GraphClientFactory.Create(handlers);
        http.Timeout = Patience;
        client = new GraphServiceClient(
            http, new AnonymousAuthenticationProvider(), settings.Endpoint.ToString().TrimEnd('/'));
    }

    /// <summary>Asks, and says in a word of ours why there was no answer.</summary>
    public async Task<T> AskAsync<T>(
        Func<GraphServiceClient, CancellationToken, Task<T?>> ask, CancellationToken cancellation) where T : class
    {
        try
        {
            return await ask(client, cancellation) ?? throw new GraphException(GraphFault.Rejected);
        }
        catch (ApiException e)
        {
            throw new GraphException(FaultOf(e), e);
        }
        catch (Exception e) when (OwnCause(e) is { } own)
        {
            throw new GraphException(own.Fault, own);
        }
        catch (Exception e) when (e is HttpRequestException or IOException
            || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new GraphException(GraphFault.Unreachable, e);
        }
    }

    /// <summary>The same for a change, to which there is no answer.</summary>
    public Task TellAsync(Func<GraphServiceClient, CancellationToken, Task> tell, CancellationToken cancellation) =>
        AskAsync<object>(async (client, token) =>
        {
            await tell(client, token);
            return this;
        }, cancellation);

    public void Dispose()
    {
        client.Dispose();
        http.Dispose();
    }

    /// <summary>The layers of the client wrap what is thrown below them.</summary>
    private static GraphException? OwnCause(Exception e) =>
        e as GraphException ?? (e.InnerException is { } inner ? OwnCause(inner) : null);

    private static GraphFault FaultOf(ApiException e) => e.ResponseStatusCode switch
    {
        401 => GraphFault.SignIn,
        403 when e is ODataError { Error.Code: { } code } && code.StartsWith("Maximum", StringComparison.Ordinal) =>
            GraphFault.LimitReached,
        403 => GraphFault.NotAllowed,
        404 => GraphFault.NotFound,
        409 or 412 => GraphFault.ChangedMeanwhile,
        410 => GraphFault.MarkTooOld,
        429 or 503 => GraphFault.Busy,
        >= 500 => GraphFault.Unreachable,
        _ => GraphFault.Rejected,
    };
}
