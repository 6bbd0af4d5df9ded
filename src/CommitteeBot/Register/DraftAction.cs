using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <summary>Fills in the form from what a message says: the first of its actions that was not logged from it yet.</summary>
internal sealed class DraftAction(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess ledger = new(db, time);

    /// <param name="empty">The form with its committees, the item that the chat has reached, and the message.</param>
    public async Task<LogForm> HandleAsync(Caller caller, LogForm empty, IReadOnlyList<NewAction> read, CancellationToken cancellation)
    {
        var left = read.ToList();
        if (empty.SourceUrl is { } link)
        {
            var logged = await ledger.Actions(caller).Where(a => a.SourceUrl == link).Select(a => a.Text).ToListAsync(cancellation);
            left.RemoveAll(a => logged.Exists(text => TextSimilarity.IsSame(text, a.Text)));
        }

        if ((left.Count > 0 ? left[0] : read.Count > 0 ? read[0] : null) is not { } draft)
            return empty;
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == empty.CommitteeId, cancellation);
        var due = draft.Due is null ? null : await new DueDateResolver(db).ResolveAsync(draft.Due, committee.Id, ledger.Today(committee), cancellation);
        var notice = (read.Count, left.Count, due) switch
        {
            ( > 0, 0, _) => "This message has been logged already.",
            ( > 1, > 1, _) => $"{left.Count} actions of this message are not logged yet: this is the first of them. Open the form again for the next.",
            (_, _, { IsValid: false }) => DueQuestionCard.Question(due),
            _ => null,
        };
        return empty with
        {
            Text = draft.Text.Length > LogAction.MaxTextLength ? draft.Text[..LogAction.MaxTextLength] : draft.Text,
            Owner = draft.Owner,
            Due = due is { IsValid: true } ? due.Date!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            Item = draft.Item ?? empty.Item,
            Notice = notice,
        };
    }
}
