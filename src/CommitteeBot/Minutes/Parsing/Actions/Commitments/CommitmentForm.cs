namespace CommitteeBot.Minutes.Parsing.Actions.Commitments;

/// <summary>The grammar of a commitment.</summary>
internal enum CommitmentForm
{
    /// <summary>"The clerk agreed to write."</summary>
    Agreed,

    /// <summary>"It was agreed to write", "agreed that the clerk write".</summary>
    AgreedThat,

    /// <summary>"The clerk was asked to write."</summary>
    Asked,

    /// <summary>"Members asked the clerk to write."</summary>
    AskedThem,

    /// <summary>"Clerk to write."</summary>
    To,

    /// <summary>"The clerk will write", "will be writing".</summary>
    Will,

    /// <summary>"The clerk would write", "said that she would write".</summary>
    Would,

    /// <summary>"The clerk should write", "needs to write".</summary>
    Should,

    /// <summary>"That the clerk write", as a resolution says it.</summary>
    That,

    /// <summary>"A report to be brought back."</summary>
    ToBe,

    /// <summary>"A report will be brought back."</summary>
    WillBe,

    /// <summary>"That a report be brought back."</summary>
    ThatBe,

    /// <summary>"Members requested a report in six months."</summary>
    Wants,
}
