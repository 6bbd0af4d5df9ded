using CommitteeBot.Chat.Register;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.AskBack;
using CommitteeBot.Understanding.Kinds;

namespace CommitteeBot.Chat.Turns;

/// <summary>Reads a line that is put in no known way by what it is for.</summary>
internal sealed class MeaningReader(LineContext lines, ActionsOfSubject named, KindReader kinds)
{
    /// <summary>From this likelihood on a list is shown; that does no harm where something else was meant.</summary>
    private const double ShowsFrom = .6;

    /// <summary>The same where a word of the line says which of them are asked for.</summary>
    private const double SaidToShowFrom = .4;

    /// <summary>The same of what only shows something.</summary>
    private const double SureToShowFrom = .8;

    /// <summary>
    /// From this likelihood on something that is there is changed, if the line hardly asks for nothing: then only what
    /// is
    /// wanted is in doubt, and it is mostly right.
    /// </summary>
    private const double ChangesFrom = .55;

    /// <summary>
    /// From this likelihood on apologies are taken: the line has to say as well that somebody cannot come.
    /// </summary>
    private const double ApologiesFrom = .45;

    /// <summary>As likely a line may be one that asks for nothing.</summary>
    private const double MostOfNothing = .05;

    /// <summary>From this likelihood on something is put down where the line hardly asks for nothing.</summary>
    private const double LogsSurelyFrom = .65;

    /// <summary>From this likelihood on a line that plainly says how an action stands says so of it.</summary>
    private const double StatesFrom = .2;

    /// <summary>From this likelihood on "KV – new keys – 11 December" is put down.</summary>
    private const double LogsFrom = .3;

    /// <summary>From this likelihood on the action that a line is about is looked for.</summary>
    private const double FindsFrom = .4;

    /// <summary>What is less likely adds nothing to another kind that asks for the same.</summary>
    private const double LeastOfSame = .05;

    public KindReader Kinds => kinds;

    /// <summary>
    /// What is put like no example either is read by its meaning: which kind of thing it asks for, and what stands
    /// in it.
    /// Only what is hardly ever anything else is done at once if it changes something.
    /// </summary>
    public async Task<Intent?> ReadAsync(Turn turn, CommandContext context, CancellationToken cancellation)
    {
        if (turn.CommitteeId is not { } committee
            || await kinds.PossibleAsync(turn, context, committee, cancellation)
                is not [var (kind, likelihood), ..] possible)
            return null;
        if (PlainStatement.Read(
            CommandText.Clean(turn.Text, context.BotNames), context, LineContext.Prefix(context, committee))
                is { } stated
            && possible.Where(k => k.Kind.ChangesAction()).Sum(k => k.Likelihood) >= StatesFrom
            && !kinds.AsksForChange(stated.Rest))
            return CommandReader.Read(stated.Command, context);
        likelihood = OfSameCommand(kind, likelihood, possible, turn, context, committee);
        var isLikely = kind.Changes()
            ? IsLikelyChange(kind, likelihood, possible, turn, context, committee)
            : likelihood >= (ShownActions.SaysWhich(turn.Text) ? SaidToShowFrom : ShowsFrom)
                || OfNumbered(kind, turn, context, committee) >= ShowsFrom;
        var isSure = likelihood >= (kind.Changes() ? KindReader.SureFrom : SureToShowFrom);
        if ((!isLikely && !(kind == LineKind.Log && likelihood >= LogsFrom))
            || (kind.Changes() && !CommandFromParts.IsPlain(kind, turn.Text, isSure)))
            return null;
        context = await lines.WithPeopleAsync(context, committee, cancellation);
        // A line that is laid out as an action with its owner needs less to be taken for one.
        if (!isLikely && !LoggedLine.IsLaidOut(CommandText.Clean(turn.Text, context.BotNames), context))
            return null;
        return KindReader.Command(kind, turn.Text, context, committee, isSure) is { } command
            ? CommandReader.Read(command, context)
            : null;
    }

    /// <summary>
    /// "13 can be closed off now" closes it, whether it is told that it is done or asked that it be closed.
    /// </summary>
    private static double OfSameCommand(
        LineKind kind, double likelihood, List<(LineKind Kind, double Likelihood)> possible, Turn turn,
        CommandContext context, long committee) =>
        !kind.ChangesAction() || likelihood >= KindReader.SureFrom
            || KindReader.Command(kind, turn.Text, context, committee) is not { } command
            ? likelihood
            : possible.Where(k => k.Kind == kind || (k.Likelihood >= LeastOfSame && k.Kind.ChangesAction()
                && KindReader.Command(k.Kind, turn.Text, context, committee) == command)).Sum(k => k.Likelihood);

    /// <summary>
    /// A meeting is moved on less only where no action is numbered, whose day may be meant; never is one called off
    /// on less.
    /// </summary>
    private static bool IsLikelyChange(
        LineKind kind, double likelihood, List<(LineKind Kind, double Likelihood)> possible, Turn turn,
        CommandContext context, long committee) =>
        likelihood >= LineModel.Learned.Least
            || (OfNothing(possible) <= MostOfNothing && kind switch
            {
                LineKind.CancelMeeting => false,
                LineKind.Log => likelihood >= LogsSurelyFrom,
                LineKind.Apologies => likelihood >= ApologiesFrom,
                LineKind.MoveMeeting => likelihood >= ChangesFrom
                    && LineParts.References(turn.Text, context, LineContext.Prefix(context, committee)).Count == 0,
                _ => likelihood >= ChangesFrom,
            });

    /// <summary>How likely it asks for nothing, or of the minutes.</summary>
    private static double OfNothing(List<(LineKind Kind, double Likelihood)> possible) =>
        possible.Where(k => k.Kind is LineKind.Unclear or LineKind.Question).Sum(k => k.Likelihood);

    /// <summary>Of an action that is numbered, its card, its list and its history are much the same.</summary>
    private double OfNumbered(LineKind kind, Turn turn, CommandContext context, long committee) =>
        IsShownAction(kind) && LineParts.References(turn.Text, context, LineContext.Prefix(context,
            committee)).Count > 0
            ? kinds.Of(turn.Text).Where(k => IsShownAction(k.Kind)).Sum(k => k.Likelihood)
            : 0;

    private static bool IsShownAction(LineKind kind) => kind is LineKind.One or LineKind.History or LineKind.See;

    /// <summary>An action that is named by its subject is shown, with what can be done with it.</summary>
    public async Task<Intent?> BySubjectAsync(Turn turn, CommandContext context, CancellationToken cancellation)
    {
        if (turn.CommitteeId is not { } committee)
            return null;
        var ofActions = kinds.Of(turn.Text).FindAll(k => k.Kind.ChangesAction() && k.Kind != LineKind.Undo);
        return ofActions.Sum(k => k.Likelihood) is var likelihood && likelihood >= FindsFrom
            && likelihood > kinds.OfQuestion(turn.Text)
            ? await named.FindAsync(
                turn, await lines.WithPeopleAsync(context, committee, cancellation), committee, ofActions[0].Kind,
                    cancellation)
            : null;
    }
}
