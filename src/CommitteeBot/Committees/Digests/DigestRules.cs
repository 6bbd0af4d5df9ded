namespace CommitteeBot.Committees.Digests;

/// <summary>A committee's rules for sending cards.</summary>
/// <param name="Moments">The earliest first.</param>
internal sealed record DigestRules(IReadOnlyList<DigestMoment> Moments, DigestAudience Audiences, QuietHours Quiet)
{
    public const int MaxMoments = 4;

    /// <summary>The time of a card for which none is given.</summary>
    public static readonly TimeOnly DefaultTime = new(8, 0);

    public static DigestRules Default { get; } = new(
        [new DigestMoment(5, Working: true, DefaultTime), new DigestMoment(1, Working: false, DefaultTime)],
            DigestAudience.All, QuietHours.Default);

    public bool Has(DigestAudience audience) => (Audiences & audience) != 0;
}
