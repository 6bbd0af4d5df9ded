using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests.Reports;

/// <summary>The chair asks the owners for an update: each of them once before a meeting.</summary>
internal sealed class AskOwners(CommitteeDb db, ActionOwners owned, TimeProvider clock)
{
    private static readonly TimeSpan UsefulFor = TimeSpan.FromDays(7);

    /// <param name="meetingId">Null or 0 if no meeting is planned; then they can be asked once a day.</param>
    /// <returns>A sentence about what happened.</returns>
    public async Task<string> HandleAsync(Caller caller, long committeeId, long? meetingId,
        CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == committeeId, cancellation);
        if (!caller.IsChairOrOfficer(committeeId))
            return DigestReportWords.AskingIsForChair;

        var now = clock.GetUtcNow();
        var today = CommitteeDay.At(now, committee.Zone);
        var meeting = meetingId is > 0 ? await db.Meetings.AsNoTracking()
            .SingleOrDefaultAsync(m => m.Id == meetingId && m.CommitteeId == committeeId, cancellation) : null;
        // A restriction limits what the owner reads, not whether the owner is asked.
        var open = db.Actions.AsNoTracking()
            .Where(a => a.CommitteeId == committeeId && a.EndedAt == null && a.State != ActionState.Proposed);
        var people = await open.Where(a => a.OwnerPersonId != null).Select(a => a.OwnerPersonId!.Value)
            .Concat(open.SelectMany(a => a.CoOwners).Select(o => o.PersonId)).Distinct().ToListAsync(cancellation);
        var printed = await open.Where(a => a.OwnerPersonId == null && a.Owner != null).Select(a => a.Owner!).Distinct()
            .ToListAsync(cancellation);
        var names = await owned.PeopleByNameAsync(committee, today, printed, cancellation);
        var members = await db.Memberships.AsNoTracking()
            .Where(m => m.CommitteeId == committeeId && ActionOwners.EntitledRoles.Contains(m.Role)
            && (m.LeftOn == null || m.LeftOn > today))
            .Select(m => m.PersonId).ToListAsync(cancellation);

        var asked = people.Concat(names.Values).Distinct().Intersect(members).ToList();
        var unknown = printed.Count(p => !names.ContainsKey(p)) + people.Except(members).Count();
        var staged = 0;
        foreach (var person in asked)
        {
            var key = FormattableString.Invariant(
                $"asked/{committeeId}/{(meeting is null ? today.ToString("yyyy-MM-dd", null) : $"{meeting.Id}")}/{person}");
            if (await db.Outbox.AnyAsync(o => o.Key == key, cancellation))
                continue;
            staged++;
            db.Outbox.Add(new OutboxMessageRow
            {
                Key = key, Kind = MessageKind.OwnerDigest, CommitteeId = committeeId, MeetingId = meeting?.Id,
                    PersonId = person, Occasion = DigestReportWords.AskedOccasion,
                CreatedAt = now, DueAt = now, UsefulUntil = now + UsefulFor, State = MessageState.Waiting,
            });
        }

        return DigestReportWords.Asked(committee.Name, staged, asked.Count - staged, unknown);
    }
}
