using System.Text.RegularExpressions;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;

namespace CommitteeBot.Answers.Passages;

/// <summary>Detects the kind of fact that was asked for in a sentence, and its position.</summary>
internal static partial class WantedInText
{
    /// <summary>Kinds of fact that leave a mark in a sentence; of the others one cannot tell.</summary>
    private const ExpectedAnswer DetectableKinds =
        ExpectedAnswer.Figure | ExpectedAnswer.Money | ExpectedAnswer.Percentage | ExpectedAnswer.Ratio
        | ExpectedAnswer.Date
        | ExpectedAnswer.Time | ExpectedAnswer.Mover | ExpectedAnswer.Outcome | ExpectedAnswer.Person
        | ExpectedAnswer.Count | ExpectedAnswer.Frequency | ExpectedAnswer.Speech | ExpectedAnswer.Contact
        | ExpectedAnswer.Vote;

    private const ExpectedAnswer Figures =
        ExpectedAnswer.Figure | ExpectedAnswer.Count | ExpectedAnswer.Money | ExpectedAnswer.Percentage;

    public static ExpectedAnswer Detectable(ExpectedAnswer wanted) => wanted & DetectableKinds;

    /// <summary>The kinds of fact that the text holds.</summary>
    public static ExpectedAnswer Found(ExpectedAnswer wanted, string text)
    {
        var found = ExpectedAnswer.Anything;
        foreach (var one in Kinds(wanted))
        {
            if (Grammar(one).IsMatch(text))
                found |= one;
        }

        return found;
    }

    /// <summary>The positions of the figures and dates asked for.</summary>
    public static IEnumerable<Match> Places(ExpectedAnswer wanted, string text) =>
        Kinds(wanted & (
            Figures | ExpectedAnswer.Ratio | ExpectedAnswer.Date
        | ExpectedAnswer.Time | ExpectedAnswer.Frequency | ExpectedAnswer.Contact))
            .SelectMany(one => Grammar(one).Matches(text));

    /// <summary>
    /// How near to a word of the question something of the kind wanted stands: 1 right beside one, towards 0 the
    /// further it is; 0 where there is none.
    /// </summary>
    public static double Nearness(Question question, string text)
    {
        var places = Places(question.Expected, text).ToList();
        if (places.Count == 0)
            return 0;
        var words = Tokenizer.Tokenize(text)
            .Where(w => question.Subject.Any(s => s.Stem == w.Stem || s.Alternatives.Contains(w.Stem))).ToList();
        return words.Count == 0
            ? 0
            : places.Max(p => words.Max(
                w => 1 / (1 + (Math.Max(0, Math.Max(w.Start - p.Index - p.Length, p.Index - w.End)) / NearCharacters))));
    }

    /// <summary>At this distance a thing counts half as near.</summary>
    private const double NearCharacters = 40;

    /// <summary>
    /// True where the text holds a figure that the question doesn't name itself: "of the 20,000" doesn't answer how
    /// many of them.
    /// </summary>
    /// <param name="named">The question's own figures, as digits.</param>
    public static bool HasNewFigure(ExpectedAnswer wanted, string text, IReadOnlyCollection<string> named) =>
        (wanted & Figures) == ExpectedAnswer.Anything || named.Count == 0
        || Kinds(wanted & Figures).SelectMany(one => Grammar(one).Matches(text))
            .Any(m => !named.Contains(m.Value.Replace(",", "", StringComparison.Ordinal).Trim('£', '%')));

    private static IEnumerable<ExpectedAnswer> Kinds(ExpectedAnswer wanted) =>
        Enum.GetValues<ExpectedAnswer>()
        .Where(one => one != ExpectedAnswer.Anything && Detectable(wanted).HasFlag(one));

    private static Regex Grammar(ExpectedAnswer one) => one switch
    {
        ExpectedAnswer.Figure => FigureText(),
        ExpectedAnswer.Money => MoneyText(),
        ExpectedAnswer.Percentage => PercentageText(),
        ExpectedAnswer.Ratio => RatioText(),
        ExpectedAnswer.Date => DateText(),
        ExpectedAnswer.Time => TimeText(),
        ExpectedAnswer.Mover => MoverText(),
        ExpectedAnswer.Outcome => OutcomeText(),
        ExpectedAnswer.Count => CountText(),
        ExpectedAnswer.Frequency => FrequencyText(),
        ExpectedAnswer.Speech => SpeechText(),
        ExpectedAnswer.Contact => ContactText(),
        ExpectedAnswer.Vote => VoteText(),
        _ => PersonText(),
    };

