using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Answers.Records;

internal enum ItemPresence
{
    There,
    ForPart,
    Away,
}

/// <summary>Whether somebody was there for an item, from what the minutes print of their coming and going.</summary>
/// <param name="Because">What tells it; null where nothing is printed but the list of people.</param>
internal sealed record PresenceAtItem(ItemPresence Presence, AttendanceChangeRow? Because)
{
    /// <param name="changes">Of this person, as the caller may read them.</param>
    /// <param name="placeOf">The place of the item that a change is about; null where that isn't printed.</param>
    /// <param name="place">Of the item that is asked about.</param>
    /// <param name="isListed">True where the list has them as there, false where it has their apologies.</param>
    public static PresenceAtItem Find(
        IEnumerable<AttendanceChangeRow> changes, Func<AttendanceChangeRow, int?> placeOf, int place, bool isListed)
    {
        var placed = changes.Select(c => (Change: c, At: placeOf(c))).Where(c => c.At is not null)
            .OrderBy(c => c.At).ThenBy(c => c.Change.Moment).ThenBy(c => c.Change.Line).ToList();
        var only = placed.FindAll(c => c.Change.Kind == AttendanceChangeKind.OnlyFor);
        if (only.Count > 0)
            return only.Find(c => c.At == place) is { Change: { } here }
                ? new PresenceAtItem(ItemPresence.There, here)
                : new PresenceAtItem(ItemPresence.Away, only[0].Change);
        if (placed.Find(c => c.Change.Kind == AttendanceChangeKind.AwayFor && c.At == place) is { Change: { } away })
            return new PresenceAtItem(ItemPresence.Away, away);
        var moves = placed.FindAll(c => c.Change.Kind != AttendanceChangeKind.AwayFor);
        var isThere = isListed && moves is not [{ Change.Kind: AttendanceChangeKind.Joined }, ..];
        var because = isThere || !isListed ? null : moves[0].Change;
        foreach (var (change, at) in moves)
        {
            if (at > place || (at == place && change.Moment == ItemMoment.After))
                break;
            if (at == place && change.Moment == ItemMoment.During)
                return new PresenceAtItem(ItemPresence.ForPart, change);
            (isThere, because) = (change.Kind != AttendanceChangeKind.Left, change);
        }

        return new PresenceAtItem(isThere ? ItemPresence.There : ItemPresence.Away, because);
    }
}
