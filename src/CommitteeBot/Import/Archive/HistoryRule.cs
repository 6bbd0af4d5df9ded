using CommitteeBot.Minutes;

namespace CommitteeBot.Import.Archive;

/// <summary>
/// Which actions of minutes are history as they come in. A committee that has met since has either dealt with an action
/// or prints it again; what its latest minutes don't carry on is no proposal, unless it is due on a day to come.
/// </summary>
internal static class HistoryRule
{
    /// <param name="actions">Those of one meeting.</param>
    /// <param name="later">The latest minutes of the same committee; null where what they print again has been found
    /// already.</param>
    /// <returns>The references of those that are history.</returns>
    public static IReadOnlySet<string> Find(
        IReadOnlyList<CarriedActions.KnownAction> actions, MinutesRecord? later, DateOnly today)
    {
        var carried = later is null
            ? []
            : CarriedActions.Find(later, actions).Values.Select(a => a.Reference).ToHashSet();
        return actions.Where(a => !carried.Contains(a.Reference) && !(a.Due >= today)).Select(a => a.Reference)
            .ToHashSet();
    }
}
