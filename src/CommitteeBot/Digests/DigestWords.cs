using System.Globalization;
using CommitteeBot.Cards;
using CommitteeBot.Digests.Reports;
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
    public const string Done = "Done, waiting to be closed";
    public const string NoUpdate = "No update since the last meeting";
    public const string Later = "Later";
    public const string CloseDone = "Close completed actions";
    public const string AskOwners = "Ask owners for an update";
    public const string Draft = "Draft a minute";
    public const string OpenList = "Open the list";
    public const string Back = "Back";
    public const string More = "More";

    public const string NoChair = "There's no chair on the roster, so nobody gets the chair's card.";
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
    public const string ChooseDate = "Choose a date.";
    public const string Reason = "Reason";
    public const string ReasonExample = "Waiting for the supplier";
    public const string ChangeDate = "Change the date";
    public const string Update = "What's the latest?";
    public const string UpdateMissing = "Please write a comment.";
    public const string Send = "Send";
    public const string Comment = "Comment";
    public const string MarkDone = "Done";
    public const string StopReminders = "Stop these reminders";
    public const string ChairAsks = "The chair would like an update on these.";
    public const string ChairUnreachedOccasion = "the chair couldn't be reached";

    public static string OpenActions(string when) => $"Open actions, {when}";

    public static string BeforeMeeting(DateOnly day, TimeOnly? start) =>
        $"before the meeting on {UkDate.Short(day)}{(start is { } time ? $" at {UkDate.Time(time)}" : "")}";

    public static string Cancelled(DateOnly? day) =>
        $"The meeting{(day is { } date ? $" on {UkDate.Short(date)}" : "")} has been cancelled.";

    public static string Page(int page, int pages) =>
        string.Create(CultureInfo.InvariantCulture, $"Page {page:N0} of {pages:N0}.");

    public static string Counts(int open, int overdue, int due, int later, int done) =>
        string.Create(CultureInfo.InvariantCulture,
        $"{open:N0} open: {overdue:N0} overdue, {due:N0} due by the meeting, {later:N0} later. {done:N0} done, waiting "
            + $"to be closed.");

    public static string MoreOnList(string more) => $"{more}: open the list to see them.";

    public static string ForOfficer(string committee) => $"{committee}: for your attention";

    public static string OfficerSummary(string committee, int ownerless, int undated, int proposed, int left) =>
        $"{committee}: {ownerless} without an owner, {undated} without a due date, {proposed} proposed, {left} whose "
            + $"owner has left.";

    public static string DueOn(DateOnly due, DateOnly today) => due == today ? DueToday
        : $"{(due < today ? "Was due" : "Due")} on {UkDate.Long(due)}";

    public static string MoreOfYours(string more) => $"And {more}: type **my actions** to see them.";

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
