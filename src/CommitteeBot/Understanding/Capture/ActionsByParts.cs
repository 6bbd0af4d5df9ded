using System.Text.RegularExpressions;
using CommitteeBot.Language.Dates;
using CommitteeBot.Understanding.Examples;
using CommitteeBot.Understanding.Kinds;
using CommitteeBot.Understanding.Parts;

namespace CommitteeBot.Understanding.Capture;

/// <summary>
/// The actions of a line that is put in no known way: who, what and when wherever they stand, without the words that
/// only ask for it to be put down.
/// </summary>
internal static partial class ActionsByParts
{
    /// <returns>Empty where the line says nothing that is to be done.</returns>
    public static List<CapturedAction> Read(string line, CommandContext context)
    {
        var parts = PartsOfAction.Read(line, context);
        var actions = Groups(line, parts).FindAll(g => g.Exists(p => p.Label == PartLabel.What))
            .ConvertAll(g => Action(line, g, context));
        for (var at = 1; at < actions.Count; at++)
            actions[at] = actions[at] with { Owner = actions[at].Owner ?? actions[at - 1].Owner };
        if (actions.TrueForAll(a => a.Owner is null) && Reminded(line, context) is { } reminded)
            return [reminded];
        if (actions is [var own] && Own().IsMatch(CommandText.TrimLead(line)))
            actions = [own with { Owner = "me" }];
        if (actions is [var said] && OnMe().IsMatch(line))
            actions = [said with { Owner = "me" }];
        if (actions is [{ Owner: null } only] && Elided().IsMatch(CommandText.TrimLead(line)))
            actions = [only with { Owner = "me" }];
        return DueTogether(line, actions);
    }

    /// <summary>"Remind Sam about the sign": whoever is reminded has it.</summary>
    private static CapturedAction? Reminded(string line, CommandContext context)
    {
        if (Remind().Match(line) is not { Success: true } remind
            || PartOwner.Of(remind.Groups["who"].Value, context) is not { } owner)
            return null;
        var what = remind.Groups["what"].Value;
        var due = DueDateParser.Find(what, context.Today);
        return new CapturedAction(CaptureReader.Tidy(due is null ? what
            : CaptureReader.RemoveSpan(what, due.Start, due.Length)))
        {
            Owner = owner, Due = due,
        };
    }

