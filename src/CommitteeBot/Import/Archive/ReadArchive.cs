using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import.Archive;

/// <summary>Reads what waits for an officer: of their committees alone, and of actions what they may see.</summary>
internal sealed class ReadArchive(CommitteeDb db)
{
    public async Task<ArchiveReview> RunAsync(Caller caller, CancellationToken cancellation)
    {
        var committees = await CommitteesAsync(caller, cancellation);
        var ids = committees.Select(c => c.Id).ToList();
        var documents = await DocumentsAsync(ids, cancellation);
        var right = (await db.CheckedMatters.AsNoTracking().Select(c => c.Key).ToListAsync(cancellation)).ToHashSet();
        var names = committees.ToDictionary(c => c.Id, c => c.Name);
        var (waiting, history, newest) = await CountActionsAsync(caller, ids, cancellation);
        var matters = (await AlikeAsync(committees, documents, cancellation))
            .Concat(documents.SelectMany(d => ReviewMatters.Of(d, names[d.CommitteeId])))
            .Concat(ReviewMatters.Twice(documents, id => names[id]))
            .Concat((await VersionsAsync(ids, cancellation)).Join(documents, v => v.MeetingId, d => d.MeetingId,
                (v, d) => ReviewMatters.Replaced(d, names[d.CommitteeId], v)))
            .Concat(history.Join(documents, h => h.Key, d => d.MeetingId, (h, d) =>
                ReviewMatters.History(d, names[d.CommitteeId], h.Value)))
            .Where(m => !right.Contains(m.Key)).OrderBy(m => m.Kind).ToList();
        var latest = documents.GroupBy(d => d.CommitteeId).ToDictionary(g => g.Key, g => g.Max(d => d.Date));
        return new ArchiveReview(
            documents.Count, ids.Count, matters,
            [.. waiting.Join(documents, w => w.Key, d => d.MeetingId, (w, d) => new WaitingMeeting(
                    d.MeetingId, d.CommitteeId, names[d.CommitteeId], d.Date, d.FileName, w.Value,
                    d.Date < latest[d.CommitteeId]))
                .Concat(await CallsAsync(waiting, documents, names, cancellation))
                .OrderByDescending(w => w.Date).ThenBy(w => w.Committee, StringComparer.Ordinal)
                .ThenBy(w => w.MeetingId)])
        {
            NewestAction = newest,
            Undated = [.. documents.Where(d => d.Date is null).Select(d => (d.MeetingId, d.FileName))],
        };
    }

    /// <summary>Committees to try the program out with are left aside once there are others.</summary>
    private async Task<List<CommitteeRow>> CommitteesAsync(Caller caller, CancellationToken cancellation)
    {
        var mine = caller.OfficerIds;
        var all = await db.Committees.AsNoTracking().Where(c => mine.Contains(c.Id)).OrderBy(c => c.Id)
            .ToListAsync(cancellation);
        return all.Exists(c => !c.IsSample) ? all.FindAll(c => !c.IsSample) : all;
    }

    /// <summary>
    /// An officer may know that a document is there, whatever is private in it: its words are not read.
    /// </summary>
    private async Task<List<ImportedDocument>> DocumentsAsync(List<long> ids, CancellationToken cancellation)
    {
        using var all = db.UsingFullScope();
        return await db.Meetings.AsNoTracking()
            .Where(m => ids.Contains(m.CommitteeId) && m.Document != null
                && !db.UnfinishedImports.Any(u => u.MeetingId == m.Id))
            .OrderBy(m => m.Date).ThenBy(m => m.Id)
            .Select(m => new ImportedDocument(
                m.Document!.Id, m.Id, m.CommitteeId, m.Date, m.Document.Kind, m.Document.FileName,
                m.Document.OcrConfidence, m.Document.Warnings))
            .ToListAsync(cancellation);
    }

    /// <summary>The meetings whose calls were heard and whose minutes are still to come.</summary>
    private async Task<IEnumerable<WaitingMeeting>> CallsAsync(Dictionary<long, int> waiting,
        List<ImportedDocument> documents, Dictionary<long, string> names, CancellationToken cancellation)
    {
        var without = waiting.Keys.Except(documents.Select(d => d.MeetingId)).ToList();
        var meetings = without.Count == 0 ? [] : await db.Meetings.AsNoTracking()
            .Where(m => without.Contains(m.Id) && m.Document == null).ToListAsync(cancellation);
        return meetings.Select(m => new WaitingMeeting(
            m.Id, m.CommitteeId, names[m.CommitteeId], m.Date, ImportWords.TheCall, waiting[m.Id], IsOlder: false));
    }

    /// <summary>Without their lines.</summary>
    private async Task<List<EarlierVersionRow>> VersionsAsync(List<long> ids, CancellationToken cancellation)
    {
        using var all = db.UsingFullScope();
        return await db.EarlierVersions.AsNoTracking()
            .Where(v => db.Meetings.Any(m => m.Id == v.MeetingId && ids.Contains(m.CommitteeId))).OrderBy(v => v.Id)
            .Select(v => new EarlierVersionRow
            {
                Id = v.Id, MeetingId = v.MeetingId, FileName = v.FileName, ContentHash = v.ContentHash,
            })
            .ToListAsync(cancellation);
    }

    private async Task<(Dictionary<long, int> Waiting, Dictionary<long, int> History, long Newest)> CountActionsAsync(
        Caller caller, List<long> ids, CancellationToken cancellation)
    {
        using var limit = db.LimitTo(caller.Scope);
        var mine = db.ActionsFor(caller.Scope)
            .Where(a => ids.Contains(a.CommitteeId) && a.MeetingId != null && (a.Line != null || a.Heard != null));
        var waiting = await mine.Where(a => a.State == ActionState.Proposed).GroupBy(a => a.MeetingId!.Value)
            .Select(g => new { g.Key, Count = g.Count(), Newest = g.Max(a => a.Id) }).ToListAsync(cancellation);
        var history = await AsHistory(mine).GroupBy(a => a.MeetingId!.Value)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        return (
            waiting.ToDictionary(g => g.Key, g => g.Count), history,
            waiting.Count == 0 ? 0 : waiting.Max(g => g.Newest));
    }

    /// <summary>Of these actions those that an import or its review closed.</summary>
    public static IQueryable<ActionRow> AsHistory(IQueryable<ActionRow> actions) =>
        actions.Where(a => a.State == ActionState.Closed && a.History.Any(
            e => EF.Functions.Like(e.Note!, ArchiveWords.HistoryNote + "%")));

    private async Task<IEnumerable<ReviewMatter>> AlikeAsync(
        List<CommitteeRow> committees, List<ImportedDocument> documents, CancellationToken cancellation)
    {
        var ids = committees.Select(c => c.Id).ToList();
        using var all = db.UsingFullScope();
        var people = (await db.Attendance.AsNoTracking()
            .Where(a => ids.Contains(a.Meeting!.CommitteeId) && a.Presence != Presence.Apologies)
            .Select(a => new { a.Meeting!.CommitteeId, a.Name }).Distinct().ToListAsync(cancellation))
            .ToLookup(p => p.CommitteeId, p => SameBody.Surname(p.Name));
        var meetings = documents.ToLookup(d => d.CommitteeId);
        return LookAlikes.Find(committees.ConvertAll(c => new ComparedCommittee(
                c.Id, new SameBody(c.Name, people[c.Id].ToHashSet()), meetings[c.Id].Count())))
            .Select(ReviewMatters.Alike);
    }
}
