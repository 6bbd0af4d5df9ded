using System.Text.RegularExpressions;
using CommitteeBot.Understanding.Capture;
using CommitteeBot.Understanding.Examples;

namespace CommitteeBot.Understanding.Kinds;

/// <summary>A line that puts something down, as <c>action …</c>.</summary>
internal static partial class LoggedLine
{
    public static string? Write(string line, CommandContext context, bool isSure = false) =>
        line.Split(' ').Length < 2 || (!isSure && Existing().IsMatch(line)) || Absence().IsMatch(line) || HandedOn().IsMatch(line)
            || CaptureReader.Read($"action: {line}", context) is not [var action, ..] || action.Text.Length == 0
            || (!isSure && action.Owner is null && !Register().IsMatch(line) && !IsDuty(line))
                ? null
                : $"action: {line}";

    /// <summary>True for "KV – new keys", "new keys – KV", "KV: new keys".</summary>
    public static bool IsLaidOut(string line, CommandContext context) =>
        !line.TrimEnd().EndsWith('?') && Laid().IsMatch(line)
            && ActionsByParts.Read(line, context) is [{ Owner: not (null or "me") }, ..];

    /// <summary>"Somebody from the depot to look at it": something that is to be done, whoever does it.</summary>
    private static bool IsDuty(string line) => Duty().Matches(line).Select(m => m.Groups["verb"].Value)
        .Any(verb => DoingVerbs.Contains(verb) || verb.EndsWith("ed", StringComparison.Ordinal))
            || Whoever().IsMatch(line);

    /// <summary>"The car park action has to slip" tells of one that is there.</summary>
    [GeneratedRegex(
        @"\b(?:action|task|job|one)\s(?:has|is|was|needs|can|should|must|will|stays|slip\w*|(?:over|back)\sto)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Existing();

    /// <summary>"The shelter report: give it to Jo" is about one that is there.</summary>
    [GeneratedRegex(
        @"(?:^|[:,;.]\s)\W*(?:(?:please|and|so|can\syou)\s)*(?:give|hand|pass|assign|switch|transfer)"
            + @"\s(?:it|that|this|them|that\sone|this\sone)\s(?:to|over|across|on\sto)\b", RegexOptions.IgnoreCase)]
    private static partial Regex HandedOn();

    [GeneratedRegex(@"\b(?:absent|present|apolog\w+|stand(?:ing)?\sin\sfor)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Absence();

    [GeneratedRegex(
        @"\b(?:log|register|list|tracker|task|act(?:ion|oin|n)|to-?do|minute|record|capture"
            + @"|note)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Register();

    [GeneratedRegex(
        @"\b(?:to|must|needs?\s(?:someone|somebody)|should|will)\s+(?:also\s+"
            + @"|please\s+)?(?:be\s+)?(?<verb>[a-z-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Duty();

    [GeneratedRegex(@"\b(?:some|any)(?:one|body)\b.*\b(?:to|must|needs|should)\s", RegexOptions.IgnoreCase)]
    private static partial Regex Whoever();

    [GeneratedRegex(@"[:–—]|\s-|[|]")]
    private static partial Regex Laid();
}
