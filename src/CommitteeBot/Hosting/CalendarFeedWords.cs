namespace CommitteeBot.Hosting;

/// <summary>Sentences about a published calendar that couldn't be read, for the officer who set it.</summary>
internal static class CalendarFeedWords
{
    public const string NotAllowed = "I may not read that address: its host is not on the list of permitted hosts.";
    public const string TooLarge = "The calendar is too large. Publish one for the committee alone.";
    public const string TooSlow = "The host took too long to answer. I'll try again.";
    public const string Unreachable = "I couldn't reach the host. I'll try again.";

    public const string Denied =
        "The host refuses the calendar: the link has expired or was never public. Publish it again and set the new "
            + "link.";
}
