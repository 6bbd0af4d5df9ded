using CommitteeBot.Cards;
using CommitteeBot.Chat.Turns;

namespace CommitteeBot.Chat.Audience;

/// <summary>
/// The note in a group chat where not everybody may see everything. It depends on who is present and never on what
/// there is to see: it reads the same whether or not something is left out.
/// </summary>
internal static class GroupChatNote
{
    /// <summary>The reply with the note below it.</summary>
    public static TurnResult Append(TurnResult result) =>
        result is TurnResult.MessageReply or TurnResult.CardReply
            ? result with { Reply = Append(result.Reply!, result) }
            : result;

    /// <summary>The note in place of the reply, in the same form.</summary>
    public static TurnResult Replace(TurnResult result, bool wrote)
    {
        var text = wrote ? GroupChatWords.OutcomeIsPrivate : GroupChatWords.AnswerIsPrivate;
        return result is TurnResult.MessageReply message ? message with { Reply = new Reply(text) } : Card(text);
    }

    /// <summary>The note as a card, for a click whose reply nobody here may see.</summary>
    public static TurnResult Card(string text) =>
        new TurnResult.CardReply(Reply.From(new AdaptiveCard { Body = [new TextBlock(text)], FallbackText = text }));

    private static Reply Append(Reply reply, TurnResult result) => reply switch
    {
        { Card: { } card } when reply.CardOnly || result is TurnResult.CardReply =>
            reply with { Card = card with { Body = [.. card.Body, TextBlock.Subtle(GroupChatWords.VisibleToAll)] } },
        _ when result is TurnResult.CardReply => reply with { Text = $"{reply.Text} {GroupChatWords.VisibleToAll}" },
        _ => reply with { Text = $"{reply.Text}\n\n_{GroupChatWords.VisibleToAll}_" },
    };
}
