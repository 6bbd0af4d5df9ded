using CommitteeBot.Register;
using CommitteeBot.Understanding;

namespace CommitteeBot.Chat;

/// <summary>Commands of the action register: which one, and the card for what came of it.</summary>
internal sealed class RegisterTurn(LogAction log, Register.ListActions list, CompleteAction complete)
{
    public async Task<Reply> RunAsync(Turn turn, Intent intent, CancellationToken cancellation) => Reply.Of(OutcomeCard.Of(intent switch
    {
        LogActions line => await log.HandleAsync(turn.Caller, Request(turn, line), cancellation),
        Understanding.ListActions wanted => await list.HandleAsync(turn.Caller, new ListQuery(wanted.Filter, turn.CommitteeId is { } id ? [id] : []), cancellation),
        Complete done => await complete.HandleAsync(turn.Caller, new StateRequest(done.References[0], done.Note, turn.Activity.Id), cancellation),
        _ => throw new InvalidOperationException($"{intent.GetType().Name} has no command."),
    }));

    private static LogActionRequest Request(Turn turn, LogActions line) => new(
        turn.CommitteeId!.Value,
        [.. line.Actions.Select(a => new NewAction(a.Text, a.Owner, a.Due, a.Item))],
        turn.Activity.Id)
    {
        ConversationId = turn.Conversation.Id,
        MeetingId = turn.Conversation.MeetingId,
    };
}
