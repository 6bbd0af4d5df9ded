namespace CommitteeBot.Committees;

/// <summary>How the minutes say that those present were of one mind. It names nobody.</summary>
internal enum VoteManner
{
    Unanimous,

    /// <summary>Nobody spoke or voted against it; some may have abstained.</summary>
    NemCon,
}
