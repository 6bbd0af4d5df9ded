using System.Text.Json;
using System.Text.Json.Nodes;

namespace ActivityProtocol.Schema;

/// <summary>A card or a file of a message.</summary>
public sealed record Attachment : ProtocolObject
{
    /// <summary>The content type of an Adaptive Card.</summary>
    public const string AdaptiveCardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>
    /// The content type of a file sent to the bot in a personal chat; its content has <c>downloadUrl</c>,
    /// <c>uniqueId</c> and <c>fileType</c>.
    /// </summary>
    public const string FileDownloadType = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>The content type of the offer of a file (<see cref="FileConsentCard"/>).</summary>
    public const string FileConsentType = "application/vnd.microsoft.teams.card.file.consent";

    /// <summary>
    /// The content type of a file that the bot has put into a person's OneDrive (<see cref="FileInfoCard"/>).
    /// </summary>
    public const string FileInfoType = "application/vnd.microsoft.teams.card.file.info";

    /// <summary>The content type of a <see cref="ThumbnailCard"/>.</summary>
    public const string ThumbnailCardType = "application/vnd.microsoft.card.thumbnail";

    /// <summary>What <see cref="Content"/> or <see cref="ContentUrl"/> is.</summary>
    public string? ContentType { get; init; }

    /// <summary>Where the content can be fetched; an address from outside, so check it before use.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>The content itself.</summary>
    public JsonElement? Content { get; init; }

    /// <summary>A file's name.</summary>
    public string? Name { get; init; }

    /// <summary>A small picture's address.</summary>
    public string? ThumbnailUrl { get; init; }

    /// <summary>An Adaptive Card as an attachment.</summary>
    public static Attachment AdaptiveCard(JsonElement card) => new() { ContentType = AdaptiveCardType, Content = card };

    /// <inheritdoc cref="AdaptiveCard(JsonElement)"/>
    public static Attachment AdaptiveCard(JsonNode card) =>
        AdaptiveCard(JsonDocument.Parse(card.ToJsonString()).RootElement.Clone());
}
