using CommitteeBot.Chat.Register;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Language.Embeddings;
using CommitteeBot.Store;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.AskBack;
using CommitteeBot.Understanding.Capture;
using CommitteeBot.Understanding.Kinds;

namespace CommitteeBot.Chat.Turns;

/// <summary>Reads a line that is put in no known way by what it is for.</summary>
internal sealed class MeaningReader(LineContext lines, CommitteeDb db, LazyEncoder encoder)
{
    /// <summary>From this likelihood on a list is shown; that does no harm where something else was meant.</summary>
    private const double ShowsFrom = .6;

    /// <summary>From this likelihood on no word of the line has to tell as well what it is for.</summary>
    private const double SureFrom = .9;

    /// <summary>The same of what only shows something.</summary>
    private const double SureToShowFrom = .8;

    /// <summary>
    /// From this likelihood on something that is there is changed, if the line hardly asks for nothing: then only what is
    /// wanted is in doubt, and it is mostly right.
    /// </summary>
    private const double ChangesFrom = .55;

    /// <summary>From this likelihood on apologies are taken: the line has to say as well that somebody cannot come.</summary>
    private const double ApologiesFrom = .45;

    /// <summary>As likely a line may be one that asks for nothing.</summary>
    private const double MostOfNothing = .05;

    /// <summary>From this likelihood on "KV – new keys – 11 December" is put down.</summary>
    private const double LogsFrom = .3;

    /// <summary>From this likelihood on the action that a line is about is looked for.</summary>
    private const double FindsFrom = .4;

    private const int MaxOffered = 4;

    /// <summary>A longer line is a text.</summary>
    public const int MaxLength = 400;

    /// <summary>Of this turn's line and its parts.</summary>
    private readonly Dictionary<string, List<(LineKind Kind, double Likelihood)>> kinds = new(StringComparer.Ordinal);

    /// <summary>
    /// What is put like no example either is read by its meaning: which kind of thing it asks for, and what stands
    /// in it.
    /// Only what is hardly ever anything else is done at once if it changes something.
    /// </summary>
    public async Task<Intent?> ReadAsync(Turn turn, CommandContext context, CancellationToken cancellation)
    {
        if (turn.CommitteeId is not { } committee || Kinds(turn.Text) is not [var (kind, likelihood), ..])
            return null;
        var isLikely = kind.Changes()
            ? IsLikelyChange(kind, likelihood, turn, context, committee)
            : likelihood >= ShowsFrom || OfNumbered(kind, turn, context, committee) >= ShowsFrom;
        var isSure = likelihood >= (kind.Changes() ? SureFrom : SureToShowFrom);
        if ((!isLikely && !(kind == LineKind.Log && likelihood >= LogsFrom))
            || (kind.Changes() && !CommandFromParts.IsPlain(kind, turn.Text, isSure)))
            return null;
        context = await lines.WithPeopleAsync(context, committee, cancellation);
        // A line that is laid out as an action with its owner needs less to be taken for one.
        if (!isLikely && !LoggedLine.IsLaidOut(CommandText.Clean(turn.Text, context.BotNames), context))
            return null;
        return Command(kind, turn.Text, context, committee, isSure) is { } command ? CommandReader.Read(command, context) : null;
    }

    /// <summary>
    /// A meeting is moved on less only where no action is numbered, whose day may be meant; never is an action logged on
    /// less, nor a meeting called off.
    /// </summary>
    private bool IsLikelyChange(LineKind kind, double likelihood, Turn turn, CommandContext context, long committee) =>
        likelihood >= LineModel.Learned.Least
            || (OfNothing(turn.Text) <= MostOfNothing && kind switch
            {
                LineKind.Log or LineKind.CancelMeeting => false,
                LineKind.Apologies => likelihood >= ApologiesFrom,
                LineKind.MoveMeeting => likelihood >= ChangesFrom
                    && LineParts.References(turn.Text, context, LineContext.Prefix(context, committee)).Count == 0,
                _ => likelihood >= ChangesFrom,
            });

    /// <summary>How likely it asks for nothing, or of the minutes.</summary>
    private double OfNothing(string text) =>
        Kinds(text).Where(k => k.Kind is LineKind.Unclear or LineKind.Question).Sum(k => k.Likelihood);

    /// <summary>Of an action that is numbered, its card, its list and its history are much the same.</summary>
    private double OfNumbered(LineKind kind, Turn turn, CommandContext context, long committee) =>
        IsOfAction(kind) && LineParts.References(turn.Text, context, LineContext.Prefix(context, committee)).Count > 0
            ? Kinds(turn.Text).Where(k => IsOfAction(k.Kind)).Sum(k => k.Likelihood)
            : 0;

    private static bool IsOfAction(LineKind kind) => kind is LineKind.One or LineKind.History or LineKind.See;

