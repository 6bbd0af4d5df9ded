using System.Text.Json;

namespace ActivityProtocol.Schema;

/// <summary>
/// What comes with an <c>adaptiveCard/action</c> invoke.
/// <para>Source: https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model</para>
/// </summary>
public sealed record AdaptiveCardInvokeValue : ProtocolObject
{
    /// <summary>The action that was pressed, or that the refresh names.</summary>
    public AdaptiveCardAction? Action { get; init; }

    /// <summary><c>manual</c> when a person pressed, <c>automatic</c> when the client refreshes.</summary>
    public string? Trigger { get; init; }

    /// <summary>Reads the value of an invoke; null where it has another shape.</summary>
    public static AdaptiveCardInvokeValue? From(Activity activity) =>
        InvokeValue.Parse(activity, ProtocolJson.Default.AdaptiveCardInvokeValue);
}

/// <summary>An action of a card, with the inputs' values in its data.</summary>
public sealed record AdaptiveCardAction : ProtocolObject
{
    /// <summary><c>Action.Execute</c> or <c>Action.Submit</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The action's id on the card.</summary>
    public string? Id { get; init; }

    /// <summary>What to do.</summary>
    public string? Verb { get; init; }

    /// <summary>The action's data together with what was typed; inputs are strings.</summary>
    public JsonElement? Data { get; init; }
}

/// <summary>The answer's body to an <c>adaptiveCard/action</c> invoke.</summary>
public sealed record AdaptiveCardInvokeResponse : ProtocolObject
{
    /// <summary>The type of an answer that is a line of text.</summary>
    public const string MessageType = "application/vnd.microsoft.activity.message";

    /// <summary>The type of an answer that is an error.</summary>
    public const string ErrorType = "application/vnd.microsoft.error";

    /// <summary>200, 400 or 500, for the client that reads the body.</summary>
    public int StatusCode { get; init; }

    /// <summary>What <see cref="Value"/> is.</summary>
    public string? Type { get; init; }

    /// <summary>A card, a text, or an <see cref="AdaptiveCardError"/>.</summary>
    public JsonElement? Value { get; init; }

    internal InvokeResponse ToInvokeResponse() =>
        new(200, JsonSerializer.SerializeToElement(this, ProtocolJson.Default.AdaptiveCardInvokeResponse));
}

/// <summary>An error as a card's client shows it.</summary>
/// <param name="Code">For machines.</param>
/// <param name="Message">For the person.</param>
public sealed record AdaptiveCardError(string Code, string Message);
