using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Understanding.Capture;

namespace CommitteeBot.Understanding.Access;

/// <summary>Reads commands about the roster and about restricted items.</summary>
internal static partial class AccessReader
{
    public static Intent? Read(string line, CommandContext context)
    {
        var (text, committee) = CommitteePhrase.Extract(line.TrimEnd('.', '!', ' '), context.Committees);
        return ReadRoster(text) is { } roster ? roster with { Committee = committee }
            : ReadRestriction(text, context) is { } restriction ? restriction with { Committee = committee }
            : null;
    }

    private static Intent? ReadRoster(string text)
    {
        if (Roster().IsMatch(text))
            return new ShowRosterIntent();
        if (Restrictions().IsMatch(text))
            return new ShowRestrictionsIntent();
        if (Audit().IsMatch(text))
            return new ShowAuditIntent();
        if (SamePerson().Match(text) is { Success: true } same && !Numbered().IsMatch(text))
            return new MergePeopleIntent(Name(same.Groups["from"].Value), Name(same.Groups["into"].Value));
        if (Unmerge().Match(text) is { Success: true } apart)
            return new UnmergePeopleIntent(Name(apart.Groups["name"].Value));
        if (Link().Match(text) is { Success: true } link)
            return new LinkPersonIntent(Name(link.Groups["account"].Value), Name(link.Groups["name"].Value));
        if (Give().Match(text) is { Success: true } give
            && RosterRules.ParseRole(give.Groups["role"].Value) is { } role)
            return new SetRoleIntent(Name(give.Groups["name"].Value), role);
        return Leave().Match(text) is { Success: true } leave
            ? new RemoveFromRosterIntent(Name(leave.Groups["name"].Value))
            : null;
    }

    private static Intent? ReadRestriction(string text, CommandContext context)
    {
        if (Restrict().Match(text) is { Success: true } restrict)
        {
            RequestedAudience? audience = restrict.Groups["to"].Value.ToUpperInvariant() switch
            {
                "OFFICERS" or "OFFICER" => RequestedAudience.Officers,
                "CHAIR" => RequestedAudience.Chair,
                "MEMBERS" => RequestedAudience.Members,
                _ => null,
            };
            return new RestrictItemIntent(
                restrict.Groups["item"].Value, Meeting(restrict), audience, Given(restrict.Groups["ground"]),
                Given(restrict.Groups["reason"]));
        }

        if (Exclude().Match(text) is { Success: true } exclude)
            return new ExcludeFromItemIntent(
                exclude.Groups["item"].Value, Meeting(exclude), Name(exclude.Groups["name"].Value),
                exclude.Groups["not"].Success);
        if (Review().Match(text) is { Success: true } review)
            return new ReviewRestrictionIntent(
                review.Groups["item"].Value, Meeting(review),
                DueDateParser.Find(review.Groups["day"].Value, context.Today) is { } day ? day.OrElse ?? day.Date : null);
        return Lift().Match(text) is { Success: true } lift
            ? new LiftRestrictionIntent(lift.Groups["item"].Value, Meeting(lift))
            : null;
    }

    private static MeetingPhrase? Meeting(Match match) =>
        Given(match.Groups["meeting"]) is { } words ? MeetingReader.Read(words) : null;

    private static string? Given(Group group) =>
        group.Success && group.Value.Trim() is { Length: > 0 } value ? value : null;

    private static string Name(string words) => Tag().Replace(words, "").Trim().Trim('"', '“', '”', '\'', '@', ' ');

    private const string ItemOf = @"(?:agenda\s+)?item\s+(?<item>\d{1,3}[a-z]?(?:\.\d+)*)(?:\s+(?:of|from"
        + @"|at)\s+(?<meeting>(?:the\s+)?(?:(?:last|latest|previous)(?:\s+meeting)?"
        + @"|(?:meeting\s+(?:of"
        + @"|on)\s+)?[\w./-]*\d[\w./-]*(?:\s+(?:of\s+)?[a-z]{3,9})?(?:\s+\d{4})?"
        + @"|[a-z]{3,9}(?:\s+\d{4})?\s+meeting)))?";

