using System.Text.RegularExpressions;

namespace CommitteeBot.Language.Dates;

/// <summary>
/// The ways in which people write a due date, as one table of patterns. A group's name is the name of its rule in
/// <see cref="DueDateParser"/>; the longer form of two that begin alike comes first.
/// </summary>
internal static partial class DueDateGrammar
{
    private const string MonthNames =
        "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
            + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

    private const string WeekdayNames = "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday|s)?|thu(?:r(?:s(?:day)?)?)?"
        + "|fri(?:day)?|sat(?:urday)?|sun(?:day)?";

    private const string Count =
        @"\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen"
            + @"|twenty(?:[- ]eight)?|thirty|a couple of";

    /// <summary>"The ninth"; a first, a second and a third are mostly something else.</summary>
    private const string FromFourth =
        "fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth"
            + "|seventeenth|eighteenth|nineteenth|twentieth|twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
            + "|thirtieth|thirty[- ]first";

    private const string DayWord = "(?<day>first|second|third|" + FromFourth + ")";

    private const string Day = @"(?:the\s+)?(?<day>\d{1,2})(?:st|nd|rd|th)?";
    private const string Year = @"(?<year>(?:19|20)\d\d|['’]\d\d)";
    private const string Weekday = @"(?:(?<weekday>" + WeekdayNames + @")\.?,?\s+(?:the\s+)?)?";

    /// <summary><c>Fri 4 Dec</c>, <c>4th of December 2026</c>.</summary>
    private const string DayMonth =
        "(?<daymonth>" + Weekday + "(?:" + Day + @"\s*(?:of\s+)?[-\s]?|(?:the\s+)?" + DayWord + @"\s+(?:of\s+)?)(?<month>" + MonthNames
            + @")\b\.?(?:,?[-\s]*" + Year + @"\b)?)";

    /// <summary><c>December 4th, 2026</c>; a year alone after the month isn't a day.</summary>
    private const string MonthDay =
        "(?<monthday>" + Weekday + "(?<month>" + MonthNames + @")\.?\s+(?:(?:the\s+)?(?<day>\d{1,2})(?:st|nd|rd|th)?"
            + @"|the\s+" + DayWord
            + @")\b(?:,?\s*" + Year + @"\b)?)";

    private const string Iso = @"(?<iso>(?<year>(?:19|20)\d\d)-(?<nmonth>\d{1,2})-(?<day>\d{1,2}))\b";

    private const string Figures =
        "(?<figures>" + Weekday + @"(?<day>\d{1,2})(?<sep>[/.\-])(?<nmonth>\d{1,2})(?:\k<sep>(?<year>(?:(?:19"
            + @"|20)\d\d)|\d\d))?)(?![\d/])";

    /// <summary><c>the next mtg</c>, <c>the October meeting</c>, <c>next time</c>, <c>the AGM</c>.</summary>
    private const string Meeting =
        @"(?<meeting>(?:(?:the|our|its|this)\s+)?(?:(?:(?<nextmeeting>next|following|forthcoming|upcoming)"
            + @"|(?<meetingmonth>" + MonthNames
        + @")(?:['’]s|\s+(?<year>(?:19|20)\d\d))?)\s+(?:committee\s+|board\s+|panel\s+)?(?:meeting"
        + @"|mtn?g)\b(?!\s+(?:of|with)\b)"
            + @"|(?<nextmeeting>next\s+(?:time|one)|(?:when\s+)?we\s+(?:next\s+meet|meet\s+(?:next|again)))\b"
            + @"|(?<othermeeting>(?:(?:\d{4}|next|this)\s+)?(?:A\.?G\.?M|E\.?G\.?M|annual\s+(?:general\s+"
            + @"|parish\s+|town\s+"
            + @"|council\s+)?meeting|(?:full\s+council|budget|cabinet|special|extraordinary)\s+(?:meeting|mtn?g)"
            + @"|full\s+council))\b))";

    private const string DayBefore =
        @"(?:(?:the\s+)?(?<daybefore>(?:day|night|evening)\s+before)\s+(?:(?:the"
            + @"|our)\s+)?(?:next\s+)?(?<meeting>meeting|mtg|committee)\b)";

    private const string Span =
        "(?<span>(?<count>" + Count + @")\s+(?:(?<working>(?:working|business)\s+)?(?<unit>days?|weeks?|wks?|fortnights?"
            + @"|months?|mths?|years?|yrs?))['’]?(?:\s+time)?)\b";

