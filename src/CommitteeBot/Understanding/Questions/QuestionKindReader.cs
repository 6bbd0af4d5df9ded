using System.Text.RegularExpressions;
using CommitteeBot.Committees.Questions;

namespace CommitteeBot.Understanding.Questions;

/// <summary>Reads the kind of a question: a table of signs, of which the first match counts.</summary>
internal static partial class QuestionKindReader
{
    public static (QuestionKind Kind, string? Role) Read(
        string lower, string? person, IReadOnlyList<KnownRole> roles, RememberedTurn? memory)
    {
        if (FigureCheck().IsMatch(lower) && AnyDigit().IsMatch(lower))
            return (QuestionKind.FigureCheck, null);
        if (Exempt().IsMatch(lower))
            return (QuestionKind.Exempt, null);
        if (Apologies().IsMatch(lower))
            return (QuestionKind.Apologies, null);
        if (History().IsMatch(lower))
            return (QuestionKind.History, null);
        if (FutureAgenda().IsMatch(lower))
            return (QuestionKind.FutureAgenda, null);
        if (NextMeeting().IsMatch(lower)
            || (memory?.Kind == QuestionKind.NextMeeting && AboutNextMeeting().IsMatch(lower)))
            return (QuestionKind.NextMeeting, null);
        if (Reports().IsMatch(lower))
            return (QuestionKind.Reports, null);
        if ((person is not null || memory?.Person is not null) && MeetingsOfPerson().IsMatch(lower))
            return (QuestionKind.MeetingsOfPerson, null);
        if (person is null && OfOffice().Match(lower) is { Success: true } there
            && NameFinder.Role(there.Groups["role"].Value, roles) is { } office)
            return (MeetingsOfPerson().IsMatch(lower) ? QuestionKind.MeetingsOfPerson : QuestionKind.Attendance,
                office.Name);
        if (person is null && Meetings().IsMatch(lower))
            return (QuestionKind.Meetings, null);
        if (person is not null && WasThere().IsMatch(lower))
            return (QuestionKind.Attendance, null);
        if (person is not null
            && WhatWas().IsMatch(lower.Replace(person.ToLowerInvariant(), "#", StringComparison.Ordinal)))
            return (QuestionKind.RoleOfPerson, null);
        if ((person is not null || (memory?.Person is not null && Pronoun().IsMatch(lower)))
            && RoleOfPerson().IsMatch(lower))
            return (QuestionKind.RoleOfPerson, null);
        if (Attendance().IsMatch(lower)
            || ((person is not null || memory?.Person is not null) && PersonThere().IsMatch(lower)))
            return (QuestionKind.Attendance, null);
        if (MeetingDetails().IsMatch(lower)
            && (lower.Contains("meet", StringComparison.Ordinal) || (memory is not null
                && IsAboutMeeting(memory.Kind))))
            return (QuestionKind.MeetingDetails, null);
        if (HolderOfRole().Match(lower) is { Success: true } holder
            && NameFinder.Role(holder.Groups["role"].Value, roles) is { } role)
            return (QuestionKind.HolderOfRole, role.Name);
        if (Chair().IsMatch(lower))
            return (QuestionKind.HolderOfRole, "Chair");
        if (Corrections().IsMatch(lower))
            return (QuestionKind.Corrections, null);
        if (Actions().IsMatch(lower))
            return (QuestionKind.Actions, null);
        // The reason for a decision is in the discussion, not in the decision.
        if (Decisions().IsMatch(lower) && !Why().IsMatch(lower))
            return (QuestionKind.Decisions, null);
        return (Overview().IsMatch(lower) ? QuestionKind.Overview : QuestionKind.Passage, null);
    }

    public static bool AsksForHistory(string lower) => History().IsMatch(lower);

    /// <summary>After these "it" is a meeting; after others it is whatever was asked about.</summary>
    public static bool IsAboutMeeting(QuestionKind kind) =>
        kind is QuestionKind.Overview or QuestionKind.Attendance
            or QuestionKind.Apologies or QuestionKind.MeetingDetails
            or QuestionKind.HolderOfRole or QuestionKind.Exempt or QuestionKind.FutureAgenda;

