using System.Text.Json;

namespace ActivityProtocol.Schema;

/// <summary>
/// The answer to an invoke of a message extension: what goes into the box in which the person writes, or the next page
/// of the dialog.
/// <para>Source:
/// https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/search-commands/respond-to-search</para>
/// </summary>
public sealed record MessagingExtensionResponse : ProtocolObject
{
    /// <summary>The hits of a search, or the card that a closed dialog leaves behind.</summary>
    public MessagingExtensionResult? ComposeExtension { get; init; }

    /// <summary>The dialog that is shown next.</summary>
    public TaskModuleResponse? Task { get; init; }

    /// <summary>Hits to choose from; one hit, where a dialog is answered.</summary>
    public static InvokeResponse Result(IReadOnlyList<MessagingExtensionAttachment> attachments) =>
        new MessagingExtensionResponse
    {
        ComposeExtension = new MessagingExtensionResult { Type = "result", AttachmentLayout = "list",
            Attachments = attachments },
    }.ToInvokeResponse();

    /// <summary>A line in place of hits.</summary>
    public static InvokeResponse Message(string text) => new MessagingExtensionResponse
    {
        ComposeExtension = new MessagingExtensionResult { Type = "message", Text = text },
    }.ToInvokeResponse();

    /// <summary>A dialog that shows a card.</summary>
    public static InvokeResponse Dialog(string title, JsonElement card) =>
        new MessagingExtensionResponse { Task = TaskModuleResponse.Card(title, card) }.ToInvokeResponse();

    /// <summary>A dialog that says a line and has nothing to fill in.</summary>
    public static InvokeResponse DialogMessage(string text) =>
        new MessagingExtensionResponse { Task = TaskModuleResponse.Message(text) }.ToInvokeResponse();

    private InvokeResponse ToInvokeResponse() =>
        new(200, JsonSerializer.SerializeToElement(this, ProtocolJson.Default.MessagingExtensionResponse));
}

/// <summary>What a message extension hands to the box in which the person writes.</summary>
public sealed record MessagingExtensionResult : ProtocolObject
{
    /// <summary><c>result</c> or <c>message</c>.</summary>
    public string? Type { get; init; }

    /// <summary><c>list</c> or <c>grid</c>.</summary>
    public string? AttachmentLayout { get; init; }

    /// <summary>The hits.</summary>
    public IReadOnlyList<MessagingExtensionAttachment>? Attachments { get; init; }

    /// <summary>The line of a <c>message</c>.</summary>
    public string? Text { get; init; }
}

/// <summary>A hit: the card that goes into the message, and what the list of hits shows of it.</summary>
public sealed record MessagingExtensionAttachment : ProtocolObject
{
    /// <summary>What <see cref="Content"/> is.</summary>
    public string? ContentType { get; init; }

    /// <summary>The card.</summary>
    public JsonElement? Content { get; init; }

    /// <summary>The line of the list; without it the list shows the card itself.</summary>
    public Attachment? Preview { get; init; }

    /// <summary>An Adaptive Card under a title and a line of text.</summary>
    public static MessagingExtensionAttachment Create(JsonElement card, string title, string text) => new()
    {
        ContentType = Attachment.AdaptiveCardType,
        Content = card,
        Preview = new Attachment
        {
            ContentType = Attachment.ThumbnailCardType,
            Content = JsonSerializer.SerializeToElement(new ThumbnailCard(title, text),
                ProtocolJson.Default.ThumbnailCard),
        },
    };
}

/// <summary>A title with a line below it.</summary>
/// <param name="Title">Shown in bold.</param>
/// <param name="Text">Shown below.</param>
public sealed record ThumbnailCard(string Title, string Text);
