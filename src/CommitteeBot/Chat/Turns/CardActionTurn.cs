using System.Text.Json;
using System.Text.Json.Nodes;
using ActivityProtocol.Schema;
using CommitteeBot.Register;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// Somebody clicked a button. The answer is the card as it is then; a client that sends buttons as messages gets it as
/// a reply.
/// </summary>
internal sealed class CardActionTurn(ButtonRouter buttons)
{
    public async Task<TurnResult> RunAsync(Turn turn, CancellationToken cancellation)
    {
        var invoke = AdaptiveCardInvokeValue.From(turn.Activity);
        if (invoke?.Action is not { Verb: { Length: > 0 } verb } action)
        {
            var error = InvokeResponse.CardError(
                StatusCodes.Status400BadRequest, "BadRequest", TurnWords.ButtonWithoutVerb);
            return new TurnResult.InvokeReply(error.Status, error.Body);
        }


        var data = action.Data is { ValueKind: JsonValueKind.Object } given ? JsonObject.Create(given)! : [];
        var reply = await buttons.RunAsync(turn, verb, data, cancellation);

        // A client that refreshes a card by itself accepts only a card.
        if (reply.Card is null && invoke.Trigger == "automatic")
            reply = reply with { Card = NoteCard.Create(reply.Text) };
        return new TurnResult.CardReply(
            reply.Card is null ? reply : reply with { CardOnly = true }) { IsReadOnly = buttons.IsReadOnly(verb) };
    }

    /// <summary>The same button from a client that knows only Action.Submit.</summary>
    public Task<Reply> AsReplyAsync(Turn turn, JsonObject data, CancellationToken cancellation) =>
        buttons.RunAsync(turn, CardData.Text(data, "verb") ?? "", data, cancellation);
}