    /// <summary>The words that give the kind, and so aren't part of the subject.</summary>
    public static HashSet<string> KeywordsFor(QuestionKind kind, ExpectedAnswer wanted)
    {
        var mover = wanted.HasFlag(ExpectedAnswer.Mover)
            ? "propose proposed proposer second seconded seconder moved mover "
            : "";
        return [.. (mover + Keywords(kind)).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static string Keywords(QuestionKind kind) => kind switch
    {
        QuestionKind.Overview => "summary overview recap main key important points point highlights gist topics "
            + "topic items item covered cover went full whole last latest previous recent final "
            + "read open see over agenda business panel committee board council",
        QuestionKind.Meetings => "last latest recent past previous earlier held dates date list store stored known "
            + "here first oldest so far all available panel committee board council",
        QuestionKind.Exempt => "press public act law section exempt exclude excluded private taken items item closed "
            + "session confidential",
        QuestionKind.Apologies => "apologies apologised absent absence sent missing attend attended apology received "
            + "send make last latest previous",
        QuestionKind.History => "agenda discussed discuss raised considered history often come looked covered item "
            + "items reported story timeline chronology background whole full entire start beginning finish end "
            + "oldest earliest newest first order date trace develop developed evolve evolved progress progressed "
            + "time years told happened give show tell change changed shift shifted move moved",
        QuestionKind.FutureAgenda => "agenda future forward plan planned upcoming items item programme work coming "
            + "next on up scheduled",
        QuestionKind.NextMeeting => "next dates future coming upcoming forthcoming meet again panel committee board "
            + "following date time place venue diary after rescheduled moved need room",
        QuestionKind.Reports => "report reports paper papers pack bundle agenda attached presented list included "
            + "recommendation recommendations recommend recommends recommended cover",
        QuestionKind.MeetingsOfPerson or QuestionKind.Attendance => "attend attended attendance attendees present "
            + "there room list turned last latest previous "
            + "members member people took part sits sat job "
            + "jobs role rank title",
        QuestionKind.RoleOfPerson => "role job jobs roles rank post position title held hold office over across time",
        QuestionKind.MeetingDetails => "meet met time start started begin began end ended finish finished close "
            + "closed held place long last latest previous",
        QuestionKind.HolderOfRole => "chair chaired",
        QuestionKind.Actions => "action actions points point outstanding overdue agree agreed owner list task tasks "
            + "todo tasked open came out do must complete completed done status progress due "
            + "supposed meant expected down include includes included set given",
        QuestionKind.Decisions => "decide decided decision decisions agree agreed resolve resolved resolution "
            + "resolutions approve approved pass passed panel committee board council vote voted "
            + "back",
        QuestionKind.Corrections => "correct corrected correction corrections amended amend amendment amendments "
            + "mistake mistakes wrong figure figures put right",
        QuestionKind.FigureCheck => "right correct odd wrong add up figure figures typo looks consistent match really",
        _ => "",
    };

    [GeneratedRegex(
        @"\b(?:summari[sz]e|summary|overview|recap|main points|key points|highlights|gist)\b|\bwhat (?:was"
        + @"|were) (?:all )?(?:discussed|covered|talked about|dealt with|considered)\b|\bwhat (?:happened|went on"
        + @"|came up|got discussed)\b|\bwhat did (?:we|they|the \w+(?: \w+)?) (?:discuss|talk about|cover|consider"
        + @"|deal with)\b|\bwhat was (?:the |that |our )?(?:\w+ ){0,3}?(?:meeting|it) (?:all )?about\b"
        + @"|^\W*(?:can you |could you |please |i want to |i'd like to )*(?:show|give|get|open|read|see|find)?(?: me"
        + @"| us)?\s*(?:the |our )?(?:last |latest |previous |draft |full )?(?:minutes|notes)\b(?! of all)"
        + @"|\bwhat (?:items|topics|business) (?:was|were)\b|\bwhat(?:'s| is| was) in the (?:\w+ ){0,3}?(?:minutes"
        + @"|notes)\b|\bwhat do(?:es)? the (?:\w+ ){0,3}?(?:minutes|notes)\b.*\bsay\b"
        + @"|\bwhat was on the (?:\w+ )?agenda\b")]
    private static partial Regex Overview();

    [GeneratedRegex(
        @"^\W*(?:please |can you |could you )*(?:(?:list|show)(?: me| us)? (?:(?:all|of|the|our|past|previous"
        + @"|earlier) )*meetings|list (?:(?:all|of|the|our) )*minutes)\b|\b(?:which|what"
        + @"|how many) (?:\w+ ){0,2}?(?:meetings|minutes)\b(?: (?:are|were|is|do|did|have|has|there|you|we|they|held"
        + @"|hold|got|know)\b)+|\b(?:minutes|meetings) (?:do|have) you (?:have|got|hold|know)\b|\b(?:since when"
        + @"|how far back) (?:do|are)\b.*\b(?:minutes|go)\b")]
    private static partial Regex Meetings();

    [GeneratedRegex(
        @"\b(?:looks? (?:odd|wrong|off|strange)|is .* (?:right|correct|wrong|consistent)\b|add up|adds up|typo"
        + @"|misprint|does .* match|do .* (?:match|agree))", RegexOptions.NonBacktracking)]
    private static partial Regex FigureCheck();

    [GeneratedRegex(@"\d")]
    private static partial Regex AnyDigit();

    [GeneratedRegex(
        @"\bexempt\b|\bpress and public\b|\b(?:exclud\w+|shut\w*(?: \w+)?|kept|keep\w*"
        + @"|ask\w* to leave)\b.*\bpublic\b|\bpublic\b.*\b(?:exclu\w+|shut out|kept out|leave|sent out|barred)\b"
        + @"|\b(?:in private|private session|closed session|behind closed doors|part (?:ii|2) item)\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex Exempt();

    [GeneratedRegex(
        @"\bapolog(?:y|ies|ised|ized)\b|\bwho (?:was|were) (?:absent|missing|away|not there|not at)\b|\babsen(?:ce"
        + @"|ces|tees)\b|\bwho (?:didn't|did not|couldn't|could not) (?:attend|come|make it)\b")]
    private static partial Regex Apologies();

    [GeneratedRegex(
        @"\bwhen (?:was|were|has|have|did)\b.*\b(?:been on the agenda|on the agenda|discuss(?:ed)?|come up|came up"
        + @"|been raised|been considered|talked about|looked at|been covered|been reported)\b|\bhistory of\b"
        + @"|\bhow often (?:was|were|has|have|did)\b|\b(?:every|each) time\b|\b(?:which|what) meetings? (?:discussed"
        + @"|covered|considered|talked about|dealt with|looked at)\b|\bover the (?:years|meetings)\b|\bover time\b"
        + @"|\b(?:story|timeline|chronology|background) (?:of|to|behind|so far)\b|\bstory\b.*\b(?:so far|from the"
        + @"|start)\b|\bfrom (?:the )?(?:start|beginning) to (?:the )?(?:finish|end)\b|\b(?:oldest|earliest) first\b"
        + @"|\bin (?:date|time) order\b|^\W*trace (?:the|how|what|our)\b|\bhow (?:has|have|did)\b.*\b(?:develop"
        + @"|evolve|progress)(?:ed)?\b|\bhow (?:has|have|did)\b.*\b(?:chang|shift|go\b|gone\b|mov|var(?:y|i)|gr[eo]w"
        + @"|ris|f[ae]ll"
        + @"|drop|increas|decreas)\w*\b.*\b(?:between|over|since|from \w+ to|meeting (?:to|by) meeting)\b"
        + @"|\bhow (?:has|have|did)\b.*\b(?:chang|shift|var(?:y|i)|gr[eo]w|ris|increas|decreas)\w*\W*$"
        + @"|\bhow did (?:we|it|they) (?:get|come) (?:here|to (?:this|where))\b")]
    private static partial Regex History();

    [GeneratedRegex(
        @"\b(?:future|forward|upcoming|coming) (?:agenda|items?|plan|work|business)\b|\bwork programme\b"
        + @"|\bon the (?:next|future) agenda\b|\b(?:what(?:'s| is| will be| are)|which items? (?:is|are)"
        + @"|anything)\b.*\bon the agenda (?:for|in|at|of)\b|\bplanned for (?:the )?(?:next|future|later)\b"
        + @"|\bwhat(?:'s| is) coming up\b|\bput (?:down )?for (?:the )?next (?:meeting|agenda)\b")]
    private static partial Regex FutureAgenda();

    [GeneratedRegex(
        @"\bmeet(?:s|ing)? next\b|\bnext (?:meeting )?dates?\b|\bdates? of (?:the )?(?:next|future)\b"
        + @"|\bnext (?:\w+ ){0,4}?meeting\b(?! (?:on|about)\b)|\bmeeting (?:straight )?(?:after|following)\b"
        + @"|\bwhen (?:do|does|will|is|are) (?:we|they|the (?:committee|panel|board|council))\b.*\bmeet(?:ing)?\b"
        + @"|\bdate of (?:the )?next\b|\bnext (?:date|one)\b.*\bmeet|\bwhen\b.*\b(?:future|coming|upcoming"
        + @"|forthcoming) meetings?\b|\b(?:future|upcoming|forthcoming) meeting dates?\b|\bwhen (?:is|are|do|does"
        + @"|will) (?:we |the )?\s*meet(?:ing)?(?: again)?\W*$")]
    private static partial Regex NextMeeting();

    [GeneratedRegex(
        @"\bwhat time\b|\bwhere\b|\bwhich (?:room|day)\b|\bvenue\b|\bwhen\b|\bmoved\b|\bbefore that\b"
        + @"|\bafter that\b")]
    private static partial Regex AboutNextMeeting();

    [GeneratedRegex(
        @"\b(?:which|what|list|all)\b(?: (?:the|are|were|other))* (?:reports?|papers?)\b|\b(?:reports?"
        + @"|papers?) (?:are|were) (?:in|with|for|attached)\b|\bwhat(?:'s| is| was) in the (?:pack|bundle)\b"
        + @"|\bin the (?:pack|bundle)\b|\brecommend(?:s|ed|ations?)?\b.*\b(?:of|in|from|by) the\b.*\b(?:report"
        + @"|paper)\b|\b(?:report|paper) recommends?\b|\bdoes the\b.*\b(?:report|paper) (?:recommend|ask)\b")]
    private static partial Regex Reports();

    [GeneratedRegex(
        @"\b(?:which|what|how many|list|all)\b.*\bmeetings?\b.*\b(?:attend|attended|go to|went to|gone to|been to"
        + @"|been at|come to|came to|was|at|miss|missed|present)\b|\bwhen did\b.*\b(?:last |first )?attend\b"
        + @"|\bhow often (?:did|has)\b.*\battend", RegexOptions.NonBacktracking)]
    private static partial Regex MeetingsOfPerson();

    [GeneratedRegex(
        @"\b(?:role|job|jobs|rank|post|position|positions|roles|title|office)s?\b(?!.{0,200}\bthere\b)"
        + @"|^\s*who(?: i|')s\s|^\s*who was\s+\S|\bwhat (?:does|did)\b.{0,200}(?<!\bto )\bdo\b\W*$")]
    private static partial Regex RoleOfPerson();

    [GeneratedRegex(
        @"\bwho(?: (?:all|else))? (?:was|were|is|are) (?:all )?(?:there|at|present|in (?:the room|attendance)"
        + @"|around the table)\b|\bwho (?:attended|came|turned up|showed up|went)\b|\battendance\b|\battendees\b"
        + @"|\bwho (?:sat|took part)\b|\bhow many (?:people |members )?(?:were (?:there|present)|attended)\b"
        + @"|\bwho (?:are|were) (?:all )?the (?:\w+ ){0,3}?members\b(?! of (?:staff|the public|parliament))"
        + @"|\bwho (?:is|are|was|were|sits) on the (?:\w+ ){0,3}?(?:committee|panel|board|council|group|forum)\b")]
    private static partial Regex Attendance();

    /// <summary>"Was she at the meeting, and what as?" is answered with the office.</summary>
    [GeneratedRegex(
        @"^\s*(?:and |so )?(?:was|were|did)\b.*\b(?:there|present|attend|in attendance|at (?:the"
        + @"|that)\b(?: \w+)?\s+meeting)\b")]
    private static partial Regex WasThere();

    /// <summary>"Did the chief constable attend?": an office in place of a name.</summary>
    [GeneratedRegex(
        @"\b(?:did|was|were|has|have) (?:the |our |an? )?(?<role>[a-z' &/-]+?) (?:attend(?:ed)?|there\b|present\b"
        + @"|in attendance|come\b|go\b|miss(?:ed)?|been (?:to|at|there)|at (?:the|that)\b(?: \w+){0,2}? meeting)",
        RegexOptions.NonBacktracking)]
    private static partial Regex OfOffice();

    [GeneratedRegex(@"\b(?:he|she|they|his|her|their)\b")]
    private static partial Regex Pronoun();

    /// <summary>"What was # in 2024", the name being cut out.</summary>
    [GeneratedRegex(@"^\s*what (?:was|is|were) #\s*(?:(?:in|at|and|then|during|back|when|before|after|now)\b\s*)*\W*$")]
    private static partial Regex WhatWas();

    [GeneratedRegex(
        @"^\s*(?:and |so )?(?:was|were|did|is)\b.*\b(?:there|present|attend|in attendance|at|come|miss"
        + @"|turn up|make it)\b(?: the)?(?: \w+)?(?: meeting)?\b|\b(?:was"
        + @"|were) .*\bthere\b", RegexOptions.NonBacktracking)]
    private static partial Regex PersonThere();

    [GeneratedRegex(
        @"\b(?:what time|when|where)\b.*\b(?:meeting|it)\b.*\b(?:start|begin|began|end|finish|close|held|take place"
        + @"|took place)\w*\b|\b(?:start|finish|end) time of the meeting\b|\bwhere was the (?:\w+ )?meeting\b"
        + @"|\bhow long (?:did|was) the (?:\w+ )?meeting\b|\bwhen was the meeting\b\W*$|\bwhen was (?:the"
        + @"|our) (?:last|latest|previous|most recent) (?:\w+ ){0,4}?meeting\b|\bwhen (?:did|was|were|have"
        + @"|has)\b.*\b(?:last|most recently) me(?:t|et)\b|\bmet last\b", RegexOptions.NonBacktracking)]
    private static partial Regex MeetingDetails();

    [GeneratedRegex(
        @"\bwho(?: (?:was|were|is|served as|acted as)|'s|s) (?:the |our |then )?(?<role>[a-z' ]+?)\s*(?:\b(?:in|at"
        + @"|on|during|back|when|and|for)\b|[?.!]|\s{2,}|$)", RegexOptions.NonBacktracking)]
    private static partial Regex HolderOfRole();

    [GeneratedRegex(@"\bwho (?:chaired|was in the chair|took the chair)\b")]
    private static partial Regex Chair();

    [GeneratedRegex(
        @"\b(?:was|were|what|which|any|anything)\b.*\b(?:corrected|correction|corrections|amended|amendments?)\b|"
        + @"^\W*(?:(?:show|list|give|tell|me|us|all|the|please|see|about|of)\s){0,6}(?:amendments|" +
            @"corrections)\s(?:made\s)?"
        + @"(?:to|of|in|for|by)\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex Corrections();

    [GeneratedRegex(
        @"(?<!\b(?:weeks?|days?|calls?|courses?) of )\bactions?\b(?! (?:plan|group|fraud))|\baction points?\b"
        + @"|\bto-?dos?\b|\btasks?\b|\boverdue\b|\bwhat (?:does|do|did|must|should) .* (?:have|need|agree"
        + @"|has) to do\b|\bwhat (?:is|was|are) .* (?:meant|supposed|due|expected|down) to do\b|\bwhat must .* do\b")]
    private static partial Regex Actions();

    [GeneratedRegex(@"^\s*(?:and |so |but )?(?:why|how come)\b")]
    private static partial Regex Why();

    [GeneratedRegex(
        @"\b(?:decided?|decisions?|resolved?|resolutions?)\b|\b(?:what|which|was|were|did|has|have)\b.*\b(?:agree"
        + @"|agreed|approve|approved)\b|\bdid the (?:\w+ )?(?:panel|committee|board|council|meeting|members) (?:back"
        + @"|support|endorse|reject|vote|accept|recommend|note)\b|\bwhat was the vote\b", RegexOptions.NonBacktracking)]
    private static partial Regex Decisions();
}
