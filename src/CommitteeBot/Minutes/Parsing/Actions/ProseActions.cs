using System.Text.RegularExpressions;
using CommitteeBot.Minutes.Parsing.Items;
using CommitteeBot.Minutes.Parsing.Lines;
using CommitteeBot.Minutes.Parsing.People;

namespace CommitteeBot.Minutes.Parsing.Actions;

/// <summary>
/// Actions that a sentence makes without saying "action": somebody agreed, was asked or is to do something, or
/// something will be brought back. Bodies that agree make decisions, and what is merely going to happen is no action.
/// </summary>
internal static partial class ProseActions
{
    public static void Read(ParsedItem item, int? itemIndex, HashSet<int> claimed, List<ActionCandidate> actions)
    {
        var looksBack = SectionWords.IsLookingBack(item.Title);
        var before = new PrecedingSentences();
        for (var i = 0; i < item.Body.Count; i++)
        {
            var block = item.Body[i];
            if (claimed.Contains(i) || block.HeadingLevel > 0 || block.Text.Length < 15)
                continue;
            var underReport = looksBack
                && (MarkedActions.IsStatus(block.Text) || block.IsBullet || EndsInStatus().IsMatch(block.Text));
            foreach (var (start, end) in block.Sentences)
            {
                var sentence = block.Text[start..end].Trim();
                if (!underReport && ReadCommitment(sentence, before) is { } made)
                    actions.Add(
                        new ActionCandidate(
                            made.Owner, WithoutNumber(sentence), block.LineAt(start), ActionBasis.Prose, itemIndex));
                before.Add(sentence);
            }
        }
    }

    private readonly record struct Commitment(string? Owner);

    /// <summary>
    /// The sentences before, in which whoever spoke last is looked for where a sentence says no more than "he".
    /// </summary>
    private sealed class PrecedingSentences
    {
        private readonly List<string> unread = [];
        private string? subject;

        public void Add(string sentence) => unread.Add(sentence);

        public string? Subject()
        {
            for (var at = unread.Count - 1; at >= 0; at--)
            {
                if (SpeakerTracker.LastSubject(unread[at]) is { } found)
                {
                    subject = found;
                    break;
                }
            }

            unread.Clear();
            return subject;
        }
    }

    private static Commitment? ReadCommitment(string sentence, PrecedingSentences before)
    {
        if (sentence.Length is < 15 or > 700 || !Hint().IsMatch(sentence))
            return null;
        return Agreed(MayOpenWithItem(sentence) ? ItemOpening().Replace(sentence, "") : sentence, before) is { } made
            && !Refused().IsMatch(sentence)
            ? made
            : null;
    }

    private static bool MayOpenWithItem(string sentence) =>
        char.IsDigit(sentence[0])
            || sentence[0] == '(' || sentence[1] is ')' or '.'
            || sentence.AsSpan(0, Math.Min(sentence.Length, 64)).Contains(':');

