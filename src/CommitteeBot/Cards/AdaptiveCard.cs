using System.Text.Json.Serialization;

namespace CommitteeBot.Cards;

/// <summary>A card of the Adaptive Cards schema 1.5, in the parts of it that this bot uses.</summary>
internal sealed record AdaptiveCard
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    [JsonPropertyName("$schema")]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    public string Type { get; } = "AdaptiveCard";
    public string Version { get; } = "1.5";
    public required IReadOnlyList<CardElement> Body { get; init => field = CardList.From(value); }
    public IReadOnlyList<CardAction>? Actions { get; init => field = CardList.From(value); }

    /// <summary>What a client that cannot draw cards shows, and what a screen reader says first.</summary>
    public required string FallbackText { get; init; }

    /// <summary>What a screen reader says for the card; the fallback text unless something better is given.</summary>
    public string? Speak { get => field ?? FallbackText; init; }

    public CardRefresh? Refresh { get; init; }

    /// <summary>
    /// The references of the actions that the card shows, but for those that are known to be open, for the audit of
    /// what restricted material was read.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<string> NamedActions { get; init => field = CardList.From(value); } = CardList.From<string>([]);

    [JsonPropertyName("msteams")]
    public TeamsCardOptions? Teams { get; init; }
}

/// <summary>Makes Teams ask the bot for a card of their own for each of these people (at most 60).</summary>
internal sealed record CardRefresh(ExecuteAction Action, IReadOnlyList<string> UserIds)
{
    public IReadOnlyList<string> UserIds { get; init => field = CardList.From(value); } = CardList.From(UserIds);
}

internal sealed record TeamsCardOptions
{
    public string? Width { get; init; }
    public IReadOnlyList<CardMention>? Entities { get; init => field = CardList.From(value); }
}

/// <summary>
/// A person mentioned on a card; <paramref name="Text"/> is the <c>&lt;at&gt;…&lt;/at&gt;</c> that is in the card.
/// </summary>
internal sealed record CardMention(string Text, MentionedAccount Mentioned)
{
    public string Type { get; } = "mention";
}

internal sealed record MentionedAccount(string Id, string Name);
