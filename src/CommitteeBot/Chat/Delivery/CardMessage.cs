using ActivityProtocol.Schema;
using CommitteeBot.Cards;

namespace CommitteeBot.Chat.Delivery;

/// <summary>A message that is a card, with a summary for the notification.</summary>
internal static class CardMessage
{
    private const int MaxSummary = 200;

    public static Activity From(AdaptiveCard card) => new()
    {
        Type = ActivityTypes.Message,
        Summary = CardText.Truncate(card.FallbackText, MaxSummary),
        Attachments = [Attachment.AdaptiveCard(CardJson.Write(card))],
    };
}
