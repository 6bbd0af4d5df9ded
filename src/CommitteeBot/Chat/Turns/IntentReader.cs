using ActivityProtocol.Schema;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Chat.Calendar;
using CommitteeBot.Chat.Register;
using CommitteeBot.Committees;
using CommitteeBot.Language.Embeddings;
using CommitteeBot.Minutes.Parsing.Actions.Commitments;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Actions;
using CommitteeBot.Understanding.AskBack;
using CommitteeBot.Understanding.Calendar;
using CommitteeBot.Understanding.Capture;
using CommitteeBot.Understanding.Examples;
using CommitteeBot.Understanding.Kinds;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// Reads the intent of a line. Most lines need nothing else; for an action to be logged the committee's people are looked
/// up, because in a call "gemma to call the depot" is typed without a capital.
/// </summary>
internal sealed class IntentReader(CommitteeDb db, TimeProvider clock, LazyEncoder encoder)
{
    /// <summary>From this likelihood on a line rather takes something on than asks for what the minutes say.</summary>
    private const double Commits = .5;

    /// <summary>From this likelihood on a list is shown; that does no harm where something else was meant.</summary>
    private const double ShowsFrom = .6;

    /// <summary>From this likelihood on "KV – new keys – 11 December" is put down.</summary>
    private const double LogsFrom = .3;

    /// <summary>From this likelihood on the action that a line is about is looked for.</summary>
    private const double FindsFrom = .4;

    /// <summary>From this likelihood on it is asked what is meant before the minutes are searched.</summary>
    private const double AsksFrom = .5;

    /// <summary>From this likelihood on it is offered.</summary>
    private const double OffersFrom = .15;

    /// <summary>A longer line is a text.</summary>
    private const int MaxLength = 400;

    /// <summary>Of this turn's line and its parts.</summary>
    private readonly Dictionary<string, List<(LineKind Kind, double Likelihood)>> kinds = new(StringComparer.Ordinal);

    /// <returns>Null for a line that is a question.</returns>
    public async Task<Intent?> ReadAsync(Turn turn, CancellationToken cancellation)
    {
        var context = ContextFor(turn);
        if (ByQuote(turn, context) is { } quoted)
            return quoted;
        if (await SeveralAsync(turn, context, cancellation) is { } several)
            return several;
        var intent = CommandReader.Read(turn.Text, context) ?? await ByCallAsync(turn, context, cancellation)
            ?? await ByExampleAsync(turn, context, cancellation) ?? await ByMeaningAsync(turn, context, cancellation)
            ?? await BySubjectAsync(turn, cancellation);
        if (intent is LogActionsIntent && await OtherwiseAsync(turn, context, cancellation) is { } otherwise)
            return otherwise;
        if (intent is not LogActionsIntent || WithNamedCommittee(turn, intent).CommitteeId is not { } committee)
            return intent;

        return CommandReader.Read(turn.Text, await WithPeopleAsync(context, committee, cancellation)) ?? intent;
    }

    /// <summary>"Log this as an action" is about the message that it answers.</summary>
    private static LogActionsIntent? ByQuote(Turn turn, CommandContext context)
    {
        var quoted = QuotedMessage.From(turn.Activity);
        return QuoteCommand.Read(turn.Text, quoted?.Text, quoted?.Writer, context) is { } actions
            ? new LogActionsIntent(actions)
            : null;
    }

