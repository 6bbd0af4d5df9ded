using System.Net.Http.Headers;
using CommitteeBot.Import;

namespace CommitteeBot.Chat.Delivery;

/// <summary>
/// Uploads a file to the address that Teams gives when a person accepts it. The address comes from outside, so the
/// rules of a download apply: only where Teams keeps files, never into the bot's own network.
/// </summary>
internal sealed class FileUpload(FileDownloadRules rules) : IDisposable
{
    private readonly HttpClient client = new(FileDownload.CreateHandler(rules)) { Timeout = Timeout.InfiniteTimeSpan };

    /// <returns>The reason for people if it failed; null if the file is there.</returns>
    public async Task<string?> PutAsync(string? address, byte[] content, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !rules.Allows(uri))
            return DeliveryWords.AddressNotAllowed;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(rules.Timeout);
        using var body = new ByteArrayContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        body.Headers.ContentRange = new ContentRangeHeaderValue(0, content.Length - 1, content.Length);
        try
        {
            using var response = await client.PutAsync(uri, body, limit.Token);
            return response.IsSuccessStatusCode ? null : DeliveryWords.NotAccepted;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return DeliveryWords.TooSlow;
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return DeliveryWords.Unreachable;
        }
    }

    public void Dispose() => client.Dispose();
}
