using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ActivityProtocol.Hosting;

/// <summary>Writes <c>{"error":{"code":…}}</c>, with a reference for the log where there is one.</summary>
internal static class ErrorResponse
{
    public static async Task WriteAsync(HttpContext context, int status, string code, string? reference = null)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter);
        writer.WriteStartObject();
        writer.WriteStartObject("error");
        writer.WriteString("code", code);
        if (reference is not null) writer.WriteString("reference", reference);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}

/// <summary>The codes in answers to requests that can't be accepted. Nothing of the request is in the answer.</summary>
internal static class ErrorCodes
{
    public const string WrongContentType = "WrongContentType";
    public const string BodyTooLarge = "BodyTooLarge";
    public const string MalformedJson = "MalformedJson";
    public const string MissingType = "MissingType";
    public const string MissingServiceUrl = "MissingServiceUrl";
    public const string MissingConversation = "MissingConversation";
    public const string UnusableId = "UnusableId";
    public const string ServiceUrlNotAllowed = "ServiceUrlNotAllowed";
    public const string TooManyMessages = "TooManyMessages";
    public const string LocalOnly = "LocalOnly";
    public const string TurnFailed = "TurnFailed";
}