    /// <summary>An action that is named by its subject is shown, with what can be done with it.</summary>
    public async Task<Intent?> BySubjectAsync(Turn turn, CommandContext context, CancellationToken cancellation)
    {
        if (turn.CommitteeId is not { } committee)
            return null;
        var ofActions = Kinds(turn.Text).FindAll(k => k.Kind.ChangesAction() && k.Kind != LineKind.Undo);
        return ofActions.Sum(k => k.Likelihood) is var likelihood && likelihood >= FindsFrom && likelihood > OfQuestion(turn.Text)
            ? await new ActionsOfSubject(db).FindAsync(
                turn, await lines.WithPeopleAsync(context, committee, cancellation), committee, ofActions[0].Kind, cancellation)
            : null;
    }

    /// <summary>What a line is likelier to be for than not; <see cref="LineKind.Unclear"/> where nothing is.</summary>
    public LineKind Likeliest(string text) => Kinds(text) is [{ Likelihood: >= .5 } first, ..] ? first.Kind : LineKind.Unclear;

    /// <summary>Whether a sentence rather asks for a change than tells how things are.</summary>
    public bool AsksForChange(string sentence) =>
        Likeliest(sentence) is var kind && kind.Changes() && CommandFromParts.IsPlain(kind, sentence);

    private double OfQuestion(string text) => Kinds(text).Find(k => k.Kind == LineKind.Question).Likelihood;

    /// <summary>
    /// "I'll take 11 off Rosalind" is put as something to be done, and numbers an action that is there; "I am sorry to say
    /// that I can't come" is, and sends apologies: what it is for decides, unless it says that it is an action.
    /// </summary>
    public async Task<Intent?> OtherwiseAsync(Turn turn, CommandContext context, CancellationToken cancellation)
    {
        if (turn.CommitteeId is not { } committee || CaptureReader.IsExplicit(turn.Text)
            || Kinds(turn.Text) is not [var (kind, likelihood), ..]
            || !(kind == LineKind.Apologies
                ? likelihood >= SureFrom && CommandFromParts.IsPlain(kind, turn.Text)
                : IsOfNumbered(kind, likelihood, turn, context, committee)))
            return null;
        context = await lines.WithPeopleAsync(context, committee, cancellation);
        return Command(kind, turn.Text, context, committee) is { } command ? CommandReader.Read(command, context) : null;
    }

    private bool IsOfNumbered(LineKind kind, double likelihood, Turn turn, CommandContext context, long committee) =>
        kind.ChangesAction() && likelihood >= ChangesFrom
            && LineParts.References(turn.Text, context, LineContext.Prefix(context, committee)).Count > 0
            && Kinds(turn.Text).Where(k => k.Kind.ChangesAction()).Sum(k => k.Likelihood) >= LineModel.Learned.Least;

    /// <summary>
    /// "Give it Rosalind, end of January" leaves an owner whom nobody knows: the one who is named in it is meant,
    /// and a day
    /// beside the name is when it is due.
    /// </summary>
    /// <returns>Null where the owner that was read is known, or nobody else is named.</returns>
    public async Task<Intent?> OwnerOtherwiseAsync(
        Turn turn, CommandContext context, string owner, CancellationToken cancellation)
    {
        if (turn.CommitteeId is not { } committee)
            return null;
        context = await lines.WithPeopleAsync(context, committee, cancellation);
        if (OfficeInShort.Find(owner, context.Roster) is { Count: > 1 } several && PersonMatcher.Find(owner, context.Roster).Count == 0
            && LineParts.References(turn.Text, context, LineContext.Prefix(context, committee)) is { Count: > 0 } references)
            return new AskBackIntent([.. several.Take(MaxOffered).Select(p => LikelyCommands.Named(
                LineKind.Assign, $"assign {string.Join(", ", references)} to {p.Name}"))]);
        return owner != "me" && !KnownName.Is(owner, context)
            && Command(LineKind.Assign, turn.Text, context, committee) is { } command
            && CommandReader.Read(command, context) is AssignActionIntent { Owner: var named } other
            && named is not null && (named == "me" || KnownName.Is(named, context))
                ? WithDay(other, DueDateParser.FindLast(owner, context.Today))
                : null;
    }

    private static Intent WithDay(AssignActionIntent assigned, ParsedDueDate? day) => day is null ? assigned
        : new SeveralActionsIntent(
            [assigned, new SetDueIntent(assigned.References, day, day.Words, Reason: null, Clear: false)]);

    public static string? Command(LineKind kind, string text, CommandContext context, long committee, bool isSure = false) =>
        CommandFromParts.Write(
            kind, CommandText.Clean(text, context.BotNames), context,
            LineContext.Prefix(context, committee), isSure);

    /// <returns>Empty without the model, and for a line that is too long or of several lines.</returns>
    public List<(LineKind Kind, double Likelihood)> Kinds(string text) =>
        kinds.TryGetValue(text, out var known) ? known : kinds[text] = Judge(text);

    private List<(LineKind Kind, double Likelihood)> Judge(string text) =>
        text.Length <= MaxLength && !text.Trim().Contains('\n', StringComparison.Ordinal) && encoder.Get() is { } model
            ? LineModel.Learned.Kinds(LineModel.Features(text, model.Encode([text])[0]))
            : [];
}
