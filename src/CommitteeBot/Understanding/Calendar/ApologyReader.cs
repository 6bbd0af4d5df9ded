using System.Text.RegularExpressions;
using CommitteeBot.Committees;

namespace CommitteeBot.Understanding.Calendar;

/// <summary>
/// Attendance and apologies: <c>apologies from Cllr Brown</c>, <c>I can't make it</c>, <c>apologies withdrawn</c>,
/// <c>attendance</c>.
/// </summary>
internal static partial class ApologyReader
{
    public static CalendarIntent? Read(string line)
    {
        var text = line.Trim().TrimEnd('.', '!');
        if (Attendance().Match(text) is { Success: true } attendance)
            return Show(attendance);
        if (text.EndsWith('?'))
            return Listed().IsMatch(text) ? new ShowAttendanceIntent(OfNext: true) : null;
        if (Withdrawn().Match(text) is { Success: true } withdrawn)
            return Withdraw(withdrawn);
        if (Listed().IsMatch(text))
            return new ShowAttendanceIntent(OfNext: true);

        var (said, substitute) = TakeSubstitute(text);
        (said, var reason) = TakeReason(said);
        (said, var meeting) = TakeMeeting(said);
        if (Own().IsMatch(said))
            return new GiveApologiesIntent(null, reason, substitute) { Meeting = meeting };
        return From().Match(said) is { Success: true } from
            && Person(from.Groups["who"].Value, from.Groups["from"].Success) is { } who
            ? new GiveApologiesIntent(Myself().IsMatch(who) ? null : who, reason, substitute) { Meeting = meeting }
            : null;
    }

    private static ShowAttendanceIntent? Show(Match match)
    {
        var which = match.Groups["which"].Value.Trim();
        if (which.Length == 0)
            return new ShowAttendanceIntent(OfNext: match.Groups["expected"].Success);
        if (NextOne().IsMatch(which))
            return new ShowAttendanceIntent(OfNext: true);
        return MeetingReader.Read(which) is { } meeting
            ? new ShowAttendanceIntent(OfNext: false) { Meeting = meeting }
            : null;
    }

    private static WithdrawApologiesIntent? Withdraw(Match match)
    {
        var (who, meeting) = TakeMeeting(match.Groups["who"].Value.Trim());
        who = LeadingFrom().Replace(who, "").Trim();
        if (who.Length == 0 || Myself().IsMatch(who))
            return new WithdrawApologiesIntent(null) { Meeting = meeting };
        return Person(who, anyCase: true) is { } person
            ? new WithdrawApologiesIntent(person) { Meeting = meeting }
            : null;
    }

    private static (string Text, string? Substitute) TakeSubstitute(string text)
    {
        foreach (var pattern in new[] { SubstituteFirst(), SubstituteLast() })
        {
            if (pattern.Match(text) is { Success: true } match && Person(match.Groups["name"].Value) is { } name)
                return ((text[..match.Index] + text[(match.Index + match.Length)..]).Trim().TrimEnd(',', ';', '(', ' '),
                    name);
        }

        return (text, null);
    }

    private static (string Text, string? Reason) TakeReason(string text)
    {
        var match = Because().Match(text);
        return match.Success && match.Index > 0
            ? (text[..match.Index].Trim(), text[(match.Index + match.Length)..].Trim().TrimEnd('.'))
            : (text, null);
    }

    /// <summary>
    /// "For 3 December", "for the December meeting", "to the meeting on 3 December", at the end of the line.
    /// </summary>
    private static (string Text, MeetingPhrase? Meeting) TakeMeeting(string text)
    {
        var match = ForMeeting().Match(text);
        if (!match.Success)
            return (text, null);
        var which = match.Groups["which"].Value.Trim();
        if (NextOne().IsMatch(which))
            return (text[..match.Index].Trim(), null);
        return MeetingReader.Read(which) is { } meeting ? (text[..match.Index].Trim(), meeting) : (text, null);
    }

    /// <summary>
    /// A name begins with a capital and is short; "the delay" is nobody. After "from" it may be in small letters, as
    /// people type on a phone.
    /// </summary>
    private static string? Person(string words, bool anyCase = false)
    {
        var name = words.Trim().Trim(',', ';', ' ');
        return name.Length is > 0 and <= 60 && !WeekDay().IsMatch(name)
            && (NameLike().IsMatch(name) || Myself().IsMatch(name) || (anyCase && SmallName().IsMatch(name)))
            ? name
            : null;
    }

    /// <summary>"Apologies for Thursday" come from whoever types them.</summary>
    [GeneratedRegex(@"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", RegexOptions.IgnoreCase)]
    private static partial Regex WeekDay();

    private const string Meeting = @"(?:the\s+|our\s+)?(?:next\s+)?meeting";
    private const string Absent =
        @"(?:(?:can['’]?t|cannot|can\s+not|won['’]?t|will\s+not|am\s+not\s+able\s+to|am\s+unable\s+to"
            + @"|['’]m\s+unable\s+to|['’]m\s+not\s+able\s+to|unable\s+to|won['’]?t\s+be\s+able\s+to"
            + @"|will\s+be\s+unable\s+to|is\s+unable\s+to|is\s+not\s+able\s+to)\s+"
        + @"(?:make|attend|come(?:\s+to)?|be\s+at|be\s+there|be\s+coming(?:\s+to)?|join"
            + @"|make\s+it(?:\s+to)?)(?:\s+(?:it|" + Meeting + "))?)";

