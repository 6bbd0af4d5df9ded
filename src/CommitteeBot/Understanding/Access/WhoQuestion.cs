using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding.Access;

/// <summary>"Who's RT?", "is Sam a member or a guest", "who is the treasurer": what the roster says of one.</summary>
internal static partial class WhoQuestion
{
    /// <returns>Null for a line that asks for nobody.</returns>
    public static ShowRosterIntent? Read(string line, CommandContext context)
    {
        if (Asked().Match(line) is not { Success: true } asked)
            return (Named().Match(line) is { Success: true } asksName ? asksName
                : StandsFor().Match(line)) is { Success: true } named
                && PeopleInLine.Find(named.Groups["who"].Value, context.Roster) is [{ IsPossessive: false } meant]
                    ? new ShowRosterIntent { Name = meant.Name }
                    : null;
        // "Who is chasing it for Priya?" asks for somebody else than Priya.
        var end = asked.Index + asked.Length;
        return PeopleInLine.Find(line, context.Roster) is [{ IsPossessive: false } one]
            && (one.At < end || Article().IsMatch(line[end..one.At])) ? new ShowRosterIntent { Name = one.Name }
            : Office().Match(line) is { Success: true } office
                ? new ShowRosterIntent { Name = office.Groups["office"].Value }
            : null;
    }

    [GeneratedRegex(
        @"(?:^|[,;.!?]\s)\W*(?:(?:so|and|but|ok|hi|hello|please|remind\s+me|tell\s+me)\W+)*(?:who(?:['’]?s|\s+is"
            + @"|\s+are)\b(?!\s+(?:to|going"
            + @"|coming|on|doing|dealing|late|behind|got))"
            + @"|(?:is|isn['’]?t)\s+[\w.'’ -]{2,40}?\s(?:an?|our|the|on)\s(?:\w+\s)?(?:members?|guests?|officers?"
            + @"|chair\w*|clerk|vice-?chair|committee"
            + @"|councillor)\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Asked();

    /// <summary>"Remind me who IB is".</summary>
    [GeneratedRegex(
        @"\bwho\s+(?<who>[\w.'’ -]{2,40}?)\s+(?:is|was)\b\W*(?:(?:again|please|now"
            + @"|then)\W*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    /// <summary>"What do the letters RT stand for in the minutes?"</summary>
    [GeneratedRegex(
        @"\b(?:what|who)\s+(?:do|does)\s+(?:the\s+)?(?:(?:letters"
            + @"|initials)\s+)?[“‘""']?(?<who>[A-Z][A-Z/.]{1,5})[”’""']?\s+(?:stand\s+for|mean|refer\s+to)\b")]
    private static partial Regex StandsFor();

    [GeneratedRegex(@"^\W*(?:(?:the|our|this|that)\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    [GeneratedRegex(
        @"^\W*(?:(?:so|and|ok|hi|hello)\W+)*who(?:['’]?s|\s+is)\s+(?:(?:the|our"
            + @"|your)\s+)+(?<office>[\w-]+(?:\s[\w-]+){0,3}?)(?:\s+(?:now|again|then|please|anyway|these\s+days"
            + @"|on\s+th(?:is|e)\s+committee))?[?.!\s]*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Office();
}
