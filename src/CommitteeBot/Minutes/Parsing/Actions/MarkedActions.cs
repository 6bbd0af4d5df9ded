using System.Text.RegularExpressions;
using CommitteeBot.Minutes.Parsing.Items;
using CommitteeBot.Minutes.Parsing.Lines;
using CommitteeBot.Minutes.Parsing.People;

namespace CommitteeBot.Minutes.Parsing.Actions;

/// <summary>An action before its due date is worked out.</summary>
internal sealed record ActionCandidate(string? Owner, string Text, int Line, ActionBasis Basis, int? ItemIndex)
{
    /// <summary>What the column of due dates says; it stands behind the text too.</summary>
    public string? DueCell { get; init; }
}

/// <summary>Actions that the minutes mark as such: under a heading, behind a label, in brackets, in a table.</summary>
internal static partial class MarkedActions
{
    /// <summary>Initials and short forms of offices are shorter.</summary>
    private const int MaxCodeLength = 40;

    /// <returns>The places in the body that are actions, old or new: no sentence of theirs is another one.</returns>
    public static HashSet<int> Read(
        IReadOnlyList<Block> body, ActionPlace place, int? itemIndex, IReadOnlySet<string> codes,
        ActionTables tables, List<ActionCandidate> actions)
    {
        var claimed = new HashSet<int>();
        var list = place.IsActionList ? ListMode.Many : ListMode.None;
        var taken = 0;
        for (var i = 0; i < body.Count; i++)
        {
            var block = body[i];
            var text = block.Text;
            if (block.Cells.Count > 1)
            {
                if (i == 0 || body[i - 1].Cells.Count < 2)
                    tables.Begin(
                        [.. body.Skip(i).TakeWhile(b => b.Cells.Count > 1)],
                        list != ListMode.None || place.IsActionList || place.IsTracker);
                foreach (var task in tables.Read(block, place))
                    FromRow(block, task, itemIndex, actions);
                claimed.Add(i);
                list = ListMode.None;
                continue;
            }

            if (block.Margin is { } margin && text.Length > 8)
            {
                Add(LastSentence(WithoutNumber(text)), block.EndLine, itemIndex, actions, margin);
                claimed.Add(i);
                continue;
            }

            // Initials on a line of their own, below what those people are to do.
            if (i > 0
                && text.Length <= MaxCodeLength && codes.Contains(text.TrimEnd('.')) && !claimed.Contains(i - 1)
                && body[i - 1].Text.Length > 20)
            {
                Add(
                    LastSentence(WithoutNumber(body[i - 1].Text)), body[i - 1].EndLine, itemIndex, actions,
                    text.TrimEnd('.'));
                claimed.Add(i - 1);
                continue;
            }

            if (text.Length < 60 && SectionWords.IsActionsHeading(text))
            {
                list = text.TrimEnd(':', ' ', '.').EndsWith("s", StringComparison.OrdinalIgnoreCase)
                    || block.HeadingLevel > 0
                    ? ListMode.Many
                    : ListMode.One;
                taken = 0;
                continue;
            }

            // "ACTION JW submit the budget": capitals and somebody's initials do without a colon.
            if (Coded().Match(text) is { Success: true } coded && codes.Contains(coded.Groups["o"].Value))
            {
                list = ListMode.None;
                claimed.Add(i);
                Add(text[coded.Length..], block.Line, itemIndex, actions, coded.Groups["o"].Value);
                continue;
            }

            if (Label().Match(text) is { Success: true } label)
            {
                list = ListMode.None;
                claimed.Add(i);
                if (!(label.Groups["n"].Success && place.LooksBack)
                    && !(i + 1 < body.Count && IsStatus(body[i + 1].Text)))
                    FromLabel(block, label, body, i, itemIndex, actions);
                continue;
            }

            if (list != ListMode.None && EndsList(block, list, taken, body, i))
                list = ListMode.None;
            if (list != ListMode.None)
            {
                if (!IsStatus(text) && !Introduces(body, i) && !IsBesideTable(body, i)
                    && !(block.IsBullet && block.Indent > body[Math.Max(0, i - 1)].Indent && taken > 0
                    && body[i - 1].IsBullet)
                    && text.Length > 3)
                    Add(WithoutNumber(text), block.Line, itemIndex, actions, null);
                claimed.Add(i);
                taken++;
                continue;
            }

            Inside(block, itemIndex, actions);
        }

        return claimed;
    }

    /// <summary>"The following was agreed:"</summary>
    private static bool Introduces(IReadOnlyList<Block> body, int at) =>
        body[at].Text.EndsWith(':') && at + 1 < body.Count && body[at + 1].Cells.Count > 1;

