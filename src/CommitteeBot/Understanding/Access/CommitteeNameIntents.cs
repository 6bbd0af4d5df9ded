namespace CommitteeBot.Understanding.Access;

/// <summary>An officer's commands about the committees themselves.</summary>
internal abstract record CommitteeNameIntent : AccessIntent;

/// <summary><c>rename the Harbour Cttee to Harbour Committee</c>.</summary>
/// <param name="Name">The committee, as written.</param>
internal sealed record RenameCommitteeIntent(string Name, string NewName) : CommitteeNameIntent;

/// <summary><c>merge Harbour Cttee into Harbour Committee</c>; the bot asks before it does so.</summary>
/// <param name="IsEitherWay">True where the line did not say which of the two names stays.</param>
internal sealed record MergeCommitteesIntent(string From, string Into, bool IsEitherWay) : CommitteeNameIntent
{
    public override bool Changes => false;
}
