using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing.Restrictions;

/// <summary>The meaning of a heading for the privacy of what stands under it.</summary>
internal enum HeadingPrivacy
{
    None,

    /// <summary>This item, or what stands right under the heading, is private.</summary>
    Item,

    /// <summary>A private part of the meeting begins.</summary>
    Part,

    /// <summary>The item at which the meeting decides whether to go on in private.</summary>
    Exclusion,

    /// <summary>The public part goes on.</summary>
    Open,
}

/// <summary>Reads titles of items, headings of parts and labels that stand alone.</summary>
internal static partial class HeadingReader
{
    /// <summary>Longer text isn't a heading.</summary>
    public const int MaxLength = 160;

    public static HeadingPrivacy Read(string title)
    {
        if (!MayConcern().IsMatch(title))
            return HeadingPrivacy.None;
        if (Reopens().IsMatch(title))
            return HeadingPrivacy.Open;
        if (Excludes().IsMatch(title) && !ExcludedElsewhere().IsMatch(title))
            return HeadingPrivacy.Exclusion;
        if (BeginsPart().IsMatch(title) && !OrdinaryPart().IsMatch(title))
            return HeadingPrivacy.Part;
        return IsLabelled(title) ? HeadingPrivacy.Item : HeadingPrivacy.None;
    }

    /// <summary>A line of nothing but a label, such as "(EXEMPT – paragraph 3)".</summary>
    public static bool IsLabel(string text) =>
        text.Length <= MaxLength && LabelAlone().IsMatch(text) && !Denied().IsMatch(text);

    private static bool IsLabelled(string title) =>
        (InBrackets().IsMatch(title) || AtEnd().IsMatch(title) || InCapitalsAtEnd().IsMatch(title)
            || AtStart().IsMatch(title) || Grounds().IsMatch(title))
            && !Denied().IsMatch(title);

    [GeneratedRegex(
        @"exempt|confiden|private|privacy|closed|camera|committee|part\s|public|press|media|restrict|reserved|" +
        @"secret|sensitive|executive|12A|7A|100A|50A|admission|freedom|FOI|cyhoedd|gcoiste|session|business|" +
        @"regulations|only|circulat|publi|disclos",
        RegexOptions.IgnoreCase)]
    private static partial Regex MayConcern();

