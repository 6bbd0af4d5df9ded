using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing.Restrictions;

/// <summary>
/// Reads one sentence: who went out, or in what kind of session the business was taken, and for which items.
/// </summary>
internal static partial class PrivacySentence
{
    /// <summary>Null where the sentence has nothing to do with privacy, or says that there was none.</summary>
    public static PrivacyStatement? Read(string sentence)
    {
        if (!MayConcern().IsMatch(sentence))
            return null;
        var returns = PublicReturn.IsSaid(sentence);
        var closes = Closes(sentence);
        if (returns && !closes)
            return new PrivacyStatement(PrivacyKind.Reopening, PrivacyScope.NotStated);
        var marks = !closes && Marks(sentence);
        var grounds = !closes && !marks && NamesGround().IsMatch(sentence);
        if (!closes && !marks && !grounds)
            return null;
        if (PrivacyDenial.IsSaid(sentence))
            return null;
        if (marks && (MinutesApproved().IsMatch(sentence) || ElsewhereOrLater().IsMatch(sentence)))
            return null;
        var scope = PrivacyScopeReader.Read(sentence);
        var numbers = ItemNumbers.Read(sentence);
        if (numbers.Count == 0 && IsHypothetical(sentence, closes))
            return new PrivacyStatement(
                LaterToday().IsMatch(sentence) ? PrivacyKind.Announced : PrivacyKind.Unclear, scope);
        if (numbers.Count == 0 && scope == PrivacyScope.NotStated && SomeItems().IsMatch(sentence))
            return new PrivacyStatement(PrivacyKind.Unclear, scope);
        return new PrivacyStatement(closes ? PrivacyKind.Closing : PrivacyKind.Mark, scope, numbers, returns);
    }

    private static bool Closes(string sentence) =>
        (Excluded().IsMatch(sentence) && !ExcludedElsewhere().IsMatch(sentence)) ||
        (Departed().IsMatch(sentence) && !VoluntaryDeparture().IsMatch(sentence)) ||
        WithoutOutsiders().IsMatch(sentence) ||
        MovesIntoPrivate().IsMatch(sentence) ||
        PublicPartEnds().IsMatch(sentence);

    private static bool Marks(string sentence) =>
        TakenInPrivate().IsMatch(sentence)
            || PrivateBusiness().IsMatch(sentence) || Withheld().IsMatch(sentence) || SaidExempt().IsMatch(sentence);

    private static bool IsHypothetical(string sentence, bool closes) =>
        (closes ? MayExclude().IsMatch(sentence) && !Resolved().IsMatch(sentence) : false)
            || IntendedSession().IsMatch(sentence);

    [GeneratedRegex(
        @"exempt|confiden|privat|closed|camera|committee|part\s|public|press|media|restrict|reserved|secret|" +
        @"executive\ssession|strangers|non-?members|observers|journalists|reporters|spectators|gallery|12A|7A|" +
        @"100A|50A|admission\sto|FOI|" +
        @"freedom\sof\sinf|gcoiste|withheld|redact|sensitive|asked|requested|invited|required|ushered|" +
        @"not\sto\sbe\spub|not\sfor\s|\bopen\s|the\sopen\b|re-?open",
        RegexOptions.IgnoreCase)]
    private static partial Regex MayConcern();

