using ActivityProtocol.Schema;
using CommitteeBot.Committees;
using CommitteeBot.Minutes.Parsing.Actions.Commitments;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.AskBack;
using CommitteeBot.Understanding.Examples;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// Reads the intent of a line. Most lines need nothing else; only where an action seems to have no owner are the
/// committee's people looked up, because in a call "gemma to call the depot" is typed without a capital.
/// </summary>
internal sealed class IntentReader(CommitteeDb db, TimeProvider clock)
{
    /// <summary>From this likelihood on a line rather takes something on than asks for what the minutes say.</summary>
    private const double Commits = .5;

    /// <returns>Null for a line that is a question.</returns>
    public async Task<Intent?> ReadAsync(Turn turn, CancellationToken cancellation)
    {
        var context = ContextFor(turn);
        var intent = CommandReader.Read(turn.Text, context) ?? await ByExampleAsync(turn, context, cancellation);
        if (intent is not LogActionsIntent { Actions: var actions }
            || !actions.Any(a => a.Owner is null) || WithNamedCommittee(turn, intent).CommitteeId is not { } committee)
            return intent;

        return CommandReader.Read(turn.Text, await WithPeopleAsync(context, committee, cancellation)) ?? intent;
    }

    /// <summary>
    /// What no grammar knows is read as the example says that it is put like; the people are looked up for it, because
    /// most of these lines begin with one.
    /// </summary>
    private async Task<Intent?> ByExampleAsync(Turn turn, CommandContext context, CancellationToken cancellation)
    {
        if (turn.CommitteeId is not { } committee)
            return null;
        context = await WithPeopleAsync(context, committee, cancellation);
        var prefix = context.Committees.FirstOrDefault(c => c.Id == committee)?.Prefix;
        return ExampleRouter.CommandFor(turn.Text, context, prefix) is { } command
            ? CommandReader.Read(command, context)
            : null;
    }

    /// <summary>What a line that is no command may have been meant for.</summary>
    public async Task<(IReadOnlyList<LikelyCommand> Commands, bool IsStatement)> LikelyAsync(
        Turn turn, CancellationToken cancellation)
    {
        if (turn.CommitteeId is not { } committee)
            return ([], false);
        var context = await WithPeopleAsync(ContextFor(turn), committee, cancellation);
        var prefix = context.Committees.FirstOrDefault(c => c.Id == committee)?.Prefix;
        var isCommitment = CommitmentReader.Likelihood(turn.Text) >= Commits;
        return (
            LikelyCommands.For(turn.Text, context, prefix, isCommitment),
            LikelyCommands.IsStatement(turn.Text, context, prefix, isCommitment));
    }

    private async Task<CommandContext> WithPeopleAsync(
        CommandContext context, long committee, CancellationToken cancellation)
    {
        var people = await new RegisterAccess(db, clock).PeopleAsync(committee, cancellation);
        return context with
        {
            People = [.. people.Where(p => !p.HasLeft).SelectMany(p => p.Abbreviations.Append(p.Name))],
        };
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
        Committees = [.. turn.Speaker.Reach.Select(c => c.ToKnown())],
        Mentions = [.. Mention.People(turn.Activity).Select(m => m.Name).OfType<string>()],
    };
}
