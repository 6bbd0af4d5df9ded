namespace CommitteeBot.Committees.Questions;

/// <summary>The kind of answer that a question expects. It may expect two: who, and when.</summary>
[Flags]
internal enum ExpectedAnswer
{
    Anything = 0,
    Figure = 1,
    Money = 2,
    Percentage = 4,

    /// <summary>As in "how many times as likely", "how much more".</summary>
    Ratio = 8,
    Person = 16,
    Date = 32,
    Time = 64,
    Reason = 128,
    List = 256,
    YesOrNo = 512,

    /// <summary>The outcome of a review or an inquiry.</summary>
    Outcome = 1024,

    /// <summary>The proposer and the seconder.</summary>
    Mover = 2048,

    /// <summary>Words spoken at the meeting: a report written beforehand doesn't answer it.</summary>
    Speech = 4096,
    Place = 8192,

    /// <summary>A number of things, as opposed to a share or a sum of money.</summary>
    Count = 16384,

    /// <summary>As in "how often".</summary>
    Frequency = 32768,

    /// <summary>As in "can residents speak at the meeting?"</summary>
    Possibility = 65536,

    /// <summary>A telephone number, an e-mail address or a page on the web.</summary>
    Contact = 131072,

    /// <summary>How many were for and against, or who.</summary>
    Vote = 262144,
}
