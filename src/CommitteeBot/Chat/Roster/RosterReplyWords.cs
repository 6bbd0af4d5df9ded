namespace CommitteeBot.Chat.Roster;

/// <summary>Sentences about who belongs to a committee and what is kept private.</summary>
internal static class RosterReplyWords
{
    public const string MembersOnly = "The roster is for the committee's members and officers.";
    public const string OfficersOnly = "That is for the committee's officers only, in a one-to-one chat with me.";
    public const string LinkOfficersOnly =
        "Only the committee's officers can link an account to its roster, so nothing was changed.";

    public const string MentionToLink =
        "Mention the person with @ so that I know which account it is; nothing was changed. People can't be mentioned "
            + "in our one-to-one chat: "
        + "do it in a chat they are in, or ask your administrator.";

    public const string RestrictOfficersOnly =
        "Only the committee's officers can change what is kept private, so nothing was changed.";
    public const string NoSuchMeeting =
        "I have no minutes of that meeting, so nothing was changed. Type **meetings** to see which I have.";

    public static string TwoMeetings(string item) =>
        $"There were two meetings that day and both have an item {item}, so nothing was changed. Send me the minutes "
            + "that you mean again and use the buttons on their card.";

    public static string NobodyIs(string name) =>
        $"The roster lists nobody as “{name}”. An officer can add them. It has these people:";

    public static string NobodyCalled(string name) =>
        $"Nobody called {name} is on the roster, so nothing was changed. Type “roster” to see who is.";

    public static string WhichPerson(IEnumerable<string> names) =>
        $"Which one do you mean: {string.Join(", ", names)}? Nothing was changed; type the full name.";
}
