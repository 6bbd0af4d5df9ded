namespace CommitteeBot.Committees;

/// <summary>The kinds of interest that codes of conduct tell apart.</summary>
internal enum InterestKind
{
    /// <summary>The minutes print no kind.</summary>
    NotStated,

    /// <summary>A disclosable pecuniary interest, or a pecuniary or financial one under an older code.</summary>
    Pecuniary,
    OtherRegistrable,
    NonRegistrable,
    NonPecuniary,
    Prejudicial,
    Personal,

    /// <summary>A conflict of interest or of loyalty, as charities and companies call it.</summary>
    Conflict,
}
