using System.Globalization;
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
/// write around it stays, and an event out of which they took it is left alone.
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
    public static bool IsOlder(FollowedSourceRow source, DateTimeOffset closedAt) => !DateTimeOffset.TryParse(
        source.Mark, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var builtAt)
        || closedAt >= builtAt;

    public async Task<WriteFollowed> ReadAsync(FollowedSourceRow source, CancellationToken cancellation)
    {
        var followed = settings.Committees.First(c => c.WritesAgenda && KeyOf(c) == source.Key);
        var builtAt = clock.GetUtcNow();
        var changed = await ChangedAsync(followed, cancellation);
        var done = new List<(EventToWrite Event, bool IsTakenOut)>();
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
            }
            catch (GraphException) when (done.Count > 0)
            {
                hasMet = true; // What was done is written down; the next round meets the failure first.
                break;
            }
        }

        return (db, held, token) =>
        {
            (held.Mark, held.DueAt) = (builtAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
                clock.GetUtcNow() + (hasMet ? Soon : Interval));
            return WriteAsync(db, held, done, token);
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
        FollowedCommittee followed, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        var all = await db.Committees.AsNoTracking().ToListAsync(cancellation);
        if (FollowedSources.Find(all, followed.Committee) is not { } committee)
            return [];
        var prefix = MailboxSource.PrefixOf(followed);
        var today = CommitteeDay.At(clock.GetUtcNow(), committee.Zone);
        var last = today.AddDays(DaysAhead);
        var entries = await (
            from entry in db.CalendarEntries.AsNoTracking()
            join meeting in db.Meetings.AsNoTracking() on entry.MeetingId equals meeting.Id
            where entry.CommitteeId == committee.Id && entry.Uid.StartsWith(prefix) && entry.EventId != null
                && entry.AgendaLeftAt == null && meeting.CommitteeId == committee.Id
                && meeting.State == MeetingState.Planned && meeting.Date >= today
                && (meeting.Date <= last || entry.AgendaSent != null)
            orderby meeting.Date
            select new { Entry = entry, Meeting = meeting }).ToListAsync(cancellation);
        var changed = new List<EventToWrite>();
        foreach (var at in entries)
        {
            var lines = await new PublicAgenda(db).LinesAsync(committee, at.Meeting, cancellation);
            var one = new EventToWrite(at.Entry.Id, at.Entry.EventId!, at.Entry.AgendaSent, lines);
            if (one.Fingerprint != one.Sent)
                changed.Add(one);
        }

        return changed;
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
