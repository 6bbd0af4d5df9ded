using System.Text.RegularExpressions;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.AskBack;
using CommitteeBot.Understanding.Capture;
using CommitteeBot.Understanding.Kinds;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// "11 is done, and can you put Sam down for the press line": a change of an action that is there, and another that is
/// to
/// be put down. Read as one of the two, the other would be lost without a word.
/// </summary>
internal sealed partial class ChangeBesideReader(LineContext lines, KindReader kinds)
{
    /// <param name="alone">Reads a part of the line by itself.</param>
    /// <returns>Both; a question where one of them is not sure; null for a line that is not of both.</returns>
    public async Task<Intent?> ReadAsync(
        Turn turn, CommandContext context, Func<Turn, Task<Intent?>> alone, CancellationToken cancellation)
    {
        var line = CommandText.Clean(turn.Text, context.BotNames);
        if (turn.CommitteeId is not { } committee || line.Length > KindReader.MaxLength
            || CaptureReader.IsExplicit(line)
            || line.Contains('\n', StringComparison.Ordinal) || !IsNumbered(line)
            // What stands behind such a command is its reason.
            || CommandReader.Read(line, context) is SetDueIntent { Reason: not null } or WithdrawActionIntent)
            return null;
        var prefix = LineContext.Prefix(context, committee);
        foreach (Match at in Break().Matches(line))
        {
            var (head, tail) = (line[..at.Index], line[(at.Index + at.Length)..]);
            if (IsNumbered(head) == IsNumbered(tail))
                continue;
            var (change, task) = IsNumbered(head) ? (head, tail) : (tail, head);
            change = Aside().Replace(change, "");
            if (!IsTask(task) || !kinds.Likeliest(change).ChangesAction() || LineSentences.Doubts(change)
                || await LoggedAsync(task, context, committee, cancellation) is not { } logged)
                continue;
            return IsChange(await alone(turn with { Text = change })) is { Committee: null } changed
                && changed.References.Count == LineParts.References(change, context, prefix).Count
                ? new ChangeAndLogIntent(changed, logged)
                : Ask(change, task, context, committee);
        }

        return null;

        bool IsNumbered(string part) =>
            LineParts.References(part, context, LineContext.Prefix(context, committee)).Count > 0;
    }

    /// <summary>Read as the one alone, the other would be left out in silence.</summary>
    private AskBackIntent? Ask(string change, string task, CommandContext context, long committee) =>
        kinds.Likeliest(change) is var kind && KindReader.Command(kind, change, context, committee) is { } line
            ? new AskBackIntent([
                LikelyCommands.Named(kind, line), LikelyCommands.Named(LineKind.Log, $"action {task}")])
            : null;

    /// <summary>What is surely to be put down, and is understood without the other part.</summary>
    private bool IsTask(string task) =>
        kinds.Of(task) is [{ Kind: LineKind.Log, Likelihood: >= KindReader.SureFrom }, ..]
            && !Refers().IsMatch(task) && !LineSentences.Doubts(task);

    private async Task<LogActionsIntent?> LoggedAsync(
        string task, CommandContext context, long committee, CancellationToken cancellation) =>
        CommandReader.Read($"action: {task}", await lines.WithPeopleAsync(context, committee, cancellation))
            is LogActionsIntent { Committee: null, Actions: [{ Owner: not null, Committee: null }, ..] } logged
            ? logged : null;

    private static ActionIntent? IsChange(Intent? read) => read is CompleteActionIntent or CloseActionIntent or StartActionIntent
        or ReopenActionIntent or WithdrawActionIntent or SetDueIntent { Due.IsValid: true }
        && read is ActionIntent { References.Count: > 0 } change ? change : null;

    [GeneratedRegex(@"\.\s+|[;!]\s+|,\s+(?:and\s+|but\s+|also\s+)*|\s+(?:and|&|but|plus)\s+(?:also\s+)?",
        RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    /// <summary>Says nothing of its own.</summary>
    [GeneratedRegex(
        @",?\s*\b(?:by\s+the\s+way|btw|fyi|incidentally|just\s+so\s+you\s+know|for\s+info|as\s+it\s+happens)\b,?",
        RegexOptions.IgnoreCase)]
    private static partial Regex Aside();

    /// <summary>"… and Sam will put it in the report" goes on about the other part.</summary>
    [GeneratedRegex(@"\b(?:it|that|this|them|they|those|these|which)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Refers();
}
