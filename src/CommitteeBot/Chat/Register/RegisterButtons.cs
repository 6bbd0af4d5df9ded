using System.Globalization;
using System.Text.Json.Nodes;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Register;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Register;

/// <summary>The buttons of the register's cards.</summary>
internal sealed class RegisterButtons(CommitteeDb db, TimeProvider clock, RefreshUsers readers)
{
    /// <returns>Null for a verb that is none of the register's, or one whose ids are missing.</returns>
    public async Task<Reply?> RunAsync(Turn turn, string verb, JsonObject data, CancellationToken cancellation)
    {
        var outcome = verb switch
        {
            ChatVerbs.ListActions => await ListAsync(turn, new ListQuery(new ActionFilter(), [turn.CommitteeId!.Value]), cancellation),
            RegisterVerbs.List when ListQuery.FromJson(data["list"]) is { } query => await ListAsync(turn, query, cancellation),
            RegisterVerbs.SameAction or RegisterVerbs.NewAction when CardData.Text(data, "pending") is { } pending => await new ResolveDuplicate(db, clock)
                .HandleAsync(turn.Caller, new ResolveDuplicateRequest(pending, verb == RegisterVerbs.NewAction, turn.Activity.Id), cancellation),
            _ when ActionReference.TryParse(CardData.Text(data, "action"), out var reference) => await AboutAsync(turn, verb, reference, data, cancellation),
            _ => null,
        };
        return outcome is null ? null : Reply.From(OutcomeCard.Create(outcome, await readers.FindAsync(turn, cancellation)));
    }

    private async Task<RegisterOutcome?> AboutAsync(Turn turn, string verb, ActionReference reference, JsonObject data, CancellationToken cancellation)
    {
        var caller = turn.Caller;
        var state = new StateRequest(reference, null, turn.Activity.Id);
        return verb switch
        {
            RegisterVerbs.Show => await new ShowAction(db, clock).HandleAsync(caller, reference, cancellation),
            RegisterVerbs.Refresh => await new RefreshAction(db, clock).HandleAsync(caller, reference, cancellation),
            RegisterVerbs.History => await new ActionHistory(db, clock).HandleAsync(caller, reference, cancellation),
            RegisterVerbs.Done => await new CompleteAction(db, clock).HandleAsync(caller, state, cancellation),
            RegisterVerbs.DoneInList => await DoneInListAsync(turn, state, ListQuery.FromJson(data["list"]), cancellation),
            RegisterVerbs.Close => await new CloseAction(db, clock).HandleAsync(caller, state, cancellation),
            RegisterVerbs.Reopen => await new ReopenAction(db, clock).HandleAsync(caller, state, cancellation),
            RegisterVerbs.Accept => await new AcceptAction(db, clock).HandleAsync(caller, state, cancellation),
            RegisterVerbs.Undo => await new UndoLastChange(db, clock).HandleAsync(caller, new UndoRequest(reference, turn.Activity.Id), cancellation),
            RegisterVerbs.ChooseOwner => await new AssignAction(db, clock).HandleAsync(
                caller, new AssignRequest(reference, null, turn.Activity.Id) { ChoiceId = CardData.Text(data, $"owner-{reference}") ?? "" }, cancellation),
            RegisterVerbs.GiveDue => await new MoveDue(db, clock).HandleAsync(
                caller, new MoveDueRequest(reference, Day(CardData.Text(data, DueQuestionCard.InputId(reference)), turn.Today), Clear: false, null, turn.Activity.Id), cancellation),
            RegisterVerbs.Edit => await new EditAction(db, clock).HandleAsync(caller, new EditRequest(reference, turn.Activity.Id)
            {
                Text = CardData.Text(data, "text"),
                Owner = CardData.Text(data, "owner"),
                Due = CardData.Text(data, "due"),
                Item = CardData.Text(data, "item"),
            }, cancellation),
            _ => null,
        };
    }

    private Task<RegisterOutcome> ListAsync(Turn turn, ListQuery query, CancellationToken cancellation) =>
        new ListActions(db, clock).HandleAsync(turn.Caller, query, cancellation);

    /// <summary>The list is shown as it will be once the turn is saved.</summary>
    private async Task<RegisterOutcome> DoneInListAsync(Turn turn, StateRequest request, ListQuery? query, CancellationToken cancellation)
    {
        var outcome = await new CompleteAction(db, clock).HandleAsync(turn.Caller, request, cancellation);
        if (outcome is not ActionChanged || query is null)
            return outcome;

        await db.FlushAsync(cancellation);
        return await ListAsync(turn, query, cancellation);
    }

    private static ParsedDueDate? Day(string? value, DateOnly today) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new ParsedDueDate(day, value!, 0, value!.Length) { Problem = day < today ? DueDateProblem.Past : DueDateProblem.None }
            : null;
}
