using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding;

/// <summary>"HEC 4" and "HEC4" are typed for HEC-4, where HEC is a committee.</summary>
internal static partial class ReferenceApart
{
    /// <summary>The line with its references joined; null where there is nothing to join.</summary>
    public static string? Join(string line, CommandContext context)
    {
        var joined = Apart().Replace(line, m => context.Committees.Any(c => c.HasPrefix(m.Groups["prefix"].Value))
            ? $"{m.Groups["prefix"].Value}-{m.Groups["n"].Value}"
            : m.Value);
        return joined == line ? null : joined;
    }

    /// <summary>"h e c ten", "hec ten" as they are spoken; null where there is none.</summary>
    public static string? JoinSpoken(string line, CommandContext context)
    {
        var joined = Spoken().Replace(line, m => context.Committees.FirstOrDefault(
            c => c.HasPrefix(m.Groups["letters"].Value.Replace(" ", "", StringComparison.Ordinal))) is { } committee
            && NumberWords.Value(m.Groups["n"].Value) is { } number
            ? $"{committee.Prefix}-{number}"
            : m.Value);
        return joined == line ? null : joined;
    }

    /// <summary>"The HC one" is the one of that committee, and "HC ten December" no action.</summary>
    [GeneratedRegex(
        $@"\b(?:(?<letters>(?:[A-Za-z][ ]){{1,5}}[A-Za-z])[ ](?<n>\d{{1,5}}|{NumberWords.Pattern})"
            + $@"|(?<!\bthe[ ])(?<letters>[A-Za-z]{{2,6}})[ ](?<n>{NumberWords.Pattern}))\b"
            + @"(?![ ](?:of[ ])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Spoken();

    [GeneratedRegex(@"\b(?<prefix>[A-Za-z]{2,6})\s?(?<n>\d{1,5})\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Apart();
}
