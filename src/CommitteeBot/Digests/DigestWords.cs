using System.Globalization;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Digests.Reports;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Digests;

/// <summary>The texts of digests and reminders.</summary>
internal static class DigestWords
{
    public const string NoMeeting = "no meeting planned";
    public const string NoActions = "There are no open actions.";
    public const string NothingToClose = "There are no open actions, and none waiting to be closed.";
    public const string ActionsStayOpen = "Its actions stay open. Type **actions** to see them.";
    public const string Overdue = "Overdue";
    public const string DueByMeeting = "Due by this meeting";
    public const string Done = "Done, to close";
    public const string NoUpdate = "No update since the last meeting";
    public const string Later = "Later";
    public const string AskOwners = "Ask owners…";
    public const string Draft = "Draft wording";
    public const string Brief = "Before you speak";
    public const string BackToDigest = "Back to digest";
    public const string BackToYours = "Back to your actions";
    public const string Undo = "Undo";
    public const string OpenList = "Open the list";
    public const string Back = "Back";
    public const string More = "More";

    public const string NoChair = "There's no chair on the roster.";
    public const string NoChairAdvice = "Nobody gets the chair's card until there is one.";
    public const string NothingForOfficer = "Nothing needs your attention at the moment.";
    public const string NoOwner = "No owner";
    public const string NoDueDate = "No due date";
    public const string Proposed = "Proposed, not yet accepted";
    public const string OwnerLeft = "The owner has left the committee";
    public const string WithoutOwner = "Without an owner";
    public const string WithoutDate = "Without a due date";
    public const string ProposedButton = "Proposed";
    public const string DeliveryReport = "Delivery report";

    public const string YourActions = "Your open actions";
    public const string DueToday = "Due today";
    public const string NothingOfYours = "You have no open actions here. Thank you.";
    public const string WhichAction = "Which action?";
    public const string NewDate = "New date";
    public const string Reason = "Reason";
    public const string ReasonExample = "Waiting for the supplier";
    public const string ChangeDate = "Change the date";
    public const string Update = "What's the latest?";
    public const string Send = "Send";
    public const string Comment = "Comment";
    public const string MarkDone = "Mark as done";
    public const string StopReminders = "Stop these reminders";
    public const string ChairAsks = "The chair would like an update on these.";
    public const string ChairUnreachedOccasion = "the chair couldn't be reached";

    /// <summary><c>13 open actions before 14 January</c></summary>
    public static string Heading(int open, DateOnly? meeting, DateOnly today)
    {
        var actions = open == 0 ? "No open actions" : Plural.Count(open, "open action");
        return meeting is { } day
            ? $"{actions} before {(day < today.AddMonths(6) ? UkDate.DayAndMonth(day) : UkDate.Long(day))}"
            : actions;
    }

    /// <summary><c>Chair’s digest · Housing Committee · Thu 14 Jan 2027, 14:00</c></summary>
    public static string Place(string committee, DateOnly? meeting, TimeOnly? start, DateOnly today) =>
        $"Chair’s digest · {PlaceInChat(committee, meeting, start, today)}";

    public static string PlaceInChat(string committee, DateOnly? meeting, TimeOnly? start, DateOnly today) =>
        $"{committee} · {(meeting is { } day ? UkDate.Near(day, today) : NoMeeting)}"
            + (meeting is not null && start is { } time ? $", {UkDate.Time(time)}" : "");

