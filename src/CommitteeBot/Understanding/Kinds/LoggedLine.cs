using System.Text.RegularExpressions;
using CommitteeBot.Understanding.AskBack;
using CommitteeBot.Understanding.Capture;
using CommitteeBot.Understanding.Examples;

namespace CommitteeBot.Understanding.Kinds;

/// <summary>A line that puts something down, as <c>action …</c>.</summary>
internal static partial class LoggedLine
{
    public static string? Write(string line, CommandContext context)
    {
        var task = CaptureFrame.WithoutLead(line, context);
        return task.Split(' ').Length < 2 || Existing().IsMatch(line) || Absence().IsMatch(line) ? null
            : !Names(task, context) && !TakenOn().IsMatch(line) && !Register().IsMatch(line) && !IsDuty(line)
                && CaptureFrame.Cut(line, context).Marked is null ? null
            : $"action: {task}";
    }

    /// <summary>"Somebody from the depot to look at it": something that is to be done, whoever does it.</summary>
    private static bool IsDuty(string line) => Duty().Matches(line).Select(m => m.Groups["verb"].Value)
        .Any(verb => DoingVerbs.Contains(verb) || verb.EndsWith("ed", StringComparison.Ordinal));

    private static bool Names(string task, CommandContext context) =>
        PeopleInLine.Find(task, context.Roster).Count > 0 || LineParts.People(task, context).Count > 0;

    [GeneratedRegex(
        @"\b(?:i['’]?ll|i\s(?:will|shall)|myself|on\sme|leave\s(?:it|that)\s(?:with|to)\sme)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TakenOn();

    /// <summary>"The car park action has to slip" tells of one that is there.</summary>
    [GeneratedRegex(
        @"\b(?:action|task|job|one)\s(?:has|is|was|needs|can|should|must|will|stays|slip\w*|(?:over|back)\sto)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Existing();

    [GeneratedRegex(@"\b(?:absent|present|apolog\w+|stand(?:ing)?\sin\sfor)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Absence();

    [GeneratedRegex(
        @"\b(?:log|register|list|tracker|task|act(?:ion|oin|n)|to-?do|minute|record|capture|note)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Register();

    [GeneratedRegex(
        @"\b(?:to|must|needs?\s(?:someone|somebody)|should|will)\s+(?:also\s+"
            + @"|please\s+)?(?:be\s+)?(?<verb>[a-z-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Duty();
}
