using System.Text.RegularExpressions;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Meetings.Ics;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommitteeBot.Meetings.Calendar;

/// <param name="Committee">
/// Set if every event that names no other committee is a meeting of this one; otherwise only events that name a
/// committee count.
/// </param>
/// <param name="CommitteeIds">The committees of which the sender is an officer.</param>
/// <param name="Source">The file or the feed, in words.</param>
/// <param name="FeedId">
/// Set for a feed, which is complete: an officer is asked about events that are missing from it.
/// </param>
internal sealed record ImportCalendarRequest(string Text, long? Committee, IReadOnlyList<long> CommitteeIds,
    string Source, string By, long? ByPersonId, string? ActivityId, long? FeedId = null)
{
    /// <summary>Set for a mailbox, which is complete too: how the keys of its events begin.</summary>
    public string? UidPrefix { get; init; }
}

/// <param name="Fault">The reason why nothing could be used; null if something could.</param>
/// <param name="Skipped">Events that name none of the committees.</param>
internal sealed record CalendarImportOutcome(
    string Source, string? Fault, IReadOnlyList<CommitteeRow> Committees, int Added, int Changed, int Same,
        int Skipped, IReadOnlyList<MeetingView> Meetings,
    IReadOnlyList<ConflictView> Conflicts, IReadOnlyList<IcsWarning> Warnings, long? Undo) : MeetingOutcome;

/// <summary>What a calendar holds for one committee.</summary>
/// <param name="All">The whole reading, with its fault if it couldn't be used.</param>
/// <param name="Mine">The committee's own occurrences.</param>
internal sealed record CalendarReading(
    long CommitteeId, DateOnly Today, IcsReading All, IReadOnlyList<IcsOccurrence> Mine);

/// <summary>
/// Imports the events of a calendar file into the calendars of the committees that they belong to. It is idempotent.
/// </summary>
internal sealed class ImportCalendar(CommitteeDb db, TimeProvider time)
{
    /// <summary>Events further ahead come with a later reading.</summary>
    private const int MonthsAhead = 18;

    /// <summary>So many meetings are written in some hundredths of a second.</summary>
    private const int BatchSize = 10;

    public static string SourceKey(string uid, string recurrence) =>
        $"{MeetingClaimRules.CalendarPrefix}{uid}{(recurrence.Length > 0 ? "#" + recurrence : "")}";

    public async Task<CalendarImportOutcome> RunAsync(ImportCalendarRequest request, CancellationToken cancellation) =>
        await RunAsync(request, await ReadAsync(request, cancellation), cancellation);

    /// <summary>
    /// Reads the calendar for each committee. Call it before anything is written: a hostile calendar takes its time,
    /// and while the write lock is held everybody else's turn waits.
    /// </summary>
    public async Task<IReadOnlyList<CalendarReading>> ReadAsync(
        ImportCalendarRequest request, CancellationToken cancellation)
    {
        var committees = await db.Committees.AsNoTracking().OrderBy(c => c.Id).ToListAsync(cancellation);
        var readings = new List<CalendarReading>();
        foreach (var committee in committees.Where(c => request.CommitteeIds.Contains(c.Id)))
        {
            var today = CommitteeDay.At(time.GetUtcNow(), committee.Zone);
            var all = IcsReader.Parse(
                request.Text, DateTimeZoneProviders.Tzdb[committee.Zone], today, today.AddMonths(MonthsAhead));
            var mine = all.Fault is not null ? [] : all.Occurrences.Where(
                o => BelongsTo(o.Summary, committees) is var named
                && (named.Contains(committee.Id) || (named.Count == 0 && request.Committee == committee.Id))).ToList();
            readings.Add(new CalendarReading(committee.Id, today, all, mine));
            if (all.Fault is not null)
                break;
        }

        return readings;
    }

