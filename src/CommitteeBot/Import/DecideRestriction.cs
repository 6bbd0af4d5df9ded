using CommitteeBot.Committees;
using CommitteeBot.Import.Amendments;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

/// <param name="Item">The key of an item; null for the whole document.</param>
internal sealed record DecideRestrictionRequest(
    long MeetingId, string? Item, bool IsOpen, int Page, string? ActivityId);

/// <summary>An officer says on the review card what is open and what is private.</summary>
internal sealed class DecideRestriction(CommitteeDb db, TimeProvider time)
{
    private const string ByOfficer = "closed by an officer when the minutes were checked";
    private readonly ReviewAccess access = new(db, time);

    public async Task<ReviewOutcome> HandleAsync(
        Caller caller, DecideRestrictionRequest request, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        if (await access.FindMeetingAsync(caller, request.MeetingId, cancellation) is not { } meeting)
            return new ReviewOutcome.Declined(ImportWords.NotYours);
        if (!caller.Scope.RoleIn(meeting.CommitteeId).IsOfficer())
            return new ReviewOutcome.Declined(ImportWords.OfficersOnly);
        if (!caller.Scope.IncludesRestricted)
            return new ReviewOutcome.Declined(ImportWords.NotInGroup);

        string said;
        using (db.UsingFullScope())
            said = request.Item is null
                ? await DocumentAsync(caller, meeting, request, cancellation)
                : await ItemAsync(caller, meeting, request.Item, request, cancellation);
        await db.FlushAsync(cancellation);
        using (db.UsingFullScope())
            await new ApplyAmendments(db, time).RecheckAsync(meeting.Id, caller.Name, cancellation);
        return new ReviewOutcome.Shown(
            await new ReviewImport(db, time).CreateAsync(caller, meeting, request.Page, cancellation), said);
    }

    private async Task<string> DocumentAsync(
        Caller caller, MeetingRow meeting, DecideRestrictionRequest request, CancellationToken cancellation)
    {
        var row = await FindAsync(meeting, RestrictionRow.WholeDocument, cancellation);
        if (request.IsOpen && row is not { LiftedAt: null })
            return ImportWords.DocumentIsOpen;
        row ??= Add(caller, meeting, RestrictionRow.WholeDocument, DocumentRestriction.Title);
        row.Audience = request.IsOpen ? row.Audience : RestrictionAudience.Officers;
        Set(caller, row, request);
        Note(caller, meeting, DocumentRestriction.Title, request);
        return request.IsOpen ? ImportWords.DocumentOpened : ImportWords.DocumentClosed;
    }

    private async Task<string> ItemAsync(
        Caller caller, MeetingRow meeting, string key, DecideRestrictionRequest request, CancellationToken cancellation)
    {
        var title = await db.Items.Where(i => i.MeetingId == meeting.Id && (i.Number ?? i.Title) == key)
            .OrderBy(i => i.Place).Select(i => i.Title).FirstOrDefaultAsync(cancellation);
        if (title is null)
            return ImportWords.ItemIsGone;
        var row = await FindAsync(meeting, key, cancellation);
        if (row is null)
        {
            row = Add(caller, meeting, key, title);
            // Written with the row: the database opens an item of a closed document when its lifted row comes in.
            Set(caller, row, request);
        }
        else if (request.IsOpen || row.LiftedAt is not null)
        {
            Set(caller, row, request);
        }

        row.Audience = request.IsOpen ? row.Audience : RestrictionAudience.Members;
        Note(caller, meeting, $"item {key}", request);
        return request.IsOpen ? ImportWords.ItemOpened(key) : ImportWords.ItemClosed(key);
    }

    private Task<RestrictionRow?> FindAsync(MeetingRow meeting, string key, CancellationToken cancellation) =>
        db.Restrictions.SingleOrDefaultAsync(r => r.MeetingId == meeting.Id && r.ItemKey == key, cancellation);

    private RestrictionRow Add(Caller caller, MeetingRow meeting, string key, string title)
    {
        var row = new RestrictionRow
        {
            CommitteeId = meeting.CommitteeId,
            MeetingId = meeting.Id,
            ItemKey = key,
            ItemTitle = title,
            Ground = ByOfficer,
            SetAt = access.Now,
            SetBy = caller.Name,
        };
        db.Restrictions.Add(row);
        return row;
    }

    private void Set(Caller caller, RestrictionRow row, DecideRestrictionRequest request)
    {
        row.LiftedAt = request.IsOpen ? access.Now : null;
        row.LiftedBy = request.IsOpen ? caller.Name : null;
        if (!request.IsOpen)
            (row.SetAt, row.SetBy) = (access.Now, caller.Name);
    }

    private void Note(Caller caller, MeetingRow meeting, string what, DecideRestrictionRequest request) =>
        db.Audit.Add(new AuditRow
    {
        At = access.Now,
        Kind = request.IsOpen ? AuditKind.Lifted : AuditKind.Restricted,
        CommitteeId = meeting.CommitteeId,
        ByPersonId = caller.PersonId,
        What =
            $"{what}{(meeting.Date is { } day ? $" of {UkDate.Long(day)}" : "")}: "
                + $"{(request.IsOpen ? "opened" : "closed")} on the review card",
        ActivityId = request.ActivityId,
    });
}
