using System.Net.Http.Headers;
using CommitteeBot.Import;

namespace CommitteeBot.Chat.Delivery;

/// <summary>
/// Puts a file where the person who took it has allowed. The address comes from outside, so the rules are those of a
/// download: only where Teams
/// keeps files, never into the bot's own network.
/// </summary>
internal sealed class FileUpload(FileDownloadRules rules) : IDisposable
{
    private readonly HttpClient client = new(FileDownload.CreateHandler(rules)) { Timeout = Timeout.InfiniteTimeSpan };

    /// <returns>A sentence that says why it failed; null where the file is there.</returns>
    public async Task<string?> PutAsync(string? address, byte[] content, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !rules.Allows(uri))
            return "The file cannot be put where Teams says that it should go. Ask for the file again.";
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(rules.Timeout);
        using var body = new ByteArrayContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        body.Headers.ContentRange = new ContentRangeHeaderValue(0, content.Length - 1, content.Length);
        try
        {
            using var response = await client.PutAsync(uri, body, limit.Token);
            return response.IsSuccessStatusCode ? null : "OneDrive did not take the file. Ask for the file again.";
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return "Saving the file took too long and was given up. Ask for the file again in a moment.";
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return "OneDrive could not be reached. Ask for the file again in a moment.";
        }
    }

    public void Dispose() => client.Dispose();
}
