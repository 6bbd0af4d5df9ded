using ActivityProtocol.Schema;
using CommitteeBot.Cards;

namespace CommitteeBot.Chat.Turns;

/// <summary>What the bot says to one turn.</summary>
/// <param name="Text">Markdown; with a card, what a notification shows of it.</param>
internal sealed record Reply(string Text, AdaptiveCard? Card = null)
{
    public IReadOnlyList<ReplySource> Sources { get; init; } = [];

    /// <summary>The restricted items that it quotes, for the audit.</summary>
    public IReadOnlyList<string> RestrictedSources { get; init; } = [];

    /// <summary>Files, besides the card.</summary>
    public IReadOnlyList<ActivityProtocol.Schema.Attachment> Attachments { get; init; } = [];

    /// <summary>Set on an answer from the minutes: Teams then offers thumbs up and down.</summary>
    public RateableAnswer? Rateable { get; init; }

    /// <summary>Lines that the person may want to send next; Teams offers them in a chat of two.</summary>
    public IReadOnlyList<string> Prompts { get; init; } = [];

    /// <summary>A card that says everything; its fallback text is what a notification shows.</summary>
    public static Reply From(AdaptiveCard card) => new(card.FallbackText, card) { CardOnly = true };

    /// <summary>True where the card alone is shown; the text then stands in the card.</summary>
    public bool CardOnly { get; init; }
}

/// <summary>A numbered source that Teams shows under <c>[n]</c>.</summary>
internal sealed record ReplySource(int Number, string Name, string Abstract);

internal sealed record RateableAnswer(string Question, string Answer, IReadOnlyList<long> PassageIds);
