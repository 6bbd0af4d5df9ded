namespace CommitteeBot.Committees.Notices;

/// <summary>How a committee wants its cards sent.</summary>
/// <param name="Moments">The earliest first.</param>
internal sealed record DigestRules(IReadOnlyList<DigestMoment> Moments, DigestAudience Audiences, QuietTime Quiet)
{
    public const int MostMoments = 4;

    /// <summary>The time of a card for which none is given.</summary>
    public static readonly TimeOnly UsualTime = new(8, 0);

    public static DigestRules Default { get; } = new(
        [new DigestMoment(5, Working: true, UsualTime), new DigestMoment(1, Working: false, UsualTime)], DigestAudience.All, QuietTime.Default);

    public bool Has(DigestAudience audience) => (Audiences & audience) != 0;
}
