using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing.Amendments;

/// <summary>
/// What can be changed, as it stands in a sentence: a quotation, a day, a time, a figure, a name. Each is marked
/// once, so
/// that the forms of a sentence are read over marks and words alone.
/// </summary>
internal static partial class AmendmentTerms
{
    /// <summary>A mark of any kind.</summary>
    public const string Any = "(?:[\uE000\uE002\uE003]\\d{1,3}\uE001)";

    public const string Quote = "(?:\uE000\\d{1,3}\uE001)";

    public const string Name = "(?:\uE003\\d{1,3}\uE001)";

    /// <summary>
    /// Words that are neither quoted nor capitals; only where what stands around them leaves no doubt.
    /// </summary>
    public const string Loose =
        "(?:" + Any + @"|(?!(?:to|in|of|at|on|by|with|for|from|that|the|subject|record|being|be|and|as|it|this)\b)" +
        @"\p{Ll}[\p{L}’'-]{0,24}(?:\s\p{Ll}[\p{L}’'-]{0,24}){0,5}?)";

    /// <summary>"the figure of", "the words": what kind of thing follows.</summary>
    public const string Lead =
        @"(?i:(?:(?:the|an?)\s)?(?:(?:correct(?:ed)?|new|following|full|additional|further|extra)\s){0,2}(?:figures?|" +
        @"sums?|amounts?|totals?|costs?|grants?|budgets?|dates?|days?|times?|years?|names?|surnames?|words?|wording|" +
        @"phrases?|numbers?|percentages?|texts?|sentences?|paragraphs?|initials|spelling|resolutions?)(?:\s(?:of|" +
        @"as|to|" +
        @"that|reading|read))?[:,]?\s|(?:the|an?)\s|:\s?)?";

    /// <summary>"in minute 2", between what is changed and the change.</summary>
    public const string Where = @"(?:,?\s(?i:in|of|at|on|under|from|to|for|at\sthe\send\sof)\s[^;:\uE000]{1,80}?)?";

    public const string Title =
        @"(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Revd?|Reverend|Sir|Dame|Lady|Lord|Fr|Canon|" +
        @"Major|" +
        @"Captain|PCSO|PC|Sgt|Alderman)\b\.?";

    /// <param name="terms">The marked words by number; those of quotations are there already.</param>
    public static string Mark(string sentence, List<string> terms) => Term().Replace(sentence, match =>
    {
        if (match.Groups["mark"].Success)
            return match.Value;
        terms.Add(match.Value.TrimEnd(','));
        return $"{(match.Groups["name"].Success ? '\uE003' : '\uE002')}{terms.Count - 1}\uE001";
    });

    public static bool IsFigure(string text) => WholeFigure().IsMatch(text);

    public static bool IsName(string text) => WholeName().IsMatch(text);

    private const string Day =
        @"(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?" +
        @"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,7}(?:,?\s\d{4})?|" +
        @"\d{1,2}[/.]\d{1,2}[/.]\d{2,4})(?![\d/])";

    private const string Time =
        @"(?:\d{1,2}[.:]\d{2}(?:\s?[ap]\.?m\b)?|\d{1,2}\s?[ap]\.?m\b|noon|midnight)(?![\d/])";

    /// <summary>The number of an item or a page is no figure.</summary>
    private const string Figure =
        @"£\s?\d[\d,]{0,14}(?:\.\d{1,4})?(?:\s?(?:million|billion|thousand|m|bn|k)\b)?|" +
        @"(?<!\b(?i:minutes?|mins?|items?|nos?|numbers?|paras?|paragraphs?|resolutions?|pages?|pp?|sections?|points?|" +
        @"lines?|decisions?|recommendations?|ref|reference)\.?\s{0,1})(?<![\w/.,£-])" +
        @"\d[\d,]{0,14}(?:\.\d{1,4})?(?:\s?%|\sper\s?cent\b)?(?![\w/£]|\.\d|,\d)|" +
        @"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|" +
        @"seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)\b";

    private const string Word = @"\p{Lu}(?:[\p{L}’'-]{1,30}|\.?)";

    private const string FullName =
        @"\b(?!(?:Minutes?|Items?|Pages?|Resolutions?|Resolved|RESOLVED|Paragraphs?|Sections?|Add\w*|Delet\w*|" +
        @"Insert\w*|" +
        @"Replac\w*|Remov\w*|Omi\w*|Substitut\w*|Amend\w*|Correct\w*|Chang\w*|Alter\w*|Strik\w*|Inclu\w*|Apolog\w*|" +
        @"Present|Attend\w*|Figures?|Dates?|The|That|In|Under|After|Before|For|And|With|Subject|It|This|Page|" +
        @"Lines?|Members?|" +
        @"An?|Following|From|To|At|On|Of|By|Not|Names?|Words?|Sentence)\b)(?:" +
        Title + @"\s)?" + Word + @"(?:\s(?:(?:of|the|and|de|van|der|le|on)\s){0,2}" + Word + "){0,4}";

    [GeneratedRegex(
        "(?<mark>" + Quote + @"|^[\s(•*-]{0,3}\d[\d./]{0,8}(?=\s?[:)–-]))|" + Day + "|" + Time + "|" + Figure
        + "|(?<name>" + FullName + ")", RegexOptions.ExplicitCapture)]
    private static partial Regex Term();

    [GeneratedRegex("^(?:" + Figure + "|" + Time + ")$", RegexOptions.ExplicitCapture)]
    private static partial Regex WholeFigure();

    [GeneratedRegex("^(?:" + FullName + ")$", RegexOptions.ExplicitCapture)]
    private static partial Regex WholeName();
}