    public static string Section(string title, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{title} · {count:N0}");

    public static string Open(ActionReference action) => $"Open {action}";

    public static string CloseDone(int count) => $"Close {count} done…";

    public static string CloseThese(int count) => count == 1 ? "Close this one" : $"Close these {count}";


    public static string AskThem(int count) => count == 1 ? "Ask 1 owner" : $"Ask {count} owners";

    public static string AskQuestion(int count) => count == 1 ? "Ask this owner for an update?"
        : $"Ask these {count} owners for an update?";

    public static string BeforeMeeting(DateOnly day, TimeOnly? start) =>
        $"before the meeting on {UkDate.Short(day)}{(start is { } time ? $" at {UkDate.Time(time)}" : "")}";

    /// <param name="before">The day that it was announced for; null where that isn't known.</param>
    public static string Moved(string committee, DateOnly? before, string when) =>
        $"The meeting of the **{CardText.Escape(committee)}**{On(before)} has been moved. It is now on {CardText.Escape(when)}.";

    public static string OnAgain(string committee, string when) =>
        $"The meeting of the **{CardText.Escape(committee)}** is on again: {CardText.Escape(when)}.";

    public static string CancelledFor(string committee, DateOnly? day) =>
        $"The meeting of the **{CardText.Escape(committee)}**{On(day)} has been cancelled. Its actions stay open.";

    private static string On(DateOnly? day) => day is { } date ? $" on {UkDate.Short(date)}" : "";

    public static string Cancelled(DateOnly? day) =>
        $"The meeting{(day is { } date ? $" on {UkDate.Short(date)}" : "")} has been cancelled.";

    public static string Page(int page, int pages) =>
        string.Create(CultureInfo.InvariantCulture, $"Page {page:N0} of {pages:N0}.");

    public static string Counts(DigestCounts counts)
    {
        var (overdue, rest) = CountsInParts(counts);
        return string.Join(" · ", new[] { overdue, rest }.Where(p => p is { Length: > 0 })) + ".";
    }

    /// <summary>Only what there is any of.</summary>
    public static (string? Overdue, string Others) CountsInParts(DigestCounts counts)
    {
        (int Count, string Words)[] parts =
            [(counts.Due, "due by then"), (counts.Done, "done, to close"), (counts.Later, "later")];
        return (
            counts.Overdue == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{counts.Overdue:N0} overdue"),
            string.Join(" · ", parts.Where(p => p.Count > 0)
                .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Count:N0} {p.Words}"))));
    }


    public const string ForOfficer = "For your attention";

    public static string OfficerSummary(string committee, int ownerless, int undated, int proposed, int left) =>
        $"{committee}: {ownerless} without an owner, {undated} without a due date, {proposed} proposed, {left} whose "
            + $"owner has left.";

    public static string DueOn(DateOnly due, DateOnly today) => due == today ? DueToday
        : $"{(due < today ? "Was due" : "Due")} on {UkDate.Long(due)}";


    public static string NothingOfYoursIn(string committee) => $"{committee}: you have no open actions here.";

    public static string WhyPerson(string role, string committee, string occasion) =>
        $"You get this as {role} of the {CardText.Escape(committee)} ({CardText.Escape(occasion)}). "
        + "Type **digest off** to stop these, or **digest only day before** to get just the last one before each "
            + "meeting.";

    public static string WhyChat(string committee, string occasion) =>
        $"This chat gets it because it's linked to the {CardText.Escape(committee)} ({CardText.Escape(occasion)}). An "
            + $"officer can stop it with **digest chat off**.";

    public static string DateRequestOccasion(string reference) => $"a new date for {reference}";

    public static string DateRequested(DateRequest request, string committee) =>
        $"{CardText.Escape(request.Owner)} would like to move **{request.Reference}** ({CardText.Escape(committee)}) "
            + $"to {UkDate.Long(request.Day)}. "
        + $"To agree, type **due {request.Reference} {UkDate.Long(request.Day)}**. You get this as an officer of the "
            + $"committee; type **digest off** to stop these messages.";

    public static string ChairNotReached(UnreachedChair chair, string committee) =>
        $"{CardText.Escape(chair.Name ?? "The chair")} did not get the chair's card for the "
            + $"{CardText.Escape(committee)}. {MessageReasonWords.For(chair.Reason)} "
        + "You get this as an officer of the committee. Type **digest report** to see who was sent what, or **digest "
            + "off** to stop these messages.";
}

/// <summary>How many actions a chair's digest has of each kind.</summary>
internal readonly record struct DigestCounts(int Overdue, int Due, int Done, int Later);
