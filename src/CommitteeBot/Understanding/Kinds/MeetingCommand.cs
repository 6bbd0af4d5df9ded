using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Language.Dates;
using CommitteeBot.Understanding.Parts;

namespace CommitteeBot.Understanding.Kinds;

/// <summary>A line about a meeting to come.</summary>
internal static partial class MeetingCommand
{
    private const string TheMeeting = "the meeting";

    public static string? Write(LineKind kind, string line, CommandContext context, bool isSure = false) => kind switch
    {
        LineKind.Apologies => isSure || Absent().IsMatch(line) ? Apologies(line, context, isSure) : null,
        LineKind.Coming => First().IsMatch(line) ? "apologies withdrawn" : null,
        LineKind.NextMeeting => OfThePast().IsMatch(line) || (!isSure
            && IsAsked(line, context)) ? null : "next meeting",
        LineKind.Attendance => "attendance",
        LineKind.Meeting => Attending().IsMatch(line) ? "attendance" : null,
        LineKind.Agenda => "agenda",
        LineKind.AddToAgenda => Title(line, context) is { } title ? $"agenda add {title}" : null,
        LineKind.MoveMeeting => CalledOff().IsMatch(line) ? null : Move(line, context),
        LineKind.CancelMeeting => $"cancel {Which(LineWithParts.Read(line, LineKind.MoveMeeting, context))}",
        _ => null,
    };

    public static bool NamesMeeting(string line) => MeetingWord().IsMatch(line);

    [GeneratedRegex(@"\b(?:meetings?|committee|session|sitting|agm|we\s(?:meet|sit))\b", RegexOptions.IgnoreCase)]
    private static partial Regex MeetingWord();

    private static string? Apologies(string line, CommandContext context, bool isSure)
    {
        var parts = LineWithParts.Read(line, LineKind.Apologies, context);
        var from = PartOwner.All(parts, context) switch
        {
            [] when !Writer().IsMatch(line) && PeopleInLine.Find(line, context.Roster) is [var one] =>
                $"apologies from {PartOwner.Of(one.Name, context)}",
            [] => isSure || First().IsMatch(line) || OfNobody().IsMatch(line) ? "apologies" : null,
            var all when all.TrueForAll(who => who == "me") => "apologies",
            var all => $"apologies from {string.Join(" and ", all)}",
        };
        return from is null ? null : from + For(parts);
    }

    /// <summary>" for the February meeting", where the line names one by its month.</summary>
    private static string For(List<LinePart> parts) => Which(parts) is var which
        && which == TheMeeting ? "" : $" for {which}";

    /// <summary>The meeting that the line names by its month; else the next one.</summary>
    private static string Which(List<LinePart> parts) =>
        parts.Where(p => p.Label == PartLabel.Subject).Select(p => Month().Match(p.Text))
            .FirstOrDefault(m => m.Success) is not { } month
            ? TheMeeting
            : month.Groups["day"].Success ? $"the meeting on {month.Groups["day"].Value} {month.Groups["month"].Value}"
            : $"the {month.Groups["month"].Value} meeting";

    private static string? Title(string line, CommandContext context) =>
        LineWithParts.Read(line, LineKind.AddToAgenda,
            context).Find(p => p.Label == PartLabel.What) is { Text.Length: > 2 } title
            ? SomethingAbout().Replace(title.Text, "").Trim('"', '“', '”', '.', ',', ' ')
            : null;

    /// <summary>"Squeeze something about the sea wall on": the sea wall.</summary>
    [GeneratedRegex(
        @"^(?:(?:squeeze|put|add|stick|get|pop|fit|slot|have|include)\s+(?:in\s+)?)?(?:something|an?\s+item"
            + @"|a\s+bit|a\s+slot)\s+(?:about|on|for|re)\s+"
            + @"(?:the\s+)?",
        RegexOptions.IgnoreCase)]
    private static partial Regex SomethingAbout();

    /// <summary>
    /// The new day, time and place, in whatever order; "to" before a place is its own. Else by how long: "back a week".
    /// </summary>
    private static string? Move(string line, CommandContext context)
    {
        var parts = LineWithParts.Read(line, LineKind.MoveMeeting, context);
        var which = Which(parts);
        var to = string.Join(" ", parts
            .Where(p => p.Label == PartLabel.When).Select(p => Start().Replace(p.Text, "").Trim()));
        var day = InFigures(parts, context);
        if (to.Length > 0 && (Moved($"move {which} to {(parts.Exists(p => DayAlone().IsMatch(p.Text)) ? day : to)}",
            context)
            ?? Moved($"move {which} to {day}", context)
            // "To the 16th, the carol service is in the hall": only the first is the new day.
            ?? Moved($"move {which} to {FirstDay(parts, context)}", context)) is { } moved)
            return moved;
        return By().Match(line) is { Success: true } by
            && (to.Length == 0 || to.Contains(by.Groups["span"].Value, StringComparison.Ordinal))
            ? Moved($"move {which} {(Sooner().IsMatch(line) ? "forward" : "back")} by {by.Groups["span"].Value}",
                context)
            : null;
    }

