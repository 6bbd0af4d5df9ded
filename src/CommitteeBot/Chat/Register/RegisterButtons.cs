using CommitteeBot.Chat.Audience;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Register;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Register;

/// <summary>The buttons of the register's cards. Each answers with the card as it is once the click is saved.</summary>
internal sealed class RegisterButtons(CommitteeDb db, TimeProvider clock, RefreshUsers refreshUsers)
{
    /// <summary>No card asks for more at once.</summary>
    private const int MaxFilled = 25;
    private const int MaxHistory = 1000;

    public Task<Reply?> ListOpenAsync(ButtonClick click, CancellationToken cancellation) =>
        ListAsync(click, new ListQuery(new ActionFilter(), [click.CommitteeId]), cancellation);

    public Task<Reply?> ListAsync(ButtonClick click, CancellationToken cancellation) =>
        ListAsync(click, ListQuery.FromJson(click.Data["list"]), cancellation);

    public async Task<Reply?> RowsAsync(ButtonClick click, CancellationToken cancellation)
    {
        var named = Named(click, RowsCard.MaxNamed);
        return named.Count == 0
            ? null
            : await ReplyAsync(click, await new ShowNamedActions(db, clock).HandleAsync(
                click.Caller,
                new NamedActionsRequest(named, click.Page)
                {
                    Press = click.Text("press"), ByItem = click.Number("items") is not null,
                },
                cancellation), cancellation);
    }

    public Task<Reply?> ShowAsync(ButtonClick click, CancellationToken cancellation) =>
        OnActionAsync(
            click, action => new ShowAction(db, clock).HandleAsync(click.Caller, action, cancellation), cancellation);

    public Task<Reply?> RefreshAsync(ButtonClick click, CancellationToken cancellation) =>
        OnActionAsync(
            click, action =>
                new RefreshAction(db, clock).HandleAsync(click.Caller, action, cancellation), cancellation);

    public Task<Reply?> FormAsync(ButtonClick click, CancellationToken cancellation) =>
        OnActionAsync(
            click, action =>
                new ShowEditForm(db, clock).HandleAsync(click.Caller, action, cancellation), cancellation);

    public Task<Reply?> HistoryAsync(ButtonClick click, CancellationToken cancellation) =>
        OnActionAsync(
            click, async action =>
                await new ActionHistory(db, clock).HandleAsync(click.Caller, action, cancellation) switch
                {
                    HistoryShown history => history with
                    {
                        Page = (int)Math.Clamp(click.Number("changes") ?? 1, 1, MaxHistory),
                    },
                    var other => other,
                }, cancellation);

    public Task<Reply?> CompleteAsync(ButtonClick click, CancellationToken cancellation) =>
        OnActionAsync(
            click,
            action => new CompleteAction(db, clock).HandleAsync(click.Caller, State(click, action), cancellation),
            cancellation);

    public Task<Reply?> CloseAsync(ButtonClick click, CancellationToken cancellation) =>
        OnActionAsync(
            click, action => new CloseAction(db, clock).HandleAsync(click.Caller, State(click, action), cancellation),
            cancellation);

    public Task<Reply?> ReopenAsync(ButtonClick click, CancellationToken cancellation) =>
        OnActionAsync(
            click, action => new ReopenAction(db, clock).HandleAsync(click.Caller, State(click, action), cancellation),
            cancellation);

    public Task<Reply?> AcceptAsync(ButtonClick click, CancellationToken cancellation) =>
        OnActionAsync(
            click, action => new AcceptAction(db, clock).HandleAsync(click.Caller, State(click, action), cancellation),
            cancellation);

    public async Task<Reply?> UndoAsync(ButtonClick click, CancellationToken cancellation) =>
        click.Action is null && click.Text("press") is null
            ? null
            : await ReplyAsync(click, await UndoneAsync(click, cancellation), cancellation);

    public Task<Reply?> ChooseOwnerAsync(ButtonClick click, CancellationToken cancellation) =>
        OnActionAsync(click, action =>
        new AssignAction(db, clock).HandleAsync(
            click.Caller,
            new AssignRequest(action, null, click.ActivityId) { ChoiceId = click.Text($"owner-{action}") ?? "" },
            cancellation), cancellation);

    public Task<Reply?> SetDueAsync(ButtonClick click, CancellationToken cancellation) => OnActionAsync(click, action =>
    {
        // A day that a button names is meant, also where it has passed.
        var due = DueDateInput.Read(click, DueQuestionCard.ChoiceId(action)) is { } chosen
            ? chosen with { Problem = DueDateProblem.None }
            : DueDateInput.Read(click, DueQuestionCard.InputId(action));
        return new MoveDue(db, clock).HandleAsync(
            click.Caller, new MoveDueRequest(action, due, Clear: false, null, click.ActivityId), cancellation);
    }, cancellation);

