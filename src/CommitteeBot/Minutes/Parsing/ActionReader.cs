namespace CommitteeBot.Minutes.Parsing;

/// <summary>All actions of the meeting: the marked ones, those that a sentence makes, each once, with the day it is due.</summary>
internal static class ActionReader
{
    /// <summary>A sentence and a marked action of one item say the same where they share this much; more is needed across items.</summary>
    private const double SameInItem = 0.5;
    private const double SameAnywhere = 0.65;

    public static List<MinutesAction> Read(FoundItems found, IReadOnlyList<Attendee> attendance, DateOnly? meeting, DateOnly? nextMeeting)
    {
        var marked = new List<FoundAction>();
        var prose = new List<FoundAction>();
        var codes = attendance.Select(p => p.Abbreviation).OfType<string>().ToHashSet(StringComparer.Ordinal);
        ActionTable? table = null;
        MarkedActions.Read(found.Preamble, false, false, null, codes, ref table, marked);
        for (var i = 0; i < found.Items.Count; i++)
        {
            var item = found.Items[i];
            var claimed = MarkedActions.Read(item.Body, SectionWords.IsActionsHeading(item.Title), SectionWords.IsLookingBack(item.Title), i, codes, ref table, marked);
            ProseActions.Read(item, i, claimed, prose);
        }

        return [.. Once(marked, prose).OrderBy(a => a.Line).Select(a => WithDue(a, found, meeting, nextMeeting))];
    }

    /// <summary>Minutes often tell in a sentence what they then mark as an action; the marked words are the commitment.</summary>
    private static List<FoundAction> Once(List<FoundAction> marked, List<FoundAction> prose)
    {
        var kept = new List<(FoundAction Action, HashSet<string> Words)>(marked.Count);
        var byItem = new Dictionary<int, List<HashSet<string>>>();
        foreach (var action in marked)
            Keep(action, WordsOf(action));
        foreach (var action in prose)
        {
            var words = WordsOf(action);
            // Without a limit a document of nothing but actions would be compared pair by pair.
            var inItem = byItem.GetValueOrDefault(action.ItemIndex ?? -1) ?? [];
            if (!marked.Exists(m => Restates(m, action, words)) && !inItem.Exists(w => ContentWords.Shared(w, words) >= SameInItem) && !kept.Take(400).Any(k => ContentWords.Shared(k.Words, words) >= SameAnywhere && k.Words.Count > 2))
                Keep(action, words);
        }

        return kept.ConvertAll(k => k.Action);

        void Keep(FoundAction action, HashSet<string> words)
        {
            kept.Add((action, words));
            var key = action.ItemIndex ?? -1;
            if (!byItem.TryGetValue(key, out var list))
                byItem[key] = list = [];
            if (list.Count < 100)
                list.Add(words);
        }
    }

    /// <summary>What is to be done, without who is to do it: one clerk does many things.</summary>
    private static HashSet<string> WordsOf(FoundAction action)
    {
        var words = ContentWords.Of(action.Text);
        if (action.Owner is not null)
            words.ExceptWith(ContentWords.Of(action.Owner));
        return words;
    }

    /// <summary>A marked action right behind the sentence says it again, if only in part of its words.</summary>
    private static bool Restates(FoundAction marked, FoundAction prose, HashSet<string> words) =>
        marked.ItemIndex == prose.ItemIndex && marked.Line >= prose.Line && marked.Line - prose.Line <= 3 && ContentWords.Of(marked.Text).Count(words.Contains) >= 2;

    private static MinutesAction WithDue(FoundAction action, FoundItems found, DateOnly? meeting, DateOnly? nextMeeting)
    {
        var (text, date) = DueWords.Find(action.Text, meeting, nextMeeting);
        var reference = action.ItemIndex is { } i ? found.Items[i].Reference : null;
        return new MinutesAction(reference, action.Owner, action.Text, date, text, action.Line, action.Basis, action.ItemIndex);
    }
}
