using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Import;

/// <summary>An accepted action whose owner, as the minutes write it, may be one of several people.</summary>
internal sealed record OwnerDoubt(ActionReference Action, long MeetingId, string Written, IReadOnlyList<string> People)
{
    public static OwnerDoubt From(UnclearOwner unclear) => new(
        unclear.Action.Reference, unclear.Action.MeetingId ?? 0, unclear.Action.Owner!,
        [.. unclear.People.Select(p => p.Name).Distinct()]);
}
