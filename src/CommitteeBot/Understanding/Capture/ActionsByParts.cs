using System.Text.RegularExpressions;
using CommitteeBot.Language.Dates;
using CommitteeBot.Understanding.Examples;
using CommitteeBot.Understanding.Kinds;
using CommitteeBot.Understanding.Parts;

namespace CommitteeBot.Understanding.Capture;

/// <summary>
/// The actions of a line that is put in no known way: who, what and when wherever they stand, without the words that
/// only
/// ask for it to be put down.
/// </summary>
internal static partial class ActionsByParts
{
    /// <returns>Empty where the line says nothing that is to be done.</returns>
    public static List<CapturedAction> Read(string line, CommandContext context)
    {
        var parts = LineWithParts.Read(line, LineKind.Log, context)
            .FindAll(p => p.Label is PartLabel.What or PartLabel.When
                || (p.Label == PartLabel.Who && PartOwner.Of(p.Text, context) is not null))
            .FindAll(p => p.Label != PartLabel.When || !OfThePast().IsMatch(line[..p.At]));
        DropOccasion(line, parts);
        AddWork(line, parts);
        AddOwn(line, parts, context.Today);
        JoinPassive(line, parts);
        JoinReceiver(line, parts);
        JoinDays(line, parts, context.Today);
        AddWriter(line, parts);
        var actions = Groups(line, parts).FindAll(g => g.Exists(p => p.Label == PartLabel.What))
            .ConvertAll(g => Action(line, g, context));
        for (var at = 1; at < actions.Count; at++)
            actions[at] = actions[at] with { Owner = actions[at].Owner ?? actions[at - 1].Owner };
        if (actions.TrueForAll(a => a.Owner is null) && Reminded(line, context) is { } reminded)
            return [reminded];
        if (actions is [var own] && Own().IsMatch(CommandText.TrimLead(line)))
            actions = [own with { Owner = "me" }];
        if (actions is [{ Owner: null } only] && Elided().IsMatch(CommandText.TrimLead(line)))
            actions = [only with { Owner = "me" }];
        return DueTogether(line, actions);
    }

    /// <summary>"Remind Sam about the sign": whoever is reminded has it.</summary>
    private static CapturedAction? Reminded(string line, CommandContext context)
    {
        if (Remind().Match(line) is not { Success: true } remind || PartOwner.Of(remind.Groups["who"].Value, context) is not { } owner)
            return null;
        var what = remind.Groups["what"].Value;
        var due = DueDateParser.Find(what, context.Today);
        return new CapturedAction(CaptureReader.Tidy(due is null ? what : CaptureReader.RemoveSpan(what, due.Start, due.Length)))
        {
            Owner = owner, Due = due,
        };
    }

    [GeneratedRegex(@"\bremind\s+(?<who>[\w.'’-]+(?:\s[\w.'’-]+){0,3}?)\s+(?:about|of|re"
        + @"|regarding)\s+(?<what>.{4,})$", RegexOptions.IgnoreCase)]
    private static partial Regex Remind();

    /// <summary>"After the supper: Colin to get a quote" says when it came up, and not what is to be done.</summary>
    private static void DropOccasion(string line, List<LinePart> parts)
    {
        if (parts is [{ Label: PartLabel.What } first, { Label: PartLabel.Who } who, ..]
            && parts.FindAll(p => p.Label == PartLabel.What).Count > 1
            && Occasion().IsMatch(line[..who.At]) && line[first.End..who.At].TrimStart() is [':', ..])
            parts.RemoveAt(0);
    }

