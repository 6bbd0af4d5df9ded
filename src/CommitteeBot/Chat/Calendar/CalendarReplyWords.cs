namespace CommitteeBot.Chat.Calendar;

/// <summary>Sentences about calendar files that are sent in chat.</summary>
internal static class CalendarReplyWords
{
    public const string OfficersOnly =
        "Only a committee's officers can update its calendar, so I imported nothing from this file. Please send it to "
            + "one of them.";
    public const string TooLarge =
        "This calendar is larger than 5 MB, so I imported nothing. Export a calendar for the committee alone and send "
            + "that.";
}
