using CommitteeBot.Committees;

namespace CommitteeBot.Understanding.Access;

/// <summary>An officer's commands about the roster and about restricted items.</summary>
internal abstract record AccessIntent : Intent;

internal sealed record ShowRosterIntent : AccessIntent
{
    /// <summary>A name or an office, as written; null for everybody.</summary>
    public string? Name { get; init; }

    public override bool Changes => false;
}

/// <summary><c>add @Dee Collins as member</c>, <c>make Cllr Brown chair</c>.</summary>
internal sealed record SetRoleIntent(string Name, CommitteeRole Role) : AccessIntent;

/// <summary><c>remove Cllr Brown</c>, <c>Cllr Brown has left</c>.</summary>
internal sealed record RemoveFromRosterIntent(string Name) : AccessIntent;

/// <summary><c>merge J Smith into Jo Smith</c>: two names of one person.</summary>
internal sealed record MergePeopleIntent(string From, string Into) : AccessIntent;

/// <summary><c>unmerge J Smith</c>.</summary>
internal sealed record UnmergePeopleIntent(string Name) : AccessIntent;

/// <summary><c>roster link @Dee to "Dee Collins"</c>.</summary>
/// <param name="Account">The person mentioned.</param>
/// <param name="Name">As the roster has it.</param>
internal sealed record LinkPersonIntent(string Account, string Name) : AccessIntent;

/// <summary>
/// A command about the restriction of an item; without a meeting it is the one going on in the chat, else the last.
/// </summary>
internal abstract record RestrictionIntent(string Item, MeetingPhrase? Meeting) : AccessIntent;

/// <param name="Audience">Null where the line does not limit it beyond the committee's members.</param>
/// <param name="Ground">As written; null to change the audience only.</param>
internal sealed record RestrictItemIntent(
    string Item, MeetingPhrase? Meeting, RequestedAudience? Audience, string? Ground,
    string? Reason) : RestrictionIntent(Item, Meeting);

/// <param name="IsExcluded">False where the person may see it again.</param>
internal sealed record ExcludeFromItemIntent(
    string Item, MeetingPhrase? Meeting, string Name, bool IsExcluded) : RestrictionIntent(Item, Meeting);

/// <param name="On">Null where the words are no day.</param>
internal sealed record ReviewRestrictionIntent(
    string Item, MeetingPhrase? Meeting, DateOnly? On) : RestrictionIntent(Item, Meeting);

internal sealed record LiftRestrictionIntent(string Item, MeetingPhrase? Meeting) : RestrictionIntent(Item, Meeting);

internal sealed record ShowRestrictionsIntent : AccessIntent
{
    public override bool Changes => false;
}

internal sealed record ShowAuditIntent : AccessIntent
{
    public override bool Changes => false;
}

internal enum RequestedAudience
{
    Members,
    Chair,
    Officers,
}
