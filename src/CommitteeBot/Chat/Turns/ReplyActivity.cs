using System.Text.Json;
using System.Text.Json.Nodes;
using ActivityProtocol.Schema;
using CommitteeBot.Cards;
using CommitteeBot.Chat.Audience;

namespace CommitteeBot.Chat.Turns;

/// <summary>Creates the activity that shows a reply in Teams.</summary>
internal static class ReplyActivity
{
    private static readonly JsonElement FeedbackLoop = JsonDocument.Parse("""{"feedbackLoop":{"type":"default"}}""").RootElement.Clone();

    /// <summary>
    /// Teams documents twenty, but Microsoft's local client refuses the whole message over ten. The card lists the
    /// others.
    /// </summary>
    private const int MaxCitations = 10;

    public static Activity Create(Activity incoming, Reply reply)
    {
        var message = incoming.CreateReply(reply.CardOnly ? null : CardText.Lines(reply.Text));
        return message with
        {
            TextFormat = "markdown",
            Summary = reply.Card is null && !reply.CardOnly ? null : CardText.Truncate(reply.Text, 200),
            Attachments = reply.Card is null && reply.Attachments.Count == 0 ? null
                :
                [
                    .. reply.Card is { } card
                        ? [Attachment.AdaptiveCard(CardJson.Write(card))]
                        : Array.Empty<Attachment>(),
                    .. reply.Attachments,
                ],
            Entities = reply.Sources.Count == 0
                ? null
                : [MessageEntity.Create([.. reply.Sources.Take(MaxCitations).Select(Cited)], reply.IsFromModel)],
            SuggestedActions = reply.Prompts.Count > 0 && !GroupChat.Includes(incoming)
                ? Suggested(incoming, reply.Prompts)
                : null,
            ChannelData = reply.Rateable is not null ? FeedbackLoop : null,
        };
    }

    /// <summary>Title and value are the same: some clients send the one, some the other.</summary>
    private static JsonElement Suggested(Activity incoming, IReadOnlyList<string> prompts) =>
        JsonSerializer.SerializeToElement(new JsonObject
    {
        ["to"] = new JsonArray(incoming.From?.Id),
        ["actions"] = new JsonArray(
            [.. prompts.Select(p => new JsonObject { ["type"] = "imBack", ["title"] = p, ["value"] = p })]),
    });

    private static Citation Cited(ReplySource source) => Citation.Create(source.Number, source.Name, source.Abstract);
}
