using CommitteeBot.Committees;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests.Planning;

/// <summary>
/// Queues the messages that the planner finds due. Sample committees send nothing automatically.
/// </summary>
internal sealed class PlanDigests(CommitteeDb db, ReadPlanInput read, TimeProvider clock)
{
    /// <summary>Messages missed longer ago than this aren't reported.</summary>
    private static readonly TimeSpan MaxPause = TimeSpan.FromDays(60);

    /// <returns>The number of messages queued.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var before = await db.Senders.AsNoTracking().Where(s => s.Id == SenderLeaseRow.OnlyId)
            .Select(s => s.PlannedUntil).SingleAsync(cancellation);
        var since = before is { } moment && moment <= now ? (moment < now - MaxPause ? now - MaxPause : moment) : now;
        var committees = await read.RunAsync(null, since, now, cancellation);
        var planned = DigestPlanner.Plan(committees, since, now);

        await db.BeginWriteAsync(cancellation);
        var keys = planned.Select(p => p.Key).ToList();
        var known = keys.Count == 0 ? [] : await db.Outbox.Where(o => keys.Contains(o.Key)).Select(o => o.Key)
            .ToListAsync(cancellation);
        var rows = planned.ExceptBy(known, p => p.Key).Select(p => p.ToRow(now)).ToList();
        db.Outbox.AddRange(rows);
        await db.Senders.Where(s => s.Id == SenderLeaseRow.OnlyId)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.PlannedUntil, now), cancellation);
        await db.SaveChangesAsync(cancellation);
        return rows.Count;
    }
}

/// <summary>Reads the planner's input from the store, limited to what can be due.</summary>
internal sealed class ReadPlanInput(CommitteeDb db, ActionOwners owned)
{
    /// <summary>A card is corrected for this many days after its meeting.</summary>
    private const int DaysAfter = 7;

    /// <summary>Owners are reminded seven days ahead, and a holiday may bring that forward.</summary>
    private const int DaysToDue = 14;

    /// <param name="only">One committee, even a sample; null for all except samples.</param>
    public async Task<IReadOnlyList<PlanCommittee>> RunAsync(long? only, DateTimeOffset since, DateTimeOffset until,
        CancellationToken cancellation)
    {
        var committees = await db.Committees.AsNoTracking().Where(c => only == null ? !c.IsSample : c.Id == only)
            .ToListAsync(cancellation);
        var rules = await db.DigestRules.AsNoTracking().Where(r => only == null || r.CommitteeId == only)
            .ToDictionaryAsync(r => r.CommitteeId, r => r.Rules, cancellation);
        var (first, last) = (Day(since).AddDays(-DaysAfter), Day(until).AddDays(LeadDays(rules.Values)));
        var meetings = (await db.Meetings.AsNoTracking()
            .Where(m => m.Date >= first && m.Date <= last
                && (only == null ? !m.Committee!.IsSample : m.CommitteeId == only))
            .Select(m => new { m.CommitteeId, Meeting = new PlanMeeting(m.Id, m.Date!.Value, m.Start, m.State) })
                .ToListAsync(cancellation)).ToLookup(m => m.CommitteeId, m => m.Meeting);
        var dues = await DuesAsync(committees, only, since, until, cancellation);
        var wanted = committees.Where(c => meetings.Contains(c.Id) || dues.Contains(c.Id)).ToList();
        if (wanted.Count == 0)
            return [];

        List<long> ids = [.. wanted.Select(c => c.Id)];
        var today = Day(until);
        var people = (await db.ActiveMembers(today).AsNoTracking()
            .Where(m => ids.Contains(m.CommitteeId)
                && (m.Role == CommitteeRole.Chair || m.Role == CommitteeRole.Officer))
            .Select(m => new { m.CommitteeId, m.Role, m.PersonId, m.Person!.Zone }).ToListAsync(cancellation))
                .ToLookup(m => (m.CommitteeId, m.Role));
        var wishes = await db.DigestWishes.AsNoTracking()
            .ToDictionaryAsync(w => (w.CommitteeId, w.PersonId), w => w.Wish, cancellation);
        var chats = (
            await db.Conversations.AsNoTracking()
            .Where(c => c.CommitteeId != null && c.Kind != null && c.Kind != "personal")
            .Select(c => new { CommitteeId = c.CommitteeId!.Value, c.Id }).ToListAsync(cancellation))
                .ToLookup(c => c.CommitteeId, c => c.Id.Split(";messageid=")[0]);
        List<long> meetingIds = [.. meetings.SelectMany(m => m).Select(m => m.Id)];
        var staged = (await db.Outbox.AsNoTracking()
            .Where(o => o.CommitteeId != null
                && (meetingIds.Contains(o.MeetingId!.Value)
                || (o.Kind == MessageKind.OwnerDigest && o.ForDay >= first))).OrderBy(o => o.Id)
            .Select(o =>
                new { o.CommitteeId,
                Notice = new StoredMessage(o.Key, o.Kind, o.MeetingId, o.ForDay, o.PersonId, o.ConversationId,
                o.State == MessageState.Sent && o.PostedActivityId != null) })
            .ToListAsync(cancellation)).ToLookup(o => o.CommitteeId!.Value, o => o.Notice);

        IReadOnlyList<PlanPerson> Of(long committee, CommitteeRole role) =>
            [.. people[(committee, role)].Select(
                p => new PlanPerson(p.PersonId, p.Zone, wishes.GetValueOrDefault((committee, p.PersonId))))];
        return
        [
            .. wanted.Select(c => new PlanCommittee(
                c.Id, c.Zone, rules.GetValueOrDefault(c.Id, DigestRules.Default), Of(c.Id, CommitteeRole.Chair),
                    Of(c.Id, CommitteeRole.Officer),
                [.. chats[c.Id].Distinct()], [.. meetings[c.Id]],
                [.. dues[c.Id].Select(
                    d => d with { Owner = d.Owner with { Wish = wishes.GetValueOrDefault((c.Id, d.Owner.Id)) } })],
                    [.. staged[c.Id]])),
        ];
    }

