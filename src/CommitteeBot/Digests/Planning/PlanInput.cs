using CommitteeBot.Committees.Digests;
using CommitteeBot.Store;

namespace CommitteeBot.Digests.Planning;

/// <summary>One committee as the planner sees it.</summary>
/// <param name="Zone">Where it meets.</param>
/// <param name="Chats">The chats and channels that are tied to it.</param>
/// <param name="Meetings">Those around now.</param>
/// <param name="Dues">Which owners have something due on which day.</param>
/// <param name="Stored">What was staged for it before, whatever came of it.</param>
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

/// <param name="Zone">Where the person's client was last; null where that is not known.</param>
internal sealed record PlanPerson(long Id, string? Zone, DigestPreference Wish);

internal sealed record PlanMeeting(long Id, DateOnly Date, TimeOnly? Start, MeetingState State);

/// <param name="KnownSince">
/// When the last of these actions was logged: nobody is warned of what they have just been given.
/// </param>
internal sealed record PlanDue(PlanPerson Owner, DateOnly Day, DateTimeOffset KnownSince);

/// <param name="IsPosted">True where its card was sent and can be changed in its place.</param>
internal sealed record StoredMessage(string Key, MessageKind Kind, long? MeetingId, DateOnly? ForDay, long? PersonId,
    string? ConversationId, bool IsPosted);
