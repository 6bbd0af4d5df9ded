using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests.Reading;

/// <summary>
/// Reads the chair's digest from the store. It counts in the database and reads one page of rows, so that a long
/// register is as quick as a short one.
/// </summary>
internal sealed class PrepareChairDigest(CommitteeDb db, TimeProvider clock)
{
    /// <param name="meetingId">Null for the next one.</param>
    /// <param name="page">From 1.</param>
    public async Task<ChairDigest> RunAsync(Caller caller, long committeeId, CancellationToken cancellation,
        long? meetingId = null, int page = 1)
    {
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == committeeId, cancellation);
        var today = CommitteeDay.At(clock.GetUtcNow(), committee.Zone);
        var meetings = db.Meetings.AsNoTracking().Where(m => m.CommitteeId == committeeId);
        var meeting = meetingId is { } wanted
            ? await meetings.SingleOrDefaultAsync(m => m.Id == wanted, cancellation)
            : await meetings.Where(m => m.State == MeetingState.Planned && m.Date >= today).OrderBy(m => m.Date)
                .ThenBy(m => m.Start).FirstOrDefaultAsync(cancellation);
        var last = await meetings.Where(m => (m.State == MeetingState.Held || m.Document != null) && m.Date < today)
            .OrderByDescending(m => m.Date).Select(m => m.Date).FirstOrDefaultAsync(cancellation);

        var sources = DigestSources.Create(db, caller, committeeId, today, meeting?.Date,
            last is { } day ? CommitteeDay.Start(day, committee.Zone) : null);
        var counts = await sources.CountAsync(cancellation);
        page = Math.Clamp(page, 1, DigestPages.Count(counts.Sum()));
        var sections = new List<DigestSection>();
        foreach (var (index, (skip, take)) in DigestPages.Slice(counts, page).Index())
        {
            var (kind, actions) = sources.InOrder[index];
            sections.Add(new DigestSection(kind, counts[index], take == 0 || actions is null
                ? []
                : await DigestActions.LinesAsync(DigestActions.OrderByDue(actions).Skip(skip).Take(take),
                    committee.Prefix, cancellation)));
        }

        var left = await LeftAsync(committee, today, [.. sections.SelectMany(s => s.Lines)], cancellation);
        var moves = await new DigestActions(db)
            .CountDateChangesAsync([.. sections.SelectMany(s => s.Lines).Select(l => l.Id)], cancellation);
        return new ChairDigest(committee, meeting, today, last,
            [.. sections.Select(s => s with
            {
                Lines = [.. s.Lines.Select(
                    l => l with { DateChanges = moves.GetValueOrDefault(l.Id), OwnerHasLeft = left.Contains(l.Id) })],
            })],
            page);
    }

    /// <summary>The actions of people who have left, by whatever name.</summary>
    private async Task<HashSet<long>> LeftAsync(
        CommitteeRow committee, DateOnly today, IReadOnlyList<DigestLine> lines, CancellationToken cancellation)
    {
        List<long> owners = [.. lines.Select(l => l.OwnerPersonId).OfType<long>().Distinct()];
        var people = await db.Memberships
            .Where(m => m.CommitteeId == committee.Id && m.LeftOn <= today && owners.Contains(m.PersonId))
            .Select(m => m.PersonId).ToListAsync(cancellation);
        var names = await new ActionOwners(db).LeaversAsync(
            committee, today, [.. lines.Where(l => l.OwnerPersonId is null).Select(l => l.Owner).OfType<string>().Distinct()],
            cancellation);
        return [
            .. lines.Where(l => l.OwnerPersonId is { } id ? people.Contains(id) : l.Owner is { } owner && names.Contains(owner))
            .Select(l => l.Id)];
    }
}

/// <param name="Meeting">The coming meeting; null if none is planned.</param>
/// <param name="Last">The day of the last one held.</param>
/// <param name="Sections">All five, in order.</param>
internal sealed record ChairDigest(CommitteeRow Committee, MeetingRow? Meeting, DateOnly Today, DateOnly? Last,
    IReadOnlyList<DigestSection> Sections, int Page)
{
    public int CountOf(SectionKind kind) => Sections.First(s => s.Kind == kind).Count;

    public int Open => Total - CountOf(SectionKind.Done);

    public int Total => Sections.Sum(s => s.Count);

    public int Pages => DigestPages.Count(Total);
}
