using CommitteeBot.Committees;
using CommitteeBot.Import.Amendments;
using CommitteeBot.Import.Heard;
using CommitteeBot.Import.Versions;
using CommitteeBot.Minutes;
using CommitteeBot.Store;
using CommitteeBot.Store.Disposal;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

/// <summary>
/// Imports one document, whole or not at all, and in place of an earlier version of the same minutes.
/// </summary>
internal sealed class ImportMinutes(CommitteeDb db, TimeProvider clock)
{
    private readonly WriteLongMinutes inSteps = new(db, clock);
    private readonly EarlierVersions versions = new(db);

    public async Task<ImportOutcome> RunAsync(ImportRequest request, CancellationToken cancellation)
    {
        long? written = null;
        var amended = new AmendedRecord(request.Record, []);
        if (!db.IsWriting && !db.IsDryRun)
        {
            using var all = db.UsingFullScope();
            await new UnfinishedImports(db, clock).DiscardAsync(request.ContentHash, cancellation);
            if (WriteLongMinutes.AreLong(request.Record))
            {
                amended = await AmendedAsync(request, cancellation);
                var whole = request with { Record = amended.Record };
                written = await BeginInStepsAsync(whole, cancellation);
                if (written is { } meeting && !await inSteps.RunAsync(meeting, whole, cancellation))
                    return new ImportOutcome.Unusable(ImportWords.MeetingBusy);
            }
        }

        var outcome = await StageAsync(request, written, amended, cancellation);
        if (outcome is not ImportOutcome.Unusable)
            await db.SaveChangesAsync(cancellation);
        return outcome;
    }

    /// <summary>
    /// Minutes that replace an earlier version, or whose meeting has restrictions that follow their matter to another
    /// number, are written in one transaction: nobody may see one without the other.
    /// </summary>
    /// <returns>The meeting whose text may be written in steps; null where that has to be done at once.</returns>
    private async Task<long?> BeginInStepsAsync(ImportRequest request, CancellationToken cancellation)
    {
        if (!HoldsAMeeting(request.Record) || (request.Committee ?? request.Record.Committee) is not { } name
            || await db.Documents.AnyAsync(d => d.ContentHash == request.ContentHash, cancellation)
            || await db.EarlierVersions.AnyAsync(v => v.ContentHash == request.ContentHash, cancellation))
            return null;
        await db.BeginWriteAsync(cancellation);
        var committee = await CommitteeAsync(name, cancellation);
        var meeting = await MeetingAsync(committee, request, cancellation);
        if (meeting.Document is not null || await SameDayRestrictions.AreThereAsync(db, committee, meeting, cancellation)
            || (meeting.Id > 0 && (
            await db.UnfinishedImports.AnyAsync(u => u.MeetingId == meeting.Id, cancellation)
            || await db.Items.AnyAsync(i => i.MeetingId == meeting.Id, cancellation)
            || await db.Restrictions.AnyAsync(r => r.MeetingId == meeting.Id, cancellation))))
            return null;
        await inSteps.BeginAsync(meeting, request, cancellation);
        return meeting.Id;
    }

    /// <summary>The same inside a larger transaction, which the caller commits.</summary>
    public Task<ImportOutcome> StageAsync(ImportRequest request, CancellationToken cancellation) =>
        StageAsync(request, written: null, new AmendedRecord(request.Record, []), cancellation);

    /// <summary>The record as later minutes that came in before it have amended it.</summary>
    private async Task<AmendedRecord> AmendedAsync(ImportRequest request, CancellationToken cancellation) =>
        (request.Committee ?? request.Record.Committee) is { } name
        && CommitteeFinder.Find(await db.Committees.ToListAsync(cancellation), name) is { } committee
            ? await new AmendmentLedger(db).AmendAsync(committee.Id, request.Record.Date, request.Record, cancellation)
            : new AmendedRecord(request.Record, []);

