using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Language.Dates;
using CommitteeBot.Minutes.Parsing.Items;

namespace CommitteeBot.Minutes.Parsing;

/// <summary>
/// The name of a body, taken out of a heading. Ordinary, special, adjourned, virtual, draft and the month are of the
/// meeting, not of the body that meets, so they never become part of the name.
/// </summary>
internal static partial class CommitteeName
{
    private const int MaxLength = 120;
    private static readonly char[] Edges =
    [
        '-',
        '–',
        '—',
        ',',
        ':',
        ';',
        '.',
        ' ',
        '|',
        '#',
        '*',
        '=',
        '"',
        '“',
        '”',
        '(',
        ')',
    ];

    /// <returns>Empty where no body is named.</returns>
    public static string Read(string heading)
    {
        var text = Unbracket().Replace(Setting().Replace(heading, ""), " ");
        text = BrokenHyphen().Replace(Spaces().Replace(text, " "), "-").Trim();
        text = BeforeDetails(text);
        text = Opening().Replace(text, "").Trim(Edges);
        text = JoinAroundMeeting(text);
        text = WithoutMeetingWords(text);
        if (text.Length > MaxLength || ItemHeading.ReadsAsSentence(text))
            return "";
        return text.Any(char.IsLower) ? text : InTitleCase(text);
    }

    public static bool NamesABody(string name) => name.Length >= 4 && BodyWord().IsMatch(name);

    /// <summary>"Parish Council" or "Committee" says which kind of body, not which one.</summary>
    public static bool IsKindOnly(string name) => AnyBody().IsMatch(name) || MeetingOnly().IsMatch(name);

    /// <summary>An authority prints its own name over that of the committee.</summary>
    public static bool IsParent(string name) => Parent().IsMatch(name);

    public static bool IsPart(string name) => Part().IsMatch(name);

    public static string InTitleCase(string capitals)
    {
        var words = capitals.ToLowerInvariant().Split(' ');
        for (var i = 0; i < words.Length; i++)
            words[i] = i > 0 && IsSmall(words[i])
                ? words[i]
                : IsInitials(words[i])
                ? words[i].ToUpperInvariant()
                : Capitalised(words[i]);
        return string.Join(' ', words);
    }

    private static bool IsSmall(string word) => word is "of" or "and" or "the" or "for" or "in" or "at" or "on";

