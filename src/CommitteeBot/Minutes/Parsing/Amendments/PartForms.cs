using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing.Amendments;

/// <param name="Part">The sentence, paragraph, resolution or item that is meant as a whole.</param>
/// <param name="Noun">The kind of thing that stands for the old words: "the figure", "the date".</param>
internal sealed record PartMatch(
    int Start, int End, AmendedPart Part, int? Ordinal, string? Beginning, string? About, string? Number, string? Noun,
    string? New, bool IsDeletion);

/// <summary>
/// Changes of which the sentence gives no old words, only their place: "delete the second sentence of minute 6",
/// "resolution 7 to read: …", "the date in item 5 should read 12 June", "add to minute 4: …".
/// </summary>
internal static partial class PartForms
{
    public static List<PartMatch> Find(string sentence, IReadOnlyList<AmendmentMatch> taken)
    {
        var found = new List<PartMatch>();
        foreach (var form in All)
        {
            foreach (Match match in form().Matches(sentence))
            {
                var (start, end) = (match.Index, match.Index + match.Length);
                if (!taken.Any(t => t.Start < end && start < t.End) && !found.Exists(f => f.Start < end && start < f.End))
                    found.Add(From(match));
            }
        }

        return found;
    }

    private static readonly Func<Regex>[] All =
        [PartDeleted, PartIsDeleted, NounReads, PartReads, AddsQuote, IsAdded, AddsRest];

    private static PartMatch From(Match match)
    {
        var unit = match.Groups["unit"].Value.ToLowerInvariant();
        return new PartMatch(
            match.Index, match.Index + match.Length,
            unit switch
            {
                "sentence" or "statement" or "reference" or "line" or "comment" or "remark" => AmendedPart.Sentence,
                "paragraph" or "bullet" or "bullet point" => match.Groups["number"].Success
                    ? AmendedPart.Item : AmendedPart.Paragraph,
                "resolution" or "decision" or "recommendation" => AmendedPart.Resolution,
                "minute" or "item" => AmendedPart.Item,
                _ => AmendedPart.None,
            },
            Ordinal(match.Groups["ord"].Value.ToLowerInvariant()), Value(match, "beginning"), Value(match, "about"),
            Value(match, "number")?.TrimEnd('.'), Value(match, "noun")?.ToLowerInvariant(), Value(match, "new"),
            match.Groups["gone"].Success);
    }

    private static int? Ordinal(string word) => word switch
    {
        "first" or "opening" or "1st" => 1,
        "second" or "2nd" => 2,
        "third" or "3rd" => 3,
        "fourth" or "4th" => 4,
        "fifth" or "5th" => 5,
        "last" or "final" or "closing" => -1,
        "penultimate" or "last but one" => -2,
        _ => null,
    };

