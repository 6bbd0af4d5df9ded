using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Digests.DigestCards;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests.Reports;

/// <summary>The chair asks the owners for an update: each of them once before a meeting.</summary>
internal sealed class AskOwners(CommitteeDb db, ActionOwners owned, TimeProvider clock)
{
    private const int MaxNames = 40;

    private static readonly TimeSpan UsefulFor = TimeSpan.FromDays(7);

    /// <summary>Names those who would be asked, with the button that asks them.</summary>
    public async Task<DigestNotice> QuestionAsync(
        Caller caller, long committeeId, long? meetingId, CancellationToken cancellation)
    {
        if (!caller.IsChairOrOfficer(committeeId))
            return new DigestNotice(DigestReportWords.AskingIsForChair);
        var (committee, today, meeting) = await PlaceAsync(committeeId, meetingId, cancellation);
        var all = await UnaskedAsync(
            await OwnersToAsk.ReadAsync(db, owned, committee, today, cancellation), committee, meeting, today, cancellation);
        if (all.Count == 0)
            return new DigestNotice(DigestReportWords.NobodyToAsk);
        var visible = await OwnersToAsk.ReadVisibleAsync(db, owned, caller, committee, today, cancellation);
        var named = visible.People.Intersect(all).ToList();
        var names = await db.People.AsNoTracking().Where(p => named.Contains(p.Id)).OrderBy(p => p.Name)
            .Select(p => p.Name).Take(MaxNames).ToListAsync(cancellation);
        return new DigestNotice(DigestWords.AskQuestion(all.Count), Confirm: ExecuteAction.Button(
            DigestWords.AskThem(all.Count), DigestVerbs.AskOwners,
            [.. DigestVerbs.Of(committeeId, meeting?.Id), (DigestVerbs.Confirmed, 1)]))
        {
            Names = DigestReportWords.Names(names, all.Count - names.Count),
        };
    }

    /// <param name="meetingId">Null or 0 if no meeting is planned; then they can be asked once a day.</param>
    /// <returns>A sentence about what happened.</returns>
    public async Task<string> HandleAsync(Caller caller, long committeeId, long? meetingId,
        CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        if (!caller.IsChairOrOfficer(committeeId))
            return DigestReportWords.AskingIsForChair;

        var now = clock.GetUtcNow();
        var (committee, today, meeting) = await PlaceAsync(committeeId, meetingId, cancellation);
        var owners = await OwnersToAsk.ReadAsync(db, owned, committee, today, cancellation);
        var asked = await UnaskedAsync(owners, committee, meeting, today, cancellation);
        db.Outbox.AddRange(asked.Select(person => new OutboxMessageRow
        {
            Key = OwnersToAsk.Key(committeeId, meeting, today, person),
            Kind = MessageKind.OwnerDigest,
            CommitteeId = committeeId,
            MeetingId = meeting?.Id,
            PersonId = person,
            Occasion = DigestReportWords.AskedOccasion,
            CreatedAt = now,
            DueAt = now,
            UsefulUntil = now + UsefulFor,
            State = MessageState.Waiting,
        }));
        return DigestReportWords.Asked(asked.Count, owners.People.Count - asked.Count, owners.Unknown);
    }

    private async Task<(CommitteeRow Committee, DateOnly Today, MeetingRow? Meeting)> PlaceAsync(
        long committeeId, long? meetingId, CancellationToken cancellation)
    {
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == committeeId, cancellation);
        var meeting = meetingId is > 0 ? await db.Meetings.AsNoTracking()
            .SingleOrDefaultAsync(m => m.Id == meetingId && m.CommitteeId == committeeId, cancellation) : null;
        return (committee, CommitteeDay.At(clock.GetUtcNow(), committee.Zone), meeting);
    }

    private async Task<List<long>> UnaskedAsync(
        OwnersToAsk owners, CommitteeRow committee, MeetingRow? meeting, DateOnly today, CancellationToken cancellation)
    {
        var keys = owners.People.ToDictionary(p => OwnersToAsk.Key(committee.Id, meeting, today, p));
        var wanted = keys.Keys.ToList();
        var before = await db.Outbox.Where(o => wanted.Contains(o.Key)).Select(o => o.Key).ToListAsync(cancellation);
        return [.. keys.Where(k => !before.Contains(k.Key)).Select(k => k.Value)];
    }
}
