using System.Text.RegularExpressions;
using CommitteeBot.Committees.Questions;

namespace CommitteeBot.Understanding.Questions;

/// <summary>
/// Reads which kind of answer a question expects. The signs are tried in this order; several may match.
/// </summary>
internal static partial class ExpectedAnswerReader
{
    private static readonly (Regex Words, ExpectedAnswer Wanted)[] Signs =
    [
        (RatioWords(), ExpectedAnswer.Ratio),
        (PercentageWords(), ExpectedAnswer.Percentage),
        (MoneyWords(), ExpectedAnswer.Money),
        (CountWords(), ExpectedAnswer.Count),
        (FigureWords(), ExpectedAnswer.Figure),
        (FrequencyWords(), ExpectedAnswer.Frequency),
        (MoverWords(), ExpectedAnswer.Mover),
        (VoteWords(), ExpectedAnswer.Vote),
        (ContactWords(), ExpectedAnswer.Contact),
        (OutcomeWords(), ExpectedAnswer.Outcome),
        (TimeWords(), ExpectedAnswer.Time),
        (DateWords(), ExpectedAnswer.Date),
        (PlaceWords(), ExpectedAnswer.Place),
        (PersonWords(), ExpectedAnswer.Person),
        (ReasonWords(), ExpectedAnswer.Reason),
        (SpeechWords(), ExpectedAnswer.Speech),
        (ListWords(), ExpectedAnswer.List),
        (YesOrNoWords(), ExpectedAnswer.YesOrNo),
        (PossibilityWords(), ExpectedAnswer.Possibility),
    ];

    public static ExpectedAnswer Read(string lower)
    {
        var wanted = ExpectedAnswer.Anything;
        foreach (var (words, sign) in Signs)
        {
            if (words.IsMatch(lower))
                wanted |= sign;
        }

        // "How much more likely" isn't a sum of money, and who proposed is more than a name.
        if (wanted.HasFlag(ExpectedAnswer.Ratio))
            wanted &= ~(ExpectedAnswer.Money | ExpectedAnswer.Figure | ExpectedAnswer.Count);
        if (wanted.HasFlag(ExpectedAnswer.Percentage))
            wanted &= ~(ExpectedAnswer.Money | ExpectedAnswer.Figure | ExpectedAnswer.Count);
        if (wanted.HasFlag(ExpectedAnswer.Mover))
            wanted &= ~ExpectedAnswer.Person;
        // A telephone number counts nothing.
        if (wanted.HasFlag(ExpectedAnswer.Contact))
            wanted &= ~(ExpectedAnswer.Count | ExpectedAnswer.Figure | ExpectedAnswer.Place);
        return wanted;
    }

    [GeneratedRegex(@"\bhow (?:much|many times) (?:more|less|greater|higher|worse|better|as)\b|\bratio\b")]
    private static partial Regex RatioWords();

    [GeneratedRegex(
        @"%|\bper ?cent|\b(?:what|which) (?:share|proportion|fraction|rate)\b|\bpercentage\b|\b(?:share"
        + @"|proportion) of\b")]
    private static partial Regex PercentageWords();

    [GeneratedRegex(
        @"\bhow much\b|\bcosts?\b.*\?|\b(?:what|which) (?:\w+ ){0,4}?(?:cost|price|budget|fee|grant|sum|rent|fare|charge"
        + @"|salary|wage|fine|deposit|precept|quotation|quote|amount|donation|premium|refund|levy|bill)s?\b|[£€]"
        + @"|\bbudget\b|\bwhat (?:did|does|do|will|would)\b.*\b(?:cost|pay|paid|charge|spend|raise|owe)\b")]
    private static partial Regex MoneyWords();

    [GeneratedRegex(@"\bhow many\b|\bwhat number\b|\bnumber of\b")]
    private static partial Regex CountWords();

