using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Amending;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import.Amendments;

/// <summary>A record with the amendments that the ledger holds for it, and what became of each.</summary>
internal sealed record AmendedRecord(MinutesRecord Record, IReadOnlyList<(AmendmentRow Row, AmendmentPlacement Placement)> Placed);

/// <summary>
/// Keeps what meetings amended in the minutes of earlier ones, and finds what applies to which minutes.
/// </summary>
internal sealed class AmendmentLedger(CommitteeDb db)
{
    /// <summary>
    /// The minutes of that day as the ledger has them amended; as they are where it has nothing for them.
    /// </summary>
    public async Task<AmendedRecord> AmendAsync(
        long committeeId, DateOnly? day, MinutesRecord record, CancellationToken cancellation)
    {
        var rows = record.Document is null || day is null ? [] : await ForAsync(committeeId, day.Value, cancellation);
        rows.RemoveAll(r => r.State == AmendmentState.Private);
        if (rows.Count == 0)
            return new AmendedRecord(record, []);
        var (amended, placements) = AmendedMinutes.Read(
            record.Document!, record.Source, rows.ConvertAll(r => AmendmentInstruction.Parse(r.Instruction)));
        return new AmendedRecord(
            amended with
            {
                Committee = record.Committee,
                Date = day,
                // What the import itself remarked on stands before the first line that the parser remarks on.
                Warnings = [
                    .. record.Warnings.Where(w => w.Line == 1 && !amended.Warnings.Contains(w)),
                    .. amended.Warnings],
            },
            [.. rows.Zip(placements)]);
    }

    /// <summary>What changes the minutes of this day, in the order in which it was agreed.</summary>
    private async Task<List<AmendmentRow>> ForAsync(long committeeId, DateOnly day, CancellationToken cancellation)
    {
        var rows = await db.Amendments.Include(a => a.ByMeeting).Where(a => a.ByMeeting!.CommitteeId == committeeId)
            .ToListAsync(cancellation);
        if (rows.Count == 0)
            return rows;
        var days = await DaysAsync(committeeId, cancellation);
        return [.. rows.Where(r => r.ByMeeting!.Date != day
                && (r.MinutesOf ?? Before(r.ByMeeting.Date, [.. days, day])) == day)
            .OrderBy(r => r.ByMeeting!.Date).ThenBy(r => r.ByMeetingId).ThenBy(r => r.Place)];
    }

    /// <summary>Puts the amendments of these minutes in place of those that an earlier version of them had.</summary>
    /// <returns>The meetings whose minutes have to be read anew.</returns>
    public async Task<IReadOnlySet<long>> ReplaceAsync(
        MeetingRow by, MinutesRecord record, CancellationToken cancellation)
    {
        var touched = new HashSet<long>();
        var old = await db.Amendments.Where(a => a.ByMeetingId == by.Id).OrderBy(a => a.Place).ToListAsync(cancellation);
        var read = record.Amendments.Where(a => a.MinutesOf is null || by.Date is null || a.MinutesOf < by.Date)
            .Select(a => (Amendment: a, Instruction: AmendmentInstruction.Write(a))).ToList();
        if (!old.Select(o => o.Instruction).SequenceEqual(read.Select(r => r.Instruction)))
        {
            touched.UnionWith(old.Where(o => o.MeetingId is not null).Select(o => o.MeetingId!.Value));
            db.Amendments.RemoveRange(old);
            await db.FlushAsync(cancellation);
            db.Amendments.AddRange(read.Select((r, place) => new AmendmentRow
            {
                ByMeetingId = by.Id,
                Place = place,
                Line = r.Amendment.Line,
                MinutesOf = r.Amendment.MinutesOf,
                Kind = r.Amendment.Kind,
                State = record.IsClosedAt(r.Amendment.Line) ? AmendmentState.Private : AmendmentState.Waiting,
                Old = r.Amendment.Old,
                New = r.Amendment.New,
                Printed = r.Amendment.Printed,
                Instruction = r.Instruction,
            }));
            await db.FlushAsync(cancellation);
        }

        touched.UnionWith(await ResolveAsync(by.CommitteeId, cancellation));
        return touched;
    }

    /// <summary>Which meeting each amendment means: another may have come between, or come at all.</summary>
    private async Task<IReadOnlySet<long>> ResolveAsync(long committeeId, CancellationToken cancellation)
    {
        var touched = new HashSet<long>();
        var rows = await db.Amendments.Include(a => a.ByMeeting).Where(a => a.ByMeeting!.CommitteeId == committeeId)
            .ToListAsync(cancellation);
        if (rows.Count == 0)
            return touched;
        var days = await DaysAsync(committeeId, cancellation);
        var meetings = await db.Meetings.Where(m => m.CommitteeId == committeeId && m.Document != null && m.Date != null)
            .Select(m => new { m.Id, m.Date }).OrderBy(m => m.Id).ToListAsync(cancellation);
        foreach (var row in rows)
        {
            var day = row.MinutesOf ?? Before(row.ByMeeting!.Date, days);
            var meant = meetings.Find(m => m.Date == day && m.Id != row.ByMeetingId)?.Id;
            if (meant == row.MeetingId)
                continue;
            touched.UnionWith(new[] { row.MeetingId, meant }.OfType<long>());
            row.MeetingId = meant;
        }

        await db.FlushAsync(cancellation);
        return touched;
    }

    public static void Record(long meetingId, AmendedRecord amended)
    {
        foreach (var (row, placement) in amended.Placed)
        {
            row.MeetingId = meetingId;
            row.State = placement.Fault switch
            {
                null => AmendmentState.Applied,
                PlacementFault.AlreadySo => AmendmentState.AlreadySo,
                _ => AmendmentState.NotPlaced,
            };
            (row.Old, row.New, row.AmendedLine, row.ItemLine) = (
                placement.Old, placement.New, placement.Line, placement.ItemLine);
        }
    }

    private static DateOnly? Before(DateOnly? day, IReadOnlyList<DateOnly> days) =>
        day is { } by && days.Where(d => d < by).Select(d => (DateOnly?)d).Max() is { } last ? last : null;

    private Task<List<DateOnly>> DaysAsync(long committeeId, CancellationToken cancellation) =>
        db.Meetings.Where(m => m.CommitteeId == committeeId && m.Document != null && m.Date != null)
            .Select(m => m.Date!.Value).ToListAsync(cancellation);
}
