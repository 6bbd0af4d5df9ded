namespace CommitteeBot.Committees.Questions;

/// <summary>
/// What a question asks of motions, votes and interests. It may ask two things: who moved and who seconded.
/// </summary>
[Flags]
internal enum VoteAsk
{
    Nothing = 0,
    Mover = 1,
    Seconder = 2,
    For = 4,
    Against = 8,
    Abstained = 16,

    /// <summary>How the vote went, or how somebody voted.</summary>
    Result = 32,
    Unanimous = 64,
    Casting = 128,
    Interest = 256,

    /// <summary>Who left an item, or took no part in it.</summary>
    Left = 512,

    OfMotion = Mover | Seconder | For | Against | Abstained | Result | Unanimous | Casting,
    OfInterest = Interest | Left,
}
