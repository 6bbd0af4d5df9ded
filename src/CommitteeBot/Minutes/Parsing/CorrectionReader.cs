using System.Buffers;
using System.Text.RegularExpressions;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing;

/// <summary>
/// Figures and words that the meeting itself put right: <c>176 not 127</c>, <c>from 22% to 23%</c>, <c>"5" should read
/// "6"</c>.
/// </summary>
internal static partial class CorrectionReader
{
    public static void Read(IReadOnlyList<Block> body, string? reference, int? itemIndex, List<Correction> corrections)
    {
        foreach (var block in body)
        {
            if (!block.Text.AsSpan().ContainsAny(Words) || !Hint().IsMatch(block.Text))
                continue;
            foreach (var (start, end) in block.Sentences)
            {
                var sentence = block.Text[start..end];
                if (!Hint().IsMatch(sentence))
                    continue;
                foreach (var match in Forms(sentence))
                    corrections.Add(
                        new Correction(
                            reference, match.Groups["from"].Value.Trim(), match.Groups["to"].Value.Trim(),
                            block.LineAt(start + match.Index), itemIndex));
            }
        }
    }

    private static IEnumerable<Match> Forms(string sentence)
    {
        Match[] forms = [ShouldRead().Match(sentence), RatherThan().Match(sentence), FromTo().Match(sentence)];
        return forms.Where(f => f.Success).Take(1);
    }

    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["amend", "correct", "clarif", "should", "error", "mistake", "typo", "misprint", "place", "instead", "rather"],
        StringComparison.OrdinalIgnoreCase);

    private const string Figure = @"£?\d[\d,.]*\d%?|£?\d%?";

    [GeneratedRegex(
        @"\b(?:amend|correct(?:ed|ion|s)?\b(?!\s(?:record|account))|clarif|should\s(?:have\s)?(?:read|be)|error|" +
        @"mistake|typo|misprint|in\splace\sof|instead\sof|rather\sthan)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Hint();

    [GeneratedRegex(
        @"(?<![\d.,])(?<to>" + Figure + @")(?![\d])[^.;\d]{0,60}?,?\s(?:and\s)?(?:not|rather\sthan|instead\sof|" +
        @"in\splace\sof)\s(?:the\s)?[‘“""']?(?<from>" + Figure + @")(?!\d)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex RatherThan();

    [GeneratedRegex(
        @"\bfrom\s(?<from>" + Figure + @")\sto\s(?<to>" + Figure + @")(?!\d)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex FromTo();

    [GeneratedRegex(
        @"[‘'“""](?<from>[^‘’'“”""]{1,80})[’'”""]\s(?:(?:should|to)\s(?:read|be(?:\s(?:amended|changed|" +
        @"corrected)\sto)?|be\sreplaced\s(?:by|with))(?:\sread)?|(?:was|be)\s(?:amended|changed|corrected|" +
        @"replaced)\s(?:to|by|with)(?:\sread)?)\s[‘'“""](?<to>[^‘’'“”""]{1,80})[’'”""]|(?<from>" + Figure +
        @")\sshould\s(?:read|be)\s(?<to>" + Figure + @")(?!\d)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex ShouldRead();
}
