namespace CommitteeBot.Meetings;

/// <summary>The verbs of the calendar's buttons. Their data holds ids only.</summary>
internal static class MeetingVerbs
{
    /// <summary><c>event</c> is the id of a change.</summary>
    public const string Undo = "calendar/undo";

    /// <summary><c>conflict</c> is the id of a conflict.</summary>
    public const string Take = "calendar/take";
    public const string Keep = "calendar/keep";
    public const string Both = "calendar/both";

    /// <summary>A committee's conflicts; <c>page</c> counts from 1.</summary>
    public const string Conflicts = "calendar/conflicts";

    /// <summary>A committee's meetings; <c>page</c> counts from 1.</summary>
    public const string Meetings = "calendar/meetings";

    /// <summary><c>meeting</c> is the id of a meeting.</summary>
    public const string Agenda = "agenda/show";
    public const string AgendaText = "agenda/text";

    /// <summary>A committee's open actions.</summary>
    public const string OpenActions = "brief/actions";

    /// <summary>A committee's restricted items; <c>page</c> counts from 1.</summary>
    public const string Restrictions = "restrictions/show";

    /// <summary>The brief of a committee as a file.</summary>
    public const string BriefFile = "brief/file";

    /// <summary>The inputs are <c>title</c> and <c>ground</c>.</summary>
    public const string AgendaAdd = "agenda/add";

    /// <summary>The input is <c>item</c>, an item's key.</summary>
    public const string AgendaRemove = "agenda/remove";

    /// <summary><c>from</c> and <c>into</c> are ids of committees.</summary>
    public const string MergeCommittees = "committee/merge";
    public const string LeaveApart = "committee/leave";

    /// <summary><c>change</c> is the id of a rename or a merge.</summary>
    public const string UndoCommittee = "committee/undo";

    /// <summary><c>name</c> is the id of another name of a person.</summary>
    public const string UndoPeople = "people/undo";

    /// <summary>
    /// <c>account</c> is the id of a row of the committee's group; <c>person</c> that of somebody on the roster, and
    /// missing for nobody of it.
    /// </summary>
    public const string DecideAccount = "people/account";

    public const string Attendance = "meeting/attendance";

    /// <summary><c>apology</c> is an id; the input is <c>person</c>.</summary>
    public const string ChoosePerson = "apology/person";
    public const string Withdraw = "apology/withdraw";
}