    [GeneratedRegex(@"^\W*(?:after|following|further\s+to|since|from|at|during"
        + @"|on\s+the\s+back\s+of)\b[^:]*:\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Occasion();

    /// <summary>The day that is said of all of them.</summary>
    public static List<CapturedAction> DueTogether(string line, List<CapturedAction> actions) =>
        actions.Count > 1 && OfAll().IsMatch(line)
            ? actions.ConvertAll(a => a with { Due = a.Due ?? actions[^1].Due, Text = All().Replace(a.Text, "") })
            : actions;

    /// <summary>Where it is said who is to do something, and by when, and not what, it is what stands between the two.</summary>
    private static void AddWork(string line, List<LinePart> parts)
    {
        if (parts.Exists(p => p.Label == PartLabel.What) || parts.FindIndex(p => p.Label == PartLabel.Who) is not (>= 0 and var who))
            return;
        var end = who + 1 < parts.Count ? parts[who + 1].At : line.Length;
        if (Work().Match(line[parts[who].End..end]) is { Success: true } work)
            parts.Insert(who + 1, new LinePart(PartLabel.What, work.Groups["work"].Value, parts[who].End + work.Groups["work"].Index));
    }

    /// <summary>"Sam to ring the depot, I'll grease the lock": what the writer takes on behind it is another.</summary>
    private static void AddOwn(string line, List<LinePart> parts, DateOnly today)
    {
        if (!parts.Exists(p => p.Label == PartLabel.What)
            || OwnClause().Match(line, parts[^1].End) is not { Success: true } own)
            return;
        var (me, work) = (own.Groups["me"], own.Groups["work"]);
        parts.Add(new LinePart(PartLabel.Who, me.Value, me.Index));
        var due = DueDateParser.Find(work.Value, today);
        var what = due is null ? work.Value : work.Value[..due.Start].TrimEnd();
        if (what.Length == 0)
            return;
        parts.Add(new LinePart(PartLabel.What, what, work.Index));
        if (due is not null)
            parts.Add(new LinePart(PartLabel.When, due.Words, work.Index + due.Start));
    }

    [GeneratedRegex(@"\G\s*(?:[,;.]\s*(?:and\s+)?|and\s+)(?<me>I)(?:['’]ll|\s+will)\s+(?<work>(?!be\b|not\b"
        + @"|see\b|let\b)[a-z]+\s[^,;.!?]+)", RegexOptions.IgnoreCase)]
    private static partial Regex OwnClause();

    /// <summary>"The Chair to be informed" is for somebody else to do.</summary>
    private static void JoinPassive(string line, List<LinePart> parts)
    {
        for (var at = parts.Count - 1; at > 0; at--)
        {
            if (parts[at].Label == PartLabel.What && parts[at - 1].Label == PartLabel.Who && Passive().IsMatch(line[parts[at - 1].End..]))
            {
                parts[at] = parts[at] with { Text = line[parts[at - 1].At..parts[at].End], At = parts[at - 1].At };
                parts.RemoveAt(at - 1);
            }
        }
    }

    /// <summary>"The Clerk to let me have the figures": whoever receives something doesn't do it.</summary>
    private static void JoinReceiver(string line, List<LinePart> parts)
    {
        for (var at = parts.Count - 2; at > 0; at--)
        {
            if (parts[at].Label != PartLabel.Who || parts[at + 1].Label != PartLabel.What || parts[at - 1].Label != PartLabel.Who
                || Receiver().Match(line[parts[at - 1].End..parts[at + 1].At]) is not { Success: true } received)
                continue;
            var start = parts[at - 1].End + received.Groups["verb"].Index;
            parts[at + 1] = new LinePart(PartLabel.What, line[start..parts[at + 1].End], start);
            parts.RemoveAt(at);
        }
    }

    [GeneratedRegex(
        @"^\s+(?:to|will|is\s+to)\s+(?<verb>let|send|give|bring|show|email)\s+(?:me|us|him|her|them)\s+(?:have\s+)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Receiver();

    [GeneratedRegex(@"^\s+to\s+be\s+(?:\w+ed|told|sent|given|kept|shown|paid|made|written\s+to)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Passive();

    /// <summary>Two words at least, without what joins them to the owner and to the day.</summary>
    [GeneratedRegex(
        @"^(?:['’](?:s|ll|d))?[\s:,–—-]*(?:(?:is|will|to|would|about|re)\s+)*(?<work>(?!be\s)\w\S*\s+\S.*?)"
            + @"(?:\s+(?:by|for|on|before|until|till|at|due))?[\s,.:;–—-]*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Work();

    /// <summary>"Sam chases the firm, I'll draft a letter": whose the second is, stands between the two.</summary>
    private static void AddWriter(string line, List<LinePart> parts)
    {
        for (var at = parts.Count - 1; at > 0; at--)
        {
            if (parts[at].Label == PartLabel.What && (parts[at - 1].Label is PartLabel.What or PartLabel.When
                    || Promised().IsMatch(line[..parts[at - 1].At]))
                && Writer().Match(line[parts[at - 1].End..parts[at].At]) is { Success: true } writer)
                parts.Insert(at, new LinePart(PartLabel.Who, writer.Groups["me"].Value, parts[at - 1].End + writer.Groups["me"].Index));
        }
    }

    /// <summary>"Promised Hugh I'd look into it".</summary>
    [GeneratedRegex(@"\b(?:promised|told|assured|said\s+to)\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex Promised();

    [GeneratedRegex(@"(?:^|[\s,;.])(?<me>I)(?:['’]?ll|['’]?m|['’]d|\s+(?:will|shall|can"
        + @"|am))?\s+(?:(?:going\s+)?to\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Writer();

    /// <summary>"Friday, 11 December" is one day.</summary>
    private static void JoinDays(string line, List<LinePart> parts, DateOnly today)
    {
        for (var at = parts.Count - 1; at > 0; at--)
        {
            if (parts[at].Label != PartLabel.When || parts[at - 1].Label != PartLabel.When
                || !Comma().IsMatch(line[parts[at - 1].End..parts[at].At]))
                continue;
            var whole = parts[at - 1] with { Text = line[parts[at - 1].At..parts[at].End] };
            if (DueDateParser.Parse(whole.Text, today) is not { Date: not null, Problem: DueDateProblem.None } day
                || day.Length < whole.Text.Length)
                continue;
            parts[at - 1] = whole;
            parts.RemoveAt(at);
        }
    }

    [GeneratedRegex(@"^\s*,?\s*$")]
    private static partial Regex Comma();

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
            PartLabel.Who => next == PartLabel.What && (Has(PartLabel.Who) || !OwnersFollow(parts, at)) && !IsBareVerb(parts, at + 1),
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

    /// <summary>"Am to let Sam have the keys": whoever writes it, and not who is to have them.</summary>
    [GeneratedRegex(
        @"^\W*(?:(?:i\s+)?(?:am|['’]?m)\s+(?:(?:going|due|off|meant|supposed)\s+)?to\b"
            + @"|note\s+to\s+(?:self|me|myself)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Own();

    /// <summary>"From my surgery last Saturday" says when it came up, and not when it is due.</summary>
    [GeneratedRegex(@"\b(?:last|past|since|back\s+(?:in|on)|as\s+of)\s+(?:the\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex OfThePast();

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
