using CommitteeBot.Chat.Register;
using CommitteeBot.Language.Embeddings;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.AskBack;
using CommitteeBot.Understanding.Kinds;

namespace CommitteeBot.Chat.Turns;

/// <summary>What a line may be for, likeliest first.</summary>
internal sealed class KindReader(LineContext lines, ActionsOfSubject named, LazyEncoder encoder)
{
    /// <summary>From this likelihood on a line is hardly ever for anything else.</summary>
    public const double SureFrom = .9;

    /// <summary>From this likelihood on a line is a question to the minutes, however like a list it is put.</summary>
    private const double SurelyAskedFrom = .95;

    /// <summary>With less left it isn't told what a line is for by what it can't be.</summary>
    private const double LeastLeft = .2;

    /// <summary>From this likelihood on a part of a line changes something, beside a part that surely does.</summary>
    private const double BesideOthersFrom = .4;

    /// <summary>With less it isn't looked for whether the register has what would be changed.</summary>
    private const double LeastOfChange = .1;

    /// <summary>A longer line is a text.</summary>
    public const int MaxLength = 400;

    /// <summary>Of this turn's line and its parts, each judged once.</summary>
    private readonly Dictionary<string, List<(LineKind Kind, double Likelihood)>> judged = new(StringComparer.Ordinal);

    /// <returns>Empty without the model, and for a line that is too long or of several lines.</returns>
    public List<(LineKind Kind, double Likelihood)> Of(string text) =>
        judged.TryGetValue(text, out var known) ? known : judged[text] = Judge(text);

    private List<(LineKind Kind, double Likelihood)> Judge(string text) =>
        text.Length <= MaxLength && !text.Trim().Contains('\n', StringComparison.Ordinal) && encoder.Get() is { } model
            ? LineModel.Learned.Kinds(LineModel.Features(text, model.Encode([text])[0]))
            : [];

    /// <summary>
    /// What a line may be for without what it can't be: "lift quote needed by Friday, Leo" is no new day for an action
    /// where none has its words, and "running order for next time" puts nothing on an agenda.
    /// </summary>
    public async Task<List<(LineKind Kind, double Likelihood)>> PossibleAsync(
        Turn turn, CommandContext context, long committee, CancellationToken cancellation)
    {
        var left = Of(turn.Text);
        if (left is [var (likeliest, sure), ..] && likeliest != LineKind.Undo
            && (likeliest.ChangesAction() || (likeliest == LineKind.Log && sure < SureFrom && left.Exists(MayChange)))
            && LineParts.References(turn.Text, context, LineContext.Prefix(context, committee)).Count == 0
            && !await named.AreNamedAsync(turn, committee, cancellation))
            left = Without(left, k => k.ChangesAction() && k != LineKind.Undo);

        if (left is [var (first, likelihood), ..] && IsOfMeeting(first) && likelihood < SureFrom)
        {
            context = await lines.WithPeopleAsync(context, committee, cancellation);
            var isOfAction = first == LineKind.MoveMeeting && !MeetingCommand.NamesMeeting(turn.Text)
                && LineParts.References(turn.Text, context, LineContext.Prefix(context, committee)).Count > 0;
            if (isOfAction || Command(first, turn.Text, context, committee) is null)
                left = Without(left, k => k == first);
        }

        return left;
    }

    private static bool MayChange((LineKind Kind, double Likelihood) possible) =>
        possible.Kind.ChangesAction() && possible.Likelihood >= LeastOfChange;

    private static bool IsOfMeeting(LineKind kind) => kind is LineKind.AddToAgenda or LineKind.MoveMeeting;

    /// <summary>The rest, taken for all that there is, unless hardly anything is left.</summary>
    private static List<(LineKind Kind, double Likelihood)> Without(
        List<(LineKind Kind, double Likelihood)> kinds, Func<LineKind, bool> isOut)
    {
        var rest = kinds.FindAll(k => !isOut(k.Kind));
        var all = rest.Sum(k => k.Likelihood);
        return all < LeastLeft ? kinds : rest.ConvertAll(k => (k.Kind, k.Likelihood / all));
    }

    /// <summary>What a line is likelier to be for than not; <see cref="LineKind.Unclear"/> where nothing is.</summary>
    public LineKind Likeliest(string text) =>
        Of(text) is [{ Likelihood: >= .5 } first, ..] ? first.Kind : LineKind.Unclear;

    /// <summary>Whether a sentence rather asks for a change than tells how things are.</summary>
    public bool AsksForChange(string sentence) =>
        Likeliest(sentence) is var kind && kind.Changes() && CommandFromParts.IsPlain(kind, sentence);

    /// <summary>
    /// Whether the line asks for what the minutes say, and hardly for anything that the register shows.
    /// </summary>
    public bool IsSurelyQuestion(string text) => OfQuestion(text) >= SurelyAskedFrom;

    /// <summary>How likely the line asks for what the minutes say.</summary>
    public double OfQuestion(string text) => Of(text).Find(k => k.Kind == LineKind.Question).Likelihood;

    /// <summary>
    /// The change that a part of a line rather asks for than anything else, beside others that ask for one: "Sam takes
    /// over
    /// 12" needs less to be taken for one than a line of its own.
    /// </summary>
    public Intent? ChangeIn(string part, CommandContext context, long committee) =>
        Of(part) is [{ Likelihood: >= BesideOthersFrom } first, ..] && first.Kind.ChangesAction()
            && CommandFromParts.IsPlain(first.Kind, part) && !LineSentences.Doubts(part)
            && Command(first.Kind, part, context, committee) is { } command
            ? CommandReader.Read(command, context)
            : null;

    public static string? Command(
        LineKind kind, string text, CommandContext context, long committee, bool isSure = false) =>
        CommandFromParts.Write(
            kind, CommandText.Clean(text, context.BotNames), context,
            LineContext.Prefix(context, committee), isSure);
}
