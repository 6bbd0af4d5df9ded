using CommitteeBot.Chat.Answers;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Register;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.AskBack;

namespace CommitteeBot.Chat.Register;

/// <summary>A line about actions in the register: which command it is, and the card for its outcome.</summary>
internal sealed class RegisterTurn(
    CommitteeDb db, TimeProvider clock, MentionResolver mentions, RefreshUsers refreshUsers, QuestionTurn minutes)
{
    public async Task<Reply> ListAsync(Turn turn, ListActionsIntent intent, CancellationToken cancellation)
    {
        var filter = await WithDayAsync(turn, intent.Filter, cancellation);
        if (intent.Filter.DueAt is { } due && filter.DueBy is null)
            return Reply.From(OutcomeCard.Create(ListWords.NoSuchMeeting(due.Words)));
        var query = new ListQuery(filter, filter.Mine ? [] : [turn.CommitteeId!.Value]);
        var listed = await new ListActions(db, clock).HandleAsync(turn.Caller, query, cancellation);
        if (listed is not ActionPage { Total: 0, Query.Filter: { About: { } about, State: ListedState.Open } })
            return await ReplyAsync(turn, listed, cancellation);

        // Of whom or when as well, an action of its subject alone would be another one.
        if (filter != new ActionFilter { About = about })
            return await minutes.RunAsync(turn, cancellation, isCommand: true);

        // What is asked for may be put in other words, and of what no action is about the minutes may still say
        // something.
        return await new ActionsOfSubject(db).FindAsync(turn, about, turn.CommitteeId!.Value, cancellation) switch
        {
            ShowActionIntent one => await ChangeAsync(turn, one, cancellation),
            AskBackIntent several => Reply.From(AskBackCard.Create(several.Commands)),
            _ => await minutes.RunAsync(turn, cancellation, isCommand: true),
        };
    }

    /// <summary>"Before the December meeting": by its day.</summary>
    private async Task<ActionFilter> WithDayAsync(Turn turn, ActionFilter filter, CancellationToken cancellation) =>
        filter.DueAt is { } due
            ? filter with
            {
                DueAt = null,
                DueBy = (await new DueDateResolver(db).ResolveAsync(due, turn.CommitteeId!.Value, turn.Today,
                    cancellation)).Date,
            }
            : filter;

    public async Task<Reply> MattersArisingAsync(
        Turn turn, MattersArisingIntent intent, CancellationToken cancellation) =>
        await ReplyAsync(turn, await new MattersArising(db, clock).HandleAsync(
            turn.Caller, new MattersArisingRequest(turn.CommitteeId!.Value, intent.Meeting),
            cancellation), cancellation);

    public async Task<Reply> ChangeAsync(Turn turn, ActionIntent intent, CancellationToken cancellation) =>
        await ReplyAsync(turn, intent switch
    {
        UndoIntent { References: [] } =>
            await new UndoLastChange(db, clock)
                .HandleAsync(turn.Caller, new UndoRequest(null, turn.Activity.Id), cancellation),
        { References: [] } => new RegisterRefusal(
            RegisterReplyWords.WhichAction,
            RegisterReplyWords.NameTheAction(turn.Committee!.Prefix, mayMeanMeeting: intent is WithdrawActionIntent)),
        ShowActionIntent { References.Count: > 1 } several when await ShownAsync(turn, several,
            cancellation) is { } shown => shown,
        _ => await ChangeAllAsync(turn, [intent], cancellation),
    }, cancellation);

    /// <returns>Null where the person may see none of them.</returns>
    private async Task<RegisterOutcome?> ShownAsync(Turn turn, ShowActionIntent several,
        CancellationToken cancellation) =>
        await new ShowNamedActions(db, clock).HandleAsync(
            turn.Caller, new NamedActionsRequest(several.References, 1),
                cancellation) is ActionsNamed { Actions.Count: > 0 } named
            ? named with { All = [.. named.Actions.Select(a => a.Reference)] }
            : null;

    public async Task<Reply> ChangeSeveralAsync(Turn turn, SeveralActionsIntent intent,
        CancellationToken cancellation) =>
        await ReplyAsync(turn, await ChangeAllAsync(turn, intent.Parts, cancellation), cancellation);

    /// <summary>
    /// A line may name several actions: of each it is said what came of it. What was changed before somebody has to be
    /// asked something stays changed.
    /// </summary>
    public async Task<RegisterOutcome> ChangeAllAsync(
        Turn turn, IReadOnlyList<ActionIntent> intents, CancellationToken cancellation)
    {
        var (changed, refused) = (new List<ActionChanged>(), new List<RegisterRefusal>());
        var parts = intents.SelectMany(i => i.References.Select(r => (i, r))).ToList();
        foreach (var (intent, reference) in parts)
        {
            var outcome = await RunAsync(turn, intent, reference, cancellation);
            if (parts.Count > 1 && outcome is ActionShown { Message: { } already })
                outcome = new RegisterRefusal($"{already}.");
            if (parts.Count == 1 || outcome is not (ActionChanged or RegisterRefusal))
                return outcome;
            if (outcome is ActionChanged one)
                changed.Add(one);
            else
                refused.Add((RegisterRefusal)outcome);
        }

        return SeveralChanged.Together(changed, refused);
    }

    private async Task<RegisterOutcome> RunAsync(
        Turn turn, ActionIntent intent, ActionReference reference, CancellationToken cancellation)
    {
        var caller = turn.Caller;
        var id = turn.Activity.Id;
        StateRequest State(string? note) => new(reference, note, id);
        return intent switch
        {
            StartActionIntent start =>
                await new StartAction(db, clock).HandleAsync(caller, State(start.Note), cancellation),
            CompleteActionIntent done =>
                await new CompleteAction(db, clock).HandleAsync(caller, State(done.Note), cancellation),
            CloseActionIntent close =>
                await new CloseAction(db, clock).HandleAsync(caller, State(close.Note), cancellation),
            ReopenActionIntent reopen =>
                await new ReopenAction(db, clock).HandleAsync(caller, State(reopen.Note), cancellation),
            AcceptActionIntent accept =>
                await new AcceptAction(db, clock).HandleAsync(caller, State(accept.Note), cancellation),
            WithdrawActionIntent withdraw =>
                await new WithdrawAction(db, clock).HandleAsync(caller, State(withdraw.Note), cancellation),
            SupersedeActionIntent by =>
                await new SupersedeAction(db, clock)
                    .HandleAsync(caller, new SupersedeRequest(reference, by.By, id), cancellation),
            AssignActionIntent to => await new AssignAction(db, clock).HandleAsync(
                caller,
                new AssignRequest(reference, to.Owner, id)
                {
                    Mentions = await mentions.ResolveAsync(turn.Activity, cancellation),
                },
                cancellation),
            SetDueIntent due =>
                await new MoveDue(db, clock).HandleAsync(
                    caller, new MoveDueRequest(reference, due.Due, due.Clear, due.Reason, id) { Shift = due.Shift },
                    cancellation),
            CommentOnActionIntent comment =>
                await new CommentOnAction(db, clock)
                    .HandleAsync(caller, new CommentRequest(reference, comment.Text, id), cancellation),
            SetTextIntent text =>
                await new EditAction(db, clock).HandleAsync(
                    caller, new EditRequest(reference, id) { Text = text.Text }, cancellation),
            SetItemIntent item =>
                await new SetActionItem(db, clock)
                    .HandleAsync(caller, new SetItemRequest(reference, item.Item, id), cancellation),
            ShowActionIntent => await new ShowAction(db, clock).HandleAsync(caller, reference, cancellation),
            ShowHistoryIntent => await new ActionHistory(db, clock).HandleAsync(caller, reference, cancellation),
            UndoIntent =>
                await new UndoLastChange(db, clock).HandleAsync(caller, new UndoRequest(reference, id), cancellation),
            _ => throw new InvalidOperationException($"{intent.GetType().Name} has no command."),
        };
    }

    private async Task<Reply> ReplyAsync(Turn turn, RegisterOutcome outcome, CancellationToken cancellation) =>
        Reply.From(OutcomeCard.Create(outcome, await refreshUsers.FindAsync(turn, cancellation)));
}
