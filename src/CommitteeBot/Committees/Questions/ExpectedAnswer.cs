namespace CommitteeBot.Committees.Questions;

/// <summary>What an answer must hold to be one. A question may want two things: who, and when.</summary>
[Flags]
internal enum ExpectedAnswer
{
    Anything = 0,
    Figure = 1,
    Money = 2,
    Percentage = 4,

    /// <summary>How many times as likely, how much more.</summary>
    Ratio = 8,
    Person = 16,
    Date = 32,
    Time = 64,
    Reason = 128,
    List = 256,
    YesOrNo = 512,

    /// <summary>What a review or an inquiry came to.</summary>
    Outcome = 1024,

    /// <summary>Who proposed and who seconded.</summary>
    Mover = 2048,

    /// <summary>What was said in the room: a report written beforehand does not answer it.</summary>
    Speech = 4096,
    Place = 8192,

    /// <summary>How many: a number of things, which a share or a sum of money is not.</summary>
    Count = 16384,

    /// <summary>How often.</summary>
    Frequency = 32768,

    /// <summary>Whether something can be done.</summary>
    Possibility = 65536,
}
