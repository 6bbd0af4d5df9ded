using CommitteeBot.Committees.Digests;

namespace CommitteeBot.Store;

/// <summary>One person's choice of unasked messages about one committee, where that isn't all of them.</summary>
internal sealed class DigestWishRow
{
    public long PersonId { get; set; }
    public long CommitteeId { get; set; }
    public DigestPreference Wish { get; set; }
}
