using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Understanding.Examples;

namespace CommitteeBot.Understanding.Capture;

/// <summary>
/// The owner of an action. A line has the owner before "to", "will" or a colon, or after "owner" or in brackets at the
/// end; a noun that begins a sentence ("figures to be sent") is nobody, and so is the receiver of a passive.
/// </summary>
internal static partial class OwnerPhrase
{
    public static (string Text, string? Owner) Extract(string text, CommandContext context)
    {
        text = Speaking().Replace(text, "I will ");
        if (Labelled().Match(text) is { Success: true } labelled)
            return (CaptureReader.RemoveSpan(text, labelled.Index, labelled.Length),
                Clean(labelled.Groups["who"].Value));

        if (LeadingDoer(text, context) is { } doer)
            return doer;

        foreach (Match match in Doing().Matches(text).Take(1))
        {
            var who = match.Groups["who"].Value;
            if (IsDoneTo(text, match))
                break;
            if (IsPerson(who, context)
                || (match.Groups["will"].Success && IsNameLike(LeadingThe().Replace(who, ""), context)))
                return (text[(match.Index + match.Length)..], Clean(who));
        }

        if (Colon().Match(text) is { Success: true } colon && IsPerson(colon.Groups["who"].Value, context))
            return (DropTo().Replace(text[colon.Length..], ""), Clean(colon.Groups["who"].Value));
        if (AtEnd().Match(text) is { Success: true } end && IsPerson(end.Groups["who"].Value, context))
            return (text[..end.Index], Clean(end.Groups["who"].Value));
        if (Agent().Match(text) is { Success: true } agent && Passive().IsMatch(text)
            && IsPerson(agent.Groups["who"].Value, context))
            return (text[..agent.Index], Clean(agent.Groups["who"].Value));

        // A mention that leads the line is the doer, whatever verb follows it.
        var called = text.TrimStart('@');
        foreach (var name in called.Length < text.Length ? context.Mentions.Concat(context.People) : context.Mentions)
        {
            if (called.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase))
                return (DropTo().Replace(called[name.Length..].TrimStart(' ', ',', ':', '-'), ""), name);
        }

