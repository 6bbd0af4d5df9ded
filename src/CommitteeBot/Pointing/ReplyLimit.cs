namespace CommitteeBot.Pointing;

/// <summary>Reads no more of a reply than numbers can need: an endpoint that sends a book is cut off.</summary>
internal sealed class ReplyLimit(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const int MaxBytes = 128 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(MaxBytes, cancellationToken);
            return response;
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            response.Dispose();
            throw new ReplyTooLongException();
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}

internal sealed class ReplyTooLongException : Exception;