    private const string EndOf =
        @"(?:the\s+)?(?:very\s+)?end(?:\s+(?:of|o)['’]?)?\s+(?:the\s+)?(?:(?<endmonth>(?:" + MonthNames + @")\b)(?:\s+" + Year
        + @"\b)?|(?<endof>(?:(?:this|next|current|calendar|financial|working)\s+)*(?:day|week|month|quarter"
            + @"|year))\b)|(?<endof>month[- ]end|year[- ]end|week[- ]end(?!s))";

    /// <summary>"Three weeks today", "a fortnight on Friday".</summary>
    private const string Ahead = @"(?:a|one|two|three|four|five|six|\d)\s+(?:weeks?|wks?)|(?:a\s+)?fortnight";

    private const string Relative =
        @"(?<relative>(?:the\s+)?day\s+after\s+tomorrow|(?:today|tomorrow)(?!\s+(?:week|wk|fortnight)\b)|tonight"
            + @"|this\s+(?:morning|afternoon|evening)"
            + @"|tomorro|tommorow|tommorrow|2moro|2morrow|tmoro|tmrw|tmr|tomoz|yesterday|(?:this"
            + @"|next|last|the)\s+weekend|(?:this|next|last)\s+(?:week|month|year))\b"
        + "|(?:(?<ahead>" + Ahead + ")\\s+(?:(?:on|from)\\s+)?)(?<onday>" + WeekdayNames + @")\b"
        + "|(?:(?<which>this|next|last|this\\s+coming|coming)\\s+)?(?<onday>" + WeekdayNames
        + @")\b(?:\s+(?:(?<which>(?:of\s+)?next\s+(?:week|wk))|(?<week>week|wk|fortnight|after\s+next|first|next))\b)?"
        + "|(?<ahead>" + Ahead + @"|(?<!\b(?:this|next|last|the|every|each|that|per)\s)(?:week|wk))\s+(?:today|tomorrow)\b"
        + @"|(?<hence>this\s+day|today|tomorrow)\s+(?<week>week|wk|fortnight)\b";

    private const string Ordinal =
        @"(?<ordinal>(?:(?<weekday>" + WeekdayNames + @")\.?,?\s+)?(?:(?:the\s+)?(?<day>\d{1,2})(?:st|nd|rd|th)"
            + @"|the\s+(?<day>" + FromFourth
            + @")(?=\s*(?:$|[,.;:!?)–—-]|(?:at|please|pls|thanks|and|then|if)\b))))\b";

    /// <summary>Words that say how soon and name no day.</summary>
    private const string Vague =
        @"(?<vague>(?:a\.?s\.?a\.?p\b|as\s+soon\s+as\s+(?:possible|poss|you\s+can|(?:s?he|they)\s+can)"
            + @"|(?:as\s+a\s+matter\s+of\s+)?urgen(?:tly|cy)"
            + @"|immediately|(?:straight|right)\s?away|in\s+due\s+course|soonest)|(?<period>(?:the\s+)?(?:early|mid"
            + @"|late|beginning\s+of|start\s+of"
            + @"|middle\s+of)[\s-]+(?:in\s+)?(?:the\s+)?(?:" + MonthNames + @"|(?:next|this)\s+(?:week|month|year)"
            + @"|new\s+year|spring|summer|autumn|winter)"
            + @"|(?:the\s+)?(?:(?:next|end\s+of)\s+)?(?:spring|summer|autumn|winter|half[\s-]term|end\s+of\s+term"
            + @"|new\s+financial\s+year"
            + @"|summer\s+(?:recess|holidays?|break))|(?:later\s+)?(?:in\s+)?the\s+new\s+year))\b";
    private const string ByMonth = "(?<bymonth>" + MonthNames + @")\b(?:\s+" + Year + @"\b)?";
    private const string Feast = "(?<feast>(?:christmas|xmas)(?:\\s+(?:day|eve))?|new\\s+year(?:['’]?s(?:\\s+(?:day|eve))?)?"
        + "|easter|hogmanay|boxing\\s+day|(?:st\\.?|saint)\\s+(?:andrew|david|patrick|george)['’]?s\\s+day|burns\\s+night"
        + "|hallow[e'’]+n|bonfire\\s+night|valentine['’]?s(?:\\s+day)?)\\b";

