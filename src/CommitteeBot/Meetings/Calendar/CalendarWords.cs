using CommitteeBot.Language;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Meetings.Calendar;

/// <summary>The texts of commands about the calendar of meetings.</summary>
internal static class CalendarWords
{
    public const string Calendar = "the calendar";
    public const string ExampleAdd = "For example: add meeting 3 December 2:30pm Town Hall – or several at once: "
        + "meetings 3 Dec, 7 Jan, 4 Feb at 2pm";
    public const string ExampleNext = "For example: next meeting 3 December 2:30pm in the Town Hall";
    public const string ExampleMove = "For example: move the meeting to 10 December at 3pm";
    public const string ExampleMoveRoom = "For example: move the meeting to 10 December at 3pm in Committee Room 2";
    public const string OfficerCanAdd = "An officer can add one: “next meeting 3 December 2:30pm Town Hall”.";
    public const string AskClerk = "Ask the committee's clerk.";
    public const string SayWhichDay = "Try again with the date of the meeting you mean.";
    public const string SeeMeetings = "Type “meetings” to see the calendar.";
    public const string SeeHistory = "Type “meeting history” to see what happened.";
    public const string Cancelled = "The meeting is cancelled.";
    public const string Changed = "The meeting has been changed.";
    public const string NoDateRead = "I couldn't find a date in that, so nothing was changed.";
    public const string NothingToMove = "I couldn't find a new date, time or place in that, so nothing was changed.";
    public const string EndsBeforeStart = "A meeting can't end before it starts, so nothing was changed.";
    public const string GiveTimes = "Give the times again, for example 14:30-16:00.";
    public const string GiveDate = "Give the date you mean.";
    public const string SendTwoLines = "Send them in two messages, or as an .ics file.";
    public const string CancelOther = "If there should only be one meeting, cancel the other one.";
    public const string AlreadyThere = "That's already in the calendar.";
    public const string SourceDisagrees = "Another source gives different details, so the calendar stays as it is "
        + "until you choose.";
    public const string NoSuchConflict = "That question has already been dealt with. " + SeeMeetings;
    public const string OneMeetingOnly = "Both sources are about the same meeting, so choose one of them.";
    public const string UsesSource = "Done. The calendar now follows that source.";
    public const string KeepsCalendar = "Done. The calendar stays as it was.";
    public const string KeepsBoth = "Done. Both meetings are in the calendar.";
    public const string NoConflicts = "No sources disagree about the calendar.";
    public const string Conflicts = "These sources give different details. The calendar stays as it is until an "
        + "officer chooses.";
    public const string NotInCalendar = "That change isn't in the calendar, so nothing was undone.";
    public const string AlreadyUndone = "That change has already been undone.";
    public const string Undone = "Undone. The calendar is as it was before.";
    public const string UndoneAdded = "Undone. The meetings that were added are no longer in the calendar.";
    public const string FeedNotAllowed =
        "I can't read that address. It has to start with https and be on a calendar host that your administrator "
            + "allows (setting Calendar:FeedHosts).";
    public const string SendFile = "You can send an .ics file here instead.";
    public const string FeedSet = "I'll read the calendar within a minute, and then at regular intervals.";
    public const string FeedOff = "I no longer read the calendar. Meetings that came from it stay.";
    public const string FeedUnread = "It hasn't been read yet.";
    public const string NoneOfYours = "It belongs to none of your committees.";
    public const string Meetings = "Meetings";
    public const string Upcoming = "Upcoming";
    public const string Held = "Held";
    public const string Earlier = "‹ Earlier ones";

    /// <param name="committee">Null for the only one.</param>
    public static string ConflictsOf(string? committee) =>
        committee is null ? "see all the conflicts" : $"see all the conflicts of the {committee}";

    public static string EarlierChanges(int left) => $"and {Plural.Count(left, "earlier change")}";
    public const string NothingPlanned = "No meeting is planned, in the minutes or in the calendar.";
    public const string NoChanges = "Nothing has been changed since it was added to the calendar.";
    public const string OneDateProblem = "Nothing was changed, because of this date:";
    public const string DateProblems = "Nothing was changed, because of these dates:";
    public const string TryAgainWithYear = "Try again with the date you mean, including the year.";
    public const string OfficerAboutConflicts = "You get this as an officer: two sources give different details. The "
        + "calendar stays as it is until you choose.";
    public const string ConflictOccasion = "calendar sources disagree";
    public const string CalendarHas = "The calendar says";
    public const string SourceSays = "Another source says";
    public const string TwoMeetings = "They're two meetings";
    public const string AsPlanned = "as planned";
    public const string AsItIs = "as it is";
    public const string SettleConflicts = "An officer needs to choose: “calendar conflicts”.";
    public const string NotRead = "Not read:";
    public const string NothingUpcoming = "There are no upcoming events in it.";

