using System.Text.RegularExpressions;

namespace CommitteeBot.Committees;

/// <summary>"Both of us": the writer and somebody whom only the people in the call know.</summary>
internal static partial class JointOwners
{
    public static bool IsTwo(string owner) => Two().IsMatch(owner.Trim());

    /// <summary>Who is named beside the two: "Dan" of "us two and Dan"; null for nobody.</summary>
    public static string? Beside(string owner) =>
        Two().Match(owner.Trim()) is { Success: true } two && two.Groups["beside"].Value is { Length: > 0 } names ? names : null;

    [GeneratedRegex(
        @"^(?:we\s+(?:two|both)|(?:the\s+)?(?:both|two|pair)\s+of\s+us|us\s+(?:two|both)|(?:him|her|them)\s+and\s+(?:me|I)"
            + @"|(?:me|I)\s+and\s+(?:him|her|them))(?:\s*(?:,|&|\band\b|\bplus\b|\bwith\b)\s*(?<beside>[\w@][\w.'’@ &,-]{0,60}))?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Two();
}