    private static Commitment? Agreed(string text, PrecedingSentences before)
    {
        if (Has(text, "agree", "undert", "offered", "promised", "volunteered", "committed", "endeavour")
            && Promise().Match(text) is { Success: true } promise
            && Doer(promise.Groups["o"].Value, before) is { } promised)
            return new Commitment(promised);
        var asks = Has(
            text, "asked", "requested", "tasked", "instructed", "authorised", "delegated", "directed", "invited");
        if (asks && Asked().Match(text) is { Success: true } asked && ActionOwner.CanAct(asked.Groups["o"].Value))
            return new Commitment(asked.Groups["o"].Value);
        if (asks && AskedSomebody().Match(text) is { Success: true } somebody)
            return new Commitment(somebody.Groups["o"].Value);
        if (Has(text, "agreed")
            && AgreedThat().Match(text) is { Success: true } agreed && ActionOwner.CanAct(agreed.Groups["o"].Value)
            && !Body().IsMatch(agreed.Groups["o"].Value))
            return new Commitment(agreed.Groups["o"].Value);
        if (Has(text, " to ")
            && IsTo().Match(text) is { Success: true } isTo && ActionOwner.CanAct(isTo.Groups["o"].Value))
            return new Commitment(isTo.Groups["o"].Value.TrimEnd(','));
        if (Has(text, "hat ")
            && ThatBe().Match(text) is { Success: true } thatBe && ActionOwner.CanAct(thatBe.Groups["o"].Value))
            return new Commitment(thatBe.Groups["o"].Value);
        var future = Has(text, " will ", " would ");
        if (future
            && WillDo().Match(text) is { Success: true } will && IsPerson(will.Groups["o"].Value)
            && ActionOwner.CanAct(will.Groups["o"].Value))
            return new Commitment(will.Groups["o"].Value);
        if (future && SaidWould().Match(text) is { Success: true } would)
            return new Commitment(
                would.Groups["o"].Success && ActionOwner.CanAct(would.Groups["o"].Value)
                    ? would.Groups["o"].Value
                    : SpeakerTracker.LastSubject(text) ?? before.Subject());
        if (Has(text, "hat ") && ThatReport().IsMatch(text))
            return new Commitment(
                ByWhom().Match(text) is { Success: true } whom && ActionOwner.CanAct(whom.Groups["o"].Value)
                    ? whom.Groups["o"].Value.TrimEnd('.')
                    : null);
        if ((Has(text, " be ")
            && (IsToBe().IsMatch(text)
            || ((future || Has(text, " should ")) && (ComesBack().IsMatch(text) || WouldBeTold().IsMatch(text)))))
            || (Has(text, "request", "asked for", "would like", "wished", "forward to") && WantsReport().IsMatch(text)))
            return new Commitment(
                ByWhom().Match(text) is { Success: true } by && ActionOwner.CanAct(by.Groups["o"].Value)
                    ? by.Groups["o"].Value.TrimEnd('.')
                    : null);
        return null;
    }

