namespace CommitteeBot.Understanding.Kinds;

/// <summary>What somebody who types a line wants, before it is known of which action, whom or when.</summary>
internal enum LineKind
{
    /// <summary>Said to somebody else, half said, or not meant: nothing is to be done.</summary>
    Unclear,
    Question,
    Log,
    Done,
    Reopen,
    Withdraw,
    Assign,
    Due,
    Undo,

    /// <summary>A list of actions, or one.</summary>
    See,
    Apologies,
    Meeting,
    Settings,
    Talk,
}

internal static class LineKinds
{
    /// <summary>True where what is wanted changes something.</summary>
    public static bool Changes(this LineKind kind) => kind is LineKind.Log or LineKind.Done or LineKind.Reopen
        or LineKind.Withdraw or LineKind.Assign or LineKind.Due or LineKind.Undo or LineKind.Apologies;
}
