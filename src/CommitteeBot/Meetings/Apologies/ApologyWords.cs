namespace CommitteeBot.Meetings.Apologies;

/// <summary>The texts about apologies for absence.</summary>
internal static class ApologyWords
{
    public const string OwnNeedNoName = "For your own, just type “apologies”.";
    public const string NotOnRoster = " That name isn't on the roster, so I've recorded it as you typed it.";
    public const string SettledAlready = "These apologies have already been settled.";
    public const string SeeApologies = "Type “show apologies” to see them.";
    public const string NothingRecorded = "Nothing was recorded.";
    public const string NotOnCommittee = "That person isn't on the committee, so nothing was recorded.";
    public const string NotYours = "Only the chair and officers can withdraw other people's apologies, so nothing was "
        + "changed.";
    public const string NoneOfYours = "You haven't sent apologies for that meeting, so nothing was changed.";
    public const string From = "Apologies from";
    public const string NoneOfThem = "None of them: record nothing";
    public const string ChooseWho = "Choose who it is.";
    public const string Record = "Record the apologies";
    public const string NoneReceived = "Apologies received: none.";

    public static string OthersByChair(string committee) =>
        $"Only the chair and officers of the {committee} can give apologies for other people, so nothing was recorded.";

    public static string OthersThemselves(string committee) =>
        $"Anyone else has to send their own, or the chair or an officer of the {committee} can do it for them.";

    public static string Recorded(string who) => $"Apologies from {who} recorded.";

    public static string Withdrawn(string who) => $"The apologies from {who} have been withdrawn.";

    public static string NoneFrom(string who) =>
        $"There are no apologies from {who} for that meeting, so nothing was changed.";

    public static string Received(IEnumerable<string> names) => $"Apologies received: {string.Join(", ", names)}.";

    public static string WhoIs(string written, bool one) => one
        ? $"Nobody here is called “{written}”. Do you mean this person?" : $"Who is “{written}”?";
}
