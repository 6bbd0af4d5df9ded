using System.Text.Json.Serialization;

namespace ActivityProtocol.Schema;

/// <summary>
/// What a message says of its own making: the AI label, its sources, its sensitivity. A message has at most one (Teams
/// answers 400 to two).
/// <para>Source:
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content</para>
/// </summary>
public sealed record MessageEntity : ProtocolObject
{
    /// <summary>The type of the entity.</summary>
    public const string EntityType = "https://schema.org/Message";

    /// <summary>More citations than this and Teams answers 400.</summary>
    public const int MaxCitations = 20;

    /// <summary>Always <see cref="EntityType"/>.</summary>
    public string Type { get; init; } = EntityType;

    /// <summary>Always <c>Message</c>.</summary>
    [JsonPropertyName("@type")]
    public string SchemaType { get; init; } = "Message";

    /// <summary>Always <c>https://schema.org</c>.</summary>
    [JsonPropertyName("@context")]
    public string Context { get; init; } = "https://schema.org";

    /// <summary>Always empty.</summary>
    [JsonPropertyName("@id")]
    public string SchemaId { get; init; } = "";

    /// <summary>
    /// <c>AIGeneratedContent</c> where a model wrote the text; null else. Label honestly: a quotation is not generated.
    /// </summary>
    public IReadOnlyList<string>? AdditionalType { get; init; }

    /// <summary>The sources, numbered as in the text.</summary>
    public IReadOnlyList<Citation>? Citation { get; init; }

    /// <summary>How sensitive the message is.</summary>
    public UsageInfo? UsageInfo { get; init; }

    /// <summary>The entity for a message whose text refers to its sources as <c>[1]</c>, <c>[2]</c> ….</summary>
    /// <exception cref="ArgumentException">More than <see cref="MaxCitations"/>, or two with one position.</exception>
    public static Entity Create(IReadOnlyList<Citation> citations, bool generatedByModel = false,
        UsageInfo? usage = null)
    {
        if (citations.Count > MaxCitations) throw new ArgumentException(
            $"A message takes at most {MaxCitations} citations.", nameof(citations));
        if (citations.DistinctBy(citation => citation.Position)
            .Count() != citations.Count) throw new ArgumentException("Two citations have the same position.",
            nameof(citations));
        var message = new MessageEntity
        {
            AdditionalType = generatedByModel ? ["AIGeneratedContent"] : null,
            Citation = citations.Count > 0 ? citations : null,
            UsageInfo = usage,
        };
        return Entity.From(message, ProtocolJson.Default.MessageEntity);
    }
}

/// <summary>One source of a message.</summary>
public sealed record Citation : ProtocolObject
{
    /// <summary>Characters that Teams shows of a source's name.</summary>
    public const int MaxNameLength = 80;

    /// <summary>Characters that Teams shows of a passage.</summary>
    public const int MaxAbstractLength = 160;

    /// <summary>Keywords of a source.</summary>
    public const int MaxKeywords = 3;

    /// <summary>Characters of a keyword.</summary>
    public const int MaxKeywordLength = 28;

    /// <summary>Always <c>Claim</c>.</summary>
    [JsonPropertyName("@type")]
    public string SchemaType { get; init; } = "Claim";

    /// <summary>The number in the text, from 1.</summary>
    public int Position { get; init; }

    /// <summary>What is cited.</summary>
    public CitationAppearance? Appearance { get; init; }

    /// <summary>
    /// A source within the limits of Teams: what is too long is cut with an ellipsis, what is too many left out.
    /// </summary>
    public static Citation Create(int position, string name, string passage, string? url = null,
        IEnumerable<string>? keywords = null, UsageInfo? usage = null) => new()
    {
        Position = position,
        Appearance = new CitationAppearance
        {
            Name = Truncate(name, MaxNameLength),
            Abstract = Truncate(passage, MaxAbstractLength),
            Url = url,
            Keywords = keywords?.Take(MaxKeywords).Select(keyword => Truncate(keyword, MaxKeywordLength)).ToArray(),
            UsageInfo = usage,
        },
    };

    private static string Truncate(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var end = longest - 1;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end].TrimEnd() + "…";
    }
}

/// <summary>How a source is shown.</summary>
public sealed record CitationAppearance : ProtocolObject
{
    /// <summary>Always <c>DigitalDocument</c>.</summary>
    [JsonPropertyName("@type")]
    public string SchemaType { get; init; } = "DigitalDocument";

    /// <summary>The source's name; at most <see cref="Citation.MaxNameLength"/> characters.</summary>
    public string? Name { get; init; }

    /// <summary>The passage; at most <see cref="Citation.MaxAbstractLength"/> characters.</summary>
    public string? Abstract { get; init; }

    /// <summary>Where the name leads.</summary>
    public string? Url { get; init; }

    /// <summary>At most three.</summary>
    public IReadOnlyList<string>? Keywords { get; init; }

    /// <summary>How sensitive the source is; its id must be that of the message's own.</summary>
    public UsageInfo? UsageInfo { get; init; }
}

/// <summary>A sensitivity label. Give one only where something is sensitive.</summary>
public sealed record UsageInfo : ProtocolObject
{
    /// <summary>Always <see cref="MessageEntity.EntityType"/>.</summary>
    public string Type { get; init; } = MessageEntity.EntityType;

    /// <summary>Always <c>CreativeWork</c>.</summary>
    [JsonPropertyName("@type")]
    public string SchemaType { get; init; } = "CreativeWork";

    /// <summary>Ties the label of a source to the label of the message.</summary>
    [JsonPropertyName("@id")]
    public string? SchemaId { get; init; }

    /// <summary>The label.</summary>
    public string? Name { get; init; }

    /// <summary>What the label means for the reader.</summary>
    public string? Description { get; init; }
}
