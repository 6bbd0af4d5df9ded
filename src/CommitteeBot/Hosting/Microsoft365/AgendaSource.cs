using CommitteeBot.Committees;
using CommitteeBot.Graph;
using CommitteeBot.Language.Dates;
using CommitteeBot.Meetings.Agenda;
using CommitteeBot.Meetings.Following;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>
/// Writes the agenda into the events of a calendar, as the public sees it, each hour if it has changed. What people
/// write around it stays, and an event out of which they took it is left alone. When the meeting is over nothing is
/// written any more, unless something becomes private.
/// </summary>
internal sealed partial class AgendaSource(
    GraphSettings settings, EventBodies bodies, IServiceScopeFactory scopes, TimeProvider clock,
    ILogger<AgendaSource> logger) : IFollowedSource
{
    /// <summary>What is further ahead has the standing items only.</summary>
    private const int DaysAhead = 42;
    private const int MostAtOnce = 20;
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    public IEnumerable<FollowedKey> Keys => settings.Committees.Where(c => c.WritesAgenda)
        .Select(c => new FollowedKey(KeyOf(c), [c.Committee], "the agenda into the calendar") { Verb = "write" });

    public static string KeyOf(FollowedCommittee committee) =>
        $"agenda/{committee.Calendar}/{committee.Committee.ToLowerInvariant()}";

    /// <summary>Whether its agendas were made before something was closed.</summary>
    public static bool IsOlder(FollowedSourceRow source, DateTimeOffset closedAt) =>
        AgendaRound.TryRead(source.Mark) is not { } last || closedAt >= last.BuiltAt;

    public async Task<WriteFollowed> ReadAsync(FollowedSourceRow source, CancellationToken cancellation)
    {
        var followed = settings.Committees.First(c => c.WritesAgenda && KeyOf(c) == source.Key);
        var builtAt = clock.GetUtcNow();
        var since = AgendaRound.TryRead(source.Mark)?.ClosedSince ?? builtAt;
        var changed = await ChangedAsync(followed, since, cancellation);
        var done = new List<(EventToWrite Event, bool IsTakenOut)>();
        var failed = new List<EventToWrite>();
        var hasMet = changed.Count > MostAtOnce;
        foreach (var one in changed.Take(MostAtOnce))
        {
            try
            {
                done.Add((one, !await GiveAsync(followed.Calendar!, one, cancellation)));
            }
            catch (GraphException e) when (e.Fault is GraphFault.ChangedMeanwhile)
            {
                hasMet = true; // Somebody writes into it just now.
            }
            catch (GraphException e) when (e.Fault is GraphFault.NotFound or GraphFault.Rejected)
            {
                NotWritten(one.Entry, e.Fault); // The calendar says what became of it when it is read next.
                failed.Add(one);
            }
            catch (GraphException) when (done.Count > 0)
            {
                hasMet = true; // What was done is written down; the next round meets the failure first.
                break;
            }
        }

        var isOpen = changed.Any(c => c.HasClosed && !done.Exists(d => d.Event == c));
        return async (db, held, token) =>
        {
            (held.Mark, held.DueAt) = (AgendaRound.Of(builtAt, since, isOpen).ToString(),
                clock.GetUtcNow() + (hasMet ? Soon : Interval));
            await WriteAsync(db, held, done, token);
            foreach (var one in failed.Where(f => f.HasClosed))
                await TellAsync(db, $"{held.Key}/closed/{one.Entry}/{since.UtcDateTime:yyyyMMddHHmmss}", one.Entry, token);
        };
    }

    /// <returns>False where people have taken it out.</returns>
    private async Task<bool> GiveAsync(string mailbox, EventToWrite one, CancellationToken cancellation)
    {
        var body = await bodies.ReadAsync(mailbox, one.EventId, cancellation);
        if (one.Sent is not null && !EventAgenda.IsIn(body.Html))
            return false;
        if (!EventAgenda.Has(body.Html, one.Lines))
            await bodies.WriteAsync(mailbox, one.EventId, body, EventAgenda.Put(body.Html, one.Lines), cancellation);
        return true;
    }

    private async Task<IReadOnlyList<EventToWrite>> ChangedAsync(
        FollowedCommittee followed, DateTimeOffset since, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        var all = await db.Committees.AsNoTracking().ToListAsync(cancellation);
        if (FollowedSources.Find(all, followed.Committee) is not { } committee)
            return [];
        var prefix = MailboxSource.PrefixOf(followed);
        var today = CommitteeDay.At(clock.GetUtcNow(), committee.Zone);
        var last = today.AddDays(DaysAhead);
        var closed = await db.Restrictions.AsNoTracking()
            .Where(r => r.CommitteeId == committee.Id && r.LiftedAt == null && r.SetAt >= since)
            .Select(r => r.MeetingId).Distinct().ToListAsync(cancellation);
        var entries = await (
            from entry in db.CalendarEntries.AsNoTracking()
            join meeting in db.Meetings.AsNoTracking() on entry.MeetingId equals meeting.Id
            where entry.CommitteeId == committee.Id && entry.Uid.StartsWith(prefix) && entry.EventId != null
                && entry.AgendaLeftAt == null && meeting.CommitteeId == committee.Id
                && ((meeting.State == MeetingState.Planned && meeting.Date >= today
                    && (meeting.Date <= last || entry.AgendaSent != null))
                    || (entry.AgendaSent != null && closed.Contains(meeting.Id)))
            orderby meeting.Date
            select new { Entry = entry, Meeting = meeting }).ToListAsync(cancellation);
        var changed = new List<EventToWrite>();
        foreach (var at in entries)
        {
            var lines = await new PublicAgenda(db).LinesAsync(committee, at.Meeting, cancellation);
            var one = new EventToWrite(at.Entry.Id, at.Entry.EventId!, at.Entry.AgendaSent, lines)
            {
                HasClosed = at.Entry.AgendaSent is not null && closed.Contains(at.Meeting.Id),
            };
            if (one.Fingerprint != one.Sent)
                changed.Add(one);
        }

        return [.. changed.OrderBy(c => c.HasClosed ? 0 : 1)];
    }

    /// <summary>Once for each event, while it can't be written.</summary>
    private async Task TellAsync(CommitteeDb db, string occasion, long entryId, CancellationToken cancellation)
    {
        if (await db.CalendarEntries.SingleOrDefaultAsync(e => e.Id == entryId, cancellation) is not { } entry
            || await db.Meetings.SingleOrDefaultAsync(m => m.Id == entry.MeetingId, cancellation) is not { Date: { } date })
            return;
        var committee = await db.Committees.SingleAsync(c => c.Id == entry.CommitteeId, cancellation);
        await TellOfficers.StageAsync(db, committee, MessageKind.FollowingNews, occasion,
            FollowingWords.AgendaNotTakenOut(UkDate.Long(date), committee.Name), clock.GetUtcNow(), cancellation);
    }

    private async Task WriteAsync(CommitteeDb db, FollowedSourceRow held,
        IReadOnlyList<(EventToWrite Event, bool IsTakenOut)> done, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        foreach (var (one, isTakenOut) in done)
        {
            if (await db.CalendarEntries.SingleOrDefaultAsync(
                e => e.Id == one.Entry && e.EventId == one.EventId, cancellation) is not { } entry)
                continue;
            (entry.AgendaSent, entry.AgendaLeftAt) =
                isTakenOut ? (entry.AgendaSent, now) : (one.Fingerprint, (DateTimeOffset?)null);
            if (!isTakenOut || await db.Meetings.SingleOrDefaultAsync(
                m => m.Id == entry.MeetingId, cancellation) is not { } meeting)
                continue;
            var committee = await db.Committees.SingleAsync(c => c.Id == entry.CommitteeId, cancellation);
            await TellOfficers.GatherAsync(db, committee, held.Key, FollowingWords.AgendaTakenOut(
                UkDate.Long(meeting.Date!.Value), committee.Name), now, cancellation);
        }
    }

    [LoggerMessage(140, LogLevel.Warning, "The agenda was not written into the event of calendar entry {Entry} ({Fault}).")]
    private partial void NotWritten(long entry, GraphFault fault);
}
