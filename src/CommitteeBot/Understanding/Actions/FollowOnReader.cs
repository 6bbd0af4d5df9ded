using System.Text.RegularExpressions;
using CommitteeBot.Language.Dates;
using CommitteeBot.Understanding.Capture;

namespace CommitteeBot.Understanding.Actions;

/// <summary>
/// Reads what is said of an action just logged: another day, item or owner for "that one", "the last one", "the
/// drains one".
/// A person has to be known to the committee, and a day to be one.
/// </summary>
internal static partial class FollowOnReader
{
    private delegate string? Rest(Match match, CommandContext context);

    private static readonly (Func<Regex> Pattern, Rest Command)[] Forms =
    [
        (Dropped, (_, _) => $"withdraw {FollowOn.Reference}"),
        (Taken, (_, _) => $"withdraw {FollowOn.Reference}"),
        (InItem, (m, _) => $"item {FollowOn.Reference} {m.Groups["item"].Value.ToUpperInvariant()}"),
        (PutInItem, (m, _) => $"item {FollowOn.Reference} {m.Groups["item"].Value.ToUpperInvariant()}"),
        (Ended, (_, _) => $"done {FollowOn.Reference}"),
        // "Who is the chair?" asks of no action.
        (Asked, (m, _) => m.Groups["bare"].Success ? null : $"show {FollowOn.Reference}"),
        (Doer, (_, _) => $"show {FollowOn.Reference}"),
        (Joined, (m, c) => Person(m, c) is { } who ? $"assign {FollowOn.Reference} to {FollowOn.Owner}{who}" : null),
        (Shifted, (m, _) => DateShift.Parse(m.Groups["shift"].Value) is { } shift ? $"due {FollowOn.Reference} {shift.Words}" : null),
        (Given, (m, c) => Person(m, c) is { } who ? $"assign {FollowOn.Reference} to {who}" : null),
        (Taking, (m, c) => Person(m, c) is { } who ? $"assign {FollowOn.Reference} to {who}" : null),
        (Made, (m, c) => Day(m, c) is { } day ? $"due {FollowOn.Reference} {day}"
            : Person(m, c) is { } who ? $"assign {FollowOn.Reference} to {who}"
            : null),
        (Is, (m, c) => Day(m, c) is { } day ? $"due {FollowOn.Reference} {day}"
            : Person(m, c) is { } who ? $"assign {FollowOn.Reference} to {who}"
            : null),
        (Alone, (m, c) => Person(m, c) is { } who ? $"assign {FollowOn.Reference} to {who}" : null),
        (Instead, (m, c) => Person(m, c) is { } who && KnownName.Is(m.Groups["other"].Value, c)
            ? $"assign {FollowOn.Reference} to {who}"
            : null),
    ];

    /// <returns>Null where the line says nothing of such an action.</returns>
    public static FollowOn? Read(string text, CommandContext context)
    {
        var line = Trailing().Replace(CommandText.TrimThanks(CommandText.TrimCourtesy(CommandText.TrimLead(
            CommandText.Clean(text, context.BotNames)))), "");
        if (line.Length == 0 || line.Contains('\n', StringComparison.Ordinal))
            return null;
        // "Scrap that one, the school has done it": what follows only says why.
        var isAsked = text.TrimEnd().EndsWith('?');
        return Read(line, context, isWhole: true) is { } whole
            ? whole with { IsDoubtful = whole.IsDoubtful || (isAsked && !whole.Shows && !Requested().IsMatch(text)) }
            : (Clause().Match(line) is { Success: true } first ? Read(first.Value, context, isWhole: false) : null);
    }