    /// <summary>Where the list is a table, a paragraph before it says how to read it.</summary>
    private static bool IsBesideTable(IReadOnlyList<Block> body, int at) =>
        !body[at].IsBullet && PrintedNumber.At(body[at].Text) is null
            && body.Any(b => ActionTable.FromHead(b) is not null);

    public static bool IsStatus(string text) => Status().IsMatch(text);

    private enum ListMode
    {
        None,
        One,
        Many,
    }

    private static bool EndsList(Block block, ListMode list, int taken, IReadOnlyList<Block> body, int at)
    {
        if (block.HeadingLevel > 0
            || SectionWords.IsNotBusiness(block.Text) || block.Text.StartsWith("Note", StringComparison.Ordinal))
            return true;
        if (taken == 0)
            return false;
        var listed = block.IsBullet || PrintedNumber.At(block.Text) is not null;
        var before = body[at - 1].IsBullet || PrintedNumber.At(body[at - 1].Text) is not null;
        return !listed && (list == ListMode.One || before || ActionOwner.Read(block.Text).Owner is null);
    }

    private static void FromLabel(
        Block block, Match label, IReadOnlyList<Block> body, int at, int? itemIndex, List<ActionCandidate> actions)
    {
        var owner = label.Groups["o"].Success ? label.Groups["o"].Value.Trim() : null;
        var rest = block.Text[label.Length..].Trim();
        if (block.Text[0] is '(' or '[')
            rest = rest.TrimEnd(']', ')', '.');
        // A bold label and text: what follows in plain type is the next sentence of the minutes, not of the action.
        if (block.BoldLength > label.Length + 5 && block.BoldLength < block.Text.Length)
            rest = block.Text[label.Length..block.BoldLength].Trim();
        if (rest.Length == 0)
            return;
        if (OwnerOnly().IsMatch(rest) && ActionOwner.CanAct(rest.TrimEnd('.')))
        {
            // "Action: Clerk" closes the paragraph that says what is to be done.
            if (at > 0)
                Add(LastSentence(body[at - 1].Text), body[at - 1].EndLine, itemIndex, actions, rest.TrimEnd('.'));
            return;
        }

        Spread(rest, block, block.Text.Length - block.Text[label.Length..].Length, itemIndex, actions, owner);
    }

    /// <summary>
    /// One label may hold several actions, one a sentence. A sentence that names no doer goes on about the last one.
    /// </summary>
    private static void Spread(
        string text, Block block, int offset, int? itemIndex, List<ActionCandidate> actions, string? owner)
    {
        var sentences = SentenceSplitter.Split(text);
        var first = actions.Count;
        foreach (var (start, end) in sentences)
        {
            var sentence = text[start..end].Trim();
            var isFirst = actions.Count == first;
            if (isFirst || BeginsAction(sentence))
                Add(
                    sentence, block.LineAt(offset + start), itemIndex, actions,
                    isFirst ? owner : Also().IsMatch(sentence) ? actions[^1].Owner : null);
            else
                actions[^1] = actions[^1] with { Text = actions[^1].Text + " " + sentence };
        }
    }

    private static bool BeginsAction(string sentence) =>
        Also().IsMatch(sentence) || (StrictAction().IsMatch(sentence) && ActionOwner.FindDoer(sentence) is not null);

    /// <summary>Labels inside a paragraph, and brackets at its end.</summary>
    private static void Inside(Block block, int? itemIndex, List<ActionCandidate> actions)
    {
        var text = block.Text;
        if (text.IndexOf("ction", StringComparison.Ordinal) < 0 && text.IndexOf("CTION", StringComparison.Ordinal) < 0)
            return;
        var matches = InnerLabel().Matches(text);
        for (var i = 0; i < matches.Count; i++)
        {
            var end = i + 1 < matches.Count ? matches[i + 1].Index : text.Length;
            var at = matches[i].Index + matches[i].Length;
            var rest = text[at..end].Trim();
            var bracketed = matches[i].Groups["open"].Success;
            if (bracketed)
                rest = rest.Split(')', ']')[0].Trim();
            if (rest.Length == 0)
                continue;
            if (OwnerOnly().IsMatch(rest) && ActionOwner.CanAct(rest.TrimEnd('.')))
                Add(
                    LastSentence(text[..matches[i].Index]), block.LineAt(matches[i].Index), itemIndex, actions,
                    rest.TrimEnd('.'));
            else if (matches[i].Groups["colon"].Length > 0 || ActionOwner.FindDoer(rest) is not null)
                Spread(
                    rest, block, at, itemIndex, actions,
                    matches[i].Groups["o"].Success ? matches[i].Groups["o"].Value : null);
        }
    }

