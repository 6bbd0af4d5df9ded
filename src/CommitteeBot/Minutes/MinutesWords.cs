using CommitteeBot.Language.Dates;

namespace CommitteeBot.Minutes;

/// <summary>The sentences about a document that people read: warnings on the review card and in the console.</summary>
internal static class MinutesWords
{
    public const string NoDate = "The minutes don't print the date of the meeting.";
    public const string DateFromPage = "This date comes from the web page's settings; the minutes themselves print none. Check it.";
    public const string NoPeople = "I couldn't find a list of the people present.";
    public const string NoItems = "I couldn't find any items of business.";

    public static string WrongWeekday(DateOnly date, DayOfWeek printed) => $"The minutes say {printed}, but {UkDate.Long(date)} was a {date.DayOfWeek}. Check the date.";

    public static string RepeatedNumber(string number) => $"Two items have the number {number}.";

    public static string MayBePrivate(PrivacyCue cue) => $"“{cue.Words}” may mean that business was taken in private. Check which items are open.";

    public static string ClosedUntilChecked(DocumentClosure closure) =>
        closure.IsInDoubt ? $"closed until an officer has checked “{closure.Cues[0].Words}”" : closure.Cues[0].Words;
}