    /// <summary>Writes what was read.</summary>
    public async Task<CalendarImportOutcome> RunAsync(
        ImportCalendarRequest request, IReadOnlyList<CalendarReading> readings, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var now = time.GetUtcNow();
        var tally = new Tally();
        foreach (var reading in readings.TakeWhile(r => r.All.Fault is null))
        {
            if (await db.Committees.SingleOrDefaultAsync(c => c.Id == reading.CommitteeId, cancellation) is not { } committee)
                continue;
            tally.All = reading.All.Occurrences.Count;
            tally.Taken += reading.Mine.Count;
            if (reading.Mine.Count > 0)
                tally.Committees.Add(committee);
            await ImportAsync(committee, reading.Mine, request, reading.Today, now, tally, cancellation);
        }

        return await OutcomeAsync(request, readings.Count == 0 ? null : readings[^1].All, tally, cancellation);
    }

    /// <summary>
    /// Lets other writers in, unless all of it belongs to one turn: reading a feed again changes nothing, so half of
    /// one does no harm.
    /// </summary>
    private async Task YieldAsync(ImportCalendarRequest request, CancellationToken cancellation)
    {
        if (request.ActivityId is not null)
            return;
        await db.SaveChangesAsync(cancellation);
        await db.BeginWriteAsync(cancellation);
    }

    private async Task ImportAsync(CommitteeRow committee, IReadOnlyList<IcsOccurrence> occurrences,
        ImportCalendarRequest request, DateOnly today, DateTimeOffset now, Tally tally, CancellationToken cancellation)
    {
        var known = await db.CalendarEntries.Where(c => c.CommitteeId == committee.Id)
            .ToDictionaryAsync(c => (c.Uid, c.Recurrence), cancellation);
        var book = new MeetingBook(db);
        var written = 0;
        foreach (var one in occurrences)
        {
            var says = new MeetingValues(one.Date, one.Start, one.End,
                one.Location is { } place ? CardText.Truncate(place, 120) : null, one.IsCancelled);
            var stated = MeetingBook.Write(says);
            if (known.TryGetValue((one.Uid, one.Recurrence), out var entry))
            {
                entry.ReadAt = now;
                entry.FeedId = request.FeedId ?? entry.FeedId;

                // An older version may arrive late, as mail does; it changes nothing.
                if (entry.Says == stated || one.Sequence < entry.Sequence)
                {
                    tally.Same++;
                    continue;
                }

                (entry.Says, entry.Sequence) = (stated, one.Sequence);
            }
            else
            {
                entry = new CalendarEntryRow { CommitteeId = committee.Id, Uid = one.Uid, Recurrence = one.Recurrence,
                    Sequence = one.Sequence, Says = stated, FeedId = request.FeedId, ReadAt = now };
                db.CalendarEntries.Add(entry);
                known[(one.Uid, one.Recurrence)] = entry;
            }

            var key = SourceKey(one.Uid, one.Recurrence);
            var word = new ChangeSource(MeetingSource.Calendar, key,
                $"{request.Source}, “{CardText.Truncate(one.Summary, 80)}”", request.By, request.ByPersonId,
                request.ActivityId, now);
            tally.Add(await book.ApplyAsync(committee, new MeetingClaim(MeetingSource.Calendar, key, says), word,
                entry.MeetingId, today, cancellation), entry);
            if (++written % BatchSize == 0)
                await YieldAsync(request, cancellation);
        }

        if (request.FeedId is not null || request.UidPrefix is not null)
            await AskAboutMissingAsync(known.Values, request, today, now, tally, cancellation);
    }