    [GeneratedRegex(
        @"\bhow (?:often|frequently|regularly)\b|\bhow many times\b(?! (?:more|less|greater|higher|worse|better"
        + @"|as)\b)")]
    private static partial Regex FrequencyWords();

    [GeneratedRegex(@"^\s*(?:and |so |but )?(?:can|could|may|might)\b|\b(?:able|allowed|possible) to\b")]
    private static partial Regex PossibilityWords();

    [GeneratedRegex(
        @"\bfigures?\b|\btotals?\b|\bhow long\b|\bhow old\b|\bhow far\b|\bstatistics\b|\bstats\b|\bnumbers\b")]
    private static partial Regex FigureWords();

    [GeneratedRegex(
        @"\b(?:who|which \w+)\b.*\b(?:proposed?|seconde?d?r?|moved the|mover)\b|\bproposer\b|\bseconder\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex MoverWords();

    [GeneratedRegex(
        @"\bwhat was the (?:\w+ )?vote\b|\bhow (?:did|was|were)\b.*\bvot(?:e|ed|ing|es)\b|\bwho (?:all )?voted\b"
        + @"|\bvotes? (?:for|against)\b|\babstain\w*|\bunanimous\w*|\bcasting vote\b|\bhow many (?:voted|were (?:for"
        + @"|against|in favour))\b", RegexOptions.NonBacktracking)]
    private static partial Regex VoteWords();

    [GeneratedRegex(
        @"\b(?:tele)?phone\b|\b(?:ring|call|dial) (?:in|them|us|for|about|to)\b.*\bnumber\b|\b(?:what|which)(?:'s| is| was)?"
        + @" .*\bnumber (?:to|for)\b|\be-?mail\b|\bweb ?(?:site|page|address)\b|\bcontact (?:details|number|address)\b"
        + @"|\bhotline\b|\bhelpline\b|\burl\b")]
    private static partial Regex ContactWords();

    [GeneratedRegex(
        @"\bwhat (?:did|does|was|were|has|is)\b.*\b(?:conclu\w+|find|found|findings?|outcomes?|results?"
        + @"|recommend\w*)\b|\b(?:outcome|result|conclusions?|findings?) of\b")]
    private static partial Regex OutcomeWords();

    [GeneratedRegex(@"\bwhat time\b|\bwhen do (?:i|we) (?:need|have) to be\b|\bstart time\b")]
    private static partial Regex TimeWords();

    [GeneratedRegex(
        @"\bwhen\b(?! (?:the|it|they|he|she|asked|we)\b)|\b(?:what|which) (?:date|day|month|year)\b|\bby when\b"
        + @"|\bdeadline\b|\bdue date\b|\bhow soon\b|\bdate of\b")]
    private static partial Regex DateWords();

    [GeneratedRegex(@"\bwhere\b|\bvenue\b|\bwhich (?:room|building|place)\b")]
    private static partial Regex PlaceWords();

    [GeneratedRegex(@"\bwho\b(?!se)|\bwhose\b|\bwhom\b|\bwhich (?:person|officer|councillor|member)\b")]
    private static partial Regex PersonWords();

    [GeneratedRegex(@"\bwhy\b|\bhow come\b|\breasons?\b")]
    private static partial Regex ReasonWords();

    [GeneratedRegex(
        @"\bwhat (?:did|does|do)\b.*\b(?:say|think|tell|reply|respond|argue)\b|\bwhat was said\b|\bwho said\b")]
    private static partial Regex SpeechWords();

    [GeneratedRegex(
        @"^\s*list\b|\b(?:what|which) (?:are|were)\b|\bany (?:tips|advice|ideas|examples|suggestions)\b|\b(?:tips"
        + @"|options|ways|steps|priorities|themes)\b")]
    private static partial Regex ListWords();

    [GeneratedRegex(
        @"^\s*(?:and |so |but )?(?:is|are|was|were|did|do|does|can|could|has|have|had|will|would|should)\b")]
    private static partial Regex YesOrNoWords();
}
