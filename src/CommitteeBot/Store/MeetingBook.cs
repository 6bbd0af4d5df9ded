using System.Text.Json;
using System.Text.Json.Serialization;
using CommitteeBot.Committees;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store;

/// <summary>On whose word something is written into the calendar.</summary>
/// <param name="Text">The source in words: the document and its line, the line of chat, the calendar.</param>
internal sealed record ChangeSource(
    MeetingSource Source, string Key, string Text, string By, long? ByPersonId, string? ActivityId, DateTimeOffset At);

/// <summary>The result of a claim.</summary>
internal sealed record ClaimResult(ClaimVerdict Verdict, MeetingRow? Meeting, MeetingConflictRow? Conflict);

/// <summary>
/// Writes into a committee's calendar: each change with its line of history, what contradicts it as a conflict for an
/// officer to settle.
/// </summary>
internal sealed class MeetingBook(CommitteeDb db)
{
    /// <summary>Weighs what a source says against all that is known, and stages what follows from it.</summary>
    public async Task<ClaimResult> ApplyAsync(
        CommitteeRow committee, MeetingClaim claim, ChangeSource word, long? linked, DateOnly today,
        CancellationToken cancellation)
    {
        var known = await KnownMeetingsAsync(committee.Id, cancellation);
        var weighed = MeetingClaimRules.Evaluate(claim, known, linked, today);
        var meeting = weighed.MeetingId is { } id ? await db.Meetings.SingleAsync(m => m.Id == id, cancellation) : null;
        MeetingConflictRow? conflict = null;
        switch (weighed.Verdict)
        {
            case ClaimVerdict.Adds:
                meeting = new MeetingRow { CommitteeId = committee.Id, Committee = committee,
                    State = MeetingState.Planned };
                db.Meetings.Add(meeting);
                Change(meeting, claim.Values, claim.Values, word, null);
                break;
            case ClaimVerdict.Agrees:
                Change(meeting!, ValuesFrom(meeting!).FillFrom(claim.Values), claim.Values, word, null);
                break;
            case ClaimVerdict.Changes:
                Change(meeting!, ValuesFrom(meeting!).MoveTo(claim.Values), claim.Values, word, null);
                break;
            case ClaimVerdict.Conflicts:
                conflict = await AddConflictAsync(meeting!, claim.Values, word, cancellation);
                break;
        }

        await db.FlushAsync(cancellation);
        if (weighed.Verdict is ClaimVerdict.Agrees or ClaimVerdict.Changes)
            await SettleConflictsAsync(meeting!, word, cancellation);
        return new ClaimResult(weighed.Verdict, meeting, conflict);
    }

    /// <summary>Gives the meeting these values, and its history a line.</summary>
    public MeetingEventRow Change(
        MeetingRow meeting, MeetingValues after, MeetingValues says, ChangeSource word, string? note)
    {
        var before = meeting.Id == 0 ? null : ValuesFrom(meeting);
        var change = before switch
        {
            null => MeetingChange.Added,
            _ when before == after => MeetingChange.Agreed,
            { IsCancelled: false } when after.IsCancelled => MeetingChange.Cancelled,
            { IsCancelled: true } when !after.IsCancelled => MeetingChange.Reinstated,
            _ when before.Date != after.Date => MeetingChange.Moved,
            _ when before.FillFrom(after) == after => MeetingChange.Agreed,
            _ => MeetingChange.Changed,
        };
        return Write(meeting, change, after, says, word, note);
    }

    public MeetingEventRow Write(
        MeetingRow meeting, MeetingChange change, MeetingValues after, MeetingValues says, ChangeSource word,
        string? note)
    {
        var row = new MeetingEventRow
        {
            Meeting = meeting,
            At = word.At,
            By = word.By,
            ByPersonId = word.ByPersonId,
            Change = change,
            Source = word.Source,
            SourceKey = word.Key,
            SourceText = word.Text,
            Says = Write(says),
            Before = meeting.Id == 0 ? null : Write(ValuesFrom(meeting)),
            After = Write(after),
            Note = note,
            ActivityId = word.ActivityId,
        };
        (meeting.Date, meeting.Start, meeting.End, meeting.Venue) = (after.Date, after.Start, after.End, after.Venue);
        if (meeting.State != MeetingState.Held)
            meeting.State = after.IsCancelled ? MeetingState.Cancelled : MeetingState.Planned;
        db.MeetingEvents.Add(row);
        return row;
    }

