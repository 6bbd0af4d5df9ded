using CommitteeBot.Chat.Audience;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Register;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Register;

/// <summary>The buttons of the register's cards. Each answers with the card as it is once the click is saved.</summary>
internal sealed class RegisterButtons(CommitteeDb db, TimeProvider clock, RefreshUsers refreshUsers)
{
    private const int MaxGaps = 25;

    public Task<Reply?> ListOpenAsync(ButtonClick click, CancellationToken cancellation) =>
        ListAsync(click, new ListQuery(new ActionFilter(), [click.CommitteeId]), cancellation);

    public Task<Reply?> ListAsync(ButtonClick click, CancellationToken cancellation) =>
        ListAsync(click, ListQuery.FromJson(click.Data["list"]), cancellation);

    public Task<Reply?> ShowAsync(ButtonClick click, CancellationToken cancellation) =>
        OnActionAsync(
            click, action => new ShowAction(db, clock).HandleAsync(click.Caller, action, cancellation), cancellation);

    public Task<Reply?> RefreshAsync(ButtonClick click, CancellationToken cancellation) =>
        OnActionAsync(
            click, action =>
                new RefreshAction(db, clock).HandleAsync(click.Caller, action, cancellation), cancellation);

    public Task<Reply?> HistoryAsync(ButtonClick click, CancellationToken cancellation) =>
        OnActionAsync(
            click, action =>
                new ActionHistory(db, clock).HandleAsync(click.Caller, action, cancellation), cancellation);

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

    public Task<Reply?> UndoAsync(ButtonClick click, CancellationToken cancellation) => OnActionAsync(click, action =>
        new UndoLastChange(db, clock).HandleAsync(
            click.Caller, new UndoRequest(action, click.ActivityId), cancellation),
        cancellation);

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

    public async Task<Reply?> FillGapsAsync(ButtonClick click, CancellationToken cancellation)
    {
        List<ActionReference> actions = [
            .. (click.Text("actions") ?? "").Split(',').Take(MaxGaps)
            .Select(r => ActionReference.TryParse(r, out var one) ? one : (ActionReference?)null).OfType<ActionReference>()];
        if (actions.Count == 0)
            return null;
        List<EditRequest> filled = [
            .. actions.Select(a => new EditRequest(a, click.ActivityId)
            {
                Owner = Given(click.Text(MeetingSummaryCard.OwnerInput($"{a}"))),
                Due = Given(click.Text(MeetingSummaryCard.DueInput($"{a}"))),
            })
            .Where(e => e.Owner is not null || e.Due is not null)];
        var isOver = !RunningMeeting.IsRunning(click.Turn.Conversation, click.Turn.Now);
        return await ReplyAsync(
            click,
            await new FillGaps(db, clock).HandleAsync(
                click.Caller, new FillGapsRequest(actions, filled, isOver, click.ActivityId), cancellation),
            cancellation);
    }

    private static string? Given(string? input) => string.IsNullOrWhiteSpace(input) ? null : input.Trim();

    public Task<Reply?> EditAsync(ButtonClick click, CancellationToken cancellation) => OnActionAsync(click, action =>
        new EditAction(db, clock).HandleAsync(click.Caller, new EditRequest(action, click.ActivityId)
        {
            Text = click.Text("text"),
            Owner = click.Text("owner"),
            Due = click.Text("due"),
            Item = click.Text("item"),
        }, cancellation), cancellation);

    public Task<Reply?> CompleteInListAsync(ButtonClick click, CancellationToken cancellation) =>
        OnActionAsync(click, async action =>
    {
        var outcome = await new CompleteAction(db, clock).HandleAsync(click.Caller, State(click, action), cancellation);
        if (outcome is not ActionChanged || ListQuery.FromJson(click.Data["list"]) is not { } query)
            return outcome;

        await db.FlushAsync(cancellation);
        return await new ListActions(db, clock).HandleAsync(click.Caller, query, cancellation);
    }, cancellation);

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

    private async Task<Reply?> ListAsync(ButtonClick click, ListQuery? query, CancellationToken cancellation) =>
        query is null
            ? null
            : await ReplyAsync(
                click, await new ListActions(db, clock).HandleAsync(click.Caller, query, cancellation), cancellation);

    private async Task<Reply?> OnActionAsync(
        ButtonClick click, Func<ActionReference, Task<RegisterOutcome>> command, CancellationToken cancellation) =>
        click.Action is { } action ? await ReplyAsync(click, await command(action), cancellation) : null;

    private async Task<Reply> ReplyAsync(ButtonClick click, RegisterOutcome outcome, CancellationToken cancellation) =>
        Reply.From(OutcomeCard.Create(outcome, await refreshUsers.FindAsync(click.Turn, cancellation)));

    private static StateRequest State(ButtonClick click, ActionReference action) => new(action, null, click.ActivityId);
}
