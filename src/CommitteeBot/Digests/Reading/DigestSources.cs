using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests.Reading;

/// <summary>The queries behind the sections of the chair's card.</summary>
/// <param name="Rest">The actions that aren't due by the meeting, with or without an update.</param>
/// <param name="InOrder">The sections in order; the query is null for a section that this meeting can't have.</param>
internal sealed record DigestSources(IQueryable<ActionRow> Rest,
    IReadOnlyList<(SectionKind Kind, IQueryable<ActionRow>? Actions)> InOrder)
{
    /// <param name="meeting">The day of the coming meeting; null if none is planned.</param>
    /// <param name="last">The start of the last one; null if none was held.</param>
    public static DigestSources Create(CommitteeDb db, Caller caller, long committeeId, DateOnly today,
        DateOnly? meeting, DateTimeOffset? last)
    {
        var read = new DigestActions(db);
        var open = read.Open(caller, committeeId);
        var from = meeting is { } day && day >= today ? day : today.AddDays(-1);
        var rest = open.Where(a => a.DueKey > from);
        // Any entry in the history counts as an update, including the logging itself.
        var heardOf = db.ActionEvents.Where(e => e.At >= last).Select(e => e.ActionId);
        return new(rest,
        [
            (SectionKind.Overdue, open.Where(a => a.DueKey < today)),
            (SectionKind.DueByMeeting, from < today ? null : open.Where(a => a.DueKey >= today && a.DueKey <= from)),
            (SectionKind.Done, read.Visible(caller, committeeId).Where(a => a.State == ActionState.Done)),
            (SectionKind.NoUpdate, last is null ? null : rest.Where(a => !heardOf.Contains(a.Id))),
            (SectionKind.Later, last is null ? rest : rest.Where(a => heardOf.Contains(a.Id))),
        ]);
    }

    /// <summary>
    /// The number of actions in each section. The last is computed as the remainder: querying the history costs as much
    /// as all the other counts.
    /// </summary>
    public async Task<IReadOnlyList<int>> CountAsync(CancellationToken cancellation)
    {
        var counts = new Dictionary<SectionKind, int>();
        foreach (var (kind, actions) in InOrder)
            counts[kind] = actions is null || kind == SectionKind.Later ? 0 : await actions.CountAsync(cancellation);
        counts[SectionKind.Later] = await Rest.CountAsync(cancellation) - counts[SectionKind.NoUpdate];
        return [.. InOrder.Select(s => counts[s.Kind])];
    }
}
