using ActivityProtocol.Schema;
using CommitteeBot.Committees;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Understanding;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// Reads the intent of a line. Most lines need nothing else; only where an action seems to have no owner are the
/// committee's people looked up, because in a call "gemma to call the depot" is typed without a capital.
/// </summary>
internal sealed class IntentReader(CommitteeDb db, TimeProvider clock)
{
    /// <returns>Null for a line that is a question.</returns>
    public async Task<Intent?> ReadAsync(Turn turn, CancellationToken cancellation)
    {
        var context = ContextFor(turn);
        var intent = CommandReader.Read(turn.Text, context);
        if (intent is not LogActionsIntent { Actions: var actions }
            || !actions.Any(a => a.Owner is null) || WithNamedCommittee(turn, intent).CommitteeId is not { } committee)
            return intent;

        var people = await new RegisterAccess(db, clock).PeopleAsync(committee, cancellation);
        return CommandReader.Read(
            turn.Text,
            context with
            {
                People = [.. people.Where(p => !p.HasLeft).SelectMany(p => p.Abbreviations.Append(p.Name))],
            });
    }

    /// <summary>
    /// The committee that the line names, if it names one, in place of the one that the chat is about.
    /// </summary>
    public static Turn WithNamedCommittee(Turn turn, Intent? intent) =>
        intent?.Committee is { } name && turn.Speaker.Reach.FirstOrDefault(c => c.Name == name) is { } committee
            ? turn with { CommitteeId = committee.Id }
            : turn;

    private static CommandContext ContextFor(Turn turn) => new(turn.Today)
    {
        BotNames = turn.Activity.Recipient?.Name is { Length: > 0 } name ? [name] : [],
        Committees = [.. turn.Speaker.Reach.Select(c => new KnownCommittee(c.Id, c.Name, c.Prefix))],
        Mentions = [.. Mention.People(turn.Activity).Select(m => m.Name).OfType<string>()],
    };
}
