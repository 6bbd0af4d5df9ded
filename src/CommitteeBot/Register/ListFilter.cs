using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <summary>The conditions of a list as a query; those about its owners are in <see cref="ListedOwners"/>.</summary>
internal sealed partial class ListFilter(CommitteeDb db, DateOnly today)
{
    /// <summary>Names in which actions are printed as those of people who have left.</summary>
    public IReadOnlyList<string> Leavers { get; init; } = [];

    public async Task<IQueryable<ActionRow>> ApplyAsync(
        IQueryable<ActionRow> actions, ActionFilter filter, IReadOnlyList<long> committees,
        CancellationToken cancellation)
    {
        if (filter.Meeting is { } meeting)
        {
            var held = await new PastMeetingFinder(db).FindAsync(committees, meeting, today, cancellation);
            actions = actions.Where(a => held.Contains(a.MeetingId!.Value));
        }

        if (filter.About is { } about && Word().Matches(about).Select(m => m.Value).ToList() is { Count: > 0 } said)
        {
            // "The drains" are the drains.
            var words = said.FindAll(w => !StopWords.IsGrammarWord(w.ToLowerInvariant()));
            var found = db.ActionsAbout(words.Count > 0 ? words : said);
            // Not the bare key: by that, each hit would be looked up in the table, and the index of the list has all
            // that is needed.
            actions = actions.Where(a => found.Contains(a.Id + 0));
        }

        if (filter.Item is { } item)
            actions = actions.Where(a => a.ItemNumber == item);
        if (filter.DueFrom is { } first)
            actions = actions.Where(a => a.DueKey >= first);
        if (filter.DueBy is { } day)
            actions = actions.Where(a => a.DueKey <= day);
        if (filter.WithoutOwner)
            actions = actions.Where(a => a.Owner == null);
        if (filter.OwnerHasLeft)
        {
            var names = Leavers;
            actions = actions.Where(a => (a.OwnerPersonId == null && names.Contains(a.Owner!))
                || db.Memberships.Any(m => m.CommitteeId == a.CommitteeId && m.LeftOn <= today
                && (m.PersonId == a.OwnerPersonId || a.CoOwners.Any(o => o.PersonId == m.PersonId))));
        }

        if (filter.Slipped)
        {
            // As ActionSlip has it, for the store to find.
#pragma warning disable CA1309 // SQL compares by the bytes.
            actions = actions.Where(a => a.DueKey < today || db.ActionEvents.Any(
                e => e.ActionId == a.Id && e.Change == ActionChange.Due && e.From != null
                    && (e.To == null || string.Compare(e.To, e.From) > 0)
                    && !db.ActionEvents.Any(u => u.UndoesEventId == e.Id)));
#pragma warning restore CA1309
        }

        return filter.WithoutDue ? actions.Where(a => a.Due == null) : actions;
    }

    /// <summary>
    /// A proposal waits until the chair or an officer has accepted it: nobody owes it yet, so only the list of
    /// proposals and the list of all have it.
    /// </summary>
    public static IQueryable<ActionRow> InState(
        IQueryable<ActionRow> actions, ListedState state, DateOnly today) => state switch
    {
        ListedState.Open => actions.Where(a => a.EndedAt == null && a.State != ActionState.Proposed),
        ListedState.Overdue =>
            actions.Where(a => a.EndedAt == null && a.State != ActionState.Proposed && a.DueKey < today),
        ListedState.Proposed => actions.Where(a => a.EndedAt == null && a.State == ActionState.Proposed),
        ListedState.InProgress => actions.Where(a => a.EndedAt == null && a.State == ActionState.InProgress),
        ListedState.Done => actions.Where(a => a.EndedAt != null && a.State == ActionState.Done),
        ListedState.Closed => actions.Where(a => a.EndedAt != null && a.State == ActionState.Closed),
        ListedState.Withdrawn => actions.Where(a => a.EndedAt != null && a.State == ActionState.Withdrawn),
        ListedState.Superseded => actions.Where(a => a.EndedAt != null && a.State == ActionState.Superseded),
        _ => actions,
    };

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
