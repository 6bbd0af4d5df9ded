using ActivityProtocol.Schema;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Chat.Register;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Understanding;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// Somebody edited, deleted or restored their own message. Only what it says about actions is followed.
/// </summary>
internal sealed class EditedMessageTurn(
    CommitteeDb db, TimeProvider clock, IntentReader intents, CaptureTurn capture, RefreshUsers refreshUsers)
{
    public async Task<TurnResult> RunAsync(Turn turn, CancellationToken cancellation)
    {
        if (turn.Committee is null || turn.Activity.Id is not { } message)
            return TurnResult.NoReply.Instance;

        var editsOf = $"{message};";
        var change = editsOf + TurnKey.ForChange(turn.Activity);
        var outcome = turn.Activity.Type == ActivityTypes.MessageDelete
            || TeamsChannelData.From(turn.Activity).EventType == MessageEventTypes.Undeleted
            ? await new NoteDeletedMessage(db, clock).HandleAsync(
                turn.Caller,
                new NoteDeletedMessageRequest(
                    turn.Conversation.Id, message, turn.Activity.Type != ActivityTypes.MessageDelete, change),
                cancellation)
            : await EditedAsync(turn, editsOf, change, cancellation);
        return outcome is null
            ? TurnResult.NoReply.Instance
            : new TurnResult.MessageReply(
                Reply.From(
                    OutcomeCard.Create(
                        outcome, await refreshUsers.FindAsync(turn, cancellation))))
            {
                ReplacesReplyTo = message,
                // What only follows the edit says so itself.
                IsMarked = outcome is ActionsLogged logged && logged.Logged.Any(l => l.Message is null),
            };
    }

    /// <summary>
    /// An edited message that logs something now, and didn't before, is handled as if it had just been written.
    /// </summary>
    private async Task<RegisterOutcome?> EditedAsync(
        Turn turn, string editsOf, string change, CancellationToken cancellation)
    {
        turn = await intents.WriteOutAsync(turn, cancellation);
        var read = await intents.ReadAsync(turn, cancellation);
        var line = read as LogActionsIntent ?? (read as ChangeAndLogIntent)?.Log ?? new LogActionsIntent([]);
        var request = await capture.RequestAsync(
            IntentReader.WithNamedCommittee(turn, line), line, change, cancellation);
        return await new FollowEditedMessage(db, clock)
            .HandleAsync(turn.Caller, new FollowEditedMessageRequest(request) { EditsOf = editsOf }, cancellation)
            ?? (line.Actions.Count > 0 ? await new LogAction(db, clock).HandleAsync(turn.Caller, request,
                cancellation) : null);
    }
}
