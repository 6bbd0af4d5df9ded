using ActivityProtocol.Schema;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Understanding;

namespace CommitteeBot.Chat;

/// <summary>Somebody changed a message that they had sent, deleted it, or took the deletion back. Only what it says of actions is followed.</summary>
internal sealed class EditedMessageTurn(CommitteeDb db, TimeProvider clock, ReadLine reading, CaptureTurn capture, CardReaders readers)
{
    public async Task<TurnResult> RunAsync(Turn turn, CancellationToken cancellation)
    {
        if (turn.Committee is null || turn.Activity.Id is not { } message)
            return TurnResult.Silent.Instance;

        var editsOf = $"{message};";
        var change = editsOf + TurnKey.ChangeOf(turn.Activity);
        var outcome = turn.Activity.Type == ActivityTypes.MessageDelete || TeamsChannelData.Of(turn.Activity).EventType == MessageEventTypes.Undeleted
            ? await new NoteDeletedMessage(db, clock).HandleAsync(
                turn.Caller, new NoteDeletedMessageRequest(turn.Conversation.Id, message, turn.Activity.Type != ActivityTypes.MessageDelete, change), cancellation)
            : await EditedAsync(turn, editsOf, change, cancellation);
        return outcome is null
            ? TurnResult.Silent.Instance
            : new TurnResult.Said(Reply.Of(OutcomeCard.Of(outcome, await readers.OfAsync(turn, cancellation)))) { InPlaceOfAnswerTo = message };
    }

    /// <summary>An edited line that logs something now, and did not before, is taken as if it had just been written.</summary>
    private async Task<RegisterOutcome?> EditedAsync(Turn turn, string editsOf, string change, CancellationToken cancellation)
    {
        var line = await reading.RunAsync(turn, cancellation) as LogActions ?? new LogActions([]);
        var request = await capture.RequestAsync(MessageTurn.Named(turn, line), line, change, cancellation);
        return await new FollowEditedMessage(db, clock).HandleAsync(turn.Caller, new FollowEditedMessageRequest(request) { EditsOf = editsOf }, cancellation)
            ?? (line.Actions.Count > 0 ? await new LogAction(db, clock).HandleAsync(turn.Caller, request, cancellation) : null);
    }
}
