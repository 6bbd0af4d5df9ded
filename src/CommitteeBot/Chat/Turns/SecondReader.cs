using System.Text.RegularExpressions;
using CommitteeBot.Chat.Register;
using CommitteeBot.Committees;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Access;
using CommitteeBot.Understanding.AskBack;
using CommitteeBot.Understanding.Kinds;
using CommitteeBot.Understanding.Parts;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// What a line to which the minutes have no answer may have asked to be shown: somebody of the committee, an action that
/// is named by its subject, or the likeliest list. It never changes anything.
/// </summary>
internal sealed partial class SecondReader(LineContext lines, ActionsOfSubject named, KindReader kinds)
{
    /// <summary>From this likelihood on it is shown.</summary>
    private const double ShowsFrom = .3;

    /// <summary>From this likelihood on it is shown in place of passages that are perhaps an answer.</summary>
    private const double InPlaceFrom = .4;

    /// <summary>What is less likely is never shown.</summary>
    private const double LeastShown = .12;

    /// <param name="hasPassages">Whether the minutes have passages that may be an answer.</param>
    /// <returns>Null where it is rather a question to the minutes.</returns>
    public async Task<Intent?> ReadAsync(Turn turn, bool hasPassages, CancellationToken cancellation)
    {
        if (turn.CommitteeId is not { } committee)
            return null;
        var context = await lines.WithPeopleAsync(LineContext.Of(turn), committee, cancellation);
        var who = WhoQuestion.Read(CommandText.Clean(turn.Text, context.BotNames), context);
        if (who?.Name is { } name && IsShown(name, turn, context, committee, hasPassages))
            return who;
        if (LineParts.References(turn.Text, context, LineContext.Prefix(context, committee)) is { Count: > 0 } numbered
            && kinds.Of(turn.Text).Where(k => k.Kind.IsOfAction()).Sum(k => k.Likelihood) >= ShowsFrom
            && CommandReader.Read($"show {string.Join(", ", numbered)}", context) is ShowActionIntent ofNumber)
            return ofNumber;
        if (OfThePast().IsMatch(turn.Text))
            return null;
        foreach (var kind in Likely(turn, context, committee, hasPassages ? InPlaceFrom : ShowsFrom))
        {
            // "When will the bridge open?" is about something else.
            if (kind == LineKind.NextMeeting && !OfMeeting().IsMatch(turn.Text))
                continue;

            // Any figure may be listed: beside passages a list has to be asked for by a word of the register as well.
            var isSure = !(hasPassages && kind == LineKind.See);
            if (KindReader.Command(kind, turn.Text, context, committee, isSure) is { } command
                && CommandReader.Read(command, context) is { Changes: false } shown)
                return shown;
            if (kind is LineKind.One or LineKind.History && Subject(turn, kind, context) is not null
                && await named.FindAsync(turn, context, committee, kind, cancellation) is { } action)
                return action;
        }

        return null;
    }

    /// <summary>Those who may see the roster are told of somebody; beside passages, only of who is named and known.</summary>
    private static bool IsShown(string name, Turn turn, CommandContext context, long committee, bool hasPassages)
    {
        var line = CommandText.Clean(turn.Text, context.BotNames);
        if (!turn.Caller.Scope.IncludesRegisterOf(committee)
            || (CommitteePhrase.ExtractAnywhere(line, context.Committees).Committee is { } named && named != turn.Committee?.Name))
            return false;
        var found = PersonMatcher.Find(name, context.Roster);
        return hasPassages
            ? found.Any(p => !p.Offices.Any(o => OfficeForms.AreSame(o, name))) || (found.Count == 1 && OfNow().IsMatch(line))
            : found.Count > 0 || !name.Contains(" of ", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What shows something and is likely; what changes an action is out of the question where none is named.</summary>
    private IEnumerable<LineKind> Likely(Turn turn, CommandContext context, long committee, double from)
    {
        var namesAction = Subject(turn, LineKind.Due, context) is not null
            || LineParts.References(turn.Text, context, LineContext.Prefix(context, committee)).Count > 0;
        // What asks for nothing is harmed by nothing that is shown.
        var possible = kinds.Of(turn.Text)
            .FindAll(k => k.Kind != LineKind.Unclear && (namesAction || !k.Kind.ChangesAction()));
        var all = possible.Sum(k => k.Likelihood);
        return possible.TakeWhile(k => k.Kind != LineKind.Question && k.Likelihood >= Math.Max(from * all, LeastShown))
            .Where(k => !k.Kind.Changes() && k.Kind is not (LineKind.Thanks or LineKind.Hello)).Select(k => k.Kind);
    }

    [GeneratedRegex(
        @"\b(?:meet\w*|sit|sits|sitting|session|held|gather\w*|conven\w*|committee|next|again)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfMeeting();

    /// <summary>"Our waste manager", "the clerk these days": of now, and not of a meeting.</summary>
    [GeneratedRegex(@"\b(?:our|now|again|nowadays|these\s+days|currently)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfNow();

    /// <summary>What was is for the minutes; the lists are of what is.</summary>
    [GeneratedRegex(@"\b(?:was|were|did|had|last|previous)\b|\b(?:19|20)\d\d\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfThePast();

    private static string? Subject(Turn turn, LineKind kind, CommandContext context) =>
        string.Join(' ', LineWithParts.Read(turn.Text, kind, context).Where(p => p.Label == PartLabel.Subject).Select(p => p.Text))
            is { Length: > 0 } subject ? subject : null;
}
