using CommitteeBot.Meetings.Agenda;

namespace CommitteeBot.Meetings.Briefing;

/// <summary>Sorts what is open under the items of an agenda, within what one page holds. Pure.</summary>
internal static class BriefPage
{
    private const int MaxPromises = 22;
    private const int MaxQuestions = 8;
    private const int LeastQuestions = 2;

    /// <param name="agenda">Its titles, in order.</param>
    /// <returns>The items of which something is open, the titles of which nothing is, and how many do not
    /// fit.</returns>
    public static (IReadOnlyList<BriefItem> Items, IReadOnlyList<string> Quiet, int Left) Create(
        IReadOnlyList<string> agenda, IReadOnlyList<(string About, BriefPromise Promise)> promises,
        IReadOnlyList<(string About, BriefQuestion Question)> questions)
    {
        var numbered = agenda.Select((title, at) => (Title: title, Shown: $"{at + 1}. {title}")).ToList();
        var subjects = numbered.FindAll(e => AgendaTitles.Classify(e.Title) == AgendaKind.Other);
        List<string> titles = [.. subjects.Select(s => s.Title)];
        var promised = promises.Take(MaxPromises).ToLookup(p => BriefMatch.Find(titles, p.About) ?? -1, p => p.Promise);
        var room = Math.Clamp(MaxPromises - promises.Count, LeastQuestions, MaxQuestions);
        var asked = questions.Take(room).ToLookup(q => BriefMatch.Find(titles, q.About) ?? -1, q => q.Question);

        var items = subjects.Select((s, at) => new BriefItem(s.Shown, [.. promised[at]], [.. asked[at]])).ToList();
        var rest = numbered.Find(e => AgendaTitles.Classify(e.Title) == AgendaKind.MattersArising).Shown
            ?? BriefWords.NotOnAgenda;
        items.Add(new BriefItem(rest, [.. promised[-1]], [.. asked[-1]]));
        return (
            items.FindAll(i => !i.IsQuiet), [.. items.SkipLast(1).Where(i => i.IsQuiet).Select(i => i.Title)],
            Math.Max(0, promises.Count - MaxPromises));
    }
}