    [GeneratedRegex(@"\b(?:can|could|will|would)\s+(?:you|we)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Requested();

    private static FollowOn? Read(string line, CommandContext context, bool isWhole)
    {
        foreach (var (pattern, command) in Forms)
        {
            if (!isWhole && pattern != Dropped && pattern != Made && pattern != Given)
                continue;
            if (pattern().Match(line) is { Success: true } match && command(match, context) is { } made)
                return new FollowOn(made, Subject(match)) 
                {
                    IsDoubtful = Loose().IsMatch(line) || IsLoose(pattern, match, made),
                    IsOfCall = pattern == Doer || match.Groups["bare"].Success,
                };
        }

        return null;
    }

    /// <summary>
    /// "That's Friday" may only tell what day it is, and "the contractor is Sam" who he is; "that should be Friday"
    /// does not.
    /// </summary>
    private static bool IsLoose(Func<Regex> pattern, Match match, string made) =>
        (match.Groups["bare"].Success && (pattern == Is || pattern == Ended || pattern == Taking || pattern == Joined))
        || (pattern == Is && made.StartsWith("due", StringComparison.Ordinal) && !match.Groups["lead"].Success
            && !match.Value.Contains("should", StringComparison.OrdinalIgnoreCase));

    private static string? Subject(Match match) => match.Groups["bare"] is { Success: true, Value: var bare } ? bare
        : match.Groups["subject"] is { Success: true, Value: var words } && !Last().IsMatch(words) ? words : null;

    private static string? Person(Match match, CommandContext context) =>
        match.Groups["who"].Value.Trim() is { Length: > 0 } who && KnownName.Is(who, context) ? who : null;

    private static string? Day(Match match, CommandContext context) =>
        match.Groups["who"].Value is var words && !Duration().IsMatch(words) && DueDateParser.Parse(words, context.Today) is { } due
            && due.Length >= words.Length ? words : null;

    private const string What = @"(?:(?:the|that|this|my)\s+(?:one|action|job|task)\s+(?:about|on|for|with|re"
        + @"|regarding|to\s+do\s+with)\s+(?:the\s+)?"
        + @"(?<subject>[\w'’-]+(?:\s[\w'’-]+){0,4})"
        + @"|(?:the|that|this)\s+(?<subject>[\w'’-]+(?:\s[\w'’-]+){0,3}?)\s+(?:one|action|job|task)"
        + @"|(?:that|this|my|the)\s+(?:one|action|job|task)|last\s+one|that|this|it|the\s+(?<bare>[\w'’-]+(?:\s[\w'’-]+){0,3}?))";

    private const string Names = @"(?<who>[\w@][\w.'’@ &/-]{0,80}?)";
    private const string Item = @"(?:agenda\s+)?item\s+(?<item>\d{1,3}[a-z]?(?:\.\d+)*|AOB)";
    private const string Be = @"(?:['’]?s|\s+(?:is|was|should(?:\s+(?:have\s+been|be|go|come))?|needs?\s+to\s+(?:be"
        + @"|go)|has\s+to\s+(?:be|go)|goes|belongs"
        + @"|comes|came|ought\s+to\s+be))";
    private const string Hedge = @"(?:\s+(?:really|actually|just|only|also|now|supposed\s+to\s+be))*";

    [GeneratedRegex(
        @"^(?:scrap|drop|forget(?:\s+about)?|delete|withdraw|remove|bin|cancel|lose|ditch|strike|get\s+rid\s+of|ignore|scratch)\s+" + What
            + @"(?:\s+(?:out|off|again|altogether|completely))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Dropped();

    [GeneratedRegex(
        @"^(?:take|leave|strike|cross)\s+" + What + @"\s+(?:out|off)(?:\s+(?:again|the\s+list))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Taken();

    [GeneratedRegex(
        "^" + What + Be + Hedge + @"\s+(?:(?:from|to|under|in|on|for|part\s+of)\s+)?" + Item + "$", RegexOptions.IgnoreCase)]
    private static partial Regex InItem();

    [GeneratedRegex(
        @"^(?:put|move|log|file|list|record)\s+" + What + @"\s+(?:to|under|on|in|against|into)\s+" + Item + "$", RegexOptions.IgnoreCase)]
    private static partial Regex PutInItem();

    [GeneratedRegex(
        "^" + What + @"(?:['’]?s|\s+(?:is|has\s+been|was))\s+(?:already\s+|now\s+)?(?:done|finished|sorted"
            + @"|completed?)(?:\s+(?:already|now))?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Ended();

    [GeneratedRegex(
        @"^(?:who(?:['’]?s|\s+is|\s+has|\s+was)?\s+(?:got|doing|on|taking|owns|down\s+for|given|has)?\s*" + What
            + @"|(?:show|read)(?:\s+(?:me|us))?(?:\s+back)?\s+" + What + @"|what(?:['’]?s|\s+is|\s+was)\s+" + What + @"(?:\s+again)?"
            + @"|when(?:['’]?s|\s+is)\s+" + What + @"\s+(?:due|for))\??$", RegexOptions.IgnoreCase)]
    private static partial Regex Asked();

    [GeneratedRegex(
        @"^who(?:['’]?s|\s+is|\s+has|\s+was)?\s+(?:doing|got|taking|having|handling|on|down\s+for|looking\s+after"
            + @"|in\s+charge\s+of|responsible\s+for)"
            + @"\s+(?:the\s+)?(?<subject>[\w'’-]+(?:\s[\w'’-]+){0,3})\??$", RegexOptions.IgnoreCase)]
    private static partial Regex Doer();

    [GeneratedRegex(
        @"^(?:(?:add|put)\s+" + Names + @"\s+(?:to|on|onto|down\s+for)\s+" + What + @"(?:\s+(?:as\s+well|too|also))?"
            + @"|" + Names + @"\s+(?:as\s+well|too)\s+(?:on|for)\s+" + What + ")$", RegexOptions.IgnoreCase)]
    private static partial Regex Joined();

    [GeneratedRegex(
        @"^(?:give|assign|pass|hand|reassign)\s+" + What + @"\s+to\s+" + Names + @"(?:\s+instead)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Given();

    /// <summary>"Push it back a week" counts from the day that it was due before.</summary>
    [GeneratedRegex(
        @"^(?:push|put|move|set|shift|bring|extend|give|delay|postpone|defer|slip)\s+" + What + @"\s+(?<shift>.{4,40})$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Shifted();

    /// <summary>How long, which is no day.</summary>
    [GeneratedRegex(
        @"^(?:an?|another|one|two|three|four|six|\d+|a\s+few|a\s+couple\s+of)\s+(?:more\s+)?(?:days?|weeks?|fortnights?|months?|years?)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Duration();

    [GeneratedRegex(
        "^" + Names + @"(?:['’]?(?:s|m|ll)|\s+(?:is|am|will|to|can|has)|,?\s+(?:can|could|will"
            + @"|would)\s+you)\s+(?:doing|do|taking|take|have|having|got"
            + @"|handle|pick\s+up|be\s+doing)\s+"
            + What + "$", RegexOptions.IgnoreCase)]
    private static partial Regex Taking();

    [GeneratedRegex(
        @"^(?:make|change|move|push|put|set|shift|bring|extend)\s+" + What
            + @"(?:\s+(?:back|forward|on))?\s+(?:(?:to|for|by|due|until|till|be|from)\s+)*" + Names + @"(?:\s+instead)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Made();

    [GeneratedRegex(
        "^" + What + Be + Hedge + @"\s+(?<lead>(?:for|by|due|on|to|with|under|be|down\s+to)\s+)*" + Names
            + @"(?:['’]s)?(?:,?\s+(?:not|rather\s+than|instead\s+of)\s+.{1,40})?$", RegexOptions.IgnoreCase)]
    private static partial Regex Is();

    [GeneratedRegex("^" + Names + @",?\s+not\s+(?<other>[\w@][\w.'’@ -]{0,60})$", RegexOptions.IgnoreCase)]
    private static partial Regex Instead();

    [GeneratedRegex(
        @"^(?:forget(?:\s+about)?|ignore|cancel|drop|lose|scratch|remove)\s+(?:it|that|this)$|^(?:it|this)\s+(?:is|was)\s",
        RegexOptions.IgnoreCase)]
    private static partial Regex Loose();

    [GeneratedRegex("^(?:(?:just|only)\\s+" + Names + "|" + Names + @"\s+(?:only|instead))$", RegexOptions.IgnoreCase)]
    private static partial Regex Alone();

    [GeneratedRegex(@"^[^,;.–—]{4,80}(?=[,;.]\s|\s[-–—]+\s)")]
    private static partial Regex Clause();

    [GeneratedRegex(@"^(?:very\s+)?(?:last|latest|previous|same)$", RegexOptions.IgnoreCase)]
    private static partial Regex Last();

    [GeneratedRegex(@"(?:,?\s+(?:sorry|actually|please|then|instead|though))*\s*[.!?]*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Trailing();
}