    /// <summary>A look for the word before the search for the phrase: most sentences have none of them.</summary>
    private static bool Has(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>"The report will provide" is no promise: somebody has to make it.</summary>
    private static bool IsPerson(string words)
    {
        var (titles, name, after) = PersonGrammar.ReadName(
            words.StartsWith("The ", StringComparison.Ordinal) ? words[4..] : words);
        var last = words.Split(' ')[^1];
        return PersonWords.IsOffice(last)
            || (titles.Count > 0 && name is not null)
            || (name is not null && after is null && !Body().IsMatch(words)
            && (name.Contains(' ', StringComparison.Ordinal) ? !name.Split(' ').Any(PersonWords.IsBody)
            : name.Length is 2 or 3 && name.All(char.IsUpper)));
    }

    /// <summary>Null where a body agreed: that is a decision.</summary>
    private static string? Doer(string words, PrecedingSentences before)
    {
        words = words.Trim();
        if (Pronoun().IsMatch(words))
            return before.Subject() is { } last && !Body().IsMatch(last) ? last : null;
        return Body().IsMatch(words) || !ActionOwner.CanAct(words) ? null : words;
    }

    private static string WithoutNumber(string sentence) =>
        PrintedNumber.At(sentence) is { Kind: not PrintedNumberKind.Letter } number
            ? sentence[number.Length..]
            : sentence;

    private const string Name =
        @"(?:(?:[Tt]he|[Aa]ll|[Aa]n?)\s)?[@A-Z\p{Lu}][\w’'./-]{0,30}(?:(?:,?\s(?:and|&)\s|,\s|\s?/\s?|" +
        @"\s)(?:\([^()]{1,40}\)|(?!(?:to|will|agreed|was|were|is|said|had|has|that|who|" +
        @"which)\b)[\w’'./-]{1,30})){0,8}?";

    /// <summary>Verbs of promises. "Agreed to a fee" isn't one.</summary>
    private const string Doing =
        @"(?:also\s|then\s|both\s|further\s|now\s|personally\s|again\s)?(?:report|look|update|provide|circulate|" +
        @"recirculate|re-circulate|send|share|forward|write|contact|raise|bring|investigate|arrange|check|" +
        @"follow|feed|draft|re-?draft|" +
        @"prepare|produce|submit|ask|speak|liaise|meet|distribute|email|e-mail|chase|find|obtain|revert|pass|take|" +
        @"explore|review|discuss|invite|organise|organize|confirm|consider|attend|ensure|get|progress|come|" +
        @"pursue|seek|set|" +
        @"publish|supply|return|act|serve|approach|purchase|order|buy|install|repair|clear|remove|replace|" +
        @"complete|collect|deliver|compile|create|develop|work|call|phone|ring|advise|inform|notify|request|" +
        @"research|visit|inspect|" +
        @"monitor|clarify|respond|reply|present|join|lead|support|help|assist|put|place|add|include|amend|print|" +
        @"post|upload|book|make|give|talk|scope|identify|establish|start|co-?ordinate|coordinate|facilitate|" +
        @"recirculate|resend|open|close|change|move|apply|pay|claim|sign|instruct|gauge|undertake|carry|conduct|" +
        @"schedule|host|run|test|tell|try|see|keep|hold|reach|engage|consult|agree|query|escalate|cost|measure|" +
        @"mow|cut|paint|represent|stand|finalise|finalize|summarise|analyse|map|link|search|plan|nominate|" +
        @"recruit|advertise|promote|fill|enquire|inquire|action|determine|document|merge|propose|implement|fix|" +
        @"clean|evaluate|assess|set)\b";

    [GeneratedRegex(
        @"\b(?:agreed|undertook|offered|promised|volunteered|committed|asked|requested|tasked|instructed|to|would|" +
        @"will|like|be)\b")]
    private static partial Regex Hint();

    [GeneratedRegex(
        @"^(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]?\s|\(?[a-z][).]\s|(?!(?:He|She)\b)[A-Z][\w ]{2,60}:\s)",
        RegexOptions.None)]
    private static partial Regex ItemOpening();

    [GeneratedRegex(
        @"(?:^|[,;.–]\s|\b(?:and|but|that|reply)\s)(?<o>" + Name + @"|[Hh]e|[Ss]he|[Tt]hey|[Tt]he\s[a-z]+(?:\s[a-z" +
        @"]+)?)\s(?:has\s|have\s|had\s|also\s|kindly\s|then\s){0,2}(?:agreed|undertook|undertaken|offered|" +
        @"promised|volunteered|committed|will\sendeavour|agrees)\sto\s(?!(?:a|an|the|this|that|these|those|it|" +
        @"all|any|be|have|adopt|approve|accept|note|support|continue|defer|proceed|postpone|pay|increase|reduce|" +
        @"amend|leave)\b)[a-z]",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Promise();

    [GeneratedRegex(
        "^(?<o>" + Name + @")\s(?:was|were|is|are)\s(?:therefore\s|also\s|then\s)?(?:asked|requested|tasked|" +
        @"instructed|authorised|delegated|directed)\s(?:to|with)\s(?!note\b|consider\b|approve\b|comment\b|" +
        @"receive\b|endorse\b|leave\b|scrutinise\b)\w",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Asked();

    [GeneratedRegex(
        @"\b(?:asked|requested|instructed|invited)\s(?:that\s)?(?<o>(?:the\s)?(?:Clerk|Secretary|Secretariat|" +
        @"Treasurer|Chair|Chairman|Chief\sExecutive|Monitoring\sOfficer|Caretaker|Administrator|Headteacher|" +
        @"officers))\s(?:to|would)\s(?!note\b|leave\b|explain\b|clarify\b|say\b|comment\b|speak\b|introduce\b|" +
        @"present\b)" + Doing,
        RegexOptions.ExplicitCapture)]
    private static partial Regex AskedSomebody();

    [GeneratedRegex(
        @"\bagreed\s(?:that\s|for\s)(?<o>(?:the\s|a\s)?(?:" + Name + @"|sub-?committee[\w ]{0,30}|" +
        @"working\s(?:group|party)|officers|secretariat|clerk|chair))\s(?:would|will|should|shall|to)\s(?!be\b|" +
        @"not\b|have\b)\w",
        RegexOptions.ExplicitCapture)]
    private static partial Regex AgreedThat();

    [GeneratedRegex("^(?<o>" + Name + @"),?\s(?:[-–]\s)?(?:to|(?:is|are)\sto)\s" + Doing, RegexOptions.ExplicitCapture)]
    private static partial Regex IsTo();

    [GeneratedRegex(
        @"(?:\b(?<o>(?:[Tt]he\s)?[A-Z][\w’'/-]{0,30}(?:\s[A-Z][\w’'/-]{0,30}){0,3})\s(?:confirmed|said|stated|" +
        @"agreed|advised|added|undertook|offered|noted|replied|responded)\s(?:that\s)?(?:he|she|they)|" +
        @"\b(?:confirmed|said|stated|agreed|advised|added)\b[^.]{5,160}\s(?:but|and)\s(?:he|she))\s(?:would|" +
        @"will)\s(?!not\b)(?:report|look|update|provide|circulate|recirculate|send|share|forward|write|contact|" +
        @"raise|bring|investigate|arrange|check|follow|feed|draft|prepare|produce|submit|speak|liaise|" +
        @"distribute|email|chase|find\sout|obtain|revert|pass|take\s(?:this|it|the|that)|explore|organise|" +
        @"confirm|come\sback|pursue|seek|supply|get\sback|ask\b)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex SaidWould();

    /// <summary>Resolutions and requests: "that the Clerk be asked to…", "asked that officers report…".</summary>
    [GeneratedRegex(
        @"\b[Tt]hat\s(?<o>(?:the\s)?(?:" + Name + @"|officers|clerk|chair|secretary))\s(?:be\s(?:asked|requested|" +
        @"instructed|tasked|invited)\sto\s\w|(?:report|write|bring|provide|investigate|circulate|submit|prepare|" +
        @"contact|arrange|obtain|present|share|send)\s)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex ThatBe();

    [GeneratedRegex(
        @"^(?<o>" + Name + @")\s(?:will|would)\s(?:also\s|then\s)?(?:report\sback|look\s(?:in\s?to|at)|circulate|" +
        @"recirculate|send|share|forward|write|contact|investigate|arrange|check|follow\sup|feed\sback|draft|" +
        @"prepare|submit|speak\sto|liaise|distribute|email|chase|reach\sout|find\sout|obtain|revert|pass|" +
        @"organise|confirm|come\sback|pursue|get|order|ask|bring|raise|provide|update|produce|invite|book|" +
        @"put\stogether|set\sup)\b",
        RegexOptions.ExplicitCapture)]
    private static partial Regex WillDo();

    private const string Papers =
        @"(?:updates?|reports?|papers?|briefings?|presentations?|responses?|details|figures|information|notes?|" +
        @"summary|breakdown|lists?|proposals?|review|programme|plan|policy|strategy|letter|quotes?|survey|data|" +
        @"minutes|statement|feedback|version|costings?)";
    private const string Delivered =
        @"(?:re-?)?(?:provided|circulated|brought|presented|shared|sent|produced|submitted|forwarded|fed|prepared|" +
        @"reported|distributed|emailed|drafted|obtained|supplied|tabled)\b";

    [GeneratedRegex(
        @"^(?:[Tt]he\s|[Aa]n?\s|[Tt]his\s)?(?:(?!(?:due|need|needs|needed|has|had|have|was|were|said|is|are|ought|" +
        @"likely|continues?|expected|hoped?|wanted|wished|outlined|asked)\b)[\w’'-]+\s){1,7}to\sbe\s(?:re-?)?(?:"
            + Delivered +
        @"|agreed|explored|investigated|arranged|added|updated|reviewed|considered\sby|amended|contacted|checked|" +
        @"chased|discussed\s(?:at|with)|raised|published|followed|organised|invited|included|completed|booked|" +
        @"purchased|ordered)",
        RegexOptions.None)]
    private static partial Regex IsToBe();

    [GeneratedRegex(
        @"\b" + Papers + @"\b[^.]{0,60}?\s(?:would|will|should)\s(?:also\s|then\s)?be\s" + Delivered +
        @"(?:\s\w+)?\s(?:to|at|for|with|on|in|outside|before|across|by|back|next)\b",
        RegexOptions.None)]
    private static partial Regex ComesBack();

    /// <summary>
    /// A resolution that orders a paper: "that a further report be brought to the next meeting". "Be received" and "be
    /// noted" are done with.
    /// </summary>
    [GeneratedRegex(
        @"(?:^|\b)[Tt]hat\s(?:an?|the)\s(?:\w+\s){0,2}" + Papers + @"\b[^.;]{0,100}?\sbe\s(?:brought|submitted|" +
        @"presented|provided|made|produced|prepared|circulated|received(?=\s(?:in|within)\b))\s(?:back\s)?(?:to|" +
        @"at|in|within|by)\b",
        RegexOptions.None)]
    private static partial Regex ThatReport();

    [GeneratedRegex(
        @"\b(?:[A-Z]{2,5}|[Mm]embers|[Pp]anel|[Cc]ommittee|[Bb]oard|[Cc]ommissioner|[Mm]ayor)\s(?:would|" +
        @"will)\sbe\s(?:updated|briefed|notified|provided\swith)\b",
        RegexOptions.None)]
    private static partial Regex WouldBeTold();

    [GeneratedRegex(
        @"\b(?:requested|asked\sfor|would\slike|wished\sto\s(?:see|receive)|looked\sforward\sto)\b[^.]{0,60}\b"
            + Papers +
        @"\b[^.]{0,80}?\b(?:months?['’]?\stime|(?:in|within)\s(?:about\s)?(?:\w+|\d+)\s(?:weeks|months)|" +
        @"weeks?['’]?\stime|(?:at|to|by|for)\s(?:the\s|a\s)?(?:next|future|\w+)\smeeting)",
        RegexOptions.None)]
    private static partial Regex WantsReport();

    [GeneratedRegex(
        @"\b(?:would|will|to)\sbe\s\w+\s[^.]{0,60}?\bby\s(?<o>(?:the\s)?[A-Z][\w’'./-]{1,30}(?:\s[A-Z][\w’'./-]{1," +
        @"30}){0,3})(?=[.,;]|$|\s(?:by|before|at|and|in)\b)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex ByWhom();

    [GeneratedRegex(
        @"^(?:(?:the|all)\s)?(?:\w+\s)?(?:committee|board|panel|council|councillors|members|meeting|governors|" +
        @"trustees|directors|group|governing\sbody|tsc|cpc|tc|exec(?:utive)?|cabinet|everyone|it|they|all|" +
        @"attendees|forum|association|both|which|parties|company|owners?)$|^(?:both\s)?(?:parties|residents)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Body();

    [GeneratedRegex(
        @"[–—:-]\s?(?:now\s|partially\s|not\s(?:yet\s)?)?(?:completed?|ongoing|on-going|closed|done|outstanding|" +
        @"in\sprogress|carried\sforward|actioned)\b[^.]{0,40}\.?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex EndsInStatus();

    [GeneratedRegex(@"^(?:he|she|they)$", RegexOptions.IgnoreCase)]
    private static partial Regex Pronoun();

    [GeneratedRegex(
        @"\b(?:could|would|will|did)\snot\b|\b(?:had|have)\s(?:previously\s|already\s)?agreed\b|\bif\s(?:it|this|" +
        @"the|they|he|she|we|you)\b|\bat\sthe\slast\smeeting\b|^in\sorder\sto\b|^[‘“""']|\bI\s(?:will|would|" +
        @"also)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Refused();
}
