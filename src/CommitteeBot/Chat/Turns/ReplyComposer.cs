using System.Diagnostics.Metrics;
using System.Text.Json;
using ActivityProtocol.Schema;
using CommitteeBot.Cards;
using CommitteeBot.Chat.Audience;

namespace CommitteeBot.Chat.Turns;

/// <summary>Composes a reply, once: from here on its bytes are stored, sent, and sent again as they are.</summary>
internal sealed class ReplyComposer(IMeterFactory meters)
{
    public const string MeterName = "CommitteeBot.Chat";
    public const string SizeName = "committeebot.reply.size";

    private readonly Histogram<int> size = meters.Create(MeterName)
        .CreateHistogram<int>(SizeName, "By", "A composed reply as it is stored and sent");

    /// <summary>
    /// A message for everybody in the conversation, or for the asker alone where the asker's own message was private.
    /// </summary>
    public ComposedMessage Message(Activity incoming, Reply reply)
    {
        var activity = ReplyActivity.Create(incoming, reply);
        if (incoming.Type == ActivityTypes.Event)
            activity = activity with { ReplyToId = null }; // An event can't be replied to.
        return Measured(
            ComposedMessage.From(
                GroupChat.IsTargeted(incoming) ? ForAsker(activity, incoming) : activity, reply.Rateable));
    }

    /// <summary>A message in a group chat that only the asker sees.</summary>
    public ComposedMessage Private(Activity incoming, Reply reply) =>
        Measured(
            ComposedMessage.From(
                ForAsker(ReplyActivity.Create(incoming, reply) with { ReplyToId = null }, incoming), reply.Rateable));

    /// <summary>
    /// The answer to a click: the card that takes the place of the one clicked, or a line that the client shows beside
    /// it.
    /// </summary>
    public InvokeResponse Card(Reply reply)
    {
        var response = reply.Card is { } card
            ? InvokeResponse.Card(CardJson.Write(card))
            : InvokeResponse.CardMessage(CardText.Plain(reply.Text));
        size.Record(
            response.Body is { } body ? System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(body).Length : 0);
        return response;
    }

    private static Activity ForAsker(Activity message, Activity incoming) =>
        message with
        {
            Recipient = new ChannelAccount { Id = incoming.From?.Id, Name = incoming.From?.Name, IsTargeted = true },
        };

    private ComposedMessage Measured(ComposedMessage message)
    {
        size.Record(message.Utf8.Length);
        return message;
    }
}