    /// <summary>
    /// An event missing from a feed may have been cancelled or only removed from the calendar: an officer decides.
    /// </summary>
    private async Task AskAboutMissingAsync(
        IEnumerable<CalendarEntryRow> entries, ImportCalendarRequest request,
            DateOnly today, DateTimeOffset now, Tally tally, CancellationToken cancellation)
    {
        foreach (var gone in entries.Where(
            e => IsOfSource(e, request) && e.ReadAt < now && e.MeetingId is not null).ToList())
        {
            var says = MeetingBook.Read(gone.Says);
            if (says.Date < today || says.IsCancelled)
                continue;
            var meeting = await db.Meetings.SingleAsync(m => m.Id == gone.MeetingId, cancellation);
            gone.Says = MeetingBook.Write(says with { IsCancelled = true });
            if (meeting.State != MeetingState.Planned || meeting.Date != says.Date)
                continue;
            var word = new ChangeSource(MeetingSource.Calendar, SourceKey(gone.Uid, gone.Recurrence),
                $"{request.Source}, where it is missing now", request.By, request.ByPersonId, request.ActivityId, now);
            tally.Conflicts.Add(
                await new MeetingBook(db)
                .AddConflictAsync(meeting, says with { IsCancelled = true }, word, cancellation));
            await db.FlushAsync(cancellation);
        }
    }

    private static bool IsOfSource(CalendarEntryRow entry, ImportCalendarRequest request) => request.UidPrefix is { } prefix
        ? entry.Uid.StartsWith(prefix, StringComparison.Ordinal)
        : entry.FeedId == request.FeedId;

    /// <summary>The committees that a title names: by the whole name, or by the prefix as a word in capitals.</summary>
    internal static IReadOnlyList<long> BelongsTo(string summary, IReadOnlyList<CommitteeRow> committees)
    {
        var byName = committees
            .SelectMany(c => c.EarlierNames.Prepend(c.Name).Select(n => (Committee: c, Name: n)))
            .Where(n => summary.Contains(n.Name, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(n => n.Name.Length).Take(1).ToList();
        return byName.Count > 0
            ? [byName[0].Committee.Id]
            : [.. committees.Where(c => Regex.IsMatch(summary, $@"(?<![\w-]){Regex.Escape(c.Prefix)}(?![\w-])"))
                .Select(c => c.Id)];
    }

    private async Task<CalendarImportOutcome> OutcomeAsync(ImportCalendarRequest request, IcsReading? reading,
        Tally tally, CancellationToken cancellation)
    {
        var views = new CalendarViews(db);
        var undo = await db.MeetingEvents.Where(
            e => request.ActivityId != null && e.ActivityId == request.ActivityId && e.Change != MeetingChange.Agreed
            && e.UndoesEventId == null)
            .OrderBy(e => e.Id).Select(e => (long?)e.Id).FirstOrDefaultAsync(cancellation);
        foreach (var conflict in tally.Conflicts.Where(_ => request.ByPersonId is not null))
            conflict.ToldAt = conflict.At;
        return new CalendarImportOutcome(
            request.Source, reading is null ? CalendarWords.NoneOfYours
                : reading.Fault, tally.Committees, tally.Added, tally.Changed, tally.Same,
            Math.Max(0, tally.All - tally.Taken), await views.CreateAsync(tally.Meetings, cancellation),
                await views.CreateAsync(tally.Conflicts, cancellation), reading?.Warnings ?? [], undo);
    }

    private sealed class Tally
    {
        public List<CommitteeRow> Committees { get; } = [];
        public List<MeetingRow> Meetings { get; } = [];
        public List<MeetingConflictRow> Conflicts { get; } = [];
        public int All { get; set; }
        public int Taken { get; set; }
        public int Added { get; private set; }
        public int Changed { get; private set; }
        public int Same { get; set; }

        public void Add(ClaimResult taken, CalendarEntryRow entry)
        {
            entry.MeetingId = taken.Meeting?.Id ?? entry.MeetingId;
            if (taken.Conflict is { } conflict)
                Conflicts.Add(conflict);
            else if (taken.Verdict is ClaimVerdict.Adds or ClaimVerdict.Changes)
                Meetings.Add(taken.Meeting!);
            Added += taken.Verdict == ClaimVerdict.Adds ? 1 : 0;
            Changed += taken.Verdict == ClaimVerdict.Changes ? 1 : 0;
            Same += taken.Verdict is ClaimVerdict.Agrees or ClaimVerdict.Nothing ? 1 : 0;
        }
    }
}
