namespace CommitteeBot.Committees.Questions;

/// <summary>
/// The source of a question's answer. All but the first are answered from the record of a meeting, not from its text.
/// </summary>
internal enum QuestionKind
{
    Passage,
    /// <summary>An overview of a whole meeting.</summary>
    Overview,

    /// <summary>The meetings of which there are minutes.</summary>
    Meetings,
    Attendance,
    Apologies,

    /// <summary>The times and place of a meeting.</summary>
    MeetingDetails,
    MeetingsOfPerson,
    RoleOfPerson,
    HolderOfRole,
    NextMeeting,
    Actions,
    Decisions,
    FutureAgenda,
    Reports,
    History,
    Corrections,
    FigureCheck,
    Exempt,
}
