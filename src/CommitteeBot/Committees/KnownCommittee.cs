namespace CommitteeBot.Committees;

/// <summary>A committee as people name it.</summary>
/// <param name="Prefix">The letters before an action's number, as in <c>COM-12</c>.</param>
internal sealed record KnownCommittee(long Id, string Name, string Prefix);
