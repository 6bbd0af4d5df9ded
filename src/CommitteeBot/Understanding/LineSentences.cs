using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding;

/// <summary>
/// The sentences of a line: "It's to be fierce weather. Call the meeting off." asks in one for what another only explains.
/// </summary>
internal static partial class LineSentences
{
    private const int Most = 4;

    /// <returns>None for a line of one sentence, or of so many that it is a text.</returns>
    public static IReadOnlyList<string> Of(string line)
    {
        List<string> sentences = [.. End().Split(line).Select(s => s.Trim()).Where(s => s.Length > 0)];
        if (sentences is [var first, ..] && Announced().Match(first) is { Success: true } announced)
            sentences = [announced.Groups["lead"].Value, announced.Groups["rest"].Value, .. sentences.Skip(1)];
        return sentences.Count is > 1 and <= Most ? sentences : [];
    }

    [GeneratedRegex(
        @"(?<=[?!…])\s+|(?<!\b(?:mr|mrs|ms|dr|st|no|nr|cllr|rev|revd|prof|sgt|insp|approx|e\.g|i\.e)\.)(?<=\.)\s+|;\s+|\n+"
            + @"|,\s+(?=(?:please|kindly|let\s+us|let['’]s|can\s+you|could\s+you|would\s+you|so\s+(?:please|can|could|would|i\s+should))\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex End();

    /// <summary>"Two things, if I may: …"; not "Colin: …", who is told.</summary>
    [GeneratedRegex(
        @"^(?<lead>(?=[^:]*\b(?:things?|matters?|points?|please|sorry|may|favou?r|requests?|asks?|quick\w*|updates?)\b)[^:]{6,60}):\s+(?<rest>.+)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Announced();
}
