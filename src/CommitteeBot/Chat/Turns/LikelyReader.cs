using CommitteeBot.Chat.Register;
using CommitteeBot.Minutes.Parsing.Actions.Commitments;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.AskBack;
using CommitteeBot.Understanding.Kinds;
using CommitteeBot.Understanding.Parts;

namespace CommitteeBot.Chat.Turns;

/// <summary>Finds what to offer for a line that nothing understands.</summary>
internal sealed class LikelyReader(LineContext lines, ActionsOfSubject named, KindReader kinds)
{
    /// <summary>From this likelihood on a line rather takes something on than asks for what the minutes say.</summary>
    private const double Commits = .5;

    /// <summary>From this likelihood on it is asked what is meant before the minutes are searched.</summary>
    private const double AsksFrom = .5;

    /// <summary>From this likelihood on it is offered.</summary>
    private const double OffersFrom = .15;

    /// <summary>From this likelihood on the action that a line may be about is offered as well.</summary>
    private const double OffersActionFrom = .1;

    /// <summary>A meeting that is called off by a wrong press costs most.</summary>
    private const double OffersToCancelFrom = .5;

    /// <summary>
    /// From this likelihood on a line that the minutes don't answer is asked of the register as well, unless it is
    /// rather
    /// a question to the minutes: an action that shares a word with it would be no answer.
    /// </summary>
    private const double AfterActionsFrom = .35;

    /// <summary>What a line is about that may ask after an action, or tell of one; null where it hardly does.</summary>
    public async Task<string?> ActionAskedForAsync(Turn turn, CancellationToken cancellation)
    {
        var ofActions = kinds.Of(turn.Text).Where(k => k.Kind.IsOfAction()).Sum(k => k.Likelihood);
        if (turn.CommitteeId is not { } committee
            || ofActions < Math.Max(AfterActionsFrom, kinds.OfQuestion(turn.Text)))
            return null;
        var context = await lines.WithPeopleAsync(LineContext.Of(turn), committee, cancellation);
        var subject = LineWithParts.Read(turn.Text, LineKind.One, context)
            .Where(p => p.Label == PartLabel.Subject).Select(p => p.Text);
        return string.Join(' ', subject) is { Length: > 0 } said ? said : null;
    }

    /// <summary>A guest has no part in the register: what would be refused is not offered.</summary>
    private static List<LikelyCommand> ForGuest(IReadOnlyList<LikelyCommand> offered) =>
        offered.Where(o => o.Line.StartsWith("apologies", StringComparison.Ordinal)).ToList() is { Count: > 0 } own
            ? [.. own, offered[^1]]
            : [];

    /// <summary>What a line that is no command may have been meant for.</summary>
    public async Task<(IReadOnlyList<LikelyCommand> Commands, bool IsStatement)> ReadAsync(
        Turn turn, CancellationToken cancellation)
    {
        if (turn.CommitteeId is not { } committee)
            return ([], false);
        var context = await lines.WithPeopleAsync(LineContext.Of(turn), committee, cancellation);
        var prefix = LineContext.Prefix(context, committee);
        var isCommitment = CommitmentReader.Likelihood(turn.Text) >= Commits;
        var possible = kinds.Of(turn.Text);
        var offered = LikelyCommands.For(turn.Text, context, prefix, isCommitment);
        var isStatement = LikelyCommands.IsStatement(turn.Text, context, prefix, isCommitment)
            && (possible.Count == 0 || possible[0].Kind.Changes() || possible[0].Kind == LineKind.Unclear);
        foreach (var (kind, likelihood) in possible.Where(k => k.Kind.Changes()
            && k.Likelihood >= (k.Kind == LineKind.CancelMeeting ? OffersToCancelFrom : OffersFrom)))
        {
            if (KindReader.Command(kind, turn.Text, context, committee) is not { } line)
                continue;
            offered = LikelyCommands.With(offered, LikelyCommands.Named(kind, line), turn.Text);
            isStatement |= likelihood >= AsksFrom;
            break;
        }

        // "That letter I owe the southern councillors, …" may be about one that is there.
        if (offered.Count > 0 && LineParts.References(turn.Text, context, prefix).Count == 0
            && possible.FindAll(k => k.Kind.IsOfAction()) is [var (likeliest, _), ..] ofActions
            && ofActions.Sum(k => k.Likelihood) >= OffersActionFrom)
            offered = LikelyCommands.WithShown(
                offered, await named.OfferAsync(turn, context, committee, likeliest, cancellation));
        return turn.Caller.Scope.IncludesRegisterOf(committee) ? (offered, isStatement)
            : (ForGuest(offered), isStatement);
    }
}
