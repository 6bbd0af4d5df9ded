using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;
using CommitteeBot.Understanding.AskBack;
using CommitteeBot.Understanding.Capture;
using CommitteeBot.Understanding.Questions;

namespace CommitteeBot.Understanding.Examples;

/// <summary>
/// Says a line that no grammar knows as a command that one does, by the example that it is put like. A line that is put
/// like none is left to the answers; what changes something is never taken from a question.
/// </summary>
internal static partial class ExampleRouter
{
    private const int MaxWords = 60;
    private const int MaxClauses = 4;

    /// <summary>A difference below it is none.</summary>
    private const double SameCost = .001;

    /// <summary>First words of questions that ask for something to be done.</summary>
    private static readonly HashSet<string> Requests = new(["can", "could", "would", "please"], StringComparer.Ordinal);

    /// <param name="prefix">Of the committee that the chat is about: what a number alone belongs to.</param>
    /// <returns>The command; null where the line is put like no example.</returns>
    public static string? CommandFor(string text, CommandContext context, string? prefix)
    {
        var line = JoinPrefixes(CommandText.Clean(text, context.BotNames), context);
        if (line.Length == 0 || line.Contains('\n', StringComparison.Ordinal))
            return null;
        // "What has Cllr Hart proposed?" asks of the minutes, however like a list of actions it is put.
        // "Have any dates been moved?" is about no motion, nor is "has QC-4 been moved?".
        if (Asks().IsMatch(line) && !OfActions().IsMatch(line) && !ActionReference.FindAll(line).Any()
            && VoteQuestionReader.Read(line.ToLowerInvariant()) != VoteAsk.Nothing)
            return null;
        if (Find(line, context, prefix) is { } whole)
            return LeavesOut(whole.Command, line, context, prefix) ? null : whole.Command;

        // "15 is finished, the letter went out": a clause may say it, and the others how or why.
        if (line.EndsWith('?'))
            return null;
        var clauses = Clauses().Split(line).Where(c => c.Trim().Length > 0).ToList();
        if (clauses.Count is < 2 or > MaxClauses)
            return null;
        foreach (var (i, clause) in clauses.Index())
        {
            if (Find(clause.Trim(), context, prefix) is not { } found)
                continue;
            if (found.Example.Words.All(w => !ExampleMatcher.IsSlot(w)))
                return ExampleCommand.IsShown(found.Command) ? null : found.Command;
            if (i == 0 && found.Command.Split(' ')[0] is "done" or "withdraw")
                return $"{found.Command} {(found.Command[0] == 'w' ? "because " : "")}{Behind(line, clause)}";
            if (i == 0 && (ExampleCommand.IsShown(found.Command)
                || found.Command.Split(' ')[0] is "close" or "reopen" or "apologies"))
                return found.Command;
            // "Pass 12 to Jo, she knows the site" says why; "…, or to Sam" and "…, if she wants it" do not.
            if (i == 0 && found.Command.StartsWith("assign", StringComparison.Ordinal)
                && !Doubts().IsMatch(Behind(line, clause)))
                return found.Command;
        }

        return null;
    }

    /// <summary>
    /// "Give Ann till the 31st for number 4, …": a list that has no number is not what asks of an action.
    /// </summary>
    private static bool LeavesOut(string command, string line, CommandContext context, string? prefix) =>
        ExampleCommand.IsShown(command) && command.StartsWith("actions", StringComparison.Ordinal)
            && LineParts.References(line, context, prefix).Count > 0;

    private static string Behind(string line, string clause) =>
        line[(line.IndexOf(clause, StringComparison.Ordinal) + clause.Length)..].TrimStart(' ', ',', ';', '.', '-', '–');

    private static (string Command, ExampleLine Example)? Find(string line, CommandContext context, string? prefix)
    {
        var words = TypedWord.In(line);
        if (words.Count is 0 or > MaxWords)
            return null;
        var isQuestion = line.TrimEnd().EndsWith('?') && !Requests.Contains(words[0].Text);
        ExampleMatcher.Fit? best = null;
        var slots = new ExampleSlots(line, words, prefix, context);
        foreach (var example in ExampleLine.All)
        {
            if (isQuestion && !ExampleCommand.IsShown(example.Command))
                continue;
            if (ExampleMatcher.Match(
                example, words, isExact: !ExampleCommand.IsShown(example.Command), slots.IsFilled,
                best is null ? ExampleMatcher.MaxCost : Math.Min(ExampleMatcher.MaxCost, best.Cost + SameCost)) is { } fit
                && (best is null || Better(fit, best)))
                best = fit;
        }

        return best is null ? null : (ExampleCommand.Write(best, line, words, prefix, context), best.Example);
    }

    /// <summary>"HEC 4" is typed for HEC-4, and "13s done" for "13 is done".</summary>
    private static string JoinPrefixes(string line, CommandContext context) => SpacedReference().Replace(
        NumberIs().Replace(line, "${n} is "),
        match => context.Committees.Any(
            c => c.Prefix.Equals(match.Groups["prefix"].Value, StringComparison.OrdinalIgnoreCase))
            ? $"{match.Groups["prefix"].Value}-{match.Groups["n"].Value}"
            : match.Value);

    /// <summary>
    /// Of two that cost the same, the one that changes nothing; else the example of which the line says more words
    /// itself.
    /// </summary>
    private static bool Better(ExampleMatcher.Fit one, ExampleMatcher.Fit other) =>
        Math.Abs(one.Cost - other.Cost) > SameCost ? one.Cost < other.Cost
            : Literals(one) != Literals(other) ? Literals(one) > Literals(other)
            : ExampleCommand.IsShown(one.Example.Command) && !ExampleCommand.IsShown(other.Example.Command);

    private static int Literals(ExampleMatcher.Fit fit) => fit.Example.Words.Count - fit.Slots.Count;

    [GeneratedRegex(
        @"\b(?<n>\d{1,5})['’]?s\s+(?=(?:all\s+)?(?:done|finished|sorted|closed|complete|ready|late|overdue|mine|with"
            + @"|for|due)\b)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberIs();

    [GeneratedRegex(@"\b(?:not|or|and|but|if|unless|maybe|perhaps|though|unsure|should|once|when|after)\b"
        + @"|\?", RegexOptions.IgnoreCase)]
    private static partial Regex Doubts();

    [GeneratedRegex(@"\b(?:dates?|deadlines?|ones|actions)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfActions();

    [GeneratedRegex(@"^\W*(?:and\s)?(?:who|what|which|did|was|were|has|have|how|whose|by\swhom|any(?:one|body)?)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Asks();

    [GeneratedRegex(@"\s*[,;!]\s+|\.\s+|\s+[-–—]+\s+")]
    private static partial Regex Clauses();

    [GeneratedRegex(@"\b(?<prefix>[A-Za-z]{2,6})\s(?<n>\d{1,5})\b", RegexOptions.ExplicitCapture)]
    private static partial Regex SpacedReference();
}
