using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <summary>Fills in the log form from a message: with the first of its actions that hasn't been logged yet.</summary>
internal sealed class DraftAction(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess access = new(db, time);

    /// <param name="empty">The form with its committees, the chat's current item and the message.</param>
    /// <param name="read">The actions that were read in the message.</param>
    public async Task<LogForm> HandleAsync(
        Caller caller, LogForm empty, IReadOnlyList<NewAction> read, CancellationToken cancellation)
    {
        var left = await WithoutLoggedAsync(caller, empty.SourceUrl, read, cancellation);
        if (left.Concat(read).FirstOrDefault() is not { } draft)
            return empty;
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == empty.CommitteeId, cancellation);
        var due = draft.Due is null
            ? null
            : await new DueDateResolver(db)
                .ResolveAsync(draft.Due, committee.Id, access.Today(committee), cancellation);
        return empty with
        {
            Text = draft.Text.Length > LogAction.MaxTextLength ? draft.Text[..LogAction.MaxTextLength] : draft.Text,
            Owner = draft.Owner,
            Due = due is { IsValid: true }
                ? due.Date!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : null,
            Item = draft.Item ?? empty.Item,
            Notice = Notice(read.Count, left.Count, due),
        };
    }

    private async Task<List<NewAction>> WithoutLoggedAsync(
        Caller caller, string? sourceUrl, IReadOnlyList<NewAction> read, CancellationToken cancellation)
    {
        var left = read.ToList();
        if (sourceUrl is null)
            return left;
        var logged = await access.Actions(caller).Where(a => a.SourceUrl == sourceUrl).Select(a => a.Text)
            .ToListAsync(cancellation);
        left.RemoveAll(a => logged.Exists(text => TextSimilarity.IsSame(text, a.Text)));
        return left;
    }

    private static string? Notice(int read, int left, ParsedDueDate? due) => (read, left, due) switch
    {
        ( > 0, 0, _) => LogWords.AlreadyLogged,
        ( > 1, > 1, _) => LogWords.MoreInMessage(left),
        (_, _, { IsValid: false }) => DueDateWords.Question(due),
        _ => null,
    };
}
