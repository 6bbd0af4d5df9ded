namespace CommitteeBot.Committees.Questions;

/// <summary>What a question is to be answered from. All but the first have their answer in the record of a meeting, not in its text.</summary>
internal enum QuestionKind
{
    Passage,
    /// <summary>What a meeting was about as a whole.</summary>
    Overview,

    /// <summary>Of which meetings there are minutes.</summary>
    Meetings,
    Attendance,
    Apologies,

    /// <summary>When a meeting began and ended, and where it was held.</summary>
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
