using CommitteeBot.Committees;
using CommitteeBot.Minutes;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import.Amendments;

/// <summary>
/// After minutes came in: keeps their printed lines, writes what they amend into the ledger, and reads every meeting
/// anew of whose amendments one is new or gone. What a meeting amends may itself be amended by a later one.
/// </summary>
internal sealed class ApplyAmendments(CommitteeDb db, TimeProvider clock)
{
    private readonly AmendmentLedger ledger = new(db);

    /// <returns>A sentence for each amendment, and for each action that follows one or can't.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(
        MeetingRow meeting, MinutesRecord record, string by, CancellationToken cancellation)
    {
        await KeepAsync(meeting, record, cancellation);
        var said = new List<string>();
        var waiting = new Queue<(MeetingRow Meeting, MinutesRecord Record)>([(meeting, record)]);
        while (waiting.TryDequeue(out var next))
        {
            var touched = await ledger.ReplaceAsync(next.Meeting, next.Record, cancellation);
            // The meeting that has just come in was amended as it came.
            foreach (var id in touched.Where(t => t != meeting.Id))
            {
                if (await ReadAnewAsync(id, by, said, cancellation) is { } again)
                    waiting.Enqueue(again);
            }
        }

        said.AddRange(await OutcomesAsync(meeting.Id, cancellation));
        return said;
    }

    /// <summary>
    /// After an officer opened or closed business in which amendments were agreed: what is private is not shown by way
    /// of what it amended.
    /// </summary>
    public async Task RecheckAsync(long byMeetingId, string by, CancellationToken cancellation)
    {
        var touched = new HashSet<long>();
        foreach (var row in await db.Amendments.Where(a => a.ByMeetingId == byMeetingId).ToListAsync(cancellation))
        {
            var passage = await db.Passages.AsNoTracking().FirstOrDefaultAsync(
                p => p.MeetingId == byMeetingId && p.Line <= row.Line && p.EndLine >= row.Line, cancellation);
            if (passage is null || passage.IsRestricted == (row.State == AmendmentState.Private))
                continue;
            row.State = passage.IsRestricted ? AmendmentState.Private : AmendmentState.Waiting;
            (row.AmendedLine, row.ItemLine) = (null, null);
            touched.UnionWith(new[] { row.MeetingId }.OfType<long>());
        }

        await db.FlushAsync(cancellation);
        foreach (var id in touched)
            await ReadAnewAsync(id, by, [], cancellation);
    }

    /// <summary>After the day or the committee of minutes was corrected.</summary>
    public async Task RefreshAsync(MeetingRow meeting, string by, CancellationToken cancellation)
    {
        if (meeting.Document is not { } document
            || await db.DocumentTexts.AsNoTracking().SingleOrDefaultAsync(t => t.MeetingId == meeting.Id, cancellation)
                is not { } text)
            return;
        await db.FlushAsync(cancellation);
        var printed = KeptText.Read(text, document);
        foreach (var id in await ledger.ReplaceAsync(
            meeting, MinutesParser.Parse(printed, document.FileName), cancellation))
            await ReadAnewAsync(id, by, [], cancellation);
    }

    /// <summary>
    /// After it became known what recurs in the other minutes of the body: only the reading is another.
    /// </summary>
    public async Task RereadAsync(long id, string cause, string by, CancellationToken cancellation)
    {
        if (await ReadAnewAsync(id, by, [], cancellation, new RereadCause(cause, IsAmendment: false)) is not { } again)
            return;
        foreach (var touched in (await ledger.ReplaceAsync(again.Meeting, again.Record, cancellation)).Where(t => t != id))
            await ReadAnewAsync(touched, by, [], cancellation);
    }

    private async Task<(MeetingRow Meeting, MinutesRecord Record)?> ReadAnewAsync(
        long id, string by, List<string> said, CancellationToken cancellation, RereadCause? cause = null)
    {
        var meeting = await db.Meetings.Include(m => m.Document).Include(m => m.Committee)
            .SingleOrDefaultAsync(m => m.Id == id, cancellation);
        var text = await db.DocumentTexts.SingleOrDefaultAsync(t => t.MeetingId == id, cancellation);
        // Long minutes that are being written are amended as they are written; older ones have kept no lines.
        if (meeting?.Document is not { } document || text is null
            || await db.UnfinishedImports.AnyAsync(u => u.MeetingId == id, cancellation))
            return null;

        var printed = KeptText.Read(text, document);
        var record = MinutesParser.Parse(printed, document.FileName) with { Committee = meeting.Committee!.Name };
        var amended = await ledger.AmendAsync(meeting.CommitteeId, meeting.Date, record, cancellation);
        said.AddRange(await new RereadMinutes(db, clock).RunAsync(
            meeting, amended.Record with { Date = meeting.Date },
            cause ?? new RereadCause(AmendmentWords.Cause(amended.Placed), IsAmendment: true), by, cancellation));
        var made = amended.Placed.Where(p => p.Placement.Fault is null && p.Row.State != AmendmentState.Applied)
            .Select(p => p.Row).ToList();
        AmendmentLedger.Record(id, amended);
        await new CorrectedAnswers(db, clock).QueueAsync(meeting, made, cancellation);
        await db.FlushAsync(cancellation);
        return (meeting, amended.Record);
    }

    private async Task KeepAsync(MeetingRow meeting, MinutesRecord record, CancellationToken cancellation)
    {
        if (record.Document is not { } document)
            return;
        var row = await db.DocumentTexts.SingleOrDefaultAsync(t => t.MeetingId == meeting.Id, cancellation);
        if (row is null)
            db.DocumentTexts.Add(
                row = new DocumentTextRow { MeetingId = meeting.Id, Lines = [], ContentHash = "" });
        (row.Lines, row.ContentHash) = (PackedLines.Pack(document.Lines), meeting.Document!.ContentHash);
        // Those of a sample come together and are read as they are; others once their siblings are in.
        row.Siblings = meeting.Committee?.IsSample == true ? "" : null;
        row.Pointed = null;
        await db.FlushAsync(cancellation);
    }

    /// <summary>What became of what this meeting amends, and of what others amend in its minutes.</summary>
    private async Task<IEnumerable<string>> OutcomesAsync(long id, CancellationToken cancellation)
    {
        var rows = await db.Amendments.Include(a => a.ByMeeting).Include(a => a.Meeting)
            .Where(a => a.ByMeetingId == id || a.MeetingId == id)
            .OrderBy(a => a.ByMeetingId).ThenBy(a => a.Place).ToListAsync(cancellation);
        return rows.Select(AmendmentWords.Outcome);
    }
}
