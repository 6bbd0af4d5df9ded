using CommitteeBot.Minutes.Parsing.Actions.Commitments;
using CommitteeBot.Minutes.Parsing.Items;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Minutes.Siblings;

namespace CommitteeBot.Minutes.Parsing.Actions;

/// <summary>
/// All actions of the meeting: the marked ones, those that a sentence makes, each once, with the day it is due.
/// </summary>
internal static class ActionReader
{
    /// <summary>
    /// A sentence and a marked action of one item say the same where they share this much; more is needed across items.
    /// </summary>
    private const double DuplicateInItem = 0.5;
    private const double DuplicateAcrossItems = 0.65;

    public static List<MinutesAction> Read(
        ParsedItems found, IReadOnlyList<Attendee> attendance, DocumentText document, DateOnly? meeting,
        DateOnly? nextMeeting)
    {
        var marked = new List<ActionCandidate>();
        var prose = new List<ActionCandidate>();
        var people = new KnownPeople(attendance, document.Siblings.Names);
        foreach (var (item, index, claimed) in ReadMarked(found, attendance, meeting, marked))
            ProseActions.Read(item, index, claimed, people, document.Pointed, prose);
        return [
            .. RemoveDuplicates(marked, prose)
            .OrderBy(a => a.Line).Select(a => WithDue(a, found, meeting, nextMeeting))];
    }

    /// <summary>The sentences in which an action may be made, apart from what is marked as one.</summary>
    public static IEnumerable<CommitmentSentence> Sentences(
        ParsedItems found, IReadOnlyList<Attendee> attendance, SiblingKnowledge? siblings = null)
    {
        var people = new KnownPeople(attendance, (siblings ?? SiblingKnowledge.None).Names);
        return ReadMarked(found, attendance, null, [])
            .SelectMany(i => ProseActions.Sentences(i.Item, i.Claimed, people));
    }

    /// <returns>Each item with the places in its body that are marked actions.</returns>
    private static List<(ParsedItem Item, int? Index, HashSet<int> Claimed)> ReadMarked(
        ParsedItems found, IReadOnlyList<Attendee> attendance, DateOnly? meeting, List<ActionCandidate> marked)
    {
        var codes = attendance.Select(p => p.Abbreviation).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var tables = new ActionTables(new CellPeople(attendance), meeting);
        var read = new List<(ParsedItem, int?, HashSet<int>)>();
        var before = MarkedActions.Read(found.Preamble, ActionPlace.None, null, codes, tables, marked);
        if (found.Items.Count == 0)
            read.Add((new ParsedItem(null, "", 1, [], found.Preamble), null, before));
        for (var i = 0; i < found.Items.Count; i++)
        {
            var item = found.Items[i];
            read.Add((
                item, i, MarkedActions.Read(item.Body, ActionPlace.Under(item.Title), i, codes, tables, marked)));
        }

        return read;
    }

    /// <summary>
    /// Minutes often tell in a sentence what they then mark as an action; the marked words are the commitment.
    /// </summary>
    private static List<ActionCandidate> RemoveDuplicates(List<ActionCandidate> marked, List<ActionCandidate> prose)
    {
        var kept = new List<(ActionCandidate Action, HashSet<string> Words)>(marked.Count);
        var byItem = new Dictionary<int, List<HashSet<string>>>();
        foreach (var action in marked)
            Keep(action, WordsWithoutOwner(action));
        // A resolution says in its own words what the sentences before it led to.
        foreach (var action in prose.OrderBy(a => !IsResolution(a.Text)))
        {
            var words = WordsWithoutOwner(action);
            // Without a limit a document of nothing but actions would be compared pair by pair.
            var inItem = byItem.GetValueOrDefault(action.ItemIndex ?? -1) ?? [];
            if (!marked.Exists(m => Restates(m, action, words))
                && !inItem.Exists(w => ContentWords.Overlap(w, words) >= DuplicateInItem)
                && !kept.Take(400).Any(
                    k => ContentWords.Overlap(k.Words, words) >= DuplicateAcrossItems && k.Words.Count > 2))
                Keep(action, words);
        }

        return kept.ConvertAll(k => k.Action);

        void Keep(ActionCandidate action, HashSet<string> words)
        {
            kept.Add((action, words));
            var key = action.ItemIndex ?? -1;
            if (!byItem.TryGetValue(key, out var list))
                byItem[key] = list = [];
            if (list.Count < 100)
                list.Add(words);
        }
    }

    private static bool IsResolution(string text) =>
        text.StartsWith("That ", StringComparison.Ordinal)
            || text.StartsWith("RESOLVED", StringComparison.OrdinalIgnoreCase);

    /// <summary>The words of the task without its owner: one clerk has many tasks.</summary>
    private static HashSet<string> WordsWithoutOwner(ActionCandidate action)
    {
        var words = ContentWords.From(action.Text);
        if (action.Owner is not null)
            words.ExceptWith(ContentWords.From(action.Owner));
        return words;
    }

    /// <summary>A marked action right behind the sentence says it again, if only in part of its words.</summary>
    private static bool Restates(ActionCandidate marked, ActionCandidate prose, HashSet<string> words) =>
        marked.ItemIndex == prose.ItemIndex
            && marked.Line >= prose.Line && marked.Line - prose.Line <= 3
            && ContentWords.From(marked.Text).Count(words.Contains) >= 2;

    private static MinutesAction WithDue(
        ActionCandidate action, ParsedItems found, DateOnly? meeting, DateOnly? nextMeeting)
    {
        var (text, date) = DueWords.Find(action.Text, meeting, nextMeeting, action.DueCell);
        var reference = action.ItemIndex is { } i ? found.Items[i].Reference : null;
        return new MinutesAction(
            reference, action.Owner, action.Text, date, text, action.Line, action.Basis, action.ItemIndex);
    }
}
