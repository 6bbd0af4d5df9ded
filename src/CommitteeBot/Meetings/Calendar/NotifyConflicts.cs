using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Calendar;

/// <summary>
/// Queues a message to each officer of a committee whose calendar sources disagree, once for each conflict.
/// </summary>
internal sealed class NotifyConflicts(CommitteeDb db, TimeProvider time)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        // Usually there is nothing to tell, and other writers needn't wait for that.
        if (!await db.MeetingConflicts.AnyAsync(c => c.State == ConflictState.Open && c.ToldAt == null, cancellation))
            return;
        await db.BeginWriteAsync(cancellation);
        var now = time.GetUtcNow();
        var open = await db.MeetingConflicts.Include(c => c.Meeting).ThenInclude(m => m!.Committee)
            .Where(c => c.State == ConflictState.Open && c.ToldAt == null).OrderBy(c => c.Id).ToListAsync(cancellation);
        foreach (var ofCommittee in open.GroupBy(c => c.Meeting!.CommitteeId))
        {
            var committee = ofCommittee.First().Meeting!.Committee!;
            var today = CommitteeDay.At(now, committee.Zone);
            var coming = ofCommittee.Where(c => c.Meeting!.Date >= today && c.Meeting.State != MeetingState.Held)
                .ToList();
            if (coming.Count > 0)
                await StageAsync(committee, coming, today, now, cancellation);
            foreach (var conflict in ofCommittee)
                conflict.ToldAt = now;
        }

        await db.SaveChangesAsync(cancellation);
    }

    private async Task StageAsync(CommitteeRow committee, List<MeetingConflictRow> conflicts, DateOnly today,
        DateTimeOffset now, CancellationToken cancellation)
    {
        var officers = await db.ActiveMembers(today).Where(
            m => m.CommitteeId == committee.Id && m.Role == CommitteeRole.Officer)
            .Select(m => m.PersonId).ToListAsync(cancellation);
        db.Outbox.AddRange(officers.Select(person => new OutboxMessageRow
        {
            Key = $"calendar-conflict\n{conflicts[^1].Id}\n{person}",
            Kind = MessageKind.CalendarConflict,
            CommitteeId = committee.Id,
            MeetingId = conflicts[0].MeetingId,
            SubjectId = conflicts[^1].Id,
            PersonId = person,
            Occasion = CalendarWords.ConflictOccasion,
            CreatedAt = now,
            DueAt = now,
            State = MessageState.Waiting,
        }));
    }
}
