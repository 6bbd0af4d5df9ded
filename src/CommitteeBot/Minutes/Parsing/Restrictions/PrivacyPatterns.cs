namespace CommitteeBot.Minutes.Parsing.Restrictions;

/// <summary>
/// The parts of which sentences and headings about private business are made. Patterns are put together from them.
/// </summary>
internal static class PrivacyPatterns
{
    /// <summary>Behind "public" as a noun: "the public were", not "public toilets".</summary>
    private const string NounEnds =
        @"(?=\s{0,3}(?:$|[.,;:()\[\]/&–—”""-]|[’'‘](?!s\b)|(?:and|or|be|been|being|is|are|was|were|has|have|had|" +
        @"shall|should|will|would|did|do|does|may|might|must|could|can|to|from|for|in|at|on|by|" +
        @"under|of|during|while|whilst|who|whom|that|then|there|therefore|now|left|leave|leaving|withdr\w+|" +
        @"retired?|depart\w*|exclu\w+|present|not|having|as|with|when|again|also|asked|requested|" +
        @"remain\w*|until|gallery|members|representatives|attending|cleared|if|after|before|because|owing|so|it|" +
        @"were|back|re-?join\w*|return\w*|re-?admi\w+|re-?enter\w*|came|subsequently)\b))";

    /// <summary>Those who are not of the body and have to go.</summary>
    public const string Outsiders =
        @"\b(?:(?:public|press|media)"
            + NounEnds
            + @"|strangers\b|non-?members\b|journalists\b|reporters\b|spectators\b|observers\b|(?:public|press|" +
            @"strangers[’'])\sgallery\b)";

    /// <summary>The place or reason for leaving, as against "left the park" and "leave comments".</summary>
    public const string LeavesTheRoom =
        @"(?=\s{0,3}(?:$|[.,;:()–—”""’-]|(?:from\s)?(?:the|this)\s(?:\w+\s)?(?:meeting|room|chamber|hall|building|" +
        @"session|proceedings|gallery|premises|council|committee|call)\b|" +
        @"(?:before|during|while|whilst|for|at|as|so|and|prior|until|in\sorder|because|due|owing|now|then|under|" +
        @"when|temporarily|to\sallow|to\senable|on\sthe\sgrounds?|in\saccordance|in\sview|pursuant)\b))";

    public const string Exclude = @"\bexclu(?:d(?:e|es|ed|ing)|sion)\b";

    public const string Depart =
        @"\b(?:withdraws?|withdrew|withdrawn|withdrawing|retired?|leaves?|leaving|left|vacated?|departed|" +
        @"stood\sdown|removed|barred|cleared|(?:sent|shown|ushered|escorted)\sout|dismissed|disconnected)\b";

    /// <summary>"…from the footpath": somebody was kept out of something other than the meeting.</summary>
    public const string FromElsewhere =
        @"\sfrom\s(?!(?:the|this|its|our|any|all|part|some|a|these|those)?\s?(?:of\s)?(?:the\s|this\s)?(?:whole\s|" +
        @"entire\s|remaining\s|following\s|public\s|rest\s|remainder\s|next\s)?(?:\w+[’']s?\s)?" +
        @"(?:meetings?|room|chamber|hall|session|proceedings|discussions?|remainder|rest|building|items?|business|" +
        @"committee|council|board|panel|cabinet|consideration|deliberations?|following|part|debate|same|point|" +
        @"this)\b)";

    /// <summary>Adjectives of business that is not public.</summary>
    public const string Private =
        @"(?:private|closed|confidential|exempt|restricted|reserved|non-public|in-camera|executive|secret)";

    public const string PartTwo = @"(?:part\s(?:2|ii|two|b)(?!\w|\.\d))";

    /// <summary>The law that lets a body shut its doors, in the parts of these islands.</summary>
    public const string Law =
        @"\b(?:sch(?:edule|\.)?\s?(?:12A|7A)|(?:s(?:ection|\.)?\s?)?(?:100[AI]|50[AJ])\b|" +
        @"section\s45\sof\sthe\slocal\sgovernment\sact,?\s2001|(?:section\s42|" +
        @"schedule\s6)\b.{0,40}\(northern\sireland\)|(?:public\sbodies\s)?\(?admission\sto\smeetings\)?|" +
        @"part\sVA\b|access\sto\sinformation\)?\s?\(?(?:england|wales)?\)?\sregulations)";

    public const string FreedomOfInformation = @"(?:\bFOIA?\b|\bfreedom\sof\sinformation\b)";

    /// <summary>A label that somebody prints on private business.</summary>
    public const string Label =
        @"(?:(?:for\s|to\s)?(?:members|governors|directors|trustees|councillors|" +
        @"board\smembers)[’']?\s(?:eyes\s)?only|not\s(?:for|to\sbe)\s(?:public|publish|circulat|disclos|" +
        @"releas)\w*(?:\s(?:viewing|view|release|disclosure|circulation|inspection))?|restricted\scirculation|" +
        @"(?:strictly\s|highly\s)?(?:private(?:\s(?:and|&)\sconfidential)?|confidential|exempt|restricted|" +
        @"not\sfor\spublication|(?:taken\s|considered\s|held\s)?in\s(?:private|camera|committee|confidence)|" +
        @"(?:in\s)?(?:private|closed|confidential|exempt)\ssession|" +
        @"commercial(?:ly)?(?:\s?[–-])?\s(?:in\s)?(?:confidence|confidential|sensitive)|"
            + PartTwo + @"|official\s?[–—:-]?\s?sensitive))";
}