    [GeneratedRegex(
        @"^(?:my\s+|i\s+(?:send|give|offer)\s+(?:my\s+)?|please\s+(?:note|take)\s+my\s+|send\s+my\s+|(?:sorry"
        + @"|apologies)[,:]?\s+(?:but\s+)?i\s*(?=['’]|c|w|a|u))?(?:apologies|apology)?$|^(?:(?:sorry|apologies|hi"
        + @"|hello)[,:]?\s+(?:but\s+)?)?i\s?" + Absent + "$", RegexOptions.IgnoreCase)]
    private static partial Regex Own();

    [GeneratedRegex(
        @"^(?:(?:record|note|add|log|send)\s+)?(?:apologies"
        + @"|apology)(?:\s+for\s+absence)?\s*(?:received\s+)?(?:(?<from>from)|for|of|:)\s+(?<who>.+)$"
        + @"|^(?<who>.+?)(?:\s+(?:sends?|has\s+sent|sent|gives?|has\s+given|gave|offers?)\s+(?:his\s+|her\s+"
        + @"|their\s+)?apologies|\s+" + Absent + ")$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex From();

    [GeneratedRegex(
        @"^(?:(?:apologies|apology)(?<who>\s+(?:from|of)\s+.+?|\s+for\s+.+?)?\s+(?:withdrawn|cancelled"
        + @"|taken\s+back)|(?:withdraw|cancel|take\s+back)\s+(?:my\s+|the\s+)?(?:apologies|apology)(?<who>\s+.+)?"
        + @"|(?<who>.+?)\s+(?:can|is|am|['’]m|will)\s+(?:make\s+it|come|coming|attend|attending"
        + @"|be\s+there)(?:\s+to\s+the\s+meeting)?\s+after\s+all)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Withdrawn();

    [GeneratedRegex(
        @"^(?:(?:show|list)\s+)?(?:the\s+)?apologies\s+(?:received|so\s+far)[?]?$|^(?:show"
        + @"|list)\s+(?:the\s+)?apologies$|^apologies\?$|^who\s+(?:is|are|['’]s)\s+(?:coming|expected"
        + @"|attending)(?:\s+(?:to|at)\s+the\s+(?:next\s+)?meeting)?\??$|^who['’]s\s+coming\??$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Listed();

    [GeneratedRegex(
        @"^(?:show\s+|list\s+)?(?:the\s+)?(?<expected>expected\s+)?attendance(?:\s+(?:list"
        + @"|register))?(?:\s+(?:(?:of|for|at|from)\s+)?(?<which>.+?))?\??$", RegexOptions.IgnoreCase)]
    private static partial Regex Attendance();

    [GeneratedRegex(
        @"^(?:(?:the|our)\s+)*(?:next|coming|forthcoming|upcoming)(?:\s+(?:meeting|one))?$|^the\s+meeting$",
        RegexOptions.IgnoreCase)]
    private static partial Regex NextOne();

    [GeneratedRegex(
        @"\s+(?:for|to|on|at)\s+(?<which>(?:the\s+|our\s+)?(?:[\w/]+\s+){0,4}?meeting(?:\s+(?:on|of)\s+[\w\s/]+)?"
        + @"|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
        + @"|nov(?:ember)?|dec(?:ember)?)(?:\s+\d{4})?"
        + @"|(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[a-z]+(?:\s+\d{4})?|\d{1,2}/\d{1,2}(?:/\d{2,4})?"
        + @"|\d{4}-\d\d-\d\d)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ForMeeting();

    [GeneratedRegex(
        @"(?:,|;|\bwith)?\s*\(?(?:substitutes?|sub|deputy)\s*(?:is|will\s+be|:|–|-)?\s+(?<name>[^,;()]+)\)?$"
        + @"|,\s*sending\s+(?<name>[^,;()]+?)(?:\s+(?:instead|as\s+(?:a\s+)?(?:substitute|deputy)))?$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SubstituteFirst();

    [GeneratedRegex(
        @"(?:,|;|\band\b|\bwith)\s*(?<name>[^,;()]+?)\s+(?:substituting|deputising|(?:will|to|can)\s+(?:substitute"
        + @"|deputise|come|attend|be\s+there)(?:\s+(?:instead|(?:in|for)\s+(?:my|his|her|their)\s+place|for\s+(?:me"
        + @"|him|her|them)))?|(?:is\s+)?(?:coming|attending)\s+instead|instead|in\s+(?:my|his|her|their)\s+place"
        + @"|as\s+(?:a\s+|the\s+)?(?:substitute|deputy))$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SubstituteLast();

    [GeneratedRegex(
        @"(?:(?<!\s)\s+|,\s*)(?:because(?:\s+of)?|due\s+to|owing\s+to|as(?=\s+(?:i|he|she|they|we)\b)|reason\s*:)\s*"
        + @"|(?<!\s)\s+[–—-]\s+|(?<=apologies)\s*:\s*(?=[a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex Because();

    [GeneratedRegex(
        @"^(?!(?:the|my|our|any|all|a|an|this|last|everyone|everybody)\b)[\w.'’-]+(?:\s+[\w.'’-]+){0,3}$",
        RegexOptions.IgnoreCase)]
    private static partial Regex SmallName();

    [GeneratedRegex("^(?:me|myself|i|my\\s*self)$", RegexOptions.IgnoreCase)]
    private static partial Regex Myself();

    [GeneratedRegex(@"^(?:from|of|for)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex LeadingFrom();

    [GeneratedRegex(
        @"^(?:the\s+)?@?(?:[A-Z][\w.'’/-]*)(?:\s+(?:[A-Z][\w.'’/-]*|de|van|von|of|the|la|al|and|&))*$"
        + @"|^the\s+(?:chair|vice-chair|clerk|mayor|deputy\s+mayor|commissioner|chief\s+constable)$")]
    private static partial Regex NameLike();
}
