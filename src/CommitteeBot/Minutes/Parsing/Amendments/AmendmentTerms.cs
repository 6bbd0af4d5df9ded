namespace CommitteeBot.Minutes.Parsing.Amendments;

/// <summary>What can be changed, as it stands in a sentence: a quotation, a day, a time, a figure, a name.</summary>
internal static class AmendmentTerms
{
    private const string Month = @"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,7}\.?";

    public const string Day =
        @"(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?" + Month +
        @"(?:,?\s\d{4})?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})(?![\d/])";

    public const string Time = @"(?:\d{1,2}[.:]\d{2}(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?|noon|midnight)(?![\d/])";

    /// <summary>The number of an item or a page is no figure.</summary>
    private const string NotANumberOf =
        @"(?<!\b(?i:minutes?|mins?|items?|nos?|numbers?|paras?|paragraphs?|resolutions?|pages?|pp?|sections?|points?|" +
        @"lines?|decisions?|recommendations?|ref|reference)\.?\s{0,1})(?<![\w/.,£-])";

    public const string Figure =
        @"£\s?\d[\d,]{0,14}(?:\.\d{1,4})?(?:\s?(?:million|billion|thousand|m|bn|k)\b)?|" + NotANumberOf +
        @"\d[\d,]{0,14}(?:\.\d{1,4})?(?:\s?%|\sper\s?cent\b)?(?![\w/£]|\.\d|,\d)|" +
        @"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|" +
        @"seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)\b";

    private const string Word = @"\p{Lu}[\p{L}’'.-]{0,30}";

    public const string Title =
        @"(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Revd?|Reverend|Sir|Dame|Lady|Lord|Fr|Canon|Major|" +
        @"Captain|PCSO|PC|Sgt|Alderman)\b\.?";

    public const string Name =
        @"\b(?!(?:Minutes?|Items?|Pages?|Resolutions?|Resolved|Paragraphs?|Sections?|Add|Delete|Insert|Replace|Remove|" +
        @"The|That|In|Under|After|Before|For|And|With|Subject|It|This|Page|Line|Members?|A|An|Amend|Omit)\b)(?:" +
        Title + @"\s)?" + Word + @"(?:\s(?:(?:of|the|and|de|van|der|le|on)\s){0,2}" + Word + "){0,4}";

    public const string Any = "(?:" + QuotedWords.Mark + "|" + Day + "|" + Time + "|" + Figure + "|" + Name + ")";

    /// <summary>Words that are neither quoted nor capitals; only where what stands around them leaves no doubt.</summary>
    public const string Loose =
        "(?:" + Any + @"|(?!(?:to|in|of|at|on|by|with|for|from|that|the|subject|record|being|be|and|as|it|this)\b)" +
        @"\p{Ll}[\p{L}’'-]{0,24}(?:\s\p{Ll}[\p{L}’'-]{0,24}){0,5}?)";

    /// <summary>"the figure of", "the words": what kind of thing follows.</summary>
    public const string Lead =
        @"(?i:(?:(?:the|an?)\s)?(?:(?:correct(?:ed)?|new|following|full|additional|further|extra)\s){0,2}(?:figures?|" +
        @"sums?|amounts?|totals?|costs?|grants?|budgets?|dates?|days?|times?|years?|names?|surnames?|words?|wording|" +
        @"phrases?|numbers?|percentages?|texts?|sentences?|paragraphs?|initials|spelling|resolutions?)(?:\s(?:of|as|to|" +
        @"that|reading|read))?[:,]?\s|(?:the|an?)\s|:\s?)?";

    /// <summary>"in minute 2", between what is changed and the change.</summary>
    public const string Where = @"(?:,?\s(?i:in|of|at|on|under|from|to|for|at\sthe\send\sof)\s[^;:\uE000]{1,80}?)?";
}