    /// <summary>
    /// A number that counts something: no year by itself, no age, no number of a list, no day of a month.
    /// </summary>
    [GeneratedRegex(
        @"(?<![\w£/.\-])(?<!\d,)(?!(?<=\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* )\d{1,2}(?!\d"
            + @"|,\d))(?<!\b(?:no|item|page|pg|priority|section|recommendation|key stages?|phase|part|tier)\.? )(?!(?:19"
            + @"|20)\d\d(?:,?(?!\d)))(?!\d+(?:-year-olds?|st\b|nd\b|rd\b|th\b))(?!\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug"
            + @"|Sep|Oct|Nov|Dec))\d+(?:,\d{3})*(?:\.\d+)?%?(?![\w/])(?!\. [A-Z])|£\d[\d,.]*\d\w*|£\d\w*|\b(?:two|three|four"
            + @"|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred"
            + @"|thousand|million|dozen|half|third|quarter|fifth)\b(?!-)",
        RegexOptions.IgnoreCase)]
    private static partial Regex FigureText();

    /// <summary>The same without shares and sums of money.</summary>
    [GeneratedRegex(
        @"(?<![\w£/.\-])(?<!\d,)(?!(?<=\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* )\d{1,2}(?!\d"
            + @"|,\d))(?<!\b(?:no|item|page|pg|priority|section|recommendation|key stages?|phase|part|tier)\.? )(?!(?:19"
            + @"|20)\d\d(?:,?(?!\d)))(?!\d+(?:-year-olds?|st\b|nd\b|rd\b|th\b))(?!\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug"
            + @"|Sep|Oct|Nov|Dec))\d+(?:,\d{3})*(?:\.\d+)?(?!\s?%|\s?per ?cent|\s?percent)(?![\w/]|,\d|\.\d)(?!\. [A-Z])"
            + @"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy"
            + @"|eighty|ninety|hundred|thousand|million|dozen)\b(?!-)",
        RegexOptions.IgnoreCase)]
    private static partial Regex CountText();

