using System.Globalization;
using System.Text.RegularExpressions;

namespace CommitteeBot.Meetings.Restrictions;

/// <summary>
/// A ground on which an item may be kept private: a paragraph of Part 1 of Schedule 12A to the Local Government Act
/// 1972, an exemption of the Freedom of Information Act 2000 for a body that isn't a council, or confidential
/// information (section 100A(2)), which is mandatory.
/// </summary>
/// <param name="NeedsPublicInterest">True if the law requires the public interest to be weighed.</param>
internal sealed partial record RestrictionGround(string Text, bool NeedsPublicInterest)
{
    private static readonly string[] Paragraphs =
    [
        "individuals", "the identity of an individual", "financial or business affairs", "labour relations",
            "legal privilege", "notices and orders", "crime",
    ];

    /// <summary>Sections of Part II of the Act; absolute ones need no weighing.</summary>
    private const int FirstSection = 21;
    private const int LastSection = 44;
    private static readonly int[] Absolute = [21, 23, 32, 34, 41, 44];

    /// <summary>Null if the words name no ground.</summary>
    public static RestrictionGround? Read(string words)
    {
        if (Paragraph().Match(words) is { Success: true } paragraph)
        {
            var number = int.Parse(paragraph.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
            return new RestrictionGround($"paragraph {number} of Part 1 of Schedule 12A ({Paragraphs[number - 1]})",
                NeedsPublicInterest: true);
        }

        if (Section().Match(words) is { Success: true } section
            && int.Parse(section.Groups["number"].ValueSpan,
                CultureInfo.InvariantCulture) is >= FirstSection and <= LastSection and var act)
            return new RestrictionGround($"section {act} of the Freedom of Information Act 2000",
                !Absolute.Contains(act));
        return Confidential().IsMatch(words)
            ? new RestrictionGround("confidential information (section 100A(2) of the Local Government Act 1972)",
            NeedsPublicInterest: false) : null;
    }

    [GeneratedRegex(@"\bpara(?:graph)?\.?\s*(?<number>[1-7])\b", RegexOptions.IgnoreCase)]
    private static partial Regex Paragraph();

    [GeneratedRegex(
        @"\b(?:FOIA?|freedom\s+of\s+information(?:\s+act)?(?:\s+2000)?)\b.{0,200}?"
        + @"\b(?:s(?:ection)?\.?\s*)?(?<number>\d{2})\b"
        + @"|\bs(?:ection)?\.?\s*(?<number>\d{2})\b(?=.{0,200}\b(?:FOIA?|freedom\s+of\s+information)\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Section();

    [GeneratedRegex(@"\bconfidential\b|\b100A\s*\(\s*[23]\s*\)", RegexOptions.IgnoreCase)]
    private static partial Regex Confidential();
}
