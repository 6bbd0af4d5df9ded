using System.Text.RegularExpressions;
using CommitteeBot.Committees.Questions;

namespace CommitteeBot.Understanding.Questions;

/// <summary>Reads what a question asks of motions, votes and interests. Several signs may match.</summary>
internal static partial class VoteQuestionReader
{
    private static readonly (Regex Words, VoteAsk Ask)[] Signs =
    [
        (Movers(), VoteAsk.Mover),
        (Seconders(), VoteAsk.Seconder),
        (VotedFor(), VoteAsk.For),
        (VotedAgainst(), VoteAsk.Against),
        (Abstained(), VoteAsk.Abstained),
        (Results(), VoteAsk.Result),
        (Unanimity(), VoteAsk.Unanimous),
        (CastingVotes(), VoteAsk.Casting),
        (Interests(), VoteAsk.Interest),
        (Leavers(), VoteAsk.Left),
    ];

    public static VoteAsk Read(string lower)
    {
        if (Why().IsMatch(lower))
            return VoteAsk.Nothing;
        var asked = VoteAsk.Nothing;
        foreach (var (words, ask) in Signs)
            if (words.IsMatch(lower))
                asked |= ask;
        return asked;
    }

    [GeneratedRegex(@"^\s*(?:and |so |but )?(?:why|how come)\b")]
    private static partial Regex Why();

    private const string Who =
        @"\b(?:who|which (?:councillors?|cllrs?|members?|trustees?|governors?|person)|by whom|(?:did|has|have|was|" +
        @"were|is)|what (?:has|have|did|else)|"
        + @"anyone|anybody|name)\b.{0,120}?";

    [GeneratedRegex(
        Who + @"(?<!\b(?:the|a|an|any|this|that|new) )\b(?:propos(?:e|ed|er)|nominat(?:e|ed)|"
        + @"moved?(?= (?:the|a|an|that|it|this|item|motion|amendment|acceptance|"
        + @"approval|adoption|and|or)\b|\W*$)|mover|put forward|tabled?)\b|\bproposers?\b|\bmovers?\b|\bmoved by\b|"
        + @"\bproposed by\b|\bwhose (?:motion|proposal|amendment)\b")]
    private static partial Regex Movers();

    [GeneratedRegex(
        Who + @"\bsecond(?:s|ed)?\b(?! (?:meeting|phase|item|half|time|quarter|home|reading)\b)|\bseconders?\b|"
        + @"\bseconded by\b")]
    private static partial Regex Seconders();

    [GeneratedRegex(
        @"\b(?:vot(?:e|ed|es|ing) (?:for|in favour)|in favour|(?:supported|backed) the (?:motion|amendment|" +
        @"proposal))\b")]
    private static partial Regex VotedFor();

    [GeneratedRegex(
        @"\bvot(?:e|ed|es|ing) (?:\w+ )?(?:against|down)\b|\b(?:who|anyone|anybody|somebody|" +
        @"how many)\b.{0,60}\b(?:opposed|against|"
        + @"dissent(?:ed)?)\b")]
    private static partial Regex VotedAgainst();

    [GeneratedRegex(@"\babst(?:ain|ained|ains|aining|ention|entions)\b")]
    private static partial Regex Abstained();

    [GeneratedRegex(
        @"\b(?:what|how) (?:was|were|did|is|about) .{0,60}\bvot(?:e|es|ed|ing)\b|\b(?:result|outcome|count|numbers?|" +
        @"breakdown|split|"
        + @"figures) (?:of|on|in|for) (?:the |that )?(?:\w+ )?vot(?:e|es|ing)\b|\bvot(?:e|ing) (?:result|figures|"
        + @"numbers|split|count|"
        + @"outcome)\b|\brecorded vote\b|\bhow (?:close|tight) was the vote\b|\bwho voted\b|"
        + @"\bhow many (?:\w+ )?vot(?:e|ed|es)\b|"
        + @"\b(?:motion|amendment) (?:carried|lost|passed|defeated|pass)\b|\bwas there a vote\b|\bdid .{3,60} vote\b")]
    private static partial Regex Results();

    [GeneratedRegex(@"\bunanim\w+|\bnem\.? con\b|\beveryone (?:agree|in favour|vote)|\ball (?:agree|vote|in favour)")]
    private static partial Regex Unanimity();

    [GeneratedRegex(
        @"\bcasting vote\b|\bdead ?heat\b|\bdeadlock\w*|\bvotes? (?:was |were )?(?:tied|equal)\b|\btied vote\b")]
    private static partial Regex CastingVotes();

    [GeneratedRegex(
        @"\b(?:declar\w*|disclos\w*|register(?:ed)?|had|have|has|any|what|which|whose|" +
        @"stated?)\b.{0,40}\b(?:interests?|conflicts? of "
        + @"(?:interest|loyalty))\b(?! (?:rate|rates|free|earned|received|paid|payment|in (?:joining|taking|hearing)))|"
        + @"\bdeclarations?\b(?: (?:made|received|at|for|on|in)\b|\W*$)|\bdpis?\b|\bpecuniary\b")]
    private static partial Regex Interests();

    [GeneratedRegex(
        @"\b(?:who|anyone|anybody|which|did|has|was)\b.{0,60}\b(?:left|leave|withdrew|withdraw|step(?:ped)? out|"
        + @"t(?:ake|ook) (?:no )?part|recuse[ds]?|not vote)\b.{0,40}(?:\b(?:room|meeting|chamber|item|discussion|"
        + @"vote|debate|when|while|"
        + @"during|because|interest)\b)|\brecuse[ds]?\b")]
    private static partial Regex Leavers();
}
