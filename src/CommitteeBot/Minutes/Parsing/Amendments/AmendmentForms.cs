using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing.Amendments;

/// <summary>One form in which a sentence changes words, and where in the sentence.</summary>
internal sealed record AmendmentMatch(
    int Start, int End, string? Old, string? New, string? Anchor, bool IsBefore, bool IsDeletion)
{
    public bool Overlaps(AmendmentMatch other) => Start < other.End && other.Start < End;
}

/// <summary>
/// The forms of English in which one thing is put in place of another, added after it or taken out. Which of them
/// stands in a sentence is found here; what they change is a term of <see cref="AmendmentTerms"/>.
/// </summary>
internal static partial class AmendmentForms
{
    /// <summary>What does not overlap; a form that says more goes before one that says less.</summary>
    public static List<AmendmentMatch> Find(string sentence)
    {
        var found = new List<AmendmentMatch>();
        foreach (var form in All)
        {
            foreach (Match match in form().Matches(sentence))
            {
                var one = new AmendmentMatch(
                    match.Index, match.Index + match.Length, Value(match, "old"), Value(match, "new"),
                    Value(match, "anchor"), match.Groups["before"].Success, match.Groups["gone"].Success);
                if (!found.Exists(one.Overlaps) && one.Old != one.New)
                    found.Add(one);
            }
        }

        return [.. found.OrderBy(m => m.Start)];
    }

    private static readonly Func<Regex>[] All =
    [
        DeletedAndInserted, PutOutAndIn, InsertAfter, InsertAfterFirst, AfterInsert, InsertedAfter,
        NewForOld, ForOldRead, FromOldToNew, ReplaceOldWithNew, OldReadsNew, NewNotOld, Deletes, IsDeleted,
    ];

