using CommitteeBot.Meetings.Agenda;

namespace CommitteeBot.Meetings.Briefing;

/// <summary>Sorts what is open under the items of an agenda, within what one page holds. Pure.</summary>
internal static class BriefPage
{
    private const int MaxPromises = 22;
    private const int MaxQuestions = 8;
    private const int LeastQuestions = 2;

    /// <param name="agenda">Its titles, in order.</param>
    public static BriefParts Create(
        IReadOnlyList<string> agenda, IReadOnlyList<(string About, BriefPromise Promise)> promises,
        IReadOnlyList<(string About, BriefQuestion Question)> questions)
    {
        var numbered = agenda.Select((title, at) => (Title: title, Shown: $"{at + 1}. {title}")).ToList();
        var subjects = numbered.FindAll(e => AgendaTitles.Classify(e.Title) == AgendaKind.Other);
        List<string> titles = [.. subjects.Select(s => s.Title)];
        var room = Math.Clamp(MaxPromises - promises.Count, LeastQuestions, MaxQuestions);
        var (promised, asked) = (Under(promises.Take(MaxPromises)), Under(questions.Take(room)));
        var (morePromised, moreAsked) = (Under(promises.Skip(MaxPromises)), Under(questions.Skip(room)));

        var items = subjects.Select((s, at) => new BriefItem(s.Shown, [.. promised[at]], [.. asked[at]])).ToList();
        var rest = numbered.Find(e => AgendaTitles.Classify(e.Title) == AgendaKind.MattersArising).Shown
            ?? BriefWords.NotOnAgenda;
        items.Add(new BriefItem(rest, [.. promised[-1]], [.. asked[-1]]));
        var quiet = items.SkipLast(1).Where((i, at) => i.IsQuiet && !morePromised.Contains(at) && !moreAsked.Contains(at));
        return new BriefParts(
            items.FindAll(i => !i.IsQuiet), [.. quiet.Select(i => i.Title)],
            Math.Max(0, promises.Count - MaxPromises), Math.Max(0, questions.Count - room));

        ILookup<int, T> Under<T>(IEnumerable<(string About, T What)> all) =>
            all.ToLookup(a => BriefMatch.Find(titles, a.About) ?? -1, a => a.What);
    }
}

/// <param name="Items">Those of which something is open.</param>
/// <param name="Quiet">The titles of those of which nothing is.</param>
/// <param name="Left">How many actions do not fit.</param>
/// <param name="MoreQuestions">How many questions do not.</param>
internal sealed record BriefParts(
    IReadOnlyList<BriefItem> Items, IReadOnlyList<string> Quiet, int Left, int MoreQuestions);
