using System.Text.Json.Nodes;
using CommitteeBot.Committees;
using CommitteeBot.Register;

namespace CommitteeBot.Chat;

/// <summary>The buttons of the register's cards.</summary>
internal sealed class RegisterPress(ListActions list, CompleteAction complete)
{
    /// <summary>Whether pressing it changes something.</summary>
    public static bool Writes(string verb) => verb is Verbs.Done or Verbs.DoneInList;

    /// <returns>Null for a verb that is none of the register's.</returns>
    public async Task<Reply?> RunAsync(Turn turn, string verb, JsonObject data, CancellationToken cancellation) => verb switch
    {
        CardVerb.ListActions => await ListedAsync(turn, new ListQuery(new ActionFilter(), turn.CommitteeId is { } id ? [id] : []), cancellation),
        Verbs.List when ListQuery.Read(data["list"]) is { } query => await ListedAsync(turn, query, cancellation),
        Verbs.DoneInList when Reference(data) is { } reference && ListQuery.Read(data["list"]) is { } query => await DoneInListAsync(turn, reference, query, cancellation),
        Verbs.Done when Reference(data) is { } reference => Reply.Of(OutcomeCard.Of(await CompleteAsync(turn, reference, cancellation))),
        _ => null,
    };

    private async Task<Reply> ListedAsync(Turn turn, ListQuery query, CancellationToken cancellation) =>
        Reply.Of(OutcomeCard.Of(await list.HandleAsync(turn.Caller, query, cancellation)));

    private async Task<Reply> DoneInListAsync(Turn turn, ActionReference reference, ListQuery query, CancellationToken cancellation)
    {
        var outcome = await CompleteAsync(turn, reference, cancellation);
        return outcome is Refused ? Reply.Of(OutcomeCard.Of(outcome)) : await ListedAsync(turn, query, cancellation);
    }

    private Task<RegisterOutcome> CompleteAsync(Turn turn, ActionReference reference, CancellationToken cancellation) =>
        complete.HandleAsync(turn.Caller, new StateRequest(reference, null, turn.Activity.Id), cancellation);

    private static ActionReference? Reference(JsonObject data) =>
        ActionReference.TryParse(CardData.Text(data, "action"), out var reference) ? reference : null;
}
