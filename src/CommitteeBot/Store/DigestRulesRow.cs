using CommitteeBot.Committees.Digests;

namespace CommitteeBot.Store;

/// <summary>A committee's own rules for its digests, where they differ from the default.</summary>
internal sealed class DigestRulesRow
{
    public long CommitteeId { get; set; }

    /// <summary>As <see cref="DigestMoment"/> writes them.</summary>
    public required string Moments { get; set; }

    public DigestAudience Audiences { get; set; }
    public TimeOnly QuietFrom { get; set; }
    public TimeOnly QuietTo { get; set; }
    public bool QuietFreeDays { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
    public required string ChangedBy { get; set; }

    public DigestRules Rules =>
        new(DigestMoment.Parse(Moments), Audiences, new QuietHours(QuietFrom, QuietTo, QuietFreeDays));

    public void Apply(DigestRules rules)
    {
        Moments = DigestMoment.Format(rules.Moments);
        Audiences = rules.Audiences;
        (QuietFrom, QuietTo, QuietFreeDays) = rules.Quiet;
    }
}