    /// <param name="written">The meeting whose text has been written in steps.</param>
    /// <param name="amended">The text that was written.</param>
    private async Task<ImportOutcome> StageAsync(
        ImportRequest request, long? written, AmendedRecord amended, CancellationToken cancellation)
    {
        // A chair from whom an item is kept may send a new version of its minutes all the same.
        using var all = db.UsingFullScope();
        await db.BeginWriteAsync(cancellation);
        if (await db.Documents.SingleOrDefaultAsync(
            d => d.ContentHash == request.ContentHash, cancellation) is { } same)
        {
            await KeepLinesAsync(same, request, cancellation);
            return new ImportOutcome.AlreadyThere(same.FileName, same.MeetingId);
        }

        if (await versions.FindNewerAsync(request, cancellation) is { } newer)
            return newer;

        if (!HoldsAMeeting(request.Record))
            return new ImportOutcome.Unusable(ImportWords.NotMinutes);

        if ((request.Committee ?? request.Record.Committee) is not { } name)
            return new ImportOutcome.Unusable(ImportWords.NoCommittee);

        if (written is null)
            amended = await AmendedAsync(request, cancellation);
        request = request with { Record = amended.Record };
        var committee = await CommitteeAsync(name, cancellation);
        var meeting = await MeetingAsync(committee, request, cancellation);
        if (written is { } id)
        {
            var begun = await db.Meetings.Include(m => m.Document).SingleOrDefaultAsync(m => m.Id == id, cancellation);
            if (begun is null || (meeting.Id > 0 && meeting.Id != id)
                || !await inSteps.EndAsync(id, request.ContentHash, cancellation))
                return new ImportOutcome.Unusable(ImportWords.MeetingBusy);
            if (meeting.Id == 0)
                db.Entry(meeting).State = EntityState.Detached;
            (begun.Date, meeting) = (meeting.Date, begun);
        }
        else if (meeting.Id > 0
            && await db.UnfinishedImports.AnyAsync(u => u.MeetingId == meeting.Id, cancellation))
        {
            return new ImportOutcome.Unusable(ImportWords.MeetingBusy);
        }

        var now = clock.GetUtcNow();
        if (request.MeetingId is null && EarlierVersions.IsOlder(request.Record, meeting))
            return await versions.KeepOlderAsync(meeting, request, now, cancellation);

        var replaced = meeting.Document is not null;
        IReadOnlyList<string> moved = written is null && (replaced || meeting.Id > 0)
            ? await new RestrictionCarryOver(db).RunAsync(meeting, request.Record, now, cancellation)
            : [];
        if (replaced)
        {
            await versions.KeepAsync(meeting, request.Record.Source, now, cancellation);
            await ClearAsync(meeting, cancellation);
        }

        var today = CommitteeDay.At(now, committee.Zone);
        if (written is null)
            MeetingContent.Fill(meeting, request.Record, today);
        else
            MeetingContent.FillHead(meeting, request.Record, today);
        meeting.Document = new DocumentRow
        {
            FileName = request.Record.Source,
            ContentHash = request.ContentHash,
            Kind = request.Record.Kind,
            ImportedAt = now,
            OcrConfidence = request.Record.OcrConfidence,
            Warnings = [.. request.Record.Warnings.Select(w => new DocumentWarning(w.Line, w.Text))],
        };
        var earlier = replaced
            ? await db.Actions.Include(a => a.History).Include(a => a.CoOwners).AsSplitQuery()
                .Where(a => a.MeetingId == meeting.Id && a.Line != null).OrderBy(a => a.Number)
                .ToListAsync(cancellation)
            : [];
        if (written is null)
        {
            await SameDayRestrictions.CopyAsync(db, committee, meeting, request.Record, now, cancellation);
            await DocumentRestriction.ApplyAsync(db, meeting, request.Record.Closure, now, cancellation);
        }

        var elsewhere = committee.Id > 0 && request.Record.Actions.Count > 0
            ? await OtherMeetings.ActionsAsync(db, committee, meeting, cancellation)
            : [];
        var (actions, changes) = ActionMerge.Merge(
            committee, meeting, request.Record, earlier, elsewhere,
            await HeardInMinutes.ReadAsync(db, meeting, cancellation), request, now);
        db.Actions.AddRange(actions.Where(a => a.Id == 0));
        await db.FlushAsync(cancellation);
        await MeetingLinks.LinkAsync(db, committee, meeting, request.By, now, cancellation);
        AmendmentLedger.Record(meeting.Id, amended);
        var doubts = request.Actions == ActionIntake.Accept
            ? await new OwnersAtMeeting(db, now).SettleAsync(actions.Where(a => a.State == ActionState.Open), cancellation)
            : [];
        await db.FlushAsync(cancellation);
        var amendments = await new ApplyAmendments(db, clock).RunAsync(
            meeting, request.Record, request.By, cancellation);
        return new ImportOutcome.Imported(
            committee, meeting, actions, replaced,
            [
                .. moved, .. changes,
                .. doubts.Select(OwnerDoubt.From).Select(d => ImportWords.WhoIs(d.Action, d.Written, d.People)),
                .. amendments,
            ]);
    }