    /// <summary>What people say to one another in a call: of the action just logged, or to somebody who is to do something.</summary>
    private async Task<Intent?> ByCallAsync(Turn turn, CommandContext context, CancellationToken cancellation)
    {
        if (turn.CommitteeId is not { } committee)
            return null;
        context = await WithPeopleAsync(context, committee, cancellation);
        if (SpokenRequest.CommandFor(turn.Text, context) is { } request)
            return CommandReader.Read(request, context);
        if (MeetingFollowOn.Read(turn.Text, context) is { } meeting
            && await LastMeetingChange.IsOfAsync(db, turn, cancellation))
            return meeting;
        if (FollowOnReader.Read(turn.Text, context) is not { } follow
            || await new FollowOnCommands(db, clock).FindAsync(turn, follow, cancellation) is not { } found)
            return null;
        return found is { IsSure: true, Commands: [var only] } ? CommandReader.Read(only.Line, context) : new AskBackIntent(found.Commands);
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
        var command = ExampleRouter.CommandFor(turn.Text, context, prefix)
            ?? DelayQuestion.CommandFor(turn.Text, context, prefix);
        var rest = CommandText.TrimLead(turn.Text);
        if (command is null && rest.Length < turn.Text.Length)
            command = CommandReader.Read(rest, context) is null ? ExampleRouter.CommandFor(rest, context, prefix) : rest;
        if (command is null && WithoutTail.Of(CommandText.TrimThanks(rest)) is { } shorter
            && ExampleRouter.CommandFor(shorter, context, prefix) is { } shown && WithoutTail.Allows(shown))
            command = shown;
        return command is null ? null : CommandReader.Read(command, context);
    }

    /// <summary>Two changes in one line, each read for itself; null where one of them is not surely one.</summary>
    private async Task<SeveralActionsIntent?> SeveralAsync(
        Turn turn, CommandContext context, CancellationToken cancellation)
    {
        if (turn.CommitteeId is not { } committee || turn.Text.Length > MaxLength)
            return null;
        var prefix = context.Committees.FirstOrDefault(c => c.Id == committee)?.Prefix;
        var changes = new List<ActionIntent>();
        foreach (var part in SeveralChanges.Split(CommandText.Clean(turn.Text, context.BotNames), context, prefix))
        {
            var alone = turn with { Text = part };
            var read = CommandReader.Read(part, context) ?? await ByExampleAsync(alone, context, cancellation)
                ?? await ByMeaningAsync(alone, context, cancellation);
            if (read is not ActionIntent { Changes: true, References.Count: > 0 } change
                || read is CommentOnActionIntent or SetTextIntent or SetItemIntent or SupersedeActionIntent or UndoIntent)
                return null;
            changes.Add(change);
        }

        if (changes.Count < 2)
            return null;

        // "13 is done, close it": closing says that it is done.
        changes.RemoveAll(c => c is CompleteActionIntent && changes.Exists(
            o => o is CloseActionIntent && o.References.SequenceEqual(c.References)));
        return new SeveralActionsIntent(changes);
    }

    /// <summary>
    /// What is put like no example either is read by its meaning: which kind of thing it asks for, and what stands in it.
    /// Only what is hardly ever anything else is done at once if it changes something.
    /// </summary>
    private async Task<Intent?> ByMeaningAsync(Turn turn, CommandContext context, CancellationToken cancellation)
    {
        if (turn.CommitteeId is not { } committee || Kinds(turn.Text) is not [var (kind, likelihood), ..]
            || likelihood < ShowsFromOrLogs(kind) || (kind.Changes() && !CommandFromParts.IsPlain(kind, turn.Text)))
            return null;
        context = await WithPeopleAsync(context, committee, cancellation);
        if (kind.Changes() && likelihood < LineModel.Learned.Least
            && (kind != LineKind.Log || !FreeOwner.IsAssigned(CommandText.Clean(turn.Text, context.BotNames), context)))
            return null;
        return Command(kind, turn.Text, context, committee) is { } command ? CommandReader.Read(command, context) : null;
    }

    /// <summary>A line that is laid out as an action with its owner needs less to be taken for one.</summary>
    private static double ShowsFromOrLogs(LineKind kind) =>
        kind == LineKind.Log ? LogsFrom : kind.Changes() ? LineModel.Learned.Least : ShowsFrom;

    /// <summary>An action that is named by its subject is shown, with what can be done with it.</summary>
    private async Task<Intent?> BySubjectAsync(Turn turn, CancellationToken cancellation)
    {
        if (turn.CommitteeId is not { } committee)
            return null;
        var ofActions = Kinds(turn.Text).FindAll(k => k.Kind.ChangesAction() && k.Kind != LineKind.Undo);
        return ofActions.Sum(k => k.Likelihood) is var likelihood && likelihood >= FindsFrom && likelihood > OfQuestion(turn.Text)
            ? await new ActionsOfSubject(db).FindAsync(turn, committee, ofActions[0].Kind, cancellation)
            : null;
    }

