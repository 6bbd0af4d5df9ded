using CommitteeBot.Committees;
using CommitteeBot.Meetings.Calendar;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Agenda;

/// <param name="MeetingId">Set by a button.</param>
/// <param name="RemoveKey">An item chosen on the card, in place of <paramref name="Edit"/>.</param>
internal sealed record EditAgendaRequest(long CommitteeId, MeetingPhrase? Meeting, long? MeetingId, AgendaEdit? Edit,
    string? RemoveKey, string? ActivityId);

/// <summary>
/// Applies an officer's edit to an agenda. The first edit fixes the place of each entry; entries that come later from
/// minutes are still inserted.
/// </summary>
internal sealed class EditAgenda(CommitteeDb db, TimeProvider time)
{
    public const int MaxTitle = 200;
    private const int MaxGround = 100;
    private const int MaxEntries = 60;

    public async Task<MeetingOutcome> HandleAsync(Caller caller, EditAgendaRequest request,
        CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var ids = caller.CommitteeIds;
        var desk = new CalendarAccess(db, time);
        var pressed = request.MeetingId is { } id
            ? await db.Meetings.SingleOrDefaultAsync(m => m.Id == id && ids.Contains(m.CommitteeId), cancellation)
            : null;
        var committee = await desk.CommitteeAsync(caller, pressed?.CommitteeId ?? request.CommitteeId, cancellation);
        if (await desk.OfficersOnlyAsync(caller, committee, AgendaWords.Agenda, cancellation) is { } refused)
            return refused;
        var (meeting, notFound) = pressed is null
            ? await desk.FindOneUpcomingAsync(committee, request.Meeting, cancellation) : (pressed, null);
        if (meeting is null)
            return notFound!;
        if (meeting.State != MeetingState.Planned)
            return new MeetingRefusal(AgendaWords.Over);

        var build = new BuildAgenda(db);
        var entries = await build.EntriesAsync(committee, meeting, cancellation);
        var seen = caller.Scope.IncludesRestrictedOf(committee.Id) ? entries
            : [.. entries.TakeWhile(e => e.Restricted is null)];
        if (request.Edit is AgendaEdit.Add { Restricted: not null } or AgendaEdit.Restrict && caller.IsGroupChat)
            return new MeetingRefusal(AgendaWords.OthersRead, AgendaWords.UseOwnChat);
        if (Fault(request, seen, entries.Count) is { } fault)
            return fault;
        if (request.Edit is AgendaEdit.Reset)
        {
            db.AgendaItems.RemoveRange(
                await db.AgendaItems.Where(a => a.MeetingId == meeting.Id).ToListAsync(cancellation));
            await db.FlushAsync(cancellation);
            await new AgendaRestrictions(db, time).UpdateAsync(committee, meeting, cancellation);
            return await build.RunAsync(caller, committee, meeting, AgendaWords.Reset, cancellation);
        }

        var rows = await PlacedAsync(caller, meeting, entries, request.ActivityId, desk.Now, cancellation);
        var said = Apply(rows, seen, request, caller, meeting, desk.Now);
        await db.FlushAsync(cancellation);
        await new AgendaRestrictions(db, time).UpdateAsync(committee, meeting, cancellation);
        return await build.RunAsync(caller, committee, meeting, said, cancellation);
    }