    [GeneratedRegex(
        @"\b(?:every|each) (?:\w+ ){0,2}(?:hour|day|week|month|quarter|year|meeting|(?:Mon|Tues|Wednes|Thurs|Fri|Satur"
            + @"|Sun)day)s?\b|\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days\b|\b(?:once|twice|\w+ times) (?:a|an|per"
            + @"|every)\b|\b(?:hourly|daily|weekly|fortnightly|monthly|quarterly|annual(?:ly)?|yearly|termly)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex FrequencyText();

    /// <summary>Somebody speaks.</summary>
    [GeneratedRegex(
        @"\b(?:said|says|saying|added|stated|states|told|spoke|speaks|explained|advised|answered|replied|respon\w+"
            + @"|commented|comments|noted|reported|confirmed|clarified|described|raised|highlighted|suggested|stressed"
            + @"|emphasi[sz]ed|acknowledged|reiterated|mentioned|informed|welcomed|praised|queried|questioned|asked|argued"
            + @"|agreed|expressed|felt|thought|concurred|pointed out|outlined|referred|flagged|urged|believed|warned"
            + @"|reassured|thanked|discussed|considered)\b|[“""']\w+ \w+ \w+",
        RegexOptions.IgnoreCase)]
    private static partial Regex SpeechText();

    [GeneratedRegex(@"[£$€]\s?\d+(?:,\d{3})*(?:\.\d+)?(?:\s?(?:k|m|bn|million|billion|thousand)\b)?", RegexOptions.IgnoreCase)]
    private static partial Regex MoneyText();

    [GeneratedRegex(
        @"\d[\d,]*(?:\.\d+)?\s?(?:%|per ?cent|percent)|\b(?:a third|a quarter|a fifth|half|two thirds|three quarters)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex PercentageText();

    [GeneratedRegex(
        @"\b(?:\w+ )?times (?:more|as|less|higher|greater|likely)\b|\b\d+(?:\.\d+)? times\b|\btwice\b|\bdouble[sd]?\b"
            + @"|\b\d+(?:\.\d+)?\s?(?:%|per ?cent) (?:more|less|higher|lower|greater)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex RatioText();

    [GeneratedRegex(
        @"\b(?:\d{1,2}(?:st|nd|rd|th)? )?(?:January|February|March|April|May|June|July|August|September|October"
        + @"|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b(?: \d{1,2}(?:st|nd|rd"
        + @"|th)?\b)?(?:,? (?:19|20)\d\d\b)?|\b(?:early |late |mid |mid-|spring |summer |autumn |winter |end of )?(?:19"
        + @"|20)\d\d\b|\b(?:next|this|last) (?:week|month|year|spring|summer|autumn|winter)\b|\bin (?:the )?(?:spring"
        + @"|summer|autumn|winter)\b|\b\d+ (?:weeks?|months?|years?|days?)\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur"
        + @"|Sun)day\b|\b[Ww]eek \d{1,2}\b")]
    private static partial Regex DateText();

    [GeneratedRegex(@"\b\d{1,2}[.:]\d\d(?:\s?[ap]\.?m\b)?|\b\d{1,2}\s?[ap]\.?m\b|\bnoon\b", RegexOptions.IgnoreCase)]
    private static partial Regex TimeText();

    [GeneratedRegex(
        @"\b(?:proposed|seconded|moved) by\b|\b(?:proposed|seconded|proposer|seconder|moved)\b\s*[:–-]|\b(?:Cllrs?"
            + @"|Councillors?|Mr|Mrs|Ms|Miss|Dr)\.? [A-Z][\w. ]{1,40} (?:proposed|seconded|moved)\b"
            + @"|\bproposed\b.{0,200}\bseconded\b|\b2nd(?:ed)?\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex MoverText();

    [GeneratedRegex(
        @"\b(?:conclu\w+|found|finding|findings|outcomes?|result(?:s|ed)?|showed|shown|identified|recommend\w*|revealed"
            + @"|established that|determined)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex OutcomeText();

    [GeneratedRegex(
        @"(?<![\d£€,.])(?:\+\d{1,3}|\(?0\d|\(\d{3}\))[\d() -]{6,}\d|\b[\w.+-]+@[\w-]+\.[\w.-]+\w"
            + @"|\b(?:https?://|www\.)\S+\w|\b(?:101|999|111|112)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex ContactText();

    [GeneratedRegex(
        @"\b(?:\w+|\d+) (?:votes? |members? |councillors? )?(?:were |was |voted |voting )?(?:in favou?r|for|against)\b"
            + @"[^.]{0,60}\b(?:against|abst\w+|for|in favou?r)\b|\babst(?:ained|ention|entions|aining)\b|\bunanim\w+"
            + @"|\bcasting vote\b|\bnem\.? ?con\b|\bvoted (?:for|against|in favou?r)\b|\bby \w+ votes? to \w+",
        RegexOptions.IgnoreCase)]
    private static partial Regex VoteText();

    /// <summary>A name, an office, an abbreviation of one, or a body; or whoever is to do something.</summary>
    [GeneratedRegex(
        @"(?:^|[:.] |- )[A-Z][\w/’']+ (?:to (?!be\b)|will |agreed |is to )|\b[A-Z]{2,5}\b|\b[A-Z][a-z]+ [A-Z][a-z]+"
        + @"|\b(?:[Cc]ommissioner|[Cc]hair\w*|[Mm]ayor|[Cc]lerk|[Oo]fficers?|[Mm]embers?(?! of the public)|[Pp]anel"
        + @"|[Cc]ouncil\w*|[Dd]irector|[Mm]anager|[Tt]reasurer|[Cc]onstable|[Cc]ommittee|[Ss]ub-committee|[Tt]eam"
        + @"|[Gg]roup|[Cc]ompany)\b(?!['’]s\b)")]
    private static partial Regex PersonText();
}
