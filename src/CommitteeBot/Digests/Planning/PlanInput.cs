using CommitteeBot.Committees.Digests;
using CommitteeBot.Store;

namespace CommitteeBot.Digests.Planning;

/// <summary>The planner's input for one committee.</summary>
/// <param name="Zone">The committee's time zone.</param>
/// <param name="Chats">The chats and channels that are linked to it.</param>
/// <param name="Meetings">The meetings around now.</param>
/// <param name="Dues">The due dates with their owners.</param>
/// <param name="Stored">The messages queued before, with any result.</param>
internal sealed record PlanCommittee(
    long Id,
    string Zone,
    DigestRules Rules,
    IReadOnlyList<PlanPerson> Chairs,
    IReadOnlyList<PlanPerson> Officers,
    IReadOnlyList<string> Chats,
    IReadOnlyList<PlanMeeting> Meetings,
    IReadOnlyList<PlanDue> Dues,
    IReadOnlyList<StoredMessage> Stored);

/// <param name="Zone">The time zone of the person's client; null if unknown.</param>
internal sealed record PlanPerson(long Id, string? Zone, DigestPreference Wish);

internal sealed record PlanMeeting(long Id, DateOnly Date, TimeOnly? Start, MeetingState State);

/// <param name="KnownSince">
/// The time at which the last of these actions was logged: nobody is reminded of an action they've just been given.
/// </param>
internal sealed record PlanDue(PlanPerson Owner, DateOnly Day, DateTimeOffset KnownSince);

/// <param name="IsPosted">True if its card was sent and can be updated in place.</param>
internal sealed record StoredMessage(string Key, MessageKind Kind, long? MeetingId, DateOnly? ForDay, long? PersonId,
    string? ConversationId, bool IsPosted);
