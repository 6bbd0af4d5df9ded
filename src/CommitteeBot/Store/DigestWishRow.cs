using CommitteeBot.Committees.Digests;

namespace CommitteeBot.Store;

/// <summary>What one person wants to be told unasked about one committee, where that is not everything.</summary>
internal sealed class DigestWishRow
{
    public long PersonId { get; set; }
    public long CommitteeId { get; set; }
    public DigestPreference Wish { get; set; }
}