    public static string HistoryOf(string committee) => $"{committee} · what has been changed";

    public static string OfficersOnly(string what, string committee) =>
        $"Nothing was changed: only officers of the {committee} can change {what}.";

    public static string ChairOrOfficersOnly(string committee) =>
        $"Nothing was changed: only the chair and the officers of the {committee} can change the calendar.";

    public static string AskOfficers(IReadOnlyList<string> officers) => officers.Count == 0 ? AskClerk
        : $"Ask one of them: {string.Join("; ", officers)}.";

    public static string Several(string words, int count, string committee, string meetings) =>
        $"“{words}” could be {count} meetings of the {committee}, so nothing was changed: {meetings}.";

    public static string NonePlanned(string committee) =>
        $"The {committee} has no meeting planned, so nothing was changed.";

    public static string NoUpcoming(string committee, string words) =>
        $"The {committee} has no upcoming meeting “{words}”, so nothing was changed.";

    public static string NoMeeting(string committee, string words) => $"The {committee} has no meeting “{words}”.";

    public static string NoneKnown(string committee) => $"I don't know of any meeting of the {committee}.";

    public static string Planned(string meetings) => $"Planned: {meetings}.";

    public static string NotAPlace(string words) => $"I couldn't read “{words}” as a place, so nothing was changed.";

    public static string NotReadable(string words) =>
        $"I couldn't read “{words}” as a date, time or place, so nothing was changed.";

    public static string TooMany(int max) => $"That's more than {max} meetings at once, so nothing was changed.";

    public static string Added(int count) => count == 1 ? "The meeting is in the calendar."
        : $"{count} meetings are in the calendar.";

    public static string ChangedPlanned(int count) => count == 1 ? "I've changed the meeting that was planned."
        : $"I've changed {count} meetings that were planned.";

    public static string Moved(DateOnly from, DateOnly to, DateOnly today) =>
        $"The meeting has moved from {UkDate.Short(from, today)} to {UkDate.Short(to, today)}.";

    public static string SameAlready(string when) => $"The meeting is already on {when}. Nothing was changed.";

    public static string IsPast(DateOnly day) => $"{UkDate.Long(day)} has passed, so nothing was changed.";

    public static string MeetsAlready(string committee, string when) =>
        $"The {committee} already meets that day ({when}), so nothing was changed.";

    public static string ChangedSince(string who) =>
        $"{who} has changed the meeting since then, so nothing was undone.";

    public static string SettledAlready(string? by) =>
        $"That has already been settled{(by is null ? "" : $" by {by}")}.";

    public static string NoFeed(string committee) => $"I don't read a calendar for the {committee}.";

    public static string SetFeed(string committee) => $"{NoFeed(committee)} To set one, type: calendar feed https://…";

    public static string Feed(string host, string by) => $"I read a calendar at {host}, set by {by}.";

    public static string FeedRead(DateOnly day) => $"Last read without problems on {UkDate.Long(day)}.";

    public static string FeedTakes(string committee, string prefix, bool all) => all
        ? $"Every event in it is treated as a meeting of the {committee}."
        : $"Events with {committee} or {prefix} in the title are treated as its meetings; others are ignored.";

    public static string NextMeeting(string committee, string when) =>
        $"The next meeting of the {committee} is on {when}.";

    public static string NoNextMeeting(string committee) =>
        $"I can't find a next meeting of the {committee} in the minutes or the calendar. An officer can import the "
            + $"latest minutes, or type “next meeting 3 December 2:30pm Town Hall”.";

    public static string Disagree(string held, string heldBy, string claim, string claimedBy) =>
        $"The calendar says {held} ({heldBy}); another source says {claim} ({claimedBy}).";

    public static string OtherSource(string heldBy, string claim, string claimedBy) =>
        $"That is from {heldBy}; another source says {claim} ({claimedBy}).";


    public static string NotImported(string source, string fault) => $"I couldn't use {source}. {fault}";

    public static string NoSuchDate(string words) => $"There's no such date as “{words}”.";

    public static string WrongWeekday(string words, DateOnly day) =>
        $"“{words}”: {UkDate.Long(day)} is a {day.DayOfWeek}.";

    public static string PastOrFar(string words, DateOnly day) =>
        $"“{words}” was a few weeks ago, and {UkDate.Long(day)} is almost a year away. Which do you mean?";

    public static string HasPassed(string words, DateOnly day) => $"“{words}” has passed: {UkDate.Long(day)}.";
}