    /// <summary>"Wednesday the sixteenth of December" as a day in figures.</summary>
    private static string InFigures(List<LinePart> parts, CommandContext context) => string.Join(" ", parts
        .Where(p => p.Label == PartLabel.When).Select(p => (Ordinal().IsMatch(p.Text) || DayAlone().IsMatch(p.Text))
            && DueDateParser.Parse(p.Text, context.Today) is { IsValid: true, Date: { } day }
            ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
            : p.Text));

    private static string FirstDay(List<LinePart> parts, CommandContext context) =>
        InFigures(parts.FindAll(p => p.Label == PartLabel.When)[..1], context);

    /// <summary>"The 10th" is said with its month, so that whoever is asked sees which it is.</summary>
    [GeneratedRegex(@"^(?:to\s+)?(?:the\s+)?\d{1,2}(?:st|nd|rd|th)$", RegexOptions.IgnoreCase)]
    private static partial Regex DayAlone();

    private static string? Moved(string command, CommandContext context) =>
        CommandReader.Read(command, context) is Calendar.MoveMeetingIntent { Unread: null } ? command : null;

    [GeneratedRegex(
        @"\bapolog\w+|\b(?:sorry|apols?)\s+from\b|\b(?:can(?:no|['’])?t|won['’]?t|cannae|unable|not"
            + @"|neither)\b.*\b(?:make|come|coming"
            + @"|be|do|attend|there|join|manage)\b"
            + @"|\b(?:absent|miss|absence|away|regrets?|without\sme|on\s(?:leave|holiday))\b|\b(?:shan['’]?t|cann?a"
            + @"|amn['’]?t)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Absent();

    [GeneratedRegex(
        @"\b(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?"
            + @"|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + @"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Month();

    private const string Span = @"(?<span>(?:an?|one|two|three|four|\d{1,2})\s(?:day|week)s?)\b";

    /// <summary>"Back a week", "two days earlier"; "on holiday for two weeks" says something else.</summary>
    [GeneratedRegex(
        $@"\b(?:back|forwards?|on|out|by)\s+(?:by\s+)?{Span}|\b{Span}\s+(?:later|earlier|sooner|back|forwards?)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex By();

    [GeneratedRegex(@"\b(?:forwards?|earlier|sooner|bring)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sooner();

    [GeneratedRegex(@"\b(?:i|i['’]m|i['’]ll|me|my|we|sorry)\b", RegexOptions.IgnoreCase)]
    private static partial Regex First();

    [GeneratedRegex(
        @"\b(?:coming|attend\w*|turn\w*\sup|quor\w+|who['’]?s?\s(?:all\s)?(?:in|there))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Attending();

    /// <summary>"I'll be away that week, I told Sam": whoever writes it.</summary>
    [GeneratedRegex(@"\bi(?:['’](?:m|ll)|\s(?:am|will|shall|can))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Writer();

    /// <summary>
    /// What names a meeting or a committee, or goes on from what was asked before ("what time do I need to be
    /// there?"), is
    /// a question that the answers know.
    /// </summary>
    private static bool IsAsked(string line, CommandContext context) =>
        Named().IsMatch(line) || CommitteePhrase.ExtractAnywhere(line, context.Committees).Committee is not null;

    [GeneratedRegex(@"\b(?:was|were|did|had|last|previous|began|started|finished|ended)\b(?!\s+(?:on|in"
        + @"|at)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex OfThePast();

    [GeneratedRegex(@"\b(?:there|that|it|meetings?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    /// <summary>"Cannae make it": whoever writes it.</summary>
    [GeneratedRegex(@"^\W*(?:(?:sorry|afraid|no)\W+)*(?:can(?:no|['’])?t|cannae|won['’]?t"
        + @"|unable)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfNobody();

    /// <summary>Never is a meeting moved by what calls it off.</summary>
    [GeneratedRegex(@"\bcancel\w*\b|\bcall(?:ed|ing)?\b.*\boff\b", RegexOptions.IgnoreCase)]
    private static partial Regex CalledOff();

    [GeneratedRegex(
        @"\b(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|(?:thir|four|fif|six|seven|eigh"
            + @"|nine)teen"
            + @"|twentie|thirtie)th)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();

    /// <summary>"A 7 o'clock start" is at seven.</summary>
    [GeneratedRegex(@"^(?:an?|the)\s+|\s+(?:start|kick-?off)(?=\s|$)|(?:,\s*|\s+)(?:at\s+the\s+)?same\s+(?:time|hour|place"
        + @"|room|venue)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Start();
}