    public Task<Reply?> EditAsync(ButtonClick click, CancellationToken cancellation) => OnActionAsync(click, action =>
        new EditAction(db, clock).HandleAsync(click.Caller, new EditRequest(action, click.ActivityId)
        {
            Text = click.Text("text"),
            Owner = click.Text(EditForm.OtherOwner) is { Length: > 0 } other ? other : click.Text("owner"),
            Due = click.Text("due"),
            Item = click.Text("item"),
        }, cancellation), cancellation);

    /// <summary>The list stays where it was, and says what was done in it.</summary>
    public Task<Reply?> CompleteInListAsync(ButtonClick click, CancellationToken cancellation) =>
        OnActionAsync(click, async action =>
        {
            var outcome = await new CompleteAction(db, clock)
                .HandleAsync(click.Caller, State(click, action), cancellation);
            return outcome is ActionChanged
                ? await ListedAsync(
                    click, outcome, new ListNotice(ListWords.Done(action), action, click.ActivityId), cancellation)
                : outcome;
        }, cancellation);

    public Task<Reply?> UndoInListAsync(ButtonClick click, CancellationToken cancellation) =>
        OnActionAsync(click, async _ => await UndoneAsync(click, cancellation) switch
        {
            ActionShown { Message: { } said } shown =>
                await ListedAsync(click, shown, new ListNotice(said, null, null), cancellation),
            var other => other,
        }, cancellation);

    public async Task<Reply?> FillAsync(ButtonClick click, CancellationToken cancellation)
    {
        var gaps = Named(click, MaxFilled)
            .ConvertAll(a => new FilledGap(a, click.Text($"owner-{a}"), click.Text(DueQuestionCard.InputId(a))));
        return gaps.Count == 0
            ? null
            : await ReplyAsync(click, await new FillGaps(db, clock).HandleAsync(
                click.Caller, new FillGapsRequest(gaps, click.ActivityId), cancellation), cancellation);
    }

    public Task<Reply?> ConfirmSameAsync(ButtonClick click, CancellationToken cancellation) =>
        ResolveDuplicateAsync(click, isNew: false, cancellation);

    public Task<Reply?> ConfirmNewAsync(ButtonClick click, CancellationToken cancellation) =>
        ResolveDuplicateAsync(click, isNew: true, cancellation);

    private async Task<Reply?> ResolveDuplicateAsync(ButtonClick click, bool isNew, CancellationToken cancellation) =>
        click.Text("pending") is { } pending
            ? await ReplyAsync(click, await new ResolveDuplicate(db, clock).HandleAsync(
                click.Caller, new ResolveDuplicateRequest(pending, isNew, click.ActivityId),
                cancellation), cancellation)
            : null;

    private Task<RegisterOutcome> UndoneAsync(ButtonClick click, CancellationToken cancellation) =>
        new UndoLastChange(db, clock).HandleAsync(
            click.Caller, new UndoRequest(click.Action, click.ActivityId) { Press = click.Text("press") }, cancellation);

    /// <summary>The list that the card was opened from; the outcome itself where that isn't known.</summary>
    private async Task<RegisterOutcome> ListedAsync(
        ButtonClick click, RegisterOutcome outcome, ListNotice notice, CancellationToken cancellation)
    {
        if (ListQuery.FromJson(click.Data["list"]) is not { } query)
            return outcome;
        await db.FlushAsync(cancellation);
        return await new ListActions(db, clock).HandleAsync(click.Caller, query, cancellation) switch
        {
            ActionPage page => page with { Notice = notice },
            var refused => refused,
        };
    }

    private async Task<Reply?> ListAsync(ButtonClick click, ListQuery? query, CancellationToken cancellation) =>
        query is null
            ? null
            : await ReplyAsync(
                click, await new ListActions(db, clock).HandleAsync(click.Caller, query, cancellation), cancellation);

    /// <summary>A refusal takes the card's place too, so it leads back to the action.</summary>
    private async Task<Reply?> OnActionAsync(
        ButtonClick click, Func<ActionReference, Task<RegisterOutcome>> command, CancellationToken cancellation)
    {
        if (click.Action is not { } action)
            return null;
        var outcome = await command(action);
        return await ReplyAsync(
            click, outcome is RegisterRefusal { Nearest: [] } refused ? refused with { Nearest = [action] } : outcome,
            cancellation);
    }

    private async Task<Reply> ReplyAsync(ButtonClick click, RegisterOutcome outcome, CancellationToken cancellation) =>
        Reply.From(OutcomeCard.Create(
            outcome, await refreshUsers.FindAsync(click.Turn, cancellation),
            CardOrigins.Of(click, isList: outcome is ActionPage)));

    private static List<ActionReference> Named(ButtonClick click, int most) =>
    [
        .. (click.Text("actions") ?? "").Split(',').Take(most)
            .Select(name => ActionReference.TryParse(name, out var action) ? action : (ActionReference?)null)
            .OfType<ActionReference>(),
    ];

    private static StateRequest State(ButtonClick click, ActionReference action) => new(action, null, click.ActivityId);
}
