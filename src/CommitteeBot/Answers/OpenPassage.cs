using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers;

/// <summary>A passage with its neighbours, as printed or as later amended.</summary>
internal sealed class OpenPassage(CommitteeDb db)
{
    /// <summary>The number of passages shown on each side.</summary>
    private const int Neighbours = 2;

    /// <returns>
    /// Null where there is no such passage, or none that this person may read: the two must look the same.
    /// </returns>
    public async Task<PassageInContext?> RunAsync(Caller caller, long passageId, CancellationToken cancellation)
    {
        using var limit = db.LimitTo(caller.Scope);
        var passage = await db.Passages.AsNoTracking().Include(p => p.Item).Include(p => p.Meeting)
            .ThenInclude(m => m!.Committee)
            .Include(p => p.Meeting).ThenInclude(m => m!.Document)
                .SingleOrDefaultAsync(p => p.Id == passageId, cancellation);
        if (passage?.Meeting is not { } meeting || !caller.CommitteeIds.Contains(meeting.CommitteeId))
            return null;

        // The nearest that this reader may read, not the nearest there are: a gap would show that something is kept
        // back.
        // They stop at the item: under its heading nobody looks for another item's words.
        var others = db.Passages.AsNoTracking().Where(
            p => p.MeetingId == passage.MeetingId && p.ItemId == passage.ItemId && p.InReport == passage.InReport);
        var before = await others.Where(p => p.Place < passage.Place).OrderByDescending(p => p.Place).Take(Neighbours)
            .Select(p => p.Text).ToListAsync(cancellation);
        var after = await others.Where(p => p.Place > passage.Place).OrderBy(p => p.Place).Take(Neighbours)
            .Select(p => p.Text).ToListAsync(cancellation);
        var confirmedBy = meeting.ConfirmedByMeetingId is { } id
            ? await db.Meetings.AsNoTracking().Where(m => m.Id == id).ToDictionaryAsync(m => m.Id, cancellation)
            : [];
        var amendments = await db.Amendments.AsNoTracking()
            .Where(a => a.MeetingId == passage.MeetingId && a.State == AmendmentState.Applied
                && a.AmendedLine >= passage.Line && a.AmendedLine <= passage.EndLine)
            .OrderBy(a => a.ByMeeting!.Date).ThenBy(a => a.Place)
            .Select(a => new AmendedWords(a.Old, a.New, a.ByMeeting!.Date)).ToListAsync(cancellation);
        var file = await db.FollowedFiles.AsNoTracking()
            .Where(f => f.MeetingId == meeting.Id && f.State == FollowedFileState.Read && f.WebUrl != null)
            .OrderByDescending(f => f.Id).Select(f => f.WebUrl).FirstOrDefaultAsync(cancellation);
        return new PassageInContext(
            meeting.Committee!.Name, MeetingNames.When(meeting), passage.Item?.Number, passage.InReport
            ?? passage.Item?.Title, MeetingNames.Status(meeting, confirmedBy),
            passage.Line, passage.IsRestricted, [.. Enumerable.Reverse(before)], passage.Text, after)
        {
            Amendments = amendments, FileUrl = file,
        };
    }
}

/// <param name="When">The day of the meeting, or the file's name for undated notes.</param>
internal sealed record PassageInContext(
    string Committee, string When, string? ItemNumber, string? ItemTitle, string? Status, int Line, bool IsRestricted,
    IReadOnlyList<string> Before, string Text, IReadOnlyList<string> After)
{
    /// <summary>What later meetings changed in it, in order.</summary>
    public IReadOnlyList<AmendedWords> Amendments { get; init; } = [];

    /// <summary>Where the file lies, if it came from a library.</summary>
    public string? FileUrl { get; init; }
}

/// <param name="Old">The words as they were printed; null for what was added.</param>
/// <param name="New">The words as they stand now; null for what was deleted.</param>
/// <param name="On">The day of the meeting that amended them.</param>
internal sealed record AmendedWords(string? Old, string? New, DateOnly? On);
