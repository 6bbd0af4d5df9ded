using System.Text.Json;
using System.Text.Json.Nodes;
using ActivityProtocol.Schema;
using CommitteeBot.Cards;
using CommitteeBot.Chat.Audience;

namespace CommitteeBot.Chat.Turns;

/// <summary>Puts a reply into the form in which Teams takes it.</summary>
internal static class ReplyActivity
{
    private static readonly JsonElement FeedbackLoop = JsonDocument.Parse("""{"feedbackLoop":{"type":"default"}}""").RootElement.Clone();

    /// <summary>Teams documents twenty; Microsoft's local client refuses the whole message over ten. The others stand on the card all the same.</summary>
    private const int MaxCitations = 10;

    public static Activity Create(Activity asked, Reply reply)
    {
        var message = asked.CreateReply(reply.CardOnly ? null : reply.Text);
        return message with
        {
            TextFormat = "markdown",
            Summary = reply.Card is null && !reply.CardOnly ? null : CardText.Truncate(reply.Text, 200),
            Attachments = reply.Card is null && reply.Attachments.Count == 0 ? null
                : [.. reply.Card is { } card ? [Attachment.AdaptiveCard(CardJson.Write(card))] : Array.Empty<Attachment>(), .. reply.Attachments],
            Entities = reply.Sources.Count == 0 ? null : [MessageEntity.Create([.. reply.Sources.Take(MaxCitations).Select(Cited)])],
            SuggestedActions = reply.Prompts.Count > 0 && !GroupChat.Includes(asked) ? Suggested(asked, reply.Prompts) : null,
            ChannelData = reply.Rateable is not null ? FeedbackLoop : null,
        };
    }

    /// <summary>Title and value are the same: some clients send the one, some the other.</summary>
    private static JsonElement Suggested(Activity asked, IReadOnlyList<string> prompts) => JsonSerializer.SerializeToElement(new JsonObject
    {
        ["to"] = new JsonArray(asked.From?.Id),
        ["actions"] = new JsonArray([.. prompts.Select(p => new JsonObject { ["type"] = "imBack", ["title"] = p, ["value"] = p })]),
    });

    private static Citation Cited(ReplySource source) => Citation.Create(source.Number, source.Name, source.Abstract);
}
