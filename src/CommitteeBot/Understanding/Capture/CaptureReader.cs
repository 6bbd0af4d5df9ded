using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Understanding.Capture;

/// <summary>
/// Reads the lines in which people log actions: <c>action JR to send the figures by Friday</c>, <c>ACTION: …</c>,
/// <c>note that Dee Collins will …</c>, or a heading <c>Actions:</c> with one on each line below it.
/// </summary>
internal static partial class CaptureReader
{
    /// <summary>Null where the text logs nothing; an empty list for <c>action</c> with no words.</summary>
    public static IReadOnlyList<CapturedAction>? Read(string text, CommandContext context)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0 || Words(lines[0], lines.Length > 1) is not { } first)
            return null;

        var bodies = new List<string>();
        if (first.Length > 0)
            bodies.Add(first);
        foreach (var line in lines.Skip(1))
        {
            var body = Words(line, headed: true) ?? Bullet().Replace(line, "");
            if (body.Length == 0)
                continue;

            // A line that wraps has no mark of its own; one below a heading, or with a bullet or a doer, is an action
            // of its own.
            if (bodies.Count > 0 && first.Length > 0 && body == line && body.Length <= CommandReader.MaxLength
                && !OwnerPhrase.StartsWithOwner(body, context) && ItemPhrase.ReadWhole(body) is null)
                bodies[^1] += " " + body;
            else
                bodies.Add(body);
        }

        return ReadBodies(bodies, context);
    }

    private static List<CapturedAction> ReadBodies(List<string> bodies, CommandContext context)
    {
        var actions = new List<CapturedAction>();
        string? item = null;
        foreach (var body in bodies)
        {
            if (body.Length > CommandReader.MaxLength)
                actions.Add(ReadAction(body, context) with { Item = item });
            else if (ItemPhrase.ReadWhole(body) is { } number && bodies.Count > 1)
                item = number;
            else
                actions.AddRange(
                    ReadAll(body, context).Select(action => action with { Item = action.Item ?? item }));
        }

        return actions;
    }

    private static List<CapturedAction> ReadAll(string body, CommandContext context) =>
        ActionSplitter.Split(CaptureFrame.Cut(body, context), context) is { Count: > 1 } several
            ? ActionsByParts.DueTogether(body, [.. several.Select(part => ReadAction(part, context))])
            : ByParts(body, context) is { Count: > 1 } read && read.TrueForAll(a => a.Owner is not null)
                ? read
                : [ReadAction(body, context)];

    private static List<CapturedAction> ByParts(string body, CommandContext context)
    {
        var (text, committee) = CommitteePhrase.Extract(body, context.Committees);
        (text, var item) = ItemPhrase.Extract(text);
        return ActionsByParts.Read(text, context).ConvertAll(a => a with { Item = item, Committee = committee });
    }

    /// <summary>The words of an action, without the mark that made them one.</summary>
    public static CapturedAction ReadAction(string body, CommandContext context)
    {
        if (body.Length > CommandReader.MaxLength)
        {
            var head = Head(body);
            var begun = ReadAction(head, context);
            return begun with { Text = begun.Text + body[head.Length..] };
        }

        var (text, committee) = CommitteePhrase.Extract(
            CommandText.TrimThanks(Ornament().Replace(body, "")), context.Committees);
        (text, var item) = ItemPhrase.Extract(text);
        var whole = text;
        text = CaptureFrame.Cut(text, context);
        var due = DueDateParser.Find(text, context.Today);
        if (due is { IsAside: true })
            text = RemoveSpan(text, due.Start, due.Length);
        (text, var itemAfterDue) = item is null ? ItemPhrase.Extract(text) : (text, item);
        var (task, owner) = OwnerPhrase.Extract(text, context);
        var read = new CapturedAction(Tidy(task)) { Owner = owner, Due = due, Item = itemAfterDue,
            Committee = committee };

        // Who stands first and is to do it is read with certainty; what is put otherwise by its parts. Where nobody is
        // found all words stay: what to do could be among them.
        if (ActionsByParts.Read(whole, context) is not [{ Owner: not null } free])
            return read;
        var isFirst = task.Length < text.Length && text.EndsWith(task, StringComparison.Ordinal)
            && (owner is null or "me" || PersonMatcher.Split(owner).Count > 1 || KnownName.Is(owner, context)
                || !KnownName.Is(free.Owner, context));
        if (isFirst && task.StartsWith(free.Text, StringComparison.Ordinal)
            && PutDown().IsMatch(task[free.Text.Length..]))
            return free with
            {
                Owner = owner ?? free.Owner, Due = free.Due ?? due, Item = itemAfterDue, Committee = committee,
            };
        return isFirst && (due is not null || !StandsApart(free.Due, whole))
            ? read
            : free with { Due = free.Due ?? due, Item = itemAfterDue, Committee = committee };
    }

    /// <summary>
    /// A day that stands by itself; "the minutes of 8 October" are none that something is due on, and "the meeting on
    /// Monday" has its own.
    /// </summary>
    private static bool StandsApart(ParsedDueDate? due, string line) => due is not null
        && line.LastIndexOf(due.Words, StringComparison.Ordinal) is > 0 and var at
        && (line[..at].TrimEnd() is [.., '.' or ',' or ';' or ':' or '-' or '–' or '—' or '!']
            || !Belongs().IsMatch(line[..at]));

    [GeneratedRegex(
        @"\b(?:of|from|since|dated|on|in|at|last|this|after|between|about|the\s+(?:\w+\s+)?(?:meeting|minutes"
            + @"|session))\s+(?:the\s+)?$"
            + @"|\b(?:book|reserve|hire|arrange|schedule|order|plan|prepare|set\s+up"
            + @"|get\s+ready)\b.*\bfor\s+(?:the\s+)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Belongs();

    /// <summary>
    /// True for a message that begins with "action" or "log action", and so logs one even where the bot isn't
    /// mentioned.
    /// </summary>
    public static bool IsExplicit(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines is [{ Length: > CommandReader.MaxLength } longest, ..])
            lines[0] = longest[..CommandReader.MaxLength];
        return lines.Length > 0
            && (MarkedWords(lines[0], lines.Length > 1) ?? MarkedWords(CommandSpelling.Correct(lines[0])
                ?? "", lines.Length > 1))
                is { } words
            && (words.Length > 0 || lines.Length > 1);
    }

    /// <summary>The words after the mark; null where the line has none.</summary>
    private static string? Words(string line, bool headed) => line.Length > CommandReader.MaxLength
        ? Words(Head(line), headed) is { Length: > 0 } words ? words + line[Head(line).Length..] : null
        : MarkedWords(line, headed) ?? (NotedThat().Match(line) is { Success: true } noted
            && !line.EndsWith('?') ? noted.Groups["rest"].Value.Trim() : null);

    private static string? MarkedWords(string line, bool headed)
    {
        if (headed && Heading().IsMatch(line))
            return "";
        if (Abbreviated().Match(line) is { Success: true } brief)
            return brief.Groups["rest"].Value.Trim();
        if (Marked().Match(line) is { Success: true } marked)
        {
            var rest = marked.Groups["rest"].Value.Trim();
            var isPlural = marked.Groups["plural"].Success;
            var isStopped = marked.Groups["stop"].Success;
            if (isPlural && !isStopped && !(headed && rest.Length == 0))
                return null;
            if (!isStopped && !marked.Groups["log"].Success && (AboutActions().IsMatch(rest) || rest.EndsWith('?')))
                return null;
            return rest.Length == 0 ? rest : marked.Groups["item"].Value + rest;
        }

        return null;
    }

    /// <summary>
    /// As much of a long line as a grammar takes, up to the end of a word: the space after it belongs to the rest.
    /// </summary>
    private static string Head(string line) =>
        line[..(line.LastIndexOf(' ', CommandReader.MaxLength) is var end and > 0 ? end : CommandReader.MaxLength)];

    internal static string RemoveSpan(string text, int start, int length)
    {
        var before = text[..start].TrimEnd();
        var after = text[(start + length)..].TrimStart();
        if (before.EndsWith('(') && after.StartsWith(')'))
            (before, after) = (before[..^1].TrimEnd(), after[1..].TrimStart());
        before = before.TrimEnd(',', ';', '-', '–', '—', ' ');
        if (after.Length == 0)
            return before;
        return before.Length == 0 ? after.TrimStart(',', ';', ':', ' ')
            : after[0] is ',' or '.' or ';' or ')' ? before + after
            : before + " " + after;
    }

    internal static string Tidy(string text)
    {
        var tidy = LeadingTo().Replace(Edges().Replace(Spaces().Replace(text, " "), ""), "");
        return tidy.EndsWith('.') && !tidy.EndsWith("etc.", StringComparison.OrdinalIgnoreCase)
            ? tidy[..^1].TrimEnd()
            : tidy;
    }

    [GeneratedRegex(
        @"^(?:[-*•·>\p{Cs}\p{So}\uFE0F\u200D]+\s*)?(?<item>(?:under\s+)?(?:agenda\s+)?item\s+\d{1,3}[a-z]"
            + @"?(?:\.\d+)*\s*[:,–—-]?\s+)?(?<log>(?:(?:can|could|would)\s+you\s+)?(?:please\s+)?(?:log|add|record"
            + @"|create|raise|take|capture|new|make)\s+(?:(?:an?|the|this|these|another|new|following)\s+)*)?"
        + @"action(?<plural>s)?(?:\s+points?"
            + @"|\s+items?(?!\s*\d))?(?!\w)(?:\s+(?:no\.?\s*)?\d+(?:\.\d+)*(?=\s*[:–—-]"
            + @"|[.)]\s))?\s*(?:(?<stop>[:–—.)]|(?<=\b(?:new|log|add|another|more)\s+action),(?=\s)"
            + @"|-+(?=\s|\w))|(?=\s|$))\s*(?<rest>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Marked();

    /// <summary>"AP:", "A.P. 9 –": an action point.</summary>
    [GeneratedRegex(
        @"^(?:[-*•·>]+\s*)?A[./]?P\.?s?(?:\s*(?:no\.?\s*)?\d+(?:\.\d+)*)?\s*(?:[:–—)]|-+(?=\s|\w)"
            + @"|(?<=\d)\.\s)\s*(?<rest>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Abbreviated();

    [GeneratedRegex(
        @"^(?:please\s+)?(?:(?:note|record|minute|log|remember)\s+that"
        + @"|note:?(?!\s+(?:(?:on|against|to|for|re)\s+(?:the\s+)?(?:no\.?\s*|number\s+"
        + @"|#)?)?(?:[A-Za-z]{2,5}-?)?\d))\s+(?<rest>.+\b(?:will|to|shall|is\s+going\s+to|has\s+agreed\s+to"
        + @"|agreed\s+to|undertook\s+to)\b.+)$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex NotedThat();

    /// <summary>"Action list", "action COM-12": talk about the register, not an entry of it.</summary>
    [GeneratedRegex(
        @"^(?:log|list|register|tracker|plan\s*\??|fraud\s*\??|[A-Za-z]{2,5}-\d+"
            + @"|\d{1,5},?\s+(?:is|was|are|were|has|have|had|shall|should|can|could|needs?|will|must|isn|wasn|hasn"
            + @"|done|closed|finished"
            + @"|completed?|postponed|moved|withdrawn|reopened|dropped|still|now|not)\b.*)$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex AboutActions();

    /// <summary>"Actions agreed:", "Today's actions" above the lines that are the actions.</summary>
    [GeneratedRegex(
        @"^[#*\s]*(?:(?:agreed|new|today['’]?s)\s+actions?(?:\s+(?:points?|items?))?|actions?(?:\s+(?:points?"
        + @"|items?))?(?:\s+(?:agreed|arising|captured|noted|so\s+far|today|from\s+(?:today|(?:this|the|our"
        + @"|today['’]?s)\s+(?:call|meeting))))+)\s*:?[*\s]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Heading();

    /// <summary>A thumb or a rocket at the end of a line says nothing of the action.</summary>
    [GeneratedRegex(@"\s+[\p{Cs}\p{So}\uFE0F\u200D\s]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Ornament();

    [GeneratedRegex(
        @"^(?:[-*•·–>\p{Cs}\p{So}\uFE0F\u200D]+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(?:to|(?:can|could)\s+we(?:\s+please)?)\s+(?=\w)", RegexOptions.IgnoreCase)]
    private static partial Regex LeadingTo();

    /// <summary>
    /// "… so can that go down as his, for Monday": behind what is to be done it only asks that it be put down; "and put
    /// down
    /// grit" is to be done.
    /// </summary>
    [GeneratedRegex(
        @"^\W+(?:(?:so|and|please|can|could|will|would|that|this|it|you|we|go|be|get|got|stick|pop"
            + @"|put)\W+)*(?:(?:down|logged|noted"
            + @"|minuted|recorded|(?:my|his|her|their|our)\sname\s(?:against|on|to|by)(?:\s(?:it|that|this))?"
            + @"|on\s(?:the|my|his|her|our|their)\s(?:list|log|register|tracker))(?:\W+(?:as|for|to|under|by|on"
            + @"|please)\b.*)?\W*$"
            + @"|(?:give|allow)\s(?:me|him|her|them|us)\s(?:till?|until|an?|to|two)\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex PutDown();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[\s,;:–—-]+|[\s,;:–—-]+$")]
    private static partial Regex Edges();
}
