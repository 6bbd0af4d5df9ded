using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing.Amendments;

/// <param name="IsPresentList">True for those present, false for apologies.</param>
internal sealed record AttendanceMatch(
    int Start, int End, IReadOnlyList<string> Names, bool IsPresentList, bool IsRemoval);

/// <summary>
/// Amendments of the list of people: who was there after all, who had sent apologies, who was not there.
/// </summary>
internal static partial class AttendanceForms
{
    public static List<AttendanceMatch> Find(QuotedWords quoted, string sentence)
    {
        var found = new List<AttendanceMatch>();
        foreach (var (form, isRemoval) in All)
        {
            foreach (Match match in form().Matches(sentence))
            {
                var (start, end) = (match.Index, match.Index + match.Length);
                if (found.Exists(f => f.Start < end && start < f.End))
                    continue;
                var names = Between().Split(quoted.Show(match.Groups["names"].Value))
                    .Select(n => Possessive().Replace(n.Trim().TrimEnd('.', ','), "")).Where(n => n.Length > 0).ToList();
                var isPresent = !Away().IsMatch(match.Groups["list"].Value);
                // "was not present" takes away what "was present" adds.
                var isGone = isRemoval || match.Groups["not"].Success;
                if (names.Count > 0)
                    found.Add(new AttendanceMatch(start, end, names, isPresent, isGone));
            }
        }

        return found;
    }

    private static readonly (Func<Regex> Form, bool IsRemoval)[] All =
    [
        (Removed, true), (IsRemoved, true), (AddedTo, false), (AddedToFirst, false), (ApologiesOf, false),
        (TheirApologies, false), (IsAddedTo, false), (WasThere, false),
    ];

    private const string Names =
        "(?<names>" + AmendmentTerms.Name + "(?:(?:,\\s(?:and\\s)?|\\sand\\s)" + AmendmentTerms.Name + "){0,5})";

    private const string List = @"(?<list>(?i:present|attend(?:ance|ees|ed|ing)|apolog\w{2,4}|absen(?:t|ce|tees)))\b";
    private const string Near = @"[^.;:\uE000]{0,50}?";
    private const string Delete = @"(?i:delet(?:e|ing|ion)|remov(?:e|ing|al)|omit(?:ting)?|omission|strik(?:e|" +
        @"ing)(?:\sout)?)";
    private const string Insert = @"(?i:insert(?:ing|ion)?|add(?:ing|ition)?|includ(?:e|ing)|inclusion|" +
        @"record(?:ing)?|show(?:ing)?)";
    private const string NameOf = @"(?:\s(?i:of))?\s(?:(?i:the)\s)?(?:(?i:names?)\s(?i:of)\s)?(?:(?i:the)\s)?";

    [GeneratedRegex(Delete + NameOf + Names + @"\s(?i:from)\s" + Near + List, RegexOptions.ExplicitCapture)]
    private static partial Regex Removed();

    [GeneratedRegex(
        Names + @"(?:\s(?i:names?))?(?:\s(?i:be|being|to\sbe|should\sbe|is|was|were)){1,2}\s(?i:deleted|removed|" +
            @"omitted|taken\sout)\s(?i:from)\s" +
        Near + List,
        RegexOptions.ExplicitCapture)]
    private static partial Regex IsRemoved();

    [GeneratedRegex(
        Insert + NameOf + Names + @"\s?\(?" + Near + @"(?i:to|in|among|amongst|under|as|with)\s" + Near + List,
        RegexOptions.ExplicitCapture)]
    private static partial Regex AddedTo();

    [GeneratedRegex(
        Insert + @"\s(?i:to|under|in|among|amongst)\s" + Near + List + @"[^.;\uE000]{0,20}?[:,]?\s" + Names,
        RegexOptions.ExplicitCapture)]
    private static partial Regex AddedToFirst();

    [GeneratedRegex(
        @"\b(?<list>(?i:apologies))\s(?:(?i:for\sabsence)\s)?(?i:from|for|of)\s" + Names + "(?:" + Near +
        @"\b(?i:add|record|includ|not|omit|receiv|list|show|minut|insert)\w{0,6}|\s?$|[,;.])",
        RegexOptions.ExplicitCapture)]
    private static partial Regex ApologiesOf();

    [GeneratedRegex(
        Insert + NameOf + Names + @"\s(?<list>(?i:apologies))\b|" + Names + @"\s(?<list>(?i:apologies))\b" + Near +
        @"(?i:added|recorded|included|noted|minuted|shown)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex TheirApologies();

    [GeneratedRegex(
        Names + @"(?:\s(?i:names?))?(?:\s(?i:be|being|to\sbe|should\sbe|should\shave\sbeen|is|was|were|having|had|been)){1,3}\s" +
        @"(?i:added|included|recorded|shown|listed|noted|marked|entered|minuted)\s" + Near + List,
        RegexOptions.ExplicitCapture)]
    private static partial Regex IsAddedTo();

    [GeneratedRegex(
        Names + @"(?:\s(?i:was|were|had|having|has|been|did|in\sfact|" +
            @"also)){1,4}(?:\s(?<not>(?i:not)))?(?:\s(?i:been|in|at))?\s" +
        @"(?:(?i:sent|given|tendered|submitted|offered)\s(?:(?i:his|her|their)\s)?)?(?<list>(?i:present|attendance|" +
        @"attend(?:ed|ing)?|apologies|absent))\b",
        RegexOptions.ExplicitCapture)]
    private static partial Regex WasThere();

    [GeneratedRegex(@",\s(?:and\s)?|\sand\s", RegexOptions.ExplicitCapture)]
    private static partial Regex Between();

    [GeneratedRegex("['’]s?$")]
    private static partial Regex Possessive();

    [GeneratedRegex("^(?:apolog|absen)", RegexOptions.IgnoreCase)]
    private static partial Regex Away();
}