    private async Task<ILookup<long, PlanDue>> DuesAsync(List<CommitteeRow> committees, long? only,
        DateTimeOffset since, DateTimeOffset until, CancellationToken cancellation)
    {
        var (first, last) = (Day(since).AddDays(-1), Day(until).AddDays(DaysToDue));
        var open = db.Actions.AsNoTracking()
            .Where(a => a.EndedAt == null && a.State != ActionState.Proposed && a.Due >= first && a.Due <= last
            && (only == null ? !a.Committee!.IsSample : a.CommitteeId == only));
        var known = await open.Where(a => a.OwnerPersonId != null)
            .Select(a => new { a.CommitteeId, Person = a.OwnerPersonId!.Value, Due = a.Due!.Value, a.LoggedAt })
            .Concat(open.SelectMany(a => a.CoOwners,
                (a, o) => new { a.CommitteeId, Person = o.PersonId, Due = a.Due!.Value, a.LoggedAt }))
                .ToListAsync(cancellation);
        var printed = await open.Where(a => a.OwnerPersonId == null && a.Owner != null)
            .Select(a => new { a.CommitteeId, Owner = a.Owner!, Due = a.Due!.Value, a.LoggedAt })
            .ToListAsync(cancellation);
        foreach (var group in printed.GroupBy(a => a.CommitteeId))
        {
            var names = await owned.PeopleByNameAsync(committees.First(c => c.Id == group.Key), Day(until),
                [.. group.Select(a => a.Owner)], cancellation);
            known.AddRange(
                group.Where(a => names.ContainsKey(a.Owner))
                .SelectMany(a => names[a.Owner], (a, person) => new { a.CommitteeId, Person = person, a.Due, a.LoggedAt }));
        }

        List<long> owners = [.. known.Select(k => k.Person).Distinct()];
        var zones = await db.People.AsNoTracking().Where(p => owners.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Zone, cancellation);
        return known.GroupBy(k => (k.CommitteeId, k.Person, k.Due))
            .Select(g =>
                (g.Key.CommitteeId,
                Due: new PlanDue(
                new PlanPerson(g.Key.Person, zones.GetValueOrDefault(g.Key.Person), DigestPreference.All), g.Key.Due,
                g.Min(k => k.LoggedAt))))
            .ToLookup(d => d.CommitteeId, d => d.Due);
    }

    /// <summary>
    /// The most days before a meeting on which any committee's first card may go out, weekends and holidays included.
    /// </summary>
    private static int LeadDays(IEnumerable<DigestRules> rules) =>
        rules.Append(DigestRules.Default).SelectMany(r => r.Moments)
            .Max(m => m.Working ? (m.Days * 7 / 5) + 12 : m.Days + 7);

    private static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);
}
