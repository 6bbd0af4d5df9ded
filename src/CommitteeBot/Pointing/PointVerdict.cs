namespace CommitteeBot.Pointing;

/// <summary>What the model says of the sentences that it was given.</summary>
internal enum PointVerdict
{
    None,
    Partly,
    Answer,
}