    private static string? Value(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? found.Value.Trim().TrimEnd(',', '.') : null;

    private const string Old = "(?<old>" + AmendmentTerms.Any + ")";
    private const string New = "(?<new>" + AmendmentTerms.Any + ")";
    private const string LooseOld = "(?<old>" + AmendmentTerms.Loose + ")";
    private const string LooseNew = "(?<new>" + AmendmentTerms.Loose + @")(?=[.,;)]|\s(?i:in|on|under|at|and|of|" +
        @"after)\b|\s?$)";
    private const string Quote = AmendmentTerms.Quote;
    private const string Lead = AmendmentTerms.Lead;
    private const string Where = AmendmentTerms.Where;
    private const string Insert = @"(?i:insert(?:ing|ed|ion)?|add(?:ing|ed|ition)?|includ(?:e|ing|ed)|inclusion)";
    private const string Delete = @"(?i:delet(?:e|ing|ion)|remov(?:e|ing|al)|omit(?:ting)?|omission|strik(?:e|" +
        @"ing)(?:\sout)?)";
    private const string Deleted = @"(?i:deleted|removed|omitted|struck(?:\s(?:out|through))?|taken\sout)";
    private const string Be = @"(?:\s(?i:is|are|was|were|be|being|to\sbe|should\sbe|should\shave\sbeen|that|" +
        @"is\sto\sbe)){0,2}";

    /// <summary>"should read", "be amended to", "reading", "to be shown as".</summary>
    private const string Reads =
        @"(?i:(?:,?\s(?:which|it|this|and|that|should|must|to|be|being|is|are|was|were|have|has|had|been|as|by|" +
        @"with|now|" +
        @"wrongly|incorrectly|correctly|instead|read|reads|reading|amended|corrected|changed|altered|revised|" +
        @"replaced|" +
        @"substituted|shown|recorded|printed|given|spelt|spelled|stated|minuted)){1,9}?)" +
        @"(?<=\b(?i:read|reads|reading|(?:should|to|being|be|were|was)\s(?:have\s)?(?:be|been)|being|" +
        @"(?:amended|corrected|changed|altered|revised)(?:\sto(?:\s(?:read|be))?|\sas)|" +
        @"(?:replaced|substituted)\s(?:by|with)|(?:shown|recorded|printed|given|spelt|spelled|stated|" +
        @"minuted)(?:\sas)?))" +
        @"[:,]?\s";

    [GeneratedRegex(
        Delete + @"(?:\s(?i:of))?\s" + Lead + Old + Where +
        @",?\s(?i:and)\s(?:(?i:the)\s)?(?:" + Insert + @"|(?i:replac\w{1,8}|substitut\w{1,5}))" +
        @"(?:\s(?i:of|with|by|it|them|in\s(?:its|their)\splace)){0,3}[:,]?\s" + Lead + New,
        RegexOptions.ExplicitCapture)]
    private static partial Regex DeletedAndInserted();

    [GeneratedRegex(
        Old + Where + Be + @"\s" + Deleted + @",?\s(?i:and)\s(?:(?i:replaced|substituted)\s(?i:by|with)\s)?" + Lead + New,
        RegexOptions.ExplicitCapture)]
    private static partial Regex PutOutAndIn();

    [GeneratedRegex(
        Insert + @"(?:\s(?i:of))?[:,]?\s" + Lead + "(?<new>" + Quote + ")" + Where +
        @",?\s(?:(?i:immediately|directly)\s)?(?:(?i:after|following|behind)|(?<before>(?i:before)))\s" + Lead +
        "(?<anchor>" + AmendmentTerms.Any + ")",
        RegexOptions.ExplicitCapture)]
    private static partial Regex InsertAfter();

    [GeneratedRegex(
        Insert + @",?\s(?:(?i:after|following)|(?<before>(?i:before)))\s" + Lead + "(?<anchor>" + AmendmentTerms.Loose
            + ")" +
        Where + @"[,:]?\s" + Lead + "(?<new>" + Quote + ")",
        RegexOptions.ExplicitCapture)]
    private static partial Regex InsertAfterFirst();

    [GeneratedRegex(
        @"\b(?:(?i:after|following)|(?<before>(?i:before)))\s" + Lead + "(?<anchor>" + AmendmentTerms.Any + ")" +
        Where + @"[,:]?\s(?:(?i:to|there|should|be|the|words?|that|is)\s){0,4}" + Insert
            + @"(?:\s(?i:of))?[,:]?\s" + Lead +
        "(?<new>" + Quote + ")",
        RegexOptions.ExplicitCapture)]
    private static partial Regex AfterInsert();

    [GeneratedRegex(
        "(?<new>" + Quote + ")" + Where + Be + @"\s(?i:inserted|added|included|appearing)" + Where +
        @",?\s(?:(?i:immediately|directly)\s)?(?:(?i:after|following)|(?<before>(?i:before)))\s" + Lead +
        "(?<anchor>" + AmendmentTerms.Any + ")",
        RegexOptions.ExplicitCapture)]
    private static partial Regex InsertedAfter();

    [GeneratedRegex(
        @"\b(?i:substitut(?:e|ing|ion|ed))(?:\s(?i:of))?\s" + Lead + "(?<new>" + AmendmentTerms.Loose + ")" + Where +
        @"\s(?i:for|in\splace\sof)\s" + Lead + LooseOld + @"(?=[.,;)]|\s(?i:in|on|under|at|and|of)\b|\s?$)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex NewForOld();

    [GeneratedRegex(
        @"\b(?i:for)\s" + Lead + "(?<old>" + AmendmentTerms.Loose + ")" + Where +
        @",?\s(?i:please\s)?(?i:read|substitute)\s" + Lead + LooseNew,
        RegexOptions.ExplicitCapture)]
    private static partial Regex ForOldRead();

    [GeneratedRegex(
        @"\b(?i:replac(?:e|ing|ement)|chang(?:e|ing)|amend(?:ing|ment)?|correct(?:ing|ion)?(?!\s(?:record|account|" +
        @"and))|alter(?:ing|ation)?)" +
        @"(?:\s(?i:of))?\s" + Lead + LooseOld + @"(?:,?\s(?i:in|of|at|on|under)\s[^;:\uE000]{1,40}?)?\s(?i:with|by|" +
        @"to\sread|to)[:,]?\s"
        + Lead + LooseNew,
        RegexOptions.ExplicitCapture)]
    private static partial Regex ReplaceOldWithNew();

    [GeneratedRegex(
        @"\b(?i:from)\s" + Lead + LooseOld + @",?\s(?i:to\sread|to)[:,]?\s" + Lead + LooseNew,
        RegexOptions.ExplicitCapture)]
    private static partial Regex FromOldToNew();

    [GeneratedRegex(
        Old + @"(?:\s\p{Ll}{2,15}){0,2}?" + Where + Reads + Lead + New,
        RegexOptions.ExplicitCapture)]
    private static partial Regex OldReadsNew();

    [GeneratedRegex(
        New + @"(?:\s\p{Ll}{2,15}){0,2}?" + Where +
        @",?\s(?:(?i:and)\s)?(?i:not|rather\sthan|instead\sof|in\splace\sof|in\slieu\sof)\s" +
        @"(?:(?i:as|to|on|by)\s)?" + Lead + Old,
        RegexOptions.ExplicitCapture)]
    private static partial Regex NewNotOld();

    [GeneratedRegex(
        "(?<gone>" + Delete + @")(?:\s(?i:of))?\s" + Lead + "(?<old>" + Quote + ")",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Deletes();

    [GeneratedRegex(
        @"(?<!\b(?i:with|beginning|starting|commencing|begins|starts|opening)\s)(?<old>" + Quote + ")" + Where + Be +
        @"\s(?<gone>" + Deleted + ")",
        RegexOptions.ExplicitCapture)]
    private static partial Regex IsDeleted();
}