    private static bool IsInitials(string word) =>
        word.Length is >= 2 and <= 4
            && !word.Any(c => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y') && word.All(char.IsLetter)
            && word is not ("st" or "ltd" or "mr" or "mrs" or "dr");

    /// <summary>Each part of a hyphenated name too.</summary>
    private static string Capitalised(string word) =>
        string.Join(
            '-',
            word.Split('-').Select(p => p.Length == 0 ? p : char.ToUpper(p[0], CultureInfo.InvariantCulture) + p[1..]));

    /// <summary>What stands before the place, the day and the minutes' own state.</summary>
    private static string BeforeDetails(string text)
    {
        var end = text.Length;
        if (Held().Match(text) is { Success: true } held)
            end = Math.Min(end, held.Index);
        if (PrintedDate.First(text) is { } date)
            end = Math.Min(end, date.Index);
        if (Weekday().Match(text) is { Success: true } day)
            end = Math.Min(end, day.Index);
        foreach (Match details in Details().Matches(text))
            if (BodyWord().IsMatch(text[..details.Index]))
                end = Math.Min(end, details.Index);
        return text[..end];
    }

    /// <summary>
    /// "Planning Sub-Committee meeting of the Northern District" is the Planning Sub-Committee of the Northern
    /// District.
    /// </summary>
    private static string JoinAroundMeeting(string text)
    {
        if (MeetingOf().Match(text) is not { Success: true } meeting)
            return text;
        var before = text[..meeting.Index].Trim(Edges);
        var after = text[(meeting.Index + meeting.Length)..];
        return WithoutMeetingWords(before) is { } body && BodyWord().IsMatch(body) && !IsParent(body)
            ? IsKindOnly(after) ? body : body.Any(char.IsLower) ? $"{body} of the {after}" : $"{body} OF THE {after}"
            : after;
    }

    private static string WithoutMeetingWords(string text)
    {
        for (; ; )
        {
            var shorter = Trailing().Replace(text, "").Trim(Edges);
            if (NamedMeeting().IsMatch(text) && !BodyWord().IsMatch(shorter))
                shorter = text;
            shorter = Leading().Replace(shorter, "").Trim(Edges);
            if (shorter == text || shorter.Length == 0)
                return Kind().Replace(text, "").Trim(Edges);
            text = shorter;
        }
    }

    private const string Kinds =
        "ordinary|special|annual|extraordinary|extra-ordinary|adjourned|re-?scheduled|reconvened|virtual|online|remote|hybrid|"
        + "monthly|bi-?monthly|quarterly|half[\\s-]yearly|statutory|inaugural|emergency|urgent|additional|"
        + "regular|routine|public|budget(?:ary)?|full|"
        + "draft|unconfirmed|unapproved|confirmed|approved|final|signed|unadopted|adopted";

    private const string Months =
        "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
        + "oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|"
        + "spring|summer|autumn|winter|christmas|easter|michaelmas";

    [GeneratedRegex(
        @"\b(?:council|committee|cttee|sub-?committee|panel|board|forum|group|association|society|partnership|trust"
            + @"|assembly|governors|governing\sbody|exec(?:utive)?|club|commission|authority|cabinet|meeting|team|union"
            + @"|foundation|federation|working\sparty|taskforce|task\sforce|network|senate|court|conference|district)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex BodyWord();

    [GeneratedRegex(@"\b(?:council|authority|trust|constabulary|university|college|school)$", RegexOptions.IgnoreCase)]
    private static partial Regex Parent();

    [GeneratedRegex(
        @"\b(?:committee|subcommittee|panel|board|forum|working\s(?:party|group)|task\sgroup|cabinet)\b(?:\sof\b.*)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex(
        @"^(?:the\s)?(?:parish|town|community|full|school|steering|management|executive|governing)?\s?(?:council"
            + @"|committee|board|panel|group|forum|body|association|society|meeting|team)(?:\smeeting)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex AnyBody();

    [GeneratedRegex(
        @"^(?:(?:ordinary|annual|monthly|regular|general|full|special|extraordinary|committee|council|parish"
            + @"|board)\s){0,3}(?:meeting|minutes)(?:\sminutes)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex MeetingOnly();

    [GeneratedRegex(
        @"^[\W_]{0,4}(?:(?:" + Kinds + @"|minutes|notes|record|proceedings?|of|at|from|for|an?|the|meeting|meetings)\s+)*?"
            + @"(?=\S)(?:(?:minutes|notes|record|proceedings?)\s+(?:(?:of|at|from|for|an?|the|proceedings?)\s+)*)?"
            + @"(?:(?:(?:" + Kinds + @")\s+)*meetings?\s+(?:of|at|for)\s+(?:an?\s+|the\s+)*)*",
        RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"(?:\s+(?:" + Kinds +
            @"|plan|general))*\s*\bmeetings?\s+(?:of|for)\s+(?:the\s+)?(?:(?:elected"
            + @"|all)\s+)?(?:members\s+of\s+(?:the\s+)?|members\s+for\s+(?:the\s+)?)?",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex MeetingOf();

    [GeneratedRegex(
        @"^[\W_]*(?:(?:" + Kinds + @"|minutes|notes|record|proceedings?|of|at|from|for|an?|the)\b[\s\W]*)+",
        RegexOptions.IgnoreCase)]
    private static partial Regex Leading();

    [GeneratedRegex(
        @"[\s\W]*\b(?:" + Kinds + @"|general|minutes|notes|meetings?(?:\sno\.?\s?[0-9]+)?|record|proceedings?|" + Months +
            @"|(?:19|20)?[0-9]{2}(?:/[0-9]{2,4})?|of|the|at|on|for|from|in|and|was|to|be)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Trailing();

    /// <summary>
    /// A body may be called a meeting: the "Parish Meeting" of the electors beside the council, or a commissioner's
    /// "Outcomes Meeting". A kind of meeting alone names nobody.
    /// </summary>
    [GeneratedRegex(@"^(?!(?:(?:" + Kinds + @"|general|the|an?)\s+)*meeting$).+\smeeting$", RegexOptions.IgnoreCase)]
    private static partial Regex NamedMeeting();

    /// <summary>A kind of meeting in the middle of a name: "Anyville Annual Parish Meeting".</summary>
    [GeneratedRegex(@"\b(?:annual|ordinary|special|extraordinary)\s(?=(?:parish|town|community)\s+meeting$)", RegexOptions.IgnoreCase)]
    private static partial Regex Kind();

    [GeneratedRegex(
        @"\b(?:was\s|to\sbe\s)?(?:held|convened)\b|\b(?:adjourned|rescheduled|postponed)\s(?:from|to)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Held();

    [GeneratedRegex(@"\b(?:on\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", RegexOptions.IgnoreCase)]
    private static partial Regex Weekday();

    [GeneratedRegex(
        @"[:;.|]\s|\s[-–—=]+\s|\b(?:draft\s+)?(?:minutes|notes)\b|\bpresent\b|\battendance\b|\bat\s+[0-9]|\bin\s+the\s+chair\b|,\s",
        RegexOptions.IgnoreCase)]
    private static partial Regex Details();

    [GeneratedRegex(@"\(.{0,80}?\)|\(.{0,80}$")]
    private static partial Regex Unbracket();

    /// <summary>A page's settings that were printed as its first line.</summary>
    [GeneratedRegex(@"^\W{0,4}\s?title\s?[:=]\s?[""“']?", RegexOptions.IgnoreCase)]
    private static partial Regex Setting();

    /// <summary>A hyphen at the end of a printed line.</summary>
    [GeneratedRegex(@"(?<=\p{L}{3})-\s(?=\p{Lu}{3})")]
    private static partial Regex BrokenHyphen();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
