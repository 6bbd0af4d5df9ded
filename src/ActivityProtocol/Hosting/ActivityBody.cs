using ActivityProtocol.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ActivityProtocol.Hosting;

/// <summary>Reads a request's body as an activity, up to a limit.</summary>
internal static class ActivityBody
{
    /// <returns>The activity, or one of <see cref="ErrorCodes"/>.</returns>
    public static async Task<(Activity? Activity, string? Code)> ReadAsync(HttpRequest request, int maxBytes)
    {
        // The media type also keeps out forms on foreign web pages, which a browser sends without asking.
        if (!IsJson(request.ContentType)) return (null, ErrorCodes.WrongContentType);
        if (request.ContentLength > maxBytes) return (null, ErrorCodes.BodyTooLarge);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = maxBytes;
        using var body = new MemoryStream(capacity: (int)Math.Min(request.ContentLength ?? 4096, maxBytes));
        try
        {
            var buffer = new byte[8192];
            for (int count; (count = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0;)
            {
                if (body.Length + count > maxBytes) return (null, ErrorCodes.BodyTooLarge);
                body.Write(buffer, 0, count);
            }
        }
        catch (BadHttpRequestException fault)
        {
            return (null, fault.StatusCode == StatusCodes.Status413PayloadTooLarge ? ErrorCodes.BodyTooLarge
                : ErrorCodes.MalformedJson);
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException)
        {
            return (null, ErrorCodes.MalformedJson); // The sender hung up halfway; nobody reads the answer.
        }

        return ActivityReader.Read(body.GetBuffer().AsSpan(0, (int)body.Length));
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(new StringSegment(contentType), out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase);
}
