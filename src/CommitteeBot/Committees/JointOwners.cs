using System.Text.RegularExpressions;

namespace CommitteeBot.Committees;

/// <summary>"Both of us": the writer and somebody whom only the people in the call know.</summary>
internal static partial class JointOwners
{
    public static bool IsTwo(string owner) => Two().IsMatch(owner.Trim());

    [GeneratedRegex(
        @"^(?:we\s+(?:two|both)|(?:the\s+)?(?:both|two|pair)\s+of\s+us|us\s+(?:two|both)|(?:him|her|them)\s+and\s+(?:me|I)"
            + @"|(?:me|I)\s+and\s+(?:him|her|them))$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Two();
}
