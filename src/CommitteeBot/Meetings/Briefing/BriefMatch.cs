using CommitteeBot.Language;

namespace CommitteeBot.Meetings.Briefing;

/// <summary>
/// Which item of an agenda a text of earlier minutes is about, by the words that its title has. Pure.
/// </summary>
internal static class BriefMatch
{
    /// <summary>Words of titles that say what is done with a subject, and so not which it is.</summary>
    private static readonly HashSet<string> Plain = [
        .. new[]
        {
            "report", "update", "review", "business", "case", "strategy", "plan", "programme", "progress", "quarter", "first",
            "second", "third", "fourth", "annual", "outline", "draft", "final", "item", "new", "next", "proposal",
        }.Select(PorterStemmer.Stem)];

    /// <returns>The place of the item whose title it shares most words with; null where it is about none of
    /// them.</returns>
    public static int? Find(IReadOnlyList<string> titles, string text)
    {
        var said = Tokenizer.Stems(text).ToHashSet();
        var best = (Share: 0.0, Count: 0, At: -1);
        foreach (var (at, title) in titles.Index())
        {
            var words = SubjectOf(title);
            var found = words.Count(said.Contains);
            var share = words.Count == 0 ? 0 : (double)found / words.Count;
            if (share >= .5 && (share, found).CompareTo((best.Share, best.Count)) > 0)
                best = (share, found, at);
        }

        return best.At < 0 ? null : best.At;
    }

    /// <summary>True where a later text speaks of most that a question asked about.</summary>
    public static bool SpeaksOf(string later, string question)
    {
        var said = Tokenizer.Stems(later).ToHashSet();
        var asked = ContentWordReader.Read(question).Select(w => w.Stem).ToList();
        return asked.Count > 0 && asked.Count(said.Contains) * 5 >= asked.Count * 3;
    }

    private static List<string> SubjectOf(string title)
    {
        var words = ContentWordReader.Read(title).Select(w => w.Stem).ToList();
        var own = words.Where(w => !Plain.Contains(w)).ToList();
        return own.Count > 0 ? own : words;
    }
}