    private static string? Value(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? found.Value.Trim().TrimEnd('.') : null;

    private const string Number = @"(?<number>\d[\w./-]{0,15}(?:\([a-z\d]{1,3}\))?)";

    private const string Part =
        @"(?:(?i:the)\s)?(?:(?<ord>(?i:first|opening|second|third|fourth|fifth|1st|2nd|3rd|4th|5th|last\sbut\sone|" +
        @"last|" +
        @"final|closing|penultimate))\s(?<unit>(?i:sentence|paragraph|bullet\spoint|bullet|line))|" +
        @"(?<unit>(?i:sentence|paragraph|statement))\s(?i:which\s)?(?i:beginning|starting|commencing|begins|starts|" +
        @"opening)" +
        @"\s(?i:with\s)?(?i:the\swords?\s)?(?<beginning>" + AmendmentTerms.Quote + @")|" +
        @"(?<unit>(?i:sentence|paragraph|statement|reference|comment|remark))\s(?i:about|on|concerning|regarding|" +
        @"relating\sto|referring\sto|to|that|which|stating)\s(?<about>[^,;.:]{3,100}?)|" +
        @"(?<unit>(?i:resolution|decision|recommendation|minute|item|paragraph))\s(?i:no\.?\s|number\s)?" + Number
        + ")";

    private const string Delete = @"(?i:delet(?:e|ing|ion)|remov(?:e|ing|al)|omit(?:ting)?|omission|strik(?:e|" +
        @"ing)(?:\sout)?)";
    private const string Deleted = @"(?i:deleted|removed|omitted|struck(?:\s(?:out|through))?|taken\sout)";
    private const string Be = @"(?:\s(?i:is|are|was|were|be|being|to\sbe|should\sbe|that)){1,2}";
    private const string Insert = @"(?i:insert(?:ing|ion)?|add(?:ing|ition)?|includ(?:e|ing)|inclusion)";
    private const string Inserted = @"(?i:inserted|added|included|appended)";

    private const string Reads =
        @",?\s(?i:(?:(?:should|must|to|be|being|is|was|that|now|have)\s){0,3}(?:read|reads|reading|(?:amended|" +
        @"corrected|" +
        @"changed|altered|revised|replaced)(?:\s(?:to\sread|to\sbe|to|by|with|so\sas\sto\sread|as\sfollows))?)" +
        @"(?:\sas\sfollows)?)[:,]?\s";

    private const string Rest = @"(?<new>" + AmendmentTerms.Quote + @"|(?!" + AmendmentTerms.Quote + @")[^;]{2,900})";

    [GeneratedRegex(
        "(?<gone>" + Delete + @")(?:\s(?i:of))?\s" + Part + @"(?=[,;.:]|\s(?i:of|in|from|under|and|on|at|be)\b|\s?$)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex PartDeleted();

    [GeneratedRegex(
        @"\b" + Part + AmendmentTerms.Where + Be + @"\s(?<gone>" + Deleted + ")", RegexOptions.ExplicitCapture)]
    private static partial Regex PartIsDeleted();

    [GeneratedRegex(
        @"\b" + Part + @"(?:\s\([^)]{1,60}\))?" + AmendmentTerms.Where + Reads + Rest, RegexOptions.ExplicitCapture)]
    private static partial Regex PartReads();

    [GeneratedRegex(
        @"\b(?<noun>(?i:figure|sum|amount|total|cost|price|grant|budget|balance|date|day|time|year|name|surname|" +
        @"spelling|" +
        @"number|percentage|vote|payment|precept|fee|start|deadline))\b(?:(?!sentence|paragraph|" +
        @"resolution)[^;:\uE000]){0,110}?,?\s" +
        @"(?i:(?:(?:should|must|ought\sto|to|be|being|is|was|that|now|have|been)\s){0,4}?(?:read|reads|reading|" +
        @"(?:amended|" +
        @"corrected|changed|altered|revised)\s(?:to\sread|to\sbe|to|as)|(?:shown|recorded|given|stated|spelt|" +
        @"spelled)(?:\sas)?|" +
        @"(?<=should\s|to\s)be|(?<=should\shave\s)been|being))[:,]?\s" + AmendmentTerms.Lead
        + "(?<new>" + AmendmentTerms.Any +
        @")(?=[.,;)]|\s\(|\s(?i:in|on|under|at|and|not|rather|instead|per|of|each|for|to)\b|\s?$)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex NounReads();

    [GeneratedRegex(
        Insert + @"(?:\s(?i:of|at\sthe\send\sof\s[^:;\uE000]{1,50}|to\s[^:;\uE000]{1,50}))?[:,]?\s" + AmendmentTerms.Lead +
        @"(?:[^;.\uE000]{0,60}[:,]?\s)?(?<new>" + AmendmentTerms.Quote + ")",
        RegexOptions.ExplicitCapture)]
    private static partial Regex AddsQuote();

    [GeneratedRegex(
        "(?<new>" + AmendmentTerms.Quote + ")" + AmendmentTerms.Where + Be + @"\s" + Inserted +
        @"|\b(?i:following)\s[^;:\uE000]{0,60}?" + Inserted + @"[^;:\uE000]{0,60}[:,]\s" + Rest,
        RegexOptions.ExplicitCapture)]
    private static partial Regex IsAdded();

    [GeneratedRegex(@"\b" + Insert + @"\b[^;:\uE000]{0,80}:\s" + Rest, RegexOptions.ExplicitCapture)]
    private static partial Regex AddsRest();
}
