using System.Globalization;
using System.Text;
using CommitteeBot.Committees;

namespace CommitteeBot.Store;

/// <summary>
/// Which passages a search may find, as SQL that every product reads, over <c>passage p</c> and <c>meeting m</c>. In
/// one
/// place, so that no product finds what another keeps back. Only ids of our own are written out. Pure.
/// </summary>
internal static class PassageCondition
{
    public const string Finished = "not exists (select 1 from unfinished_import u where u.MeetingId = p.MeetingId)";

    public static string Open(PassageFilter filter, ReadScope? scope) => Within(filter, scope?.CommitteeIds);

    public static string Restricted(PassageFilter filter, ReadScope? scope) => scope is null
        ? Within(filter, null)
        : $"{Within(filter, scope.RestrictedCommitteeIds)} and p.RestrictionId not in "
            + $"({List(scope.ClosedRestrictionIds)})";

    private static string Within(PassageFilter filter, IReadOnlyList<long>? readable)
    {
        var committees = (readable, filter.CommitteeIds) switch
        {
            ({ } mine, { } wanted) => [.. mine.Intersect(wanted)],
            var (mine, wanted) => mine ?? wanted,
        };
        var condition = new StringBuilder(Finished);
        if (committees is not null)
            condition.Append(CultureInfo.InvariantCulture, $" and m.CommitteeId in ({List(committees)})");
        if (filter.MeetingIds is { } meetings)
            condition.Append(CultureInfo.InvariantCulture, $" and p.MeetingId in ({List(meetings)})");
        if (filter.ItemIds is { } items)
            condition.Append(CultureInfo.InvariantCulture, $" and p.ItemId in ({List(items)})");
        return condition.ToString();
    }

    /// <summary>No row has the number that stands for none: PostgreSQL refuses an empty list.</summary>
    private static string List(IReadOnlyList<long> ids) =>
        ids.Count == 0 ? "-1" : string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));
}
