using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing.Items;

/// <summary>Headings that part a document without being business of the meeting, and labels of its lists.</summary>
internal static partial class SectionWords
{
    /// <summary>
    /// A heading without a number that is no item: lists of people, of actions, of links, dates to come, signatures.
    /// </summary>
    public static bool IsNotBusiness(string title) => NotBusiness().IsMatch(Bare(title));

    /// <summary>A heading that only gathers others under it, unless it has text of its own.</summary>
    public static bool IsContainer(string title) => Container().IsMatch(Bare(title));

    public static bool IsActionsHeading(string title) => Actions().IsMatch(Bare(title));

    public static bool IsDecisionsHeading(string title) => Decisions().IsMatch(Bare(title));

    public static bool IsNextMeeting(string title) => NextMeeting().IsMatch(Bare(title));

    public static bool IsFutureItems(string title) => FutureItems().IsMatch(Bare(title));

    /// <summary>Items that look back at what was agreed before: actions printed there are old ones.</summary>
    public static bool IsLookingBack(string title) => LookingBack().IsMatch(title);

    /// <summary>A list of actions that is kept from meeting to meeting.</summary>
    public static bool IsActionTracker(string title) => ActionTracker().IsMatch(title);

    /// <summary>The item tells how the actions of an earlier meeting stand, and nothing else.</summary>
    public static bool IsReportOnActions(string title) => ReportOnActions().IsMatch(title);

    public static bool IsPreviousMinutes(string title) => PreviousMinutes().IsMatch(title);

    public static bool IsAnyOtherBusiness(string title) => AnyOtherBusiness().IsMatch(Bare(title));

    /// <summary>Who moved, who seconded, and that it was resolved: part of the item above.</summary>
    public static bool IsMotion(string text) => Motion().IsMatch(text);

    private static ReadOnlySpan<char> Bare(string title) => title.AsSpan().Trim().Trim(":.-–* ").Trim();

