using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Calendar;

/// <summary>Creates views of meetings and of the conflicts between their sources.</summary>
internal sealed class CalendarViews(CommitteeDb db)
{
    public async Task<IReadOnlyList<MeetingView>> CreateAsync(IReadOnlyList<MeetingRow> meetings,
        CancellationToken cancellation)
    {
        var ids = meetings.Select(m => m.Id).ToList();
        var moves = (await Standing(e => e.Change == MeetingChange.Moved || e.Change == MeetingChange.Reinstated)
            .Where(e => ids.Contains(e.MeetingId)).OrderBy(e => e.Id).Select(e => new { e.MeetingId, e.Before })
                .ToListAsync(cancellation))
            .ToLookup(e => e.MeetingId, e => e.Before is { } before ? MeetingBook.Read(before).Date : null);
        return [.. meetings.Select(m => new MeetingView(
            m.Id, MeetingBook.ValuesFrom(m), m.State == MeetingState.Held,
                [.. moves[m.Id].OfType<DateOnly>().Where(d => d != m.Date).Distinct()]))];
    }

    /// <summary>The open conflicts about a committee's upcoming meetings.</summary>
    public async Task<IReadOnlyList<ConflictView>> ConflictsAsync(long committeeId, DateOnly today,
        CancellationToken cancellation)
    {
        var open = await db.MeetingConflicts.AsNoTracking().Include(c => c.Meeting)
            .Where(c => c.State == ConflictState.Open && c.Meeting!.CommitteeId == committeeId
                && c.Meeting.State != MeetingState.Held && c.Meeting.Date >= today)
            .OrderBy(c => c.Meeting!.Date).ThenBy(c => c.Id).ToListAsync(cancellation);
        return await CreateAsync(open, cancellation);
    }

    public async Task<IReadOnlyList<ConflictView>> CreateAsync(IReadOnlyList<MeetingConflictRow> conflicts,
        CancellationToken cancellation)
    {
        var views = new List<ConflictView>();
        foreach (var conflict in conflicts)
        {
            var meeting = conflict.Meeting!;
            views.Add(new ConflictView(conflict.Id, meeting.Id, MeetingBook.ValuesFrom(meeting),
                await HeldByAsync(meeting, cancellation), MeetingBook.Read(conflict.Says), conflict.SourceText));
        }

        return views;
    }

    /// <summary>
    /// The source of a meeting's details: the last change that counts or, without a history, the minutes that announce
    /// it.
    /// </summary>
    private async Task<string> HeldByAsync(MeetingRow meeting, CancellationToken cancellation)
    {
        if (await Standing(e => e.Change != MeetingChange.Undone).Where(e => e.MeetingId == meeting.Id)
            .OrderBy(e => e.Change == MeetingChange.Agreed).ThenByDescending(e => e.Id).Select(e => e.SourceText)
                .FirstOrDefaultAsync(cancellation) is { } source)
            return source;
        var minutes = await db.Meetings.AsNoTracking()
            .Where(m => m.CommitteeId == meeting.CommitteeId && m.NextDate == meeting.Date && m.Document != null)
            .OrderByDescending(m => m.Date).Select(m => new { m.Document!.FileName, m.NextLine })
                .FirstOrDefaultAsync(cancellation);
        return minutes is null ? "the calendar" : minutes.NextLine is { } line ? $"{minutes.FileName}, line {line}"
            : minutes.FileName;
    }

    /// <summary>Changes that haven't been undone.</summary>
    private IQueryable<MeetingEventRow> Standing(
        System.Linq.Expressions.Expression<Func<MeetingEventRow, bool>> which) =>
        db.MeetingEvents.AsNoTracking().Where(which).Where(e => !db.MeetingEvents.Any(u => u.UndoesEventId == e.Id));
}
