using ActivityProtocol.Schema;
using CommitteeBot.Cards;

namespace CommitteeBot.Chat.Turns;

/// <summary>The reply to a turn, as a value.</summary>
/// <param name="Text">Markdown; with a card, what a notification shows of it.</param>
internal sealed record Reply(string Text, AdaptiveCard? Card = null)
{
    public IReadOnlyList<ReplySource> Sources { get; init; } = [];

    /// <summary>The restricted items that it quotes, for the audit.</summary>
    public IReadOnlyList<string> RestrictedSources { get; init; } = [];

    /// <summary>References of the actions that the text names, for the audit; the card knows its own.</summary>
    public IReadOnlyList<string> TextActions { get; init; } = [];

    public IEnumerable<string> NamedActions => TextActions.Concat(Card?.NamedActions ?? []);

    /// <summary>True where it says that an action was logged.</summary>
    public bool HasLogged { get; init; }

    /// <summary>Files, besides the card.</summary>
    public IReadOnlyList<ActivityProtocol.Schema.Attachment> Attachments { get; init; } = [];

    /// <summary>Set on an answer from the minutes: Teams then offers thumbs up and down.</summary>
    public RateableAnswer? Rateable { get; init; }

    /// <summary>Set where a language model pointed at what is quoted: Teams then shows its AI label.</summary>
    public bool IsFromModel { get; init; }

    /// <summary>Lines that the person may want to send next; Teams offers them in a one-to-one chat.</summary>
    public IReadOnlyList<string> Prompts { get; init; } = [];

    /// <summary>A card that says everything; its fallback text is what a notification shows.</summary>
    public static Reply From(AdaptiveCard card) => new(card.FallbackText, card) { CardOnly = true };

    /// <summary>True if only the card is shown; the text is on the card.</summary>
    public bool CardOnly { get; init; }

    /// <summary>True where people would see no difference. Ids in buttons that are new each time don't count.</summary>
    public bool ShowsSameAs(Reply other) =>
        Text == other.Text
            && CardOnly == other.CardOnly && Equals(Card, other.Card) && Sources.SequenceEqual(other.Sources)
        && Attachments.SequenceEqual(other.Attachments)
        && IsFromModel == other.IsFromModel && Prompts.SequenceEqual(other.Prompts) && Rateable is null == other.Rateable is null;
}

/// <summary>A numbered source that Teams shows under <c>[n]</c>.</summary>
internal sealed record ReplySource(int Number, string Name, string Abstract);

internal sealed record RateableAnswer(
    string Question, string Answer, IReadOnlyList<long> PassageIds, IReadOnlyList<long> MeetingIds);