    /// <summary>A mention in a message's markup.</summary>
    [GeneratedRegex("</?at[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    private const string SomeName = @"[@""“]?[A-Z][\w.'’-]*(?:\s+[\w.'’-]+){0,4}[""”]?";

    [GeneratedRegex(
        @"^(?:(?:[Mm]erge|[Cc]ombine)\s+(?:(?:the\s+)?(?:people|persons"
            + @"|names)\s+)?(?<from>" + SomeName + @")\s+(?:into|with|and)\s+(?<into>"
            + SomeName + @")|(?<from>" + SomeName + @")\s+is\s+(?:really\s+|actually\s+)?(?:the\s+same\s+(?:person"
            + @"|one)\s+as|another\s+name\s+(?:of|for))\s+(?<into>"
            + SomeName + @")|(?<from>" + SomeName + @")\s+and\s+(?<into>" + SomeName + @")\s+are\s+(?:(?:both\s+)?"
            + @"(?:the\s+same|one)\s+person))$")]
    private static partial Regex SamePerson();

    [GeneratedRegex(@"^(?:[Uu]n-?merge|[Ss]eparate)\s+(?<name>" + SomeName + ")(?:\\s+(?:from|and)\\s+.+)?$")]
    private static partial Regex Unmerge();

    [GeneratedRegex(@"\b[A-Za-z]{2,5}-\d|\b(?:actions?|items?|meetings?)\b")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?:show\s+|list\s+)?(?:me\s+)?(?:the\s+)?roster$", RegexOptions.IgnoreCase)]
    private static partial Regex Roster();

    [GeneratedRegex(
        @"^(?:show\s+|list\s+)?(?:the\s+|all\s+)?(?:restrictions|restricted\s+items)$", RegexOptions.IgnoreCase)]
    private static partial Regex Restrictions();

    [GeneratedRegex(@"^(?:show\s+)?(?:the\s+)?audit(?:\s+(?:log|trail))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Audit();

    [GeneratedRegex(
        @"^(?:roster\s+)?link\s+(?<account>@?[^""“]+?)\s+(?:to|with)\s+(?<name>[""“]?[^""”]+[""”]?)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(
        @"^(?:(?:roster\s+)?add\s+(?<name>\S.*?)\s+(?:to\s+the\s+(?:roster|committee)\s+)?as|(?:make"
        + @"|appoint)\s+(?!sure\b)(?<name>\S.*?))\s+(?:(?:an?|the"
        + @"|our)\s+)?(?<role>(?:democratic\s+services\s+)?officer|clerk|secretary|chair(?:man|woman|person)?"
        + @"|(?:vice-?\s?|deputy\s+)chair|member|guest|observer|attendee)$", RegexOptions.IgnoreCase)]
    private static partial Regex Give();

    [GeneratedRegex(
        @"^(?:(?:[Rr]oster\s+)?[Rr]emove\s+(?!action\b|item\b|the\b"
        + @"|[A-Z]{2,5}-\d)(?<name>[@""“]?[A-Z]\S*(?:\s+\S+){0,5}?)(?:\s+from\s+(?:the\s+)?(?:roster|committee))?"
        + @"|(?<name>@?[A-Z]\S*(?:\s+\S+){0,4}?)\s+has\s+left(?:\s+the\s+(?:committee|board|panel|roster))?)$")]
    private static partial Regex Leave();

    [GeneratedRegex(@"^(?:restrict|limit)\s+" + ItemOf + @"(?:\s+to\s+(?:the\s+)?(?<to>members|chair"
        + @"|officers?)(?:\s+only)?)?(?:\s*,?\s+(?:under"
        + @"|by)\s+(?<ground>.+?))?(?:\s*(?:,?\s+because\s+"
        + @"|:\s*)(?<reason>.+))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Restrict();

    [GeneratedRegex("^" + ItemOf + @"\s+(?:is\s+)?(?:(?<not>not)\s+for\s+(?<name>.+)|for\s+(?<name>.+?)\s+again)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Exclude();

    [GeneratedRegex(
        @"^(?:review\s+(?:the\s+)?(?:restriction\s+(?:on|of)\s+)?" + ItemOf + @"\s+(?:on|by)|" + ItemOf
            + @"\s+(?:is\s+)?restricted\s+until)\s+(?<day>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Review();

    [GeneratedRegex(
        @"^(?:lift|end|remove)\s+(?:the\s+)?restriction\s+(?:on|of|from)\s+" + ItemOf + "$", RegexOptions.IgnoreCase)]
    private static partial Regex Lift();
}