    private static MeetingRefusal? Fault(EditAgendaRequest request, IReadOnlyList<AgendaEntry> seen, int all)
    {
        MeetingRefusal? Unknown(int number) => number >= 1 && number <= seen.Count ? null
            : new MeetingRefusal(AgendaWords.NoItem(number), AgendaWords.SeeAgenda);
        MeetingRefusal? Long(string text, int most, string what) => text.Length > most
            ? new MeetingRefusal(AgendaWords.TooLong(what, most)) : text.Length == 0
            ? new MeetingRefusal(AgendaWords.NoTitle) : null;
        return request.Edit switch
        {
            null => seen.Any(e => e.Key == request.RemoveKey) ? null : new MeetingRefusal(AgendaWords.ItemGone),
            AgendaEdit.Add when all >= MaxEntries =>
                new MeetingRefusal(AgendaWords.Full(MaxEntries), AgendaWords.RemoveOneFirst),
            AgendaEdit.Add add => Long(add.Title, MaxTitle, "A title")
                ?? (add.Restricted is { } ground ? Long(ground, MaxGround, "A ground") : null),
            AgendaEdit.Remove remove => Unknown(remove.Number),
            AgendaEdit.Move move => Unknown(move.Number) ?? Unknown(move.To),
            AgendaEdit.Rename rename => Unknown(rename.Number) ?? Long(rename.Title, MaxTitle, "A title"),
            AgendaEdit.Restrict restrict => Unknown(restrict.Number)
                ?? (restrict.Ground is { } why ? Long(why, MaxGround, "A ground") : null),
            _ => null,
        };
    }

    /// <summary>A row for each entry, in their current order.</summary>
    private async Task<List<AgendaItemRow>> PlacedAsync(Caller caller, MeetingRow meeting,
        IReadOnlyList<AgendaEntry> entries, string? activityId, DateTimeOffset now, CancellationToken cancellation)
    {
        var there = await db.AgendaItems.Where(a => a.MeetingId == meeting.Id)
            .ToDictionaryAsync(a => a.Key, cancellation);
        var rows = new List<AgendaItemRow>();
        foreach (var entry in entries)
        {
            if (!there.TryGetValue(entry.Key, out var row))
            {
                row = New(caller, meeting, entry.Key, entry.Title, entry.Restricted, activityId, now);
                db.AgendaItems.Add(row);
            }

            row.Place = rows.Count;
            rows.Add(row);
        }

        return rows;
    }

    private string Apply(List<AgendaItemRow> rows, IReadOnlyList<AgendaEntry> seen, EditAgendaRequest request,
        Caller caller, MeetingRow meeting, DateTimeOffset now)
    {
        AgendaItemRow At(int number) => rows.Single(r => r.Key == seen[number - 1].Key);
        string said;
        switch (request.Edit)
        {
            case AgendaEdit.Add add:
                var row = New(caller, meeting, $"written:{request.ActivityId ?? Guid.NewGuid().ToString("N")}",
                    add.Title, add.Restricted, request.ActivityId, now);
                row.IsWritten = true;
                db.AgendaItems.Add(row);
                var closing = rows.FindIndex(r => AgendaTitles.IsClosing(r.Title) || r.Restricted is not null);
                rows.Insert(add is { At: { } place, Restricted: null } ? Math.Clamp(place - 1, 0, rows.Count)
                    : add.Restricted is not null || closing < 0 ? rows.Count : closing, row);
                said = AgendaWords.Added;
                break;
            case AgendaEdit.Move move:
                var moved = At(move.Number);
                rows.Remove(moved);
                rows.Insert(Math.Clamp(move.To - 1, 0, rows.Count), moved);
                said = AgendaWords.Moved(move.Number, move.To);
                break;
            case AgendaEdit.Rename rename:
                At(rename.Number).Title = rename.Title;
                said = AgendaWords.Renamed(rename.Number);
                break;
            case AgendaEdit.Restrict restrict:
                At(restrict.Number).Restricted = restrict.Ground;
                said = AgendaWords.Restricted(restrict.Number, restrict.Ground is not null);
                break;
            default:
                var removed = request.Edit is AgendaEdit.Remove remove ? At(remove.Number)
                    : rows.Single(r => r.Key == request.RemoveKey);
                removed.IsRemoved = true;
                said = AgendaWords.Removed(removed.Title);
                break;
        }

        for (var i = 0; i < rows.Count; i++)
            rows[i].Place = i;
        return said;
    }

    private static AgendaItemRow New(Caller caller, MeetingRow meeting, string key, string title, string? ground,
        string? activityId, DateTimeOffset now) =>
        new() { MeetingId = meeting.Id, Key = key, Title = title, Restricted = ground, By = caller.Name, At = now,
            ActivityId = activityId };
}