    private static void Add(
        string text, int line, int? itemIndex, List<ActionCandidate> actions, string? owner, string? dueCell = null)
    {
        var owned = owner is null ? ActionOwner.Read(text) : new ActionOwner.OwnerAndText(owner, text);
        // A list of people with their initials beside them is no list of actions.
        if (owned.Text.Length > 2 && !SaysNone().IsMatch(owned.Text) && !IsName(owned.Text))
            actions.Add(
                new ActionCandidate(owned.Owner, owned.Text, line, ActionBasis.Marked, itemIndex)
                {
                    DueCell = dueCell,
                });
    }

    private static void FromRow(Block row, ReadTask task, int? itemIndex, List<ActionCandidate> actions)
    {
        var text = task.Due is null ? task.Text : $"{task.Text.TrimEnd('.')} ({task.Due})";
        Add(text, row.Line, itemIndex, actions, task.Owner, task.Due);
    }

    private static bool IsName(string text) =>
        PersonGrammar.ReadName(text.Trim().TrimEnd('.')) is { Name: not null, After: null } read
            && (read.Titles.Count > 0 || read.Name.Contains(' ', StringComparison.Ordinal));

    private static string WithoutNumber(string text)
    {
        if (PrintedNumber.At(text) is { } number)
            text = text[number.Length..];
        return text;
    }

    private static string LastSentence(string text)
    {
        var parts = SentenceSplitter.Split(text.Trim());
        return parts.Count == 0 ? "" : text.Trim()[parts[^1].Start..parts[^1].End];
    }

    private const string Word =
        @"(?:ACTION\s(?:POINTS?|ITEMS?|REQUIRED)|Action\s(?:[Pp]oints?|[Ii]tems?|[Rr]equired)|ACTIONS?|Actions?|AP)";

    [GeneratedRegex(
        @"^[\[(]?" + Word + @"(?:\s(?:no\.?\s?)?(?<n>\d{1,4}(?:[./-]\d{1,4}[a-z]?)?))?(?:\s(?<o>[A-Z]{2,4}(?:[/&,]" +
        @"\s?[A-Z]{2,4})*|ALL|All|for\s[A-Z][\w ]{1,30}|[A-Z][a-z]{2,15}))?\s?(?:\([^()]{1,30}\)\s?)?(?::|" +
        @"[–—-](?=\s)|\s[–—-])\s{0,6}",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Label();

    [GeneratedRegex(@"^ACTION\s(?<o>[A-Z]{2,4})\s(?:to\s)?(?=[a-z])", RegexOptions.ExplicitCapture)]
    private static partial Regex Coded();

    [GeneratedRegex(
        @"(?<open>[\[(])?(?<=[.!?)\]’”""]\s{1,3}[\[(]?|\s[\[(]|\*\s|\|\s)\b" + Word + @"(?:\s(?<o>[A-Z]{2,4}|" +
        @"ALL))?(?<colon>\s?[:–—](?=\s)|\s-(?=\s))?\s{1,4}(?=\S)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex InnerLabel();

    [GeneratedRegex(@"^[A-Z][\w.'’-]{1,20}(?:(?:\s?[/&,]\s?|\sand\s|\s)[A-Z][\w.'’-]{0,20}){0,5}\.?$")]
    private static partial Regex OwnerOnly();

    [GeneratedRegex(@"^(?:also|and|then|to)\s", RegexOptions.IgnoreCase)]
    private static partial Regex Also();

    [GeneratedRegex(@"^[^.]{2,80}?\s(?:to|will|was\sasked\sto|were\sasked\sto|is\sto|are\sto)\s(?!be\sable)")]
    private static partial Regex StrictAction();

    [GeneratedRegex(
        @"^(?:none|n/a|no\s(?:new\s)?actions?|nil|there\swere\sno\b|see\s(?:also\s|the\s)?(?-i:[A-Z]))",
        RegexOptions.IgnoreCase)]
    private static partial Regex SaysNone();

    [GeneratedRegex(
        @"^(?:\W{0,3})(?:status\s?[:–-]\s?)?(?:partially\s|not\s(?:yet\s)?|now\s)?(?:completed?|ongoing|on-going|" +
        @"closed|done|discharged|outstanding|in\sprogress|carried\sforward|actioned|achieved|resolved(?=\W|" +
        @"$)(?!\s(?:that|to)))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Status();
}