    [GeneratedRegex(
        @"^\W{0,4}(?:(?:open|public)\s(?:session|business|part|items?|meeting)|part\s(?:1|i|one|" +
        @"a)(?![\w.])(?:\W.*)?|(?:return|resumption|reconvening)\b.{0,30}\b(?:open|public)\b.*|" +
        @"(?:re-?admission|return)\sof\s(?:the\s)?(?:press|public|media).*|(?:end|close|conclusion)\sof\s(?:the\s)?"
            + PrivacyPatterns.Private + @"\s(?:session|business|items?|part|minutes).*)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Reopens();

    [GeneratedRegex(
        PrivacyPatterns.Exclude
            + @".{0,60}" + PrivacyPatterns.Outsiders + "|" + PrivacyPatterns.Outsiders + @".{0,60}"
            + PrivacyPatterns.Exclude +
        @"|\b(?:withdrawal|removal)\sof\s.{0,30}"
            + PrivacyPatterns.Outsiders + "|" + PrivacyPatterns.Outsiders
            + @".{0,30}\bto\s(?:withdraw|leave)\b|\b(?:wasg|cyhoedd)\b.{0,40}\b(?:wasg|cyhoedd)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Excludes();

    [GeneratedRegex(PrivacyPatterns.FromElsewhere, RegexOptions.IgnoreCase)]
    private static partial Regex ExcludedElsewhere();

    [GeneratedRegex(
        @"^\W{0,4}(?:"
            + PrivacyPatterns.PartTwo + @"(?:\s{0,2}(?:[–—:(,.|/-].*)?)|(?:the\s)?" + PrivacyPatterns.Private
            + @"(?:\s?(?:and|&|or|/)\s?" + PrivacyPatterns.Private + @")?\s" +
        @"(?:session|business(?!es)|items|meetings?|part|section|agenda|minutes|information|discussions?|board|" +
        @"annex(?:es)?|appendi(?:x|ces)|matters(?<!reserved\smatters)|proceedings|reports)(?:\s?[–—:(,-].*)?|" +
        @"(?:(?:the\s)?\w+\s){0,4}in\s(?:committee|camera|private)|i\sgcoiste|items?\s(?:considered|taken|" +
        @"for\sconsideration|to\sbe\s\w+)\s(?:in|under|with|without|after).{0,40}(?:private|public|closed|" +
        @"part\s\w+).*)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex BeginsPart();

    /// <summary>"Part 2: items for decision" divides the agenda by another measure.</summary>
    [GeneratedRegex(
        @"^\W{0,4}part\s\w+\s{0,2}[–—:(,.|/-]\s{0,3}(?:(?:items?|reports?|matters?|business)\s(?:for|" +
        @"to)\s)?(?:information|decisions?|noting|note|discussion|approval|performance|strategy|finance|open|" +
        @"public|general)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex OrdinaryPart();

    [GeneratedRegex(
        @"[(\[{*]\s?(?:" + PrivacyPatterns.Label + @"|closed)\b(?!\s(?:from|road|hire|" +
        @"sector))[^)\]]{0,120}(?:[)\]}*]|$)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex InBrackets();

    [GeneratedRegex(
        @"(?:[–—:,;|/]|\s-)\s{0,3}"
            + PrivacyPatterns.Label
            + @"(?:\s(?:items?|reports?|session|business|appendix|annex|information|minutes?|papers?|" +
            @"only))?(?:\W*$|\s?[–—:(,;-]|\s(?:by\svirtue|under|paragraphs?|section)\b)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex AtEnd();

    [GeneratedRegex(
        @"(?<!\b(?:VAT|TAX|NOT|IS|ARE|BE|WERE|WAS))\s(?:EXEMPT|CONFIDENTIAL|RESTRICTED|PRIVATE)\W*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex InCapitalsAtEnd();

    [GeneratedRegex(
        @"^\W{0,4}"
            + PrivacyPatterns.Label
            + @"\W{0,3}(?:\b(?:items?|reports?|minutes?|matters?|papers?|appendix|business|information|" +
            @"session)\b)?\s{0,3}(?:[–—:|/)\]*.,;-]|$|\bby\svirtue\b|\bunder\b|\bparagraph)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex AtStart();

    [GeneratedRegex(
        PrivacyPatterns.Law
            + "|" + PrivacyPatterns.FreedomOfInformation
            + @".{0,40}\b(?:s(?:ection|\.)?\s?)\d{2}|\b(?:exempt|confidential|restricted)\s(?:appendi(?:x|ces)|" +
            @"annex|reports?|items?|information|minutes?|papers?|schedule|session)\b|" +
        @"\bnot\sfor\spublication\b|\bin\scamera\b|\b(?:closed|private)\ssession\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Grounds();

    [GeneratedRegex(
        @"^[\W_]{0,4}(?:(?:this\s)?(?:item|report|minute|section|document|paper)\s(?:is|was)\s)?"
            + PrivacyPatterns.Label
            + @"(?:[\W_]{0,6}$|[\W_]{0,4}(?:\b(?:items?|reports?|minutes?|matters?|papers?|appendi(?:x|ces)|annex|" +
            @"business|information|session|only)\b)?[\W_]{0,4}(?:$|(?<=\s?[–—:-]\s)\w.*|" +
        @"\b(?:to|for|paragraphs?|para|sch(?:edule)?|section|under|by|not\sfor|as\sdefined|pursuant|" +
        @"in\saccordance|regulation|s\.|LGA|FOIA?|see|do\snot)\b))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex LabelAlone();

    [GeneratedRegex(
        @"\b(?:not|no|none|nil)\s(?:\w+\s)?(?:exempt|confidential|restricted|private|protectively)\b|\b(?:exempt|" +
        @"confidential|restricted)\b.{0,20}\b(?:no|none|nil|n/a)\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Denied();
}
