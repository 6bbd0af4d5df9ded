using System.Text.RegularExpressions;
using CommitteeBot.Language.Dates;
using CommitteeBot.Understanding.Kinds;
using CommitteeBot.Understanding.Parts;

namespace CommitteeBot.Understanding.Capture;

/// <summary>
/// The parts of a line that puts something down, with those put right that the learned model leaves out, tears apart or
/// takes for others.
/// </summary>
internal static partial class PartsOfAction
{
    public static List<LinePart> Read(string line, CommandContext context)
    {
        var parts = LineWithParts.Read(line, LineKind.Log, context)
            .FindAll(p => p.Label is PartLabel.What or PartLabel.When
                || (p.Label == PartLabel.Who && PartOwner.Of(p.Text, context) is not null))
            .FindAll(p => p.Label != PartLabel.When || !OfThePast().IsMatch(line[..p.At]));
        DropOccasion(line, parts);
        DropFavour(line, parts, context);
        DropReceivers(line, parts, context);
        AddNamedBefore(line, parts, context);
        AddWork(line, parts);
        AddOwn(line, parts, context.Today);
        JoinPassive(line, parts);
        JoinReceiver(line, parts);
        JoinDays(line, parts, context.Today);
        AddWriter(line, parts);
        return parts;
    }

    /// <summary>"After the supper: Colin to get a quote" says when it came up, and not what is to be done.</summary>
    private static void DropOccasion(string line, List<LinePart> parts)
    {
        if (parts is [{ Label: PartLabel.What } first, { Label: PartLabel.Who } who, ..]
            && parts.FindAll(p => p.Label == PartLabel.What).Count > 1
            && Occasion().IsMatch(line[..who.At]) && line[first.End..who.At].TrimStart() is [':', ..])
            parts.RemoveAt(0);
    }

    /// <summary>"Stick one on Sam for me": the favour is the writer's, the work is Sam's.</summary>
    private static void DropFavour(string line, List<LinePart> parts, CommandContext context)
    {
        for (var at = parts.Count - 1; at > 0; at--)
        {
            if (parts[at].Label == PartLabel.Who && parts[at - 1].Label == PartLabel.Who
                && line[parts[at - 1].End..parts[at].At].Trim().Equals("for", StringComparison.OrdinalIgnoreCase)
                && PartOwner.Of(parts[at].Text, context) == "me")
                parts.RemoveAt(at);
        }
    }

    /// <summary>"I'll send the leaflet over to Sam, log that on me": whom it is sent to doesn't do it.</summary>
    private static void DropReceivers(string line, List<LinePart> parts, CommandContext context)
    {
        if (parts.Exists(p => p.Label == PartLabel.Who && PartOwner.Of(p.Text, context) == "me"))
            parts.RemoveAll(p => p.Label == PartLabel.Who && PartOwner.Of(p.Text, context) != "me"
                && parts.Exists(w => w.Label == PartLabel.What && w.End <= p.At
                    && ToWhom().IsMatch(line[w.End..p.At])));
    }

    [GeneratedRegex(@"^\s+(?:over\s+|across\s+|out\s+|on\s+)?to\s+(?:the\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex ToWhom();

    /// <summary>"As agreed with Leo he takes on the letter": the one who was named before.</summary>
    private static void AddNamedBefore(string line, List<LinePart> parts, CommandContext context)
    {
        if (Pronoun().Match(line) is not { Success: true } pronoun
            || parts.Exists(p => (p.Label == PartLabel.Who && p.At > pronoun.Index)
                || (p.Label == PartLabel.Who && PartOwner.Of(p.Text, context) == "me")
                || (p.Label == PartLabel.What && p.End <= pronoun.Index))
            || PeopleInLine.Find(line[..pronoun.Index], context.Roster) is not [{ IsPossessive: false } one])
            return;
        var from = pronoun.Index + pronoun.Length;
        parts.RemoveAll(p => p.Label == PartLabel.Who);
        var what = parts.FindIndex(p => p.Label == PartLabel.What);
        if (what < 0 && Clause().Match(line, from) is { Success: true } clause)
            parts.Insert(what = 0, new LinePart(PartLabel.What, clause.Value, from));
        else if (what >= 0 && parts[what].At < from)
            parts[what] = new LinePart(PartLabel.What, line[from..parts[what].End], from);
        if (what >= 0)
            parts.Insert(what, new LinePart(PartLabel.Who, line[one.At..one.End], one.At));
    }

    [GeneratedRegex(@"\G\w+\s[^,;.!?]+")]
    private static partial Regex Clause();

    [GeneratedRegex(
        @"\bs?he(?:['’]s\s+to|['’]ll|\s+(?:will|takes\s+on|is\s+to|has\s+to|agreed\s+to|offered\s+to"
            + @"|promised\s+to))\s+(?=\w)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"^\W*(?:after|following|further\s+to|since|from|at|during"
        + @"|on\s+the\s+back\s+of)\b[^:]*:\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Occasion();

    /// <summary>
    /// Where it is said who is to do something, and by when, and not what, it is what stands between the two.
    /// </summary>
    private static void AddWork(string line, List<LinePart> parts)
    {
        if (parts.Exists(p => p.Label == PartLabel.What)
            || parts.FindIndex(p => p.Label == PartLabel.Who) is not (>= 0 and var who))
            return;
        var end = who + 1 < parts.Count ? parts[who + 1].At : line.Length;
        if (Work().Match(line[parts[who].End..end]) is { Success: true } work)
            parts.Insert(who + 1, new LinePart(PartLabel.What, work.Groups["work"].Value,
                parts[who].End + work.Groups["work"].Index));
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
            if (parts[at].Label == PartLabel.What && parts[at - 1].Label == PartLabel.Who
                && Passive().IsMatch(line[parts[at - 1].End..]))
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
            if (parts[at].Label != PartLabel.Who || parts[at + 1].Label != PartLabel.What
                || parts[at - 1].Label != PartLabel.Who
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

    [GeneratedRegex(@"^\s+to\s+be\s+(?:\w+ed|told|sent|given|kept|shown|paid|made|written\s+to)\b",
        RegexOptions.IgnoreCase)]
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
                parts.Insert(at, new LinePart(PartLabel.Who, writer.Groups["me"].Value,
                    parts[at - 1].End + writer.Groups["me"].Index));
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

    /// <summary>"From my surgery last Saturday" says when it came up, and not when it is due.</summary>
    [GeneratedRegex(@"\b(?:last|past|since|back\s+(?:in|on)|as\s+of)\s+(?:the\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex OfThePast();
}