    /// <summary>A file that came in before its lines were kept gives them now, and what it amends.</summary>
    private async Task KeepLinesAsync(DocumentRow there, ImportRequest request, CancellationToken cancellation)
    {
        if (db.IsDryRun || request.Record.Document is null
            || await db.DocumentTexts.AnyAsync(t => t.MeetingId == there.MeetingId, cancellation))
            return;
        var meeting = await db.Meetings.Include(m => m.Document).Include(m => m.Committee)
            .SingleAsync(m => m.Id == there.MeetingId, cancellation);
        await new ApplyAmendments(db, clock).RunAsync(meeting, request.Record, request.By, cancellation);
    }

    /// <summary>Less text, with a day and nothing else of a meeting, is a note about one.</summary>
    private const int MinTextLength = 400;

    /// <summary>
    /// A page that only speaks of minutes would else become a committee of its own. A day that the page's settings give
    /// is that of the page.
    /// </summary>
    private static bool HoldsAMeeting(MinutesRecord record) =>
        record.Attendance.Count
            + record.Items.Count + record.Decisions.Count + record.Actions.Count + record.Reports.Count > 0
            || (record.Passages.Sum(p => p.Text.Length) >= MinTextLength
            && (record.NextMeeting?.Date is not null
            || (record.Date is not null && !record.Warnings.Any(w => w.Text == MinutesWords.DateFromPage))));

    private async Task<CommitteeRow> CommitteeAsync(string name, CancellationToken cancellation)
    {
        var all = await db.Committees.ToListAsync(cancellation);
        if (CommitteeFinder.Find(all, name) is { } known)
            return known;

        var shown = CommitteeNaming.DisplayName(name);

        // The prefix of a committee that was merged into another stands on the actions that it had.
        var taken = await db.Committees.IgnoreQueryFilters().Select(c => c.Prefix).ToListAsync(cancellation);
        var added = new CommitteeRow { Name = shown, Prefix = CommitteeNaming.Prefix(shown, taken.ToHashSet()) };
        db.Committees.Add(added);
        return added;
    }

    /// <summary>
    /// The meeting of that day, which a calendar may know already; undated notes are the meeting of their file's name.
    /// </summary>
    private async Task<MeetingRow> MeetingAsync(
        CommitteeRow committee, ImportRequest request, CancellationToken cancellation)
    {
        var known = request switch
        {
            { MeetingId: { } id } =>
                await db.Meetings.Include(m => m.Document).SingleOrDefaultAsync(m => m.Id == id, cancellation),
            { IsOfAnotherMeeting: true } => null,
            _ when committee.Id > 0 =>
                await new MeetingOfMinutes(db).FindAsync(committee, request.Record, cancellation),
            _ => null,
        };
        if (known is not null)
            return known;

        var added = new MeetingRow { Committee = committee, Date = MeetingOfMinutes.DateOf(request.Record) };
        db.Meetings.Add(added);
        return added;
    }

    private async Task ClearAsync(MeetingRow meeting, CancellationToken cancellation)
    {
        var id = meeting.Id;
        await ClearMinutes.RunAsync(db, id, cancellation);
        await db.Documents.Where(d => d.MeetingId == id).ExecuteDeleteAsync(cancellation);
        db.Entry(meeting.Document!).State = EntityState.Detached;
        meeting.Document = null;
    }
}