    private double OfQuestion(string text) => Kinds(text).Find(k => k.Kind == LineKind.Question).Likelihood;

    /// <summary>
    /// "I'll take 11 off Rosalind" is put as something to be done, and numbers an action that is there: what it is for
    /// decides, unless it says that it is an action.
    /// </summary>
    private async Task<Intent?> OtherwiseAsync(Turn turn, CommandContext context, CancellationToken cancellation)
    {
        if (turn.CommitteeId is not { } committee || CaptureReader.IsExplicit(turn.Text)
            || LineParts.References(turn.Text, context, context.Committees.FirstOrDefault(c => c.Id == committee)?.Prefix).Count == 0
            || Kinds(turn.Text) is not [var (kind, likelihood), ..] || !kind.ChangesAction() || likelihood < LineModel.Learned.Least)
            return null;
        context = await WithPeopleAsync(context, committee, cancellation);
        return Command(kind, turn.Text, context, committee) is { } command ? CommandReader.Read(command, context) : null;
    }

    private static string? Command(LineKind kind, string text, CommandContext context, long committee) =>
        CommandFromParts.Write(
            kind, CommandText.Clean(text, context.BotNames), context,
            context.Committees.FirstOrDefault(c => c.Id == committee)?.Prefix);

    /// <returns>Empty without the model, and for a line that is too long or of several lines.</returns>
    private List<(LineKind Kind, double Likelihood)> Kinds(string text) =>
        kinds.TryGetValue(text, out var known) ? known : kinds[text] = Judge(text);

    private List<(LineKind Kind, double Likelihood)> Judge(string text) =>
        text.Length <= MaxLength && !text.Trim().Contains('\n', StringComparison.Ordinal) && encoder.Get() is { } model
            ? LineModel.Learned.Kinds(LineModel.Features(text, model.Encode([text])[0]))
            : [];

    /// <summary>What a line that is no command may have been meant for.</summary>
    public async Task<(IReadOnlyList<LikelyCommand> Commands, bool IsStatement)> LikelyAsync(
        Turn turn, CancellationToken cancellation)
    {
        if (turn.CommitteeId is not { } committee)
            return ([], false);
        var context = await WithPeopleAsync(ContextFor(turn), committee, cancellation);
        var prefix = context.Committees.FirstOrDefault(c => c.Id == committee)?.Prefix;
        var isCommitment = CommitmentReader.Likelihood(turn.Text) >= Commits;
        var kinds = Kinds(turn.Text);
        var offered = LikelyCommands.For(turn.Text, context, prefix, isCommitment);
        var isStatement = LikelyCommands.IsStatement(turn.Text, context, prefix, isCommitment)
            && (kinds.Count == 0 || kinds[0].Kind.Changes() || kinds[0].Kind == LineKind.Unclear);
        foreach (var (kind, likelihood) in kinds.Where(k => k.Kind.Changes() && k.Likelihood >= OffersFrom).Take(1))
        {
            if (Command(kind, turn.Text, context, committee) is not { } line)
                continue;
            offered = LikelyCommands.With(offered, LikelyCommands.Named(kind, line), turn.Text);
            isStatement |= likelihood >= AsksFrom;
        }

        return (offered, isStatement);
    }

    private async Task<CommandContext> WithPeopleAsync(
        CommandContext context, long committee, CancellationToken cancellation)
    {
        var people = await new RegisterAccess(db, clock).PeopleAsync(committee, cancellation);
        return context with
        {
            People = [.. people.Where(p => !p.HasLeft).SelectMany(p => p.Abbreviations.Concat(p.OtherNames).Append(p.Name))],
            Roster = [.. people.Where(p => !p.HasLeft)],
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
