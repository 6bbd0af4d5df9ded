using CommitteeBot.Chat.Audience;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Understanding;

namespace CommitteeBot.Chat.Register;

/// <summary>A line about actions that are in the register: which command it is, and the card for what came of it.</summary>
internal sealed class RegisterTurn(CommitteeDb db, TimeProvider clock, MentionResolver mentioned, RefreshUsers readers)
{
    public async Task<Reply> RunAsync(Turn turn, Intent intent, CancellationToken cancellation) => Reply.From(OutcomeCard.Create(intent switch
    {
        Understanding.ListActionsIntent wanted => await ListAsync(turn, wanted.Filter, cancellation),
        Understanding.MattersArisingIntent matters => await new MattersArising(db, clock)
            .HandleAsync(turn.Caller, new MattersArisingRequest(turn.CommitteeId!.Value, matters.Meeting), cancellation),
        UndoIntent { References: [] } => await new UndoLastChange(db, clock).HandleAsync(turn.Caller, new UndoRequest(null, turn.Activity.Id), cancellation),
        ActionIntent { References: [] } => new RegisterRefusal(
            "Which action is meant? No reference was in the line, so nothing was changed.",
            $"Type it with its number, such as {turn.Committee!.Prefix}-1. Type “actions” for the list{(intent is WithdrawActionIntent ? ", or “cancel the meeting” if you mean the meeting" : "")}."),
        ActionIntent about => await AllAsync(turn, about, cancellation),
        _ => throw new InvalidOperationException($"{intent.GetType().Name} has no command."),
    }, await readers.FindAsync(turn, cancellation)));

    private Task<RegisterOutcome> ListAsync(Turn turn, ActionFilter filter, CancellationToken cancellation) =>
        new ListActions(db, clock).HandleAsync(turn.Caller, new ListQuery(filter, filter.Mine ? [] : [turn.CommitteeId!.Value]), cancellation);

    /// <summary>A line may name several actions: the first that cannot be changed stops it and says so, and what was changed before it stays.</summary>
    private async Task<RegisterOutcome> AllAsync(Turn turn, ActionIntent intent, CancellationToken cancellation)
    {
        var changed = new List<ActionView>();
        foreach (var reference in intent.References)
        {
            var outcome = await OneAsync(turn, intent, reference, cancellation);
            if (intent.References.Count == 1 || outcome is not ActionChanged done)
                return outcome;
            changed.Add(done.Action);
        }

        return new ActionsChanged(changed, $"{string.Join(", ", changed.Select(a => a.Reference))}: done as you said.");
    }

    private async Task<RegisterOutcome> OneAsync(Turn turn, ActionIntent intent, ActionReference reference, CancellationToken cancellation)
    {
        var caller = turn.Caller;
        var id = turn.Activity.Id;
        StateRequest State(string? note) => new(reference, note, id);
        return intent switch
        {
            StartActionIntent start => await new StartAction(db, clock).HandleAsync(caller, State(start.Note), cancellation),
            CompleteActionIntent done => await new CompleteAction(db, clock).HandleAsync(caller, State(done.Note), cancellation),
            CloseActionIntent close => await new CloseAction(db, clock).HandleAsync(caller, State(close.Note), cancellation),
            ReopenActionIntent reopen => await new ReopenAction(db, clock).HandleAsync(caller, State(reopen.Note), cancellation),
            AcceptActionIntent accept => await new AcceptAction(db, clock).HandleAsync(caller, State(accept.Note), cancellation),
            WithdrawActionIntent withdraw => await new WithdrawAction(db, clock).HandleAsync(caller, State(withdraw.Note), cancellation),
            SupersedeActionIntent by => await new SupersedeAction(db, clock).HandleAsync(caller, new SupersedeRequest(reference, by.By, id), cancellation),
            AssignActionIntent to => await new AssignAction(db, clock).HandleAsync(
                caller, new AssignRequest(reference, to.Owner, id) { Mentions = await mentioned.ResolveAsync(turn.Activity, cancellation) }, cancellation),
            SetDueIntent due => await new MoveDue(db, clock).HandleAsync(caller, new MoveDueRequest(reference, due.Due, due.Clear, due.Reason, id), cancellation),
            CommentOnActionIntent comment => await new CommentOnAction(db, clock).HandleAsync(caller, new CommentRequest(reference, comment.Text, id), cancellation),
            SetTextIntent text => await new EditAction(db, clock).HandleAsync(caller, new EditRequest(reference, id) { Text = text.Text }, cancellation),
            SetItemIntent item => await new SetActionItem(db, clock).HandleAsync(caller, new SetItemRequest(reference, item.Item, id), cancellation),
            Understanding.ShowActionIntent => await new ShowAction(db, clock).HandleAsync(caller, reference, cancellation),
            ShowHistoryIntent => await new ActionHistory(db, clock).HandleAsync(caller, reference, cancellation),
            UndoIntent => await new UndoLastChange(db, clock).HandleAsync(caller, new UndoRequest(reference, id), cancellation),
            _ => throw new InvalidOperationException($"{intent.GetType().Name} has no command."),
        };
    }
}
