using CommitteeBot.Minutes;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

/// <summary>
/// The restriction of a document as a whole: below officer while its words leave a doubt, below member where it says
/// that all of it is private.
/// </summary>
internal static class DocumentRestriction
{
    public const string Title = "the whole document";

    /// <summary>
    /// An officer who has opened the document is asked again only about words that weren't there before.
    /// </summary>
    public static async Task ApplyAsync(
        CommitteeDb db, MeetingRow meeting, DocumentClosure? closure, DateTimeOffset now,
        CancellationToken cancellation)
    {
        var row = meeting.Id == 0
            ? null
            : await db.Restrictions.SingleOrDefaultAsync(
                r => r.MeetingId == meeting.Id && r.ItemKey == RestrictionRow.WholeDocument, cancellation);
        if (closure is null)
            return;
        var words = closure.Cues.Select(c => $"“{c.Words}”").Distinct().ToList();
        if (row is { LiftedAt: not null } && words.TrueForAll(w => row.Ground.Contains(w, StringComparison.Ordinal)))
            return;
        if (row is null)
        {
            row = new RestrictionRow
            {
                Committee = meeting.Committee, CommitteeId = meeting.CommitteeId, Meeting = meeting,
                ItemKey = RestrictionRow.WholeDocument, ItemTitle = Title, Ground = "",
                SetBy = RestrictionRow.ByMinutes,
            };
            db.Restrictions.Add(row);
        }

        row.Ground = string.Join("; ", words);
        row.Audience = closure.IsInDoubt ? RestrictionAudience.Officers : RestrictionAudience.Members;
        (row.SetAt, row.SetBy, row.LiftedAt, row.LiftedBy) = (now, RestrictionRow.ByMinutes, null, null);
    }
}
