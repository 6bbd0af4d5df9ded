using CommitteeBot.Cards;

namespace CommitteeBot.Register;

/// <summary>A sentence without buttons.</summary>
internal static class NoteCard
{
    public static AdaptiveCard Create(string text) =>
        new() { Body = [new TextBlock(CardText.Escape(text))], FallbackText = text };
}
