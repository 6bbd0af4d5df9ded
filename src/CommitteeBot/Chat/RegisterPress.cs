using System.Globalization;
using System.Text.Json.Nodes;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Dates;
using CommitteeBot.Register;
using CommitteeBot.Store;

namespace CommitteeBot.Chat;

/// <summary>The buttons of the register's cards.</summary>
internal sealed class RegisterPress(CommitteeDb db, TimeProvider clock, CardReaders readers)
{
    /// <returns>Null for a verb that is none of the register's, or one whose ids are missing.</returns>
    public async Task<Reply?> RunAsync(Turn turn, string verb, JsonObject data, CancellationToken cancellation)
    {
        var outcome = verb switch
        {
            CardVerb.ListActions => await ListAsync(turn, new ListQuery(new ActionFilter(), [turn.CommitteeId!.Value]), cancellation),
            Verbs.List when ListQuery.Read(data["list"]) is { } query => await ListAsync(turn, query, cancellation),
            Verbs.SameAction or Verbs.NewAction when CardData.Text(data, "pending") is { } pending => await new AnswerDuplicate(db, clock)
                .HandleAsync(turn.Caller, new AnswerDuplicateRequest(pending, verb == Verbs.NewAction, turn.Activity.Id), cancellation),
            _ when ActionReference.TryParse(CardData.Text(data, "action"), out var reference) => await AboutAsync(turn, verb, reference, data, cancellation),
            _ => null,
        };
        return outcome is null ? null : Reply.Of(OutcomeCard.Of(outcome, await readers.OfAsync(turn, cancellation)));
    }

    private async Task<RegisterOutcome?> AboutAsync(Turn turn, string verb, ActionReference reference, JsonObject data, CancellationToken cancellation)
    {
        var caller = turn.Caller;
        var state = new StateRequest(reference, null, turn.Activity.Id);
        return verb switch
        {
            Verbs.Show => await new ShowAction(db, clock).HandleAsync(caller, reference, cancellation),
            Verbs.Refresh => await new RefreshAction(db, clock).HandleAsync(caller, reference, cancellation),
            Verbs.History => await new ActionHistory(db, clock).HandleAsync(caller, reference, cancellation),
            Verbs.Done => await new CompleteAction(db, clock).HandleAsync(caller, state, cancellation),
            Verbs.DoneInList => await DoneInListAsync(turn, state, ListQuery.Read(data["list"]), cancellation),
            Verbs.Close => await new CloseAction(db, clock).HandleAsync(caller, state, cancellation),
            Verbs.Reopen => await new ReopenAction(db, clock).HandleAsync(caller, state, cancellation),
            Verbs.Accept => await new AcceptAction(db, clock).HandleAsync(caller, state, cancellation),
            Verbs.Undo => await new UndoLast(db, clock).HandleAsync(caller, new UndoRequest(reference, turn.Activity.Id), cancellation),
            Verbs.ChooseOwner => await new AssignAction(db, clock).HandleAsync(
                caller, new AssignRequest(reference, null, turn.Activity.Id) { ChoiceId = CardData.Text(data, $"owner-{reference}") ?? "" }, cancellation),
            Verbs.GiveDue => await new MoveDue(db, clock).HandleAsync(
                caller, new MoveDueRequest(reference, Day(CardData.Text(data, DueQuestionCard.InputOf(reference)), turn.Today), Clear: false, null, turn.Activity.Id), cancellation),
            Verbs.Edit => await new EditAction(db, clock).HandleAsync(caller, new EditRequest(reference, turn.Activity.Id)
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

    private static DueReading? Day(string? value, DateOnly today) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new DueReading(day, value!, 0, value!.Length) { Problem = day < today ? DueProblem.Past : DueProblem.None }
            : null;
}