    private const string Hour =
        @"(?<hour>(?:\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm)|\d{1,2}:\d\d|noon|midday|midnight|cop|cob|eod"
            + @"|close\s+of\s+(?:play|business)|end\s+of\s+(?:the\s+)?(?:day|play)|lunchtime|first\s+thing)(?:,"
            + @"|\s+on)?\s+)?";

    private const string Lead =
        @"(?<lead>(?:to\s+be\s+)?(?:completed?|done|submitted|finished)\s+(?:by|before)|(?:no"
            + @"|not)\s+later\s+than|on\s+or\s+before|in\s+time\s+for|in\s+advance\s+of|ahead\s+of"
        + @"|prior\s+to|w/c|w/e|week\s+(?:commencing|beginning|ending)|first\s+thing(?:\s+on)?|by|before|b4"
        + @"|when\s*[:=]"
            + @"|due(?:\s+(?:date|by|on|for|in))?\s*[:=]?|(?:target|completion)\s+date\s*[:=]?"
            + @"|deadline(?:\s+(?:of|is))?\s*[:=]?|within|inside(?=\s+(?:an?|the|\w+\s+(?:days|weeks))\b)|in|for|to|at|on"
            + @"|until|['’]?till?)\s+";

    private const string Body =
        "(?:" + Iso + "|" + DayMonth + "|" + MonthDay + "|" + Figures + @"|(?:the\s+)?meeting\s+(?:on"
            + @"|of)\s+(?:" + DayMonth + "|" + Ordinal + ")"
        + "|" + DayBefore + "|" + Meeting + "|" + Vague + "|" + EndOf + "|" + Ordinal + "|" + Relative + "|" + Span
        + "|" + Feast + "|" + ByMonth
        + ")";

    private const string Tail =
        @"(?:\s+(?:morning|afternoon|evening|night|lunchtime)\b)?(?:\s+(?:meeting\b|at\s+the\s+latest\b|latest\b"
            + @"|from\s+(?:now|today)\b|of\s+(?:the\s+|this\s+)meeting\b))?";

    [GeneratedRegex(@"(?<![\w/.\-£$])(?:" + Lead + Hour + ")?" + Body + Tail,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Phrase();

    public static int Month(string name) => name[..3].ToUpperInvariant() switch
    {
        "JAN" => 1,
        "FEB" => 2,
        "MAR" => 3,
        "APR" => 4,
        "MAY" => 5,
        "JUN" => 6,
        "JUL" => 7,
        "AUG" => 8,
        "SEP" => 9,
        "OCT" => 10,
        "NOV" => 11,
        _ => 12,
    };

    public static DayOfWeek DayOfWeek(string name) => name[..2].ToUpperInvariant() switch
    {
        "MO" => System.DayOfWeek.Monday,
        "TU" => System.DayOfWeek.Tuesday,
        "WE" => System.DayOfWeek.Wednesday,
        "TH" => System.DayOfWeek.Thursday,
        "FR" => System.DayOfWeek.Friday,
        "SA" => System.DayOfWeek.Saturday,
        _ => System.DayOfWeek.Sunday,
    };

    private static readonly Dictionary<string, int> Numbers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["a"] = 1, ["an"] = 1, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8, ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["fourteen"] = 14, ["twenty"] = 20,
        ["twenty-eight"] = 28, ["twenty eight"] = 28, ["thirty"] = 30, ["a couple of"] = 2,
    };

    private static readonly string[] Ordinals =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
        "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    /// <summary>The day of the month, in figures or as an ordinal in words.</summary>
    public static int DayOfMonth(string text)
    {
        if (int.TryParse(
            text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
            return number;
        var word = text.ToLowerInvariant();
        var (tens, unit) = word.StartsWith("twenty", StringComparison.Ordinal) ? (20, word["twenty".Length..])
            : word.StartsWith("thirt", StringComparison.Ordinal) && word.Length > 7 && word != "thirteenth" ? (30, word["thirty".Length..])
            : (0, word);
        return unit == "eth" ? tens : tens + 1 + Array.IndexOf(Ordinals, unit.TrimStart(' ', '-'));
    }

    public static int Number(string text) =>
        int.TryParse(
            text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture,
            out var number)
            ? number
            : Numbers[text];
}