        return (text, null);
    }

    /// <summary>"KV reply to them": somebody whom the committee knows, and what they do.</summary>
    private static (string Text, string? Owner)? LeadingDoer(string text, CommandContext context) =>
        KnownName.Leading(text, context) is { } known && DoingVerbs.Contains(FirstWord(text[known.Length..]))
        && text[known.Length..].TrimStart().Contains(' ', StringComparison.Ordinal)
            ? (text[known.Length..].TrimStart(), Clean(known))
            : null;

    /// <summary>True where the line begins with a doer: an action of its own.</summary>
    public static bool StartsWithOwner(string text, CommandContext context) =>
        (Doing().Match(text) is { Success: true, Index: 0 } doing && IsPerson(doing.Groups["who"].Value, context))
        || (Colon().Match(text) is { Success: true } colon && IsPerson(colon.Groups["who"].Value, context));

    /// <summary>
    /// True where the line begins with somebody who is to do something, and not with what is to be done to them.
    /// </summary>
    public static bool AssignsWork(string text, CommandContext context) =>
        StartsWithOwner(text, context) && !(Doing().Match(text) is { Success: true } doing && IsDoneTo(text, doing));

    /// <summary>"JR to be consulted" asks nothing of JR; "JR to arrange for it to be sent" does.</summary>
    private static bool IsDoneTo(string text, Match doing) => DoneTo().IsMatch(text[(doing.Index + doing.Length)..]);

    /// <summary>Somebody named as the owner: "me" for the writer, null for nobody.</summary>
    public static string? Named(string who) => Clean(who);

    private static string FirstWord(string text) => text.TrimStart().Split(' ')[0];

    private static string? Clean(string who)
    {
        var name = LeadingThe().Replace(who.Trim().Trim(',', '.', ':', '@'), "");
        if (Nobody().IsMatch(name))
            return null;
        return Self().IsMatch(name) ? "me" : name;
    }

    public static bool IsPerson(string who, CommandContext context)
    {
        var name = LeadingThe().Replace(who.Trim().Trim(',', '@'), "");
        if (name.Length == 0)
            return false;
        if (IsKnown(name, context) || Self().IsMatch(name) || Nobody().IsMatch(name) || JointOwners.IsTwo(name))
            return true;
        var parts = Between().Split(name).Where(p => p.Length > 0).ToList();
        return parts.All(p => IsKnown(LeadingThe().Replace(p, ""), context) || Self().IsMatch(p)
            || IsNameLike(p, context));
    }

    private static bool IsKnown(string name, CommandContext context) =>
        context.People.Contains(name, StringComparer.OrdinalIgnoreCase)
            || context.Mentions.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Capitals, initials, ranks and offices, with the small words that join them; no sentence that merely begins with
    /// a capital.
    /// </summary>
    private static bool IsNameLike(string phrase, CommandContext context)
    {
        var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 9 || Pronoun().IsMatch(words[0])
            || OwnerWords.Verbs.Contains(words[0]) || OwnerWords.Things.Contains(words[0])
            || OwnerWords.Markers.Contains(words[0].TrimEnd(',', '.', '!')))
            return false;
        if (IsBody(words))
            return true;
        return words.All(w => OwnerWords.Joins.Contains(w)
            || OwnerWords.Offices.Contains(w.Trim('\'', '’', 's', ',', '(', ')')) || OwnerWords.Offices.Contains(w)
                || (w.TrimStart('(', '@') is [var first, ..] && char.IsUpper(first))
                || context.People.Any(p => p.Split(' ').Contains(w, StringComparer.OrdinalIgnoreCase)))
            ? !words.All(OwnerWords.Joins.Contains)
            : words.Length == 1 && LowerInitials().IsMatch(words[0]) && !OwnerWords.ShortWords.Contains(words[0]);
    }

    /// <summary>"The housing team", however it is written; not "new bins for the office".</summary>
    private static bool IsBody(string[] words) =>
        words.Length is > 1 and < 6 && OwnerWords.Bodies.Contains(words[^1])
        && !words.Any(
        w => OwnerWords.Verbs.Contains(w) || OwnerWords.Things.Contains(w)
            || w is "for" or "with" or "on" or "in" or "at" or "to");

    [GeneratedRegex(
        @"^(?:I(?:['’]?m|\s+am)\s+(?:(?:going|happy|glad|willing|able|away|off|about|due|meant|hoping|planning)\s+)?to"
            + @"|I(?:['’]?ve|\s+have)?\s+(?:undertaken|undertook|promised|agreed|offered|volunteered|pledged)\s+to"
            + @"|I\s+(?:can|could)|let\s+me)\s+",
        RegexOptions.IgnoreCase)]
    private static partial Regex Speaking();

    [GeneratedRegex(
        @"[,;(\[–—-]?\s*\b(?:owner|owned\s+by|assigned\s+to|assign\s+to|lead|who(?=\s*[:=])|by\s+whom"
        + @"|responsible)\s*[:=]?\s+(?<who>[\w.'’&/ -]{1,200}?)\s*[)\]]?\s*[.;]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Labelled();

    [GeneratedRegex(
        @"^(?<who>[^:;?!–—]{1,80}?)\s*,?(?:\s+(?:to|(?<will>will|shall|agreed\s+to|has\s+agreed\s+to"
            + @"|have\s+agreed\s+to|is\s+to|are\s+to|undertook\s+to|is\s+going\s+to|needs?\s+to|should"
            + @"|must)(?:\s+also)?)|(?<will>['’]ll))\s+(?=\w)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Doing();

    [GeneratedRegex(@"^@?(?<who>[^:;.?!–—]{1,60}?)\s*(?::|\s[-–—]+|[–—])\s*(?=\S)")]
    private static partial Regex Colon();

    [GeneratedRegex(
        @"\s*(?:\((?<who>[^()]{1,60})\)|\[(?<who>[^\[\]]{1,60})\]|\s[-–—]+\s*(?<who>[^-–—()]{1,40})"
        + @"|\s@(?<who>[^@()]{1,40}))\s*\.?$")]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"\s+by\s+(?:the\s+)?(?<who>[^,;.]{1,60})\s*\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Agent();

    private const string Participle = @"(?:\w+(?:ed|wn|en)|sent|given|put|made|brought|told|paid|held|met|found|built"
        + @"|kept|set|sought|taught|dealt|read|laid|run|agreed)\b";

    [GeneratedRegex(@"^.*?\bto\s+be\s+" + Participle, RegexOptions.IgnoreCase)]
    private static partial Regex Passive();

    [GeneratedRegex(@"^be\s+" + Participle, RegexOptions.IgnoreCase)]
    private static partial Regex DoneTo();

    [GeneratedRegex(@"^\s*(?:to|will|shall)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex DropTo();

    /// <summary>"Log an action for the Clerk to …".</summary>
    [GeneratedRegex(@"^(?:for\s+)?(?:(?:the|our)\s+)?", RegexOptions.IgnoreCase)]
    private static partial Regex LeadingThe();

    [GeneratedRegex(@"\s*(?:,\s*and\b|,|;|/|&|\+|\band\b|\bwith\b)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex("^(?:s?he|they|it|that|this|there|here|who|what)(?:['’]\\w+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Pronoun();

    [GeneratedRegex("^(?:I|me|myself|I['’]ll)$", RegexOptions.IgnoreCase)]
    private static partial Regex Self();

    [GeneratedRegex(
        "^(?:we|us|someone|somebody|nobody|no one|none|tb[acd]|blank|unknown|unassigned|pending|(?:as )?yet|(?:still )?to "
            + "(?:follow|be (?:agreed|decided|confirmed|settled|found|named)(?: later)?))$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Nobody();

    [GeneratedRegex("^[a-z]{2,3}$")]
    private static partial Regex LowerInitials();
}
