using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Briefing;

/// <summary>
/// Reads what was promised and what was asked at earlier meetings, each with the words that say what it is about.
/// </summary>
internal sealed class BriefSources(CommitteeDb db, Caller caller, CommitteeRow committee, DateOnly today)
{
    /// <summary>Questions of longer ago have had their answer, or nobody waits for one.</summary>
    private const int MeetingsBack = 4;
    private const int MaxPromises = 200;
    private const int MaxWords = 220;

    /// <summary>Open actions, and those done that wait to be closed; the most urgent first.</summary>
    public async Task<IReadOnlyList<(string About, BriefPromise Promise)>> PromisesAsync(
        KnownPerson? person, CancellationToken cancellation)
    {
        var actions = await db.ActionsFor(caller.Scope).AsNoTracking().Include(a => a.Meeting).Include(a => a.CoOwners)
            .Where(a => a.CommitteeId == committee.Id
                && ((a.EndedAt == null && a.State != ActionState.Proposed) || a.State == ActionState.Done))
            .OrderBy(a => a.DueKey).ThenBy(a => a.Number).Take(MaxPromises).ToListAsync(cancellation);
        if (person is not null)
            actions = actions.FindAll(a => IsOf(a, person));
        List<long> ids = [.. actions.Select(a => a.Id)];
        var printed = (await db.ActionsFor(caller.Scope).AsNoTracking().Where(a => ids.Contains(a.Id) && a.Line != null)
            .SelectMany(
                a => db.Passages.Where(
                    p => p.MeetingId == a.MeetingId && p.InReport == null && p.Line <= a.Line && p.EndLine >= a.Line),
                (a, p) => new { a.Id, p.Text })
            .ToListAsync(cancellation)).ToLookup(p => p.Id, p => p.Text);
        var moves = (await db.ActionEvents.AsNoTracking()
            .Where(e => ids.Contains(e.ActionId) && e.Change == ActionChange.Due && e.From != null
                && !db.ActionEvents.Any(u => u.UndoesEventId == e.Id))
            .OrderBy(e => e.Id).Select(e => new { e.ActionId, e.From, e.To, e.Note }).ToListAsync(cancellation))
            .Where(e => ActionSlip.IsOne(e.From, e.To)).ToLookup(e => e.ActionId, e => e.Note);
        return [.. actions.Select(a => (
            $"{a.ItemTitle} {a.Text}",
            new BriefPromise(
                a.ReferenceIn(committee), a.Owner, Cut(AsPrinted(a.Text, printed[a.Id]) ?? a.Text), Source(a), a.Due, a.DueText,
                moves[a.Id].Count(), moves[a.Id].LastOrDefault(n => n is not null)) { IsDone = a.State == ActionState.Done }))];
    }

    /// <summary>Those that no later minutes speak of; the latest first.</summary>
    public async Task<IReadOnlyList<(string About, BriefQuestion Question)>> QuestionsAsync(
        KnownPerson? person, CancellationToken cancellation)
    {
        var held = await db.Meetings.AsNoTracking()
            .Where(m => m.CommitteeId == committee.Id && m.Document != null && m.Date <= today)
            .OrderByDescending(m => m.Date).Take(MeetingsBack).Select(m => new { m.Id, m.Date }).ToListAsync(cancellation);
        List<long> ids = [.. held.Select(m => m.Id)];
        var passages = (await db.Passages.AsNoTracking().Include(p => p.Item)
            .Where(p => ids.Contains(p.MeetingId) && p.InReport == null && p.ItemId != null).OrderBy(p => p.Place)
            .ToListAsync(cancellation)).ToLookup(p => p.MeetingId);
        var found = new List<(string About, BriefQuestion Question)>();
        foreach (var (at, meeting) in held.Index())
        {
            var later = held.Take(at).SelectMany(m => passages[m.Id]).Select(p => p.Text).ToList();
            foreach (var item in passages[meeting.Id].GroupBy(p => p.ItemId))
            {
                List<PassageRow> paragraphs = [.. item];
                foreach (var (place, words) in OpenQuestions.Find([.. paragraphs.Select(p => p.Text)]))
                {
                    var asked = paragraphs[place];
                    if (later.Exists(l => BriefMatch.SpeaksOf(l, words)) || (person is not null && !Names(words, person)))
                        continue;
                    var where = BriefWords.Place(asked.Item!.Number, asked.Item.Title, meeting.Date);
                    found.Add((
                        $"{asked.Item.Title} {words}", new BriefQuestion(Cut(words), new(where, asked.IsRestricted))));
                }
            }
        }

        return found;
    }

    private static bool IsOf(ActionRow action, KnownPerson person) => person.PersonId is { } id
        && (action.OwnerPersonId == id || action.CoOwners.Any(o => o.PersonId == id))
        || (action.OwnerPersonId is null && action.Owner is { } owner
            && PersonMatcher.Split(owner).Any(name => PersonMatcher.IsOneOf(name, [person])));

    private static bool Names(string words, KnownPerson person) => person.UnderEachName()
        .SelectMany(p => p.Abbreviations.Concat(p.Offices).Append(p.Offices.Contains(p.Name) ? p.Name : p.Name.Split(' ')[^1]))
        .Any(n => $" {Plainly(words)} ".Contains($" {Plainly(n)} ", StringComparison.Ordinal));

    private static string Plainly(string text) => string.Join(' ', Tokenizer.Tokenize(text).Select(w => w.Text));

    /// <summary>The sentence of the minutes that has the action's words; null where none is surely the one.</summary>
    private static string? AsPrinted(string text, IEnumerable<string> passages)
    {
        var words = ContentWordReader.Read(text).Select(w => w.Stem).ToList();
        return words.Count == 0 ? null : passages.SelectMany(PassageSentences.Split)
            .Select(s => (Sentence: s, Share: (double)words.Count(Tokenizer.Stems(s).ToHashSet().Contains) / words.Count))
            .Where(s => s.Share >= .8).OrderByDescending(s => s.Share).Select(s => s.Sentence).FirstOrDefault();
    }

    private static BriefSource? Source(ActionRow action) => action.Meeting is { } meeting
        ? new(BriefWords.Place(action.ItemNumber, action.ItemTitle, meeting.Date), action.IsRestricted)
        : null;

    private static string Cut(string words) => Cards.CardText.Truncate(words, MaxWords);
}