    [GeneratedRegex(@"^(?:about|of|re|regarding)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Regarding();

    [GeneratedRegex(@"\bremind\s+(?<who>[\w.'’-]+(?:\s[\w.'’-]+){0,3}?)\s+(?:about|of|re"
        + @"|regarding)\s+(?<what>.{4,})$", RegexOptions.IgnoreCase)]
    private static partial Regex Remind();

    /// <summary>The day that is said of all of them.</summary>
    public static List<CapturedAction> DueTogether(string line, List<CapturedAction> actions) =>
        actions.Count > 1 && OfAll().IsMatch(line)
            ? actions.ConvertAll(a => a with { Due = a.Due ?? actions[^1].Due, Text = All().Replace(a.Text, "") })
            : actions;

    private static CapturedAction Action(string line, List<LinePart> group, CommandContext context)
    {
        var what = group.FindAll(p => p.Label == PartLabel.What);
        var text = string.Join(" ", what.Select(p => p.Text));
        if (what.Count > 1 && !group.Exists(p => p.Label != PartLabel.What && p.At > what[0].At && p.At < what[^1].At))
            text = line[what[0].At..what[^1].End];
        ParsedDueDate? due = null;
        foreach (var when in group.Where(p => p.Label == PartLabel.When))
        {
            if (due is null && DueDateParser.Parse(when.Text, context.Today) is { } read)
                due = read;
            else
                text = when.At > what[0].At ? line[what[0].At..when.At].Trim() + " " + when.Text : text;
        }

        if (Remind().IsMatch(line))
            text = Regarding().Replace(text, "");
        return new CapturedAction(CaptureReader.Tidy(text))
        {
            Owner = PartOwner.Together(line, group, context),
            Due = due,
        };
    }

    /// <summary>The parts of each action.</summary>
    private static List<List<LinePart>> Groups(string line, List<LinePart> parts)
    {
        List<List<LinePart>> groups = [[]];
        for (var at = 0; at < parts.Count; at++)
        {
            if (BeginsAnother(line, groups[^1], parts, at))
                groups.Add([]);
            groups[^1].Add(parts[at]);
        }

        return groups;
    }

    /// <summary>
    /// Somebody else with something else to do begins another; so does a further thing behind a day, for the same
    /// person.
    /// </summary>
    private static bool BeginsAnother(string line, List<LinePart> group, List<LinePart> parts, int at)
    {
        if (!Has(PartLabel.What))
            return false;
        var next = at + 1 < parts.Count ? parts[at + 1].Label : PartLabel.None;
        return parts[at].Label switch
        {
            PartLabel.Who => next == PartLabel.What && (Has(PartLabel.Who) || !OwnersFollow(parts, at))
                && !IsBareVerb(parts, at + 1),
            PartLabel.What => group[^1].Label != PartLabel.What && Break().IsMatch(line[group[^1].End..parts[at].At])
                && (group[^1].Label == PartLabel.Who ? next == PartLabel.Who
                    : Has(PartLabel.When) && parts[at].Text.Contains(' ', StringComparison.Ordinal)),
            PartLabel.When => Has(PartLabel.When) && next is PartLabel.Who or PartLabel.What,
            _ => false,
        };

        bool Has(PartLabel label) => group.Exists(p => p.Label == label);
    }

    /// <summary>"Keys – Jo, padlocks – Sam": each thing is followed by whose it is.</summary>
    private static bool OwnersFollow(List<LinePart> parts, int at) =>
        at + 2 < parts.Count && parts[at + 2].Label == PartLabel.Who;

    /// <summary>"The checks, Sam to arrange": what is to be done stands before it.</summary>
    private static bool IsBareVerb(List<LinePart> parts, int at) =>
        !parts[at].Text.Contains(' ', StringComparison.Ordinal) && DoingVerbs.Contains(parts[at].Text);

    /// <summary>"Gonna sort the trolleys": whoever writes it.</summary>
    [GeneratedRegex(
        @"^\W*(?:will|gonnae?|going\s+to|shall|am\s+(?:(?:going|off|away)\s+)?to|happy\s+to|(?:off|away)\s+to"
            + @"|can\s+do|said\s+i['’]?d)\s+(?!to\b)\w",
        RegexOptions.IgnoreCase)]
    private static partial Regex Elided();

    /// <summary>
    /// "… so log that on me", "that's an action for me": whoever else is named; "log it for me" asks a favour.
    /// </summary>
    [GeneratedRegex(
        @"\b(?:that['’]?s|that\s+is|it['’]?s)\s+(?:then\s+)?(?:an?\s+|another\s+)?(?:action|job|task|one)\s+(?:for"
            + @"|on)\s+me\b"
            + @"|\b(?:log|note|minute|record|mark)\s+(?:it|that"
            + @"|this)\s+(?:please\s+)?(?:down\s+)?(?:(?:on|to|against)\s+me|(?:under|against|to)\s+my\s+name)\b"
            + @"|\bas\s+(?:my\s+job|mine)(?=\W*$|[,.;])", RegexOptions.IgnoreCase)]
    private static partial Regex OnMe();

    /// <summary>"Am to let Sam have the keys": whoever writes it, and not who is to have them.</summary>
    [GeneratedRegex(
        @"^\W*(?:(?:i\s+)?(?:am|['’]?m)\s+(?:(?:going|due|off|meant|supposed)\s+)?to\b"
            + @"|note\s+to\s+(?:self|me|myself)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Own();

    [GeneratedRegex(@"[,;]?\s*\b(?:both|all(?:\s+(?:of\s+them|three|four))?)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex All();

    /// <summary>"… both by the 16th".</summary>
    [GeneratedRegex(
        @"\b(?:both|all(?:\s+(?:of\s+them|three|four))?)\s+(?:due\s+|to\s+be\s+done\s+)?(?:by|for|on|before)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex OfAll();

    [GeneratedRegex(@"[,;.]|\band\b|&|\+|\bthen\b", RegexOptions.IgnoreCase)]
    private static partial Regex Break();
}
