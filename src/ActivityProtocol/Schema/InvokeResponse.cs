using System.Text.Json;
using System.Text.Json.Nodes;

namespace ActivityProtocol.Schema;

/// <summary>The answer to an invoke: it becomes the HTTP response.</summary>
/// <param name="Status">The HTTP status, 200 to 599. Clients show an error of their own for anything but 200.</param>
/// <param name="Body">The JSON body, or null for none.</param>
public sealed record InvokeResponse(int Status, JsonElement? Body = null)
{
    /// <summary>200 without a body, as <c>message/submitAction</c> wants it.</summary>
    public static InvokeResponse Ok { get; } = new(200);

    /// <summary>The bot does not know this invoke.</summary>
    public static InvokeResponse NotImplemented { get; } = new(501);

    /// <summary>200 with a body.</summary>
    public static InvokeResponse Json(JsonNode body) =>
        new(200, JsonDocument.Parse(body.ToJsonString()).RootElement.Clone());

    /// <summary>Answers <c>adaptiveCard/action</c> with the card that takes the place of the one pressed.</summary>
    public static InvokeResponse Card(JsonElement card) =>
        new AdaptiveCardInvokeResponse { StatusCode = 200, Type = Attachment.AdaptiveCardType,
            Value = card }.ToInvokeResponse();

    /// <summary>Answers <c>adaptiveCard/action</c> with a short line; the card stays.</summary>
    public static InvokeResponse CardMessage(string text) =>
        new AdaptiveCardInvokeResponse { StatusCode = 200, Type = AdaptiveCardInvokeResponse.MessageType,
            Value = JsonSerializer.SerializeToElement(text, ProtocolJson.Default.String) }.ToInvokeResponse();

    /// <summary>
    /// Answers <c>adaptiveCard/action</c> with an error: 400 for what the person can mend, 500 for what only we can.
    /// </summary>
    /// <param name="statusCode">400 or 500; the HTTP status stays 200, or the client would not read the body.</param>
    /// <param name="code">A short code for machines.</param>
    /// <param name="message">A line for the person.</param>
    public static InvokeResponse CardError(int statusCode, string code, string message) =>
        new AdaptiveCardInvokeResponse
    {
        StatusCode = statusCode,
        Type = AdaptiveCardInvokeResponse.ErrorType,
        Value = JsonSerializer.SerializeToElement(new AdaptiveCardError(code, message),
            ProtocolJson.Default.AdaptiveCardError),
    }.ToInvokeResponse();

    /// <summary>The status only; a body holds what people wrote.</summary>
    public override string ToString() => $"{nameof(InvokeResponse)} {Status}";
}
