using System.Text.Json;
using System.Text.Json.Nodes;
using ActivityProtocol.Schema;
using CommitteeBot.Cards;
using CommitteeBot.Chat.Answers;
using CommitteeBot.Chat.Calendar;
using CommitteeBot.Chat.Digests;
using CommitteeBot.Chat.Import;
using CommitteeBot.Chat.Register;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Understanding;

namespace CommitteeBot.Chat.Turns;

/// <summary>Somebody pressed a button. The answer is the card as it then stands; a client that sends buttons as messages gets it as a reply.</summary>
internal sealed class CardActionTurn(
    CommitteeDb db, RegisterButtons register, AnswerButtons answers, ReviewButtons review, CalendarButtons calendar, DigestButtons digests, MeetingListTurn meeting)
{
    public async Task<TurnResult> RunAsync(Turn turn, CancellationToken cancellation)
    {
        var pressed = AdaptiveCardInvokeValue.From(turn.Activity);
        if (pressed?.Action is not { Verb: { Length: > 0 } verb } action)
            return Respond(InvokeResponse.CardError(StatusCodes.Status400BadRequest, "BadRequest", "This button carries nothing that I know. Type help to see what I can do."));

        var data = action.Data is { ValueKind: JsonValueKind.Object } given ? JsonObject.Create(given)! : [];
        var reply = await RunVerbAsync(turn, verb, data, cancellation);

        // A client that refreshes a card by itself takes nothing but a card.
        var card = reply.Card ?? (pressed.Trigger == "automatic" ? NoteCard.Create(reply.Text) : null);
        return Respond(card is null ? InvokeResponse.CardMessage(reply.Text) : InvokeResponse.Card(CardJson.Write(card))) with { IsReadOnly = ChatVerbs.IsReadOnly(verb) };
    }

    /// <summary>The same button from a client that knows Action.Submit only.</summary>
    public Task<Reply> AsReplyAsync(Turn turn, JsonObject data, CancellationToken cancellation) =>
        RunVerbAsync(turn, CardData.Text(data, "verb") ?? "", data, cancellation);

    private async Task<Reply> RunVerbAsync(Turn turn, string verb, JsonObject data, CancellationToken cancellation)
    {
        if (turn.Speaker.Reach.Count == 0)
            return HelpReply.Stranger();

        var committee = CardData.Number(data, "committee") is { } id && turn.Caller.CommitteeIds.Contains(id) ? id : turn.CommitteeId!.Value;
        if (!ChatVerbs.IsReadOnly(verb))
        {
            await db.BeginWriteAsync(cancellation);
            turn = await EnsurePersonIsStored.RunAsync(db, turn, cancellation);
        }

        return verb switch
        {
            ChatVerbs.NextMeeting => await meeting.RunAsync(turn with { CommitteeId = committee }, new Understanding.ListMeetingsIntent(), cancellation),
            ChatVerbs.Digest => await meeting.DigestAsync(turn, committee, cancellation),
            _ => await register.RunAsync(turn with { CommitteeId = committee }, verb, data, cancellation)
                ?? await answers.RunAsync(turn with { CommitteeId = committee }, verb, data, cancellation)
                ?? await calendar.RunAsync(turn with { CommitteeId = committee }, verb, data, cancellation)
                ?? await review.RunAsync(turn, verb, data, cancellation)
                ?? await digests.RunAsync(turn with { CommitteeId = committee }, verb, data, cancellation)
                ?? new Reply("I do not know this button any more: the card is from an earlier version. Type **actions** for a new one."),
        };
    }

    private static TurnResult.InvokeReply Respond(InvokeResponse response) => new(response.Status, response.Body);
}