    public async Task<MeetingConflictRow> AddConflictAsync(
        MeetingRow meeting, MeetingValues says, ChangeSource word, CancellationToken cancellation)
    {
        var written = Write(says);
        if (await db.MeetingConflicts
            .FirstOrDefaultAsync(
                c => c.MeetingId == meeting.Id && c.SourceKey == word.Key
                && c.Says == written, cancellation) is { } known)
        {
            (known.State, known.DecidedAt, known.DecidedBy) = (ConflictState.Open, null, null);
            return known;
        }

        // A source that has changed its mind no longer says what it said before.
        foreach (var old in await db.MeetingConflicts
            .Where(c => c.MeetingId == meeting.Id && c.SourceKey == word.Key && c.State == ConflictState.Open)
            .ToListAsync(cancellation))
            (old.State, old.DecidedAt) = (ConflictState.Gone, word.At);
        var row = new MeetingConflictRow
        {
            Meeting = meeting,
            At = word.At,
            Source = word.Source,
            SourceKey = word.Key,
            SourceText = word.Text,
            Says = written,
            ActivityId = word.ActivityId,
        };
        db.MeetingConflicts.Add(row);
        return row;
    }

    /// <summary>Open conflicts that no longer are one.</summary>
    public async Task SettleConflictsAsync(MeetingRow meeting, ChangeSource word, CancellationToken cancellation)
    {
        var now = ValuesFrom(meeting);
        foreach (var conflict in await db.MeetingConflicts
            .Where(c => c.MeetingId == meeting.Id && c.State == ConflictState.Open).ToListAsync(cancellation))
        {
            if (conflict.SourceKey == word.Key || !now.Contradicts(Read(conflict.Says)))
                (conflict.State, conflict.DecidedAt) = (ConflictState.Gone, word.At);
        }
    }

    public static MeetingValues ValuesFrom(MeetingRow meeting) =>
        new(meeting.Date, meeting.Start, meeting.End, meeting.Venue, meeting.State == MeetingState.Cancelled);

    public static string Write(MeetingValues values) =>
        JsonSerializer.Serialize(values, MeetingBookJson.Default.MeetingValues);

    public static MeetingValues Read(string values) =>
        JsonSerializer.Deserialize(values, MeetingBookJson.Default.MeetingValues)!;

    private async Task<IReadOnlyList<KnownMeeting>> KnownMeetingsAsync(long committeeId, CancellationToken cancellation)
    {
        var meetings = await db.Meetings.AsNoTracking().Where(m => m.CommitteeId == committeeId && m.Date != null)
            .ToListAsync(cancellation);
        var said = (await db.MeetingEvents.AsNoTracking()
                .Where(e =>
                    e.Meeting!.CommitteeId == committeeId && e.Meeting.State != MeetingState.Held
                    && e.UndoesEventId == null)
                .Where(e => !db.MeetingEvents.Any(u => u.UndoesEventId == e.Id))
                .Select(e => new { e.MeetingId, e.SourceKey, e.Says }).ToListAsync(cancellation))
            .Concat(await db.MeetingConflicts.AsNoTracking()
                .Where(c =>
                    c.Meeting!.CommitteeId == committeeId && c.Meeting.State != MeetingState.Held
                    && c.State != ConflictState.Gone)
                .Select(c => new { c.MeetingId, c.SourceKey, c.Says }).ToListAsync(cancellation))
            .ToLookup(s => s.MeetingId, s => (s.SourceKey, Read(s.Says)));
        return [.. meetings.Select(
            m => new KnownMeeting(m.Id, ValuesFrom(m), m.State == MeetingState.Held, [.. said[m.Id]]))];
    }
}

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MeetingValues))]
internal sealed partial class MeetingBookJson : JsonSerializerContext;
