using CommitteeBot.Committees;
using CommitteeBot.Minutes.Transcripts;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import.Heard;

/// <summary>
/// Finds in the minutes what was heard in the call already: it stays one action. What an officer has rejected is not
/// among it, for the minutes may know better.
/// </summary>
internal sealed class HeardInMinutes(IEnumerable<ActionRow> heard)
{
    private readonly List<(ActionRow Action, SameCommitment Words)> left =
        [.. heard.Select(a => (a, new SameCommitment(a.Text, a.Owner)))];

    public static async Task<IReadOnlyList<ActionRow>> ReadAsync(
        CommitteeDb db, MeetingRow meeting, CancellationToken cancellation) => meeting.Id == 0
        ? []
        : await db.Actions.Include(a => a.Committee).Include(a => a.History).Include(a => a.CoOwners)
            .Include(a => a.Heard).AsSplitQuery()
            .Where(a => a.MeetingId == meeting.Id && a.Heard != null && a.State != ActionState.Withdrawn)
            .OrderBy(a => a.Number).ToListAsync(cancellation);

    /// <returns>Each once; null where nobody has said it.</returns>
    public ActionRow? Take(string text, string? owner)
    {
        var words = new SameCommitment(text, owner);
        var at = left.FindIndex(h => h.Words.Is(words));
        if (at < 0)
            return null;
        var found = left[at].Action;
        left.RemoveAt(at);
        return found;
    }
}