    [GeneratedRegex(
        @"^(?:(?:(?:board|committee|council|tsc|panel|voting|non-voting)\s)?(?:members?|present|attendees|" +
        @"attendance|participants)(?:\spresent|\sin\sattendance)?|(?:also\s|those\s|" +
        @"others?\s)?(?:in\sattendance|present)|other\sattendees|" +
        @"apologies(?:\sfor\sabsence)?(?:\sreceived)?|regrets|absent|absentees|invited|guests|observers|" +
        @"secretariat|quorum|distribution|circulation|links?|recording|minutes|meeting\sminutes|contents|" +
        @"table\sof\scontents|" +
        @"(?:summary\sof\s)?(?:new\s)?actions?(?:\s(?:points?|items?|list|log|summary|arising|table))?|" +
        @"(?:summary\sof\s)?decisions?(?:\smade)?|to\s?do|" +
        @"upcoming\smeetings?|(?:dates?\s(?:and\s(?:time|venue)\s)?of\s)?(?:the\s)?(?:next|" +
        @"future)\s(?:\w{1,12}\s)?meetings?(?:\sdates?)?|forthcoming\smeetings|signed|signature|chair(?:man|" +
        @"woman|person)?|" +
        @"date|time|venue|place|location|where|when|q\s?&\s?a(?:,\sother)?|references|attachments?|" +
        @"appendix.{0,60}|appendices|notes?|glossary|zoom.{0,40}|logistics|useful\slinks)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex NotBusiness();

    [GeneratedRegex(
        @"^(?:agenda(?:\sitems?)?|discussion|items|business|minutes|proceedings|notes|topics|" +
        @"[\w.-]{1,40}/[\w.-]{1,60})$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Container();

    [GeneratedRegex(
        @"^(?:summary\sof\s|new\s|agreed\s)?(?:actions?|to\s?dos?)(?:\s(?:points?|items?|list|log|summary|agreed|" +
        @"required|table))?(?:\sfrom\s(?:this|the)\smeeting)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Actions();

    [GeneratedRegex(
        @"^(?:summary\sof\s)?(?:decisions?|resolutions?)(?:\s(?:made|taken|log|list))?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Decisions();

    [GeneratedRegex(
        @"^(?:(?:to\s(?:confirm|note|agree|set)\s(?:the\s)?)?(?:dates?|details|time)(?:,?\s(?:and\s)?(?:time|" +
        @"place|venue))*\s(?:of|for)\s)?(?:the\s)?(?:next|future|forthcoming|" +
        @"upcoming)\s(?:\w{1,14}\s){0,3}meetings?(?:\sdates?)?$|^dates?\sof\smeetings?$|^next\smeeting\b.{0,30}$",
        RegexOptions.IgnoreCase)]
    private static partial Regex NextMeeting();

    [GeneratedRegex(
        @"^(?:future|forthcoming|upcoming)\s(?:agenda\s)?(?:items?|business|topics)(?:\sfor\s.{1,40})?$|" +
        @"^items?\sfor\s(?:the\s)?(?:future\sagendas?|(?:agenda\s(?:of|for)\s)?(?:the\s)?next\s.{1,40}|" +
        @"future\smeetings?|inclusion\son.{1,40})|^(?:forward|work)\s(?:plan|programme)$|^next\sagenda$",
        RegexOptions.IgnoreCase)]
    private static partial Regex FutureItems();

    [GeneratedRegex(
        @"\bmatters?\sarising\b|\bactions?\s(?:arising|log|update|tracker|register|from\s(?:the\s)?(?:last|" +
        @"previous))|\baction\spoints?\supdate|\bupdates?\son\s(?:\w+\s)?actions?\b|\boutstanding\sactions?\b|" +
        @"\b(?:review|progress)\s(?:of|on)\s(?:\w+\s){0,2}actions?\b|\b(?:previous|last)\s(?:meeting|minutes|" +
        @"actions?)",
        RegexOptions.IgnoreCase)]
    private static partial Regex LookingBack();

    [GeneratedRegex(
        @"\bactions?\s(?:points?\s|items?\s)?(?:log|tracker|register)\b|" +
        @"\b(?:open|outstanding|rolling|current|live)\sactions?\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex ActionTracker();

    [GeneratedRegex(
        @"\bactions?\s(?:points?\s|items?\s|log\s|list\s)?(?:from|of|agreed\sat|arising\sfrom)\s(?:the\s)?" +
        @"(?:last|previous|minutes)\b|\b(?:last|previous)\s(?:meeting['’]?s?\s)?(?:action|to[\s-]?do)s?\b|" +
        @"\bupdates?\son\s(?:the\s)?(?:previous\s|agreed\s)?actions?(?!\s(?:log|tracker|register))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex ReportOnActions();

    [GeneratedRegex(
        @"\b(?:minutes|notes)\b.{0,40}\b(?:previous|last|meetings?|held)\b|\b(?:previous|" +
        @"last)\s(?:\w+\s)?(?:minutes|meeting|notes)\b|^minutes(?:\sand\b.{0,40})?$|" +
        @"approval\sof\s(?:the\s)?minutes",
        RegexOptions.IgnoreCase)]
    private static partial Regex PreviousMinutes();

    [GeneratedRegex(
        @"^(?:a\.?\s?o\.?\s?b\.?|any\s(?:other|urgent)\s(?:urgent\s|competent\s)?(?:business|items)|other\sbusiness)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex AnyOtherBusiness();

    [GeneratedRegex(
        @"^(?:and\s)?(?:it\swas\s)?(?:(?:unanimously|further|duly)\s)?(?:resolved|ordered|carried|agreed)\b\W{0,3}$|"
            + @"^(?:and\s)?(?:moved|proposed|seconded|resolved|put\sforward)(?:\sand\s(?:moved|seconded|proposed))?"
            + @"\s?(?:by|:)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Motion();
}
