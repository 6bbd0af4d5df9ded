using CommitteeBot.Committees;

namespace CommitteeBot.Understanding;

/// <summary>Who belongs to a committee and what is kept private: an officer's commands.</summary>
internal abstract record TrustIntent : Intent;

internal sealed record ShowRoster : TrustIntent
{
    public override bool Changes => false;
}

/// <summary><c>add @Dee Collins as member</c>, <c>make Cllr Brown chair</c>.</summary>
internal sealed record SetRole(string Name, CommitteeRole Role) : TrustIntent;

/// <summary><c>remove Cllr Brown</c>, <c>Cllr Brown has left</c>.</summary>
internal sealed record RemoveFromRoster(string Name) : TrustIntent;

/// <summary><c>roster link @Dee to "Dee Collins"</c>.</summary>
/// <param name="Account">The person mentioned.</param>
/// <param name="Name">As the roster has it.</param>
internal sealed record LinkPerson(string Account, string Name) : TrustIntent;

/// <summary>A command about the restriction of an item; without a meeting it is the one going on in the chat, else the last.</summary>
internal abstract record RestrictionIntent(string Item, MeetingPhrase? Meeting) : TrustIntent;

/// <param name="Audience">Null where the line does not limit it beyond the committee's members.</param>
/// <param name="Ground">As written; null to change the audience only.</param>
internal sealed record RestrictItem(string Item, MeetingPhrase? Meeting, RestrictedTo? Audience, string? Ground, string? Reason) : RestrictionIntent(Item, Meeting);

/// <param name="IsExcluded">False where the person may see it again.</param>
internal sealed record ExcludeFromItem(string Item, MeetingPhrase? Meeting, string Name, bool IsExcluded) : RestrictionIntent(Item, Meeting);

/// <param name="On">Null where the words are no day.</param>
internal sealed record ReviewRestriction(string Item, MeetingPhrase? Meeting, DateOnly? On) : RestrictionIntent(Item, Meeting);

internal sealed record LiftRestriction(string Item, MeetingPhrase? Meeting) : RestrictionIntent(Item, Meeting);

internal sealed record ShowRestrictions : TrustIntent
{
    public override bool Changes => false;
}

internal sealed record ShowAudit : TrustIntent
{
    public override bool Changes => false;
}

internal enum RestrictedTo
{
    Members,
    Chair,
    Officers,
}