    [GeneratedRegex(
        @"\bexclud(?:e|es|ed|ing)\b[^.;]{0,90}?"
            + PrivacyPatterns.Outsiders
            + @"|\bexclusion\sof\s(?:the\s|all\s|any\s|both\s|(?:members|representatives)\sof\s(?:the\s)?){0,3}"
            + PrivacyPatterns.Outsiders + "|" + PrivacyPatterns.Outsiders + @"[^;]{0,140}?\bexclu(?:ded?|ding)\b|" +
        PrivacyPatterns.Outsiders + @"[^;]{0,60}?\bexclusion\b(?!\sof\s(?!the\s(?:press|public)))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Excluded();

    [GeneratedRegex(
        @"\bexclu(?:ded?|ding)\b(?:\s(?:the\s)?(?:members\sof\sthe\s)?(?:press|" +
        @"public)(?:\sand\s(?:the\s)?(?:press|public))?)?" + PrivacyPatterns.FromElsewhere,
        RegexOptions.IgnoreCase)]
    private static partial Regex ExcludedElsewhere();

    /// <summary>Others who are sent out of a meeting; that they merely left says nothing.</summary>
    private const string AnyoneElse =
        @"\b(?:(?:any|every)one|(?:any|every)body|all|those|persons?|people|residents|visitors|parents|guests|" +
        @"attendees|parishioners|audience|electors|tenants)\b";

    [GeneratedRegex(
        PrivacyPatterns.Outsiders
            + @"[^;]{0,70}?" + PrivacyPatterns.Depart + PrivacyPatterns.LeavesTheRoom
            + @"|\b(?:ask|request|invit|requir|instruct|direct|thank)\w*\b[^;]{0,90}?" + PrivacyPatterns.Outsiders +
        @"[^;]{0,80}?\bto\s(?:leave|withdraw|retire|depart|vacate)\b"
            + PrivacyPatterns.LeavesTheRoom
            + @"|\bpublic\sgallery\b.{0,20}\b(?:cleared|closed|emptied|vacated)\b|\bthe\sgallery\s(?:was|" +
            @"were)\scleared\b|" +
        AnyoneElse
            + @"[^;]{0,60}?\b(?:asked|requested|invited|required|told|directed|instructed|" +
            @"ushered)\b.{0,12}\b(?:leave|withdraw|retire|vacate|out)\b"
            + PrivacyPatterns.LeavesTheRoom + @"|\b(?:asked|requested|invited|required|told|directed|instructed)\s"
            + AnyoneElse +
        @"[^;]{0,60}?\bto\s(?:leave|withdraw|retire|vacate)\b"
            + PrivacyPatterns.LeavesTheRoom + @"|\bwithdrawal\sof\s.{0,30}" + PrivacyPatterns.Outsiders,
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Departed();

    /// <summary>"Two members of the public left at 7.45": they went home.</summary>
    [GeneratedRegex(
        @"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|a|an|another|some|several|few|most|" +
        @"other)\s(?:more\s|other\s|further\s)?(?:members?|representatives?)\sof\s(?:the\s)?(?:public|press|" +
        @"media)\b(?!.*\b(?:asked|requested|required|invited|directed)\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex VoluntaryDeparture();

    [GeneratedRegex(
        @"\bin\sthe\sabsence\sof\s(?:any\s|the\s)?(?:(?:members|representatives)\sof\s(?:the\s)?)?"
            + PrivacyPatterns.Outsiders + @"|\bwithout\s(?:the\s)?(?:(?:members|representatives)\sof\s(?:the\s)?)?"
            + PrivacyPatterns.Outsiders +
        @".{0,25}\b(?:present|being|attending|attendance)\b|"
            + PrivacyPatterns.Outsiders
            + @".{0,30}\bnot\s(?:be\s)?(?:admitted|permitted|allowed)\b(?!\sto\s(?:speak|record|film|ask|park|use))|" +
        @"\b(?:meeting|item|business|session|proceedings|discussion|" +
        @"matters?)\b.{0,60}\bnot\s(?:be\s)?open\sto\s(?:the\s)?(?:press|public|media)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex WithoutOutsiders();

    private const string Move =
        @"\b(?:move[sd]?|moving|go|goes|going|went|enter(?:s|ed|ing)?|proceed(?:s|ed|ing)?|adjourn(?:s|ed)?|" +
        @"resolv(?:e|es|ed)\sitself|constitut\w+|re-?conven\w+|conven\w+|continu\w+|remainder|rest|sat|sit|" +
        @"sitting|meet|met|resum\w+|transfer\w*|turn(?:ed)?|close[sd]?|held|retir\w+|conclud\w+|completed)\b";

    [GeneratedRegex(
        Move
            + @"[^;]{0,80}?\b(?:in|into|to|under|as|for|with)\s(?:an?\s|the\s|its\s|their\s)?[“”""'‘’(]?(?:\w+\s)?"
            + PrivacyPatterns.Private
            + @"[”""'’)]?\s(?:session|meeting|sitting|part|section|business(?!es)|proceedings|items|discussion|" +
            @"agenda)\b|" +
        Move
            + @"[^;]{0,80}?\bin\s(?:private|camera|secret)" + FunctionWord + @"|\b(?:in)?to\s[“""'‘]?committee[”""'’]?"
            + FunctionWord + @"|\bin\s[“""'‘]committee[”""'’]|" +
        Move + @"[^;]{0,60}?\b(?:in|as\sa\swhole\sin)\scommittee" + FunctionWord + @"|\bi\sgcoiste\b|" +
        @"\b(?:council|board|members|governors|meeting),?\sin\scommittee" + FunctionWord +
        @"|\b(?:rest|remainder|remaining)\b[^;]{0,50}\b(?:is|are|was|were|became|being|of)\s(?:to\sbe\s)?(?:an?\s|" +
        @"in\s)?(?:private|confidential|exempt|closed|restricted|not\s(?:for|open|to))\b|" +
        Move
            + @"[^;]{0,60}?\b(?:in|into|to|on|with)\s(?:the\s)?(?:items?\s(?:in|under|on)\s)?(?:the\s)?"
            + PrivacyPatterns.PartTwo + @"(?!\s(?:claim|consultation|of\sthe\s(?:local|act|plan|bill)))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex MovesIntoPrivate();

    /// <summary>"in private." and "in private to discuss", not "in private ownership".</summary>
    private const string FunctionWord =
        @"\b(?=\s{0,3}(?:$|[.,;:()–—”""’'-]|(?:and|as|at|by|before|for|from|in\s(?:accordance|order|view|line|" +
        @"terms)|on|to|under|until|with|without|when|while|whilst|during|because|due|owing|after|following|" +
        @"session|pursuant|so|since|the|was|were)\b)(?!\s(?:at|on|by)\s\w+\s?stage))";

    [GeneratedRegex(
        @"\b(?:meeting|session|committee|council|board|proceedings|doors|" +
        @"chamber)\b.{0,30}\bclosed\sto\s(?:all\s)?(?:members\sof\s)?(?:the\s)?(?:press|public|media)\b|" +
        @"\b(?:public|open)\s(?:part|section|portion)\b.{0,40}\b(?:ended|closed|concluded|finished|adjourned|" +
        @"terminated|at\san\send)\b|\bclos(?:e|ed|ing)\s(?:the\s)?(?:(?:meeting|doors|session|" +
        @"chamber)\b.{0,20}\bto\s(?:all\s)?(?:members\sof\s)?(?:the\s)?(?:press|public|media)|(?:public|" +
        @"open)\s(?:part|section|portion))\b|" +
        @"\b(?:private|closed|confidential|exempt)\s(?:part|section|session)\b.{0,25}\b(?:began|started|commenced|" +
        @"opened|followed)\b|\b(?:meeting|session|sitting)\s(?:now\s|then\s)?(?:became|was\smade|went|" +
        @"turned)\s(?:private|confidential)\b|\bpublic\smeeting\s(?:was\s|then\s)?(?:ended|closed|concluded)\b|" +
        @"\b(?:end|conclusion|close)\sof\s(?:the\s)?(?:public|open)\s(?:part|section|portion|meeting|business)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex PublicPartEnds();

    private const string Business =
        @"\b(?:discuss|consider|tak|took|deal|dealt|debat|deliberat|h[eo]ld|hear|transact|conduct|determin|receiv|" +
        @"minut|record|review|report|decid|examin|scrutini|present|place|exchange)\w*\b";

    [GeneratedRegex(
        Business
            + @"[^;]{0,80}?\b(?:in|during|under|at)\s(?:an?\s|the\s)?(?:\w+\s)?" + PrivacyPatterns.Private
            + @"\s(?:session|sitting|part|section|business(?!es)|proceedings|meeting\sof\sthe\s(?:board|committee|" +
            @"council|panel|governors|cabinet))\b|" +
        Business
            + @"[^;]{0,80}?\bin\s(?:private|camera|secret)" + FunctionWord + "|" + Business
            + @"[^;]{0,60}?\bin\scommittee" + FunctionWord
            + @"|\bin\s[“""'‘]?[Cc]amera\b|\b(?:discuss\w*|items?|matters?|meeting|session|business|debate|" +
            @"consider\w*|decisions?|took\splace)\b[^;,]{0,60}\bbehind\sclosed\sdoors\b|" +
        @"\b(?:discuss|consider|deal|dealt|debat|deliberat|transact|minut|" +
        @"tak)\w*\b[^;]{0,60}?\b(?:in\s(?:the\s)?(?:strictest?\s)?confidence|under\sconfidentiality|privately)"
            + FunctionWord + "|" +
        @"\b(?:privately|confidentially)\s(?:discuss|consider|dealt|debat)\w*|"
            + Business + @"[^;]{0,60}?\b(?:in|under|during|as)\s(?:the\s)?" + PrivacyPatterns.PartTwo
            + @"(?!\sof\sthe\s(?:local|act|plan|bill))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex TakenInPrivate();

    /// <summary>
    /// Things that only a meeting has: items, sessions, minutes, appendices. A helpline can be confidential, too.
    /// </summary>
    [GeneratedRegex(
        @"\b(?:exempt|confidential|private|closed|restricted)\s(?:and\s\w+\s)?(?:agenda\s|cabinet\s|committee\s|" +
        @"board\s)?(?:sessions?|business(?!es|\s(?:owner|premises|park))|items?|appendi(?:x|ces)|annex(?:es)?|" +
        @"agenda|minutes?|addend(?:um|a)|supplements?)\b|" +
        @"\bexempt\sinformation\b|\b(?:exempt|confidential)\s(?:\w+\s)?(?:information\b(?=.*\b(?:meeting|" +
        @"paragraph|disclos\w*|section|schedule|item|report)\b)|matters?\b|papers?\b|discussions?\b|part\b|" +
        @"section\b|nature\sof\s(?:the\s)?(?:business|item|matter|report)s?|grounds\b)|" +
        @"\b(?:exempt|"
            + ReportVerbs
            + @".{0,40}\bconfidential)\s(?:\w+\s)?(?:reports?|briefing|update|presentation|note|information)\b|" +
            @"\bconfidential\s(?:\w+\s)?(?:reports?|briefing|update|presentation|note)\b.{0,40}"
            + ReportVerbs +
        @"|\b(?:business|items?|matters?|minutes|discussion)\b[^;]{0,30}\b(?:of\san?\s|" +
        @"of\s)(?:\w+\s)?(?:confidential|private|exempt|sensitive)\snature\b|^\W{0,3}(?:items?|minutes?|" +
        @"agenda)\b[\w\s,&./–-]{0,40}\b(?:confidential|exempt|private)\W*$|\b(?:business|items?|matters?|report|" +
        @"discussion|minute|meeting)\s(?:\w+\s)?(?:was|were|is|are|being)\s(?:\w+\s)?(?:confidential|exempt)"
            + FunctionWord +
        @"|\bexecutive\ssession\b|\breserved\s(?:business|session|minutes)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex PrivateBusiness();

    private const string ReportVerbs =
        @"\b(?:consider|receiv|noted|discuss|tabled|circulat|submitted|presented|introduced)\w*\b";

    [GeneratedRegex(
        @"\b(?:exempt|withheld|restricted|redacted|confidential|private)\b[^;]{0,80}?(?:"
            + PrivacyPatterns.FreedomOfInformation + "|" + PrivacyPatterns.Law + @")|"
            + PrivacyPatterns.FreedomOfInformation + @"[^;]{0,60}\b(?:exempt|withheld|restricted|redacted)\b|" +
        @"^[\W_]{0,3}(?:redacted|withheld)\b|\bnot\s(?:for|to\sbe)\s(?:publication|published|public\s(?:view\w*|" +
        @"release|disclosure|inspection|circulation|domain))\b|\bthis\s(?:document|paper|minute|record)\s(?:is|" +
        @"was)\s(?:confidential|restricted|private)\b|\b(?:minute|item|section|paragraph|" +
        @"report)\s(?:\w+\s)?(?:is\s|was\s|has\sbeen\s)?(?:redacted|withheld)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Withheld();

    [GeneratedRegex(
        @"\b(?:items?|minutes?|reports?|sections?)\b[^;]{0,40}\b(?:is|are|was|were|remains?|" +
        @"be)\s(?:\w+\s)?exempt\b(?!\sfrom\s(?!publication|disclosure))|\bexempt\s(?:by\svirtue|under|" +
        @"from\s(?:publication|disclosure))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex SaidExempt();

    [GeneratedRegex(
        PrivacyPatterns.Law
            + @"[^;]{0,200}\b(?:press|public|exempt|confidential|disclosure|private)\b|\b(?:press|public|exempt|" +
            @"confidential|disclosure|private)\b[^;]{0,200}"
            + PrivacyPatterns.Law +
        @"|\b(?:by\svirtue\sof|under|pursuant\sto|in\saccordance\swith|in\sterms\sof)\b[^;]{0,60}"
            + PrivacyPatterns.Law
            + @"|\bprejudicial\sto\sthe\spublic\sinterest\b|\b(?:disclosure|disclose)\b.{0,40}\b(?:exempt|" +
            @"confidential)\sinformation\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex NamesGround();

    [GeneratedRegex(
        @"\bminutes\b.{0,120}\b(?:approved|confirmed|agreed|signed|accepted|adopted|correct\srecord|" +
        @"true\srecord)\b|\b(?:approve|confirm|agree|sign|accept|adopt)\w*\b.{0,120}\bminutes\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex MinutesApproved();

    [GeneratedRegex(
        @"\b(?:next|future|forthcoming|previous|last|earlier)\s(?:\w+\s)?(?:meetings?|month|year)\b|\bat\s(?:its|" +
        @"a|the)\s(?:future|next|later|last)\b|\bin\sdue\scourse\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex ElsewhereOrLater();

    [GeneratedRegex(
        @"\blater\sin\sthe\s(?:meeting|evening|agenda)\b|\bat\sthe\send\sof\s(?:the|this)\smeeting\b|\bneed(?:s|" +
        @"ed)?\sto\sbe\b|\b(?:will|would|to)\sbe\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex LaterToday();

    [GeneratedRegex(
        @"\b(?:may|might|could|can)\s(?:\w+\s){0,2}?(?:exclu|be\sexclu|be\sasked|withdraw|leave|go\sin|move)\w*|" +
        @"\bwhether\b.{0,60}\b(?:exclu|private|withdraw|leave)|\b(?:right|power|powers|entitled|required|" +
        @"possible|ability)\sto\s(?:\w+\s)?exclude|\bif\s(?:necessary|required|any|it|the\s(?:press|public))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex MayExclude();

    [GeneratedRegex(
        @"\b(?:resolved|agreed|carried|unanimous\w*|decided|moved|approved|be\sexcluded|were\sexcluded|" +
        @"was\sexcluded)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Resolved();

    /// <summary>"…agreed to review the rent during a closed session": now, at the end, or another day.</summary>
    [GeneratedRegex(
        @"\b(?:agreed|decided|proposed|suggested|asked|wished|wanted|hoped|need\w*|ha[sd]|have|will|would|" +
        @"should)\s(?:that\s.{0,30}\s)?(?:to\s)?(?:be\s)?(?:review|discuss|consider|defer|tak|deal|dealt|hear|" +
        @"debat|hold)\w*\b[^;]{0,80}\b(?:private|closed|confidential|camera|confidentiality|part\s(?:2|ii|two|" +
        @"b))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex IntendedSession();

    [GeneratedRegex(
        @"^(?:[\W\d]|NB|N\.B\.|note:?|please|that|some|certain|several|all|both|the|those|" +
        @"other){0,60}?\s?(?:items|minutes|reports|matters|business)\b|\b(?:some|certain|several|the|two|" +
        @"three)\sitems?\s(?:on|about|regarding|relating|concerning|marked|shown|with)\b|\bitems?\smarked\b|" +
        @"\b(?:above|preceding|previous|foregoing|earlier)\s(?:\w+\s)?(?:items?|minutes?|business|matters?)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex SomeItems();
}
