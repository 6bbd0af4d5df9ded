using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Understanding;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// What a line wants. Most lines say it by themselves; only where an action seems to have no doer are the committee's people looked up, for in a
/// call "gemma to call the depot" is written without a capital.
/// </summary>
internal sealed class IntentReader(CommitteeDb db, TimeProvider clock)
{
    public async Task<Intent?> ReadAsync(Turn turn, CancellationToken cancellation)
    {
        var context = MessageTurn.ContextFor(turn);
        var intent = CommandReader.Read(turn.Text, context);
        if (intent is not LogActionsIntent { Actions: var actions } || !actions.Any(a => a.Owner is null) || MessageTurn.WithNamedCommittee(turn, intent).CommitteeId is not { } committee)
            return intent;

        var people = await new RegisterAccess(db, clock).PeopleAsync(committee, cancellation);
        return CommandReader.Read(turn.Text, context with { People = [.. people.Where(p => !p.HasLeft).SelectMany(p => p.Abbreviations.Append(p.Name))] });
    }
}
