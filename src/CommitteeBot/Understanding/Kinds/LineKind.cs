namespace CommitteeBot.Understanding.Kinds;

/// <summary>What somebody who types a line wants, before it is known of which action, whom or when.</summary>
internal enum LineKind
{
    /// <summary>Said to somebody else, half said, or not meant: nothing is to be done.</summary>
    Unclear,
    Question,
    Log,
    Done,
    Close,
    Start,
    Reopen,
    Withdraw,
    Assign,
    Due,
    Reword,
    Undo,

    /// <summary>A list of actions.</summary>
    See,

    /// <summary>One action as it stands.</summary>
    One,
    History,
    Apologies,

    /// <summary>After all they can come.</summary>
    Coming,
    NextMeeting,
    Attendance,
    Agenda,
    AddToAgenda,
    MoveMeeting,
    CancelMeeting,

    /// <summary>Something else about a meeting.</summary>
    Meeting,

    /// <summary>When the bot sends its cards.</summary>
    Reminders,
    Export,
    Members,
    Privacy,
    Brief,
    Settings,
    Thanks,
    Hello,
    Help,
}

internal static class LineKinds
{
    /// <summary>True where what is wanted changes something.</summary>
    public static bool Changes(this LineKind kind) => kind is LineKind.Log or LineKind.Apologies or LineKind.Coming
        or LineKind.AddToAgenda or LineKind.MoveMeeting or LineKind.CancelMeeting || kind.ChangesAction();

    /// <summary>True where it is about actions that are there.</summary>
    public static bool IsOfAction(this LineKind kind) =>
        kind is LineKind.See or LineKind.One or LineKind.History || kind.ChangesAction();

    /// <summary>True where an action that is there is to be changed.</summary>
    public static bool ChangesAction(this LineKind kind) => kind is LineKind.Done or LineKind.Close or LineKind.Start
        or LineKind.Reopen or LineKind.Withdraw or LineKind.Assign or LineKind.Due or LineKind.Reword or LineKind.Undo;
}
