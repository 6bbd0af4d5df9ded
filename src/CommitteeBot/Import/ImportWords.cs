using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;

namespace CommitteeBot.Import;

/// <summary>Every sentence that an import and its review card can say.</summary>
internal static class ImportWords
{
    public const string NotYours =
        "I couldn't find those minutes among the ones you can check. Officers and chairs check the minutes of their "
            + "own committees.";
    public const string SendersOnly =
        "Only officers and chairs can send me minutes. Please send the file to one of them.";
    public const string SameFile = "I already have this file, so nothing has changed.";
    public const string NoActionWaiting = "No actions were waiting, so nothing has changed.";
    public const string NothingToCorrect = "Those details are already correct, so nothing has changed.";
    public const string NotMinutes =
        "This doesn't look like minutes: I found no people, items, decisions or dates. Nothing was saved. "
            + "Check that it's the right file.";
    public const string NoCommittee =
        "The document doesn't say which committee it belongs to. Name it: import FILE --committee \"Name of the "
            + "committee\".";
    public const string NoCommitteeOfYours =
        "I couldn't match this document to a committee you look after, so nothing was saved. Tell me which committee "
            + "you mean, then send it again.";
    public const string NotYourCommittee =
        "You aren't an officer or chair of that committee, so nothing has changed. Ask its officer to import these "
            + "minutes.";
    public const string MeetingBusy =
        "Somebody else was changing the same meeting, so nothing was saved. Import this file again.";
    public const string CannotOpen = "The file can't be opened. Check its permissions.";
    public const string NoSuchFile = "There's no such file. Check the path.";

    public const string FileUnreachable =
        "I couldn't fetch the file from that address. Please send it again as an attachment.";
    public const string FileFailed = "I couldn't fetch the file. Please send it again in a moment.";
    public const string FileExpired = "I no longer have permission to fetch this file. Please send it again.";
    public const string FileTooSlow =
        "Fetching the file took too long, so I stopped. Please send it again in a moment.";

    public static string FileTooLarge(int maxBytes) =>
        $"The file is larger than {maxBytes / (1024 * 1024):N0} MB, the most I can read. Please send the minutes "
            + "without their large annexes.";

    public static string OtherCommittee(string committee) =>
        $"These are minutes of the {committee}, and you aren't its officer or chair, so nothing was saved. Ask its "
            + "officer to send them.";

    public static string Carried(string reference) =>
        $"{reference} from another meeting is listed again. I kept the one action and didn't add another.";

    public static string NoLongerWaiting(ActionReference action) =>
        $"{action} is no longer waiting, so nothing has changed.";

    public static string Accepted(ActionReference action) => $"{action} is accepted and now open.";

    /// <summary>An owner who may be one of several.</summary>
    public static string WhoIs(ActionReference action, string written, IEnumerable<string> people) =>
        $"{WhoIs(action, written)} {string.Join(" or ", people)}? Type “assign {action} to …”.";

    public static string WhoIs(ActionReference action, string written) => $"Who is “{written}” in {action}?";

    public static string Accepted(int count) =>
        count == 1 ? "1 action is accepted and now open." : $"{count:N0} actions are accepted and now open.";

    public static string Rejected(ActionReference action) => $"{action} has been withdrawn: not an action.";

    public static string OwnerChanged(ActionReference action, string? owner) =>
        owner is null ? $"{action} now has no owner." : $"{action} now belongs to {owner}.";

    public static string OwnerTooLong(int max) =>
        $"An owner's name can have at most {max} characters, so nothing has changed. Type a name, a job title or an "
            + "abbreviation.";

    public static string Corrected(string committee, DateOnly? date) =>
        $"These are now the minutes of the {committee}{(date is { } day ? $" for {UkDate.Long(day)}" : "")}.";

    public static string DateTaken(string committee, DateOnly date, string file) =>
        $"The {committee} already has these minutes for {UkDate.Long(date)} ({file}), so nothing has changed.";

    public static string Saved(bool isNewVersion, int changes) => (isNewVersion, changes) switch
    {
        (false, _) => "✓ The minutes are saved",
        (true, 0) => "This version replaces the earlier one. No actions have changed.",
        (true, _) => "This version replaces the earlier one. The changes are listed below.",
    };

    public static string SavedUnder(string printed, string committee) =>
        $"The document names “{CardText.Truncate(printed, 80)}”, which isn't one of your committees, so I filed it "
            + $"under the {committee}.";

    public static string TakenFor(string? printed, string committee) =>
        printed is null
            ? $"The document doesn't say whose minutes these are. I took them for the {committee}'s, like the other files "
                + "of its folder. Check it."
            : $"The document names “{CardText.Truncate(printed, 80)}”; I took it for the {committee}. Check it.";

    public const string NoDate = "I couldn't find a meeting date.";
    public const string AddDate = "Add it under “…”.";
    public const string DateToCome = "That day is still to come.";
    public const string DateToComeAdvice =
        "The calendar keeps the meeting as planned. If the day is wrong, correct it under “…”.";
    public const string NoActions = "No actions were found.";

    public const string AcceptedNote = "Accepted when the import was checked.";
    public const string RejectedNote = "Not an action: rejected when the import was checked.";
    public const string CorrectedNote = "Corrected when the import was checked.";
    public const string CheckOriginal = "Check names and figures against the original.";

    public static string FromScan(double confidence) =>
        "This text comes from a scan, about "
            + $"{confidence.ToString("P0", System.Globalization.CultureInfo.GetCultureInfo("en-GB"))} legible.";

    public const string AcceptTheTicked = "Accept the ticked";
    public const string RejectTheRest = "Reject the rest…";
    public const string ChangeCommitteeOrDate = "Change committee or date";
    public const string PrivateOrOpen = "Private or open";
    public const string AllImports = "All imports";
    public const string BackToReview = "‹ Back to the review";
    public const string Edit = "Edit";
    public const string Save = "Save";
    public const string Cancel = "Cancel";
    public const string Owner = "Owner";
    public const string ReadWithModel = "read with a model";
    public const string OwnerPlaceholder = "A name, an office or an abbreviation";
    public const string Due = "Due";
    public const string Committee = "Committee";
    public const string DateOfMeeting = "Date of the meeting";
    public const string Item = "Item";
    public const string OpenItem = "Open item";
    public const string CloseItem = "Close item";
    public const string CloseDocument = "Close all";
    public const string OpenDocument = "Open the minutes";
    public const string NothingTicked = "No action was ticked, so nothing has changed.";
    public const string NothingUnticked = "Every action is ticked. Untick what isn't one first.";

    public static string AcceptAll(int count) => $"Accept all {count:N0}…";

    public static string AcceptedTicked(int count) => $"✓ {Number(count, "action", "actions")} accepted";

    public static string RejectedTicked(int count) => $"✓ {Number(count, "proposal", "proposals")} rejected";

    public static string InLine(int line) => $"Line {line:N0} of the document";

    /// <summary><c>Check 4 actions from january.txt</c></summary>
    public static string Heading(ImportReview review)
    {
        var file = CardText.Truncate(review.FileName, 80);
        return review.Proposed.Count == 0
            ? $"{file} is checked"
            : $"Check {Number(review.Proposed.Count, "action", "actions")} from {file}";
    }

    /// <summary><c>Housing Committee · 14 Jan 2027 · 4 people, 3 items</c></summary>
    public static string Place(ImportReview review)
    {
        var day = review.Date is { } date ? UkDate.Near(date, review.Today) : "no date found";
        var next = review.NextMeeting is { } coming ? $" · next {UkDate.Near(coming, review.Today)}" : "";
        return !review.HasMinutes
            ? $"{CardText.Truncate(review.Committee, 120)} · {day}"
            : $"{CardText.Truncate(review.Committee, 120)} · {day} · {Number(review.People, "person", "people")}, "
            + $"{Number(review.Items, "item", "items")}, {Number(review.Decisions, "decision", "decisions")}{next}";
    }

    public static string Question(ReviewQuestion question) => question.Accepts
        ? $"Accept all {question.Actions.Count:N0}?"
        : $"Reject {Number(question.Actions.Count, "proposal", "proposals")}?";

    public static string Confirm(ReviewQuestion question) =>
        $"{(question.Accepts ? "Accept" : "Reject")} {question.Actions.Count:N0}";

    /// <summary>The actions of a question, by their first words.</summary>
    public static IEnumerable<string> Named(ImportReview review, ReviewQuestion question) => review.Proposed
        .Where(a => question.Actions.Contains(a.Reference)).Select(a => $"{a.Reference} {CardText.Truncate(a.Text, 50)}");

    public static string MoreDoubts(int left) => $"and {Number(left, "more owner", "more owners")} to choose";

    public static string Found(ImportReview review)
    {
        var next = review.NextMeeting is { } day ? $" Next meeting: {UkDate.Long(day)}." : "";
        return
            $"Found: {Number(review.People, "person", "people")}, {Number(review.Items, "item", "items")}, "
            + $"{Number(review.Decisions, "decision", "decisions")}, {Number(review.Passages, "passage", "passages")}."
            + $"{next}";
    }

    public static string Waiting(int waiting, int accepted) => (waiting, accepted) switch
    {
        (0, 0) => NoActions,
        (0, _) => $"{Number(accepted, "action is", "actions are")} in the register; none waiting.",
        (_, 0) => $"{Number(waiting, "action is", "actions are")} waiting for you to accept.",
        _ =>
            $"{Number(waiting, "action is", "actions are")} waiting for you to accept; {accepted:N0} more in the "
                + "register.",
    };

    public static string Date(DateOnly? date) => date is { } day ? UkDate.Long(day) : "no date found";

    private static string Number(int count, string one, string more) => count == 1 ? $"1 {one}" : $"{count:N0} {more}";

    // What was said in a call.
    public const string TheCall = "what was said in the call";
    public const string HeardOneByOne = "Actions from a call have to be accepted one at a time, so nothing was changed.";
    public const string WasSaid = "These were said in the call. Only officers see them until they are accepted.";
    public const string WasSaidAdvice =
        "I can't tell which of these were said in private. Members will see whatever you accept, so reject anything that "
            + "they should not know.";

    /// <summary><c>said at 18:52</c></summary>
    public static string? Said(HeardActionRow? heard, string zone) => heard switch
    {
        null => null,
        { SaidAt: { } at } => $"said at {CommitteeDay.Local(at, zone):HH:mm}",
        _ => "from Copilot’s notes of the call",
    };

    // Private business.
    public const string ClosedForOthers =
        "An officer is checking whether these minutes contain private business. Until then only officers can read "
            + "them.";
    public const string OfficersOnly =
        "Only an officer can open or close minutes. Ask your clerk. Nothing was changed.";
    public const string NotInGroup =
        "Others can read this chat, so open or close private business in your own chat with me. Nothing was changed.";
    public const string DocumentOpened = "The minutes are open now, except for the items that are marked as private.";
    public const string DocumentClosed = "The minutes are closed now: only officers can read them.";
    public const string DocumentIsOpen = "These minutes are open already, so nothing was changed.";
    public const string ItemIsGone =
        "These minutes have no such item any more, so nothing was changed. Press “Back” for the current list.";
    public const string ItemNotChosen = "Choose an item first. Nothing was changed.";

    public static string ClosedInDoubt(string words) =>
        $"Closed to everyone below officer. These words may mean that business was taken in private: {words}. Open the "
            + "minutes if all of them are public, or open the items that are.";

    public static string ClosedByItself(string words) =>
        $"Closed to guests, because the document says that it is private: {words}.";

    public static string ItemOpened(string item) => $"Item {item} is open now, with its decisions, papers and actions.";

    public static string ItemClosed(string item) =>
        $"Item {item} is closed now: members, the chair and officers can read it.";

    public static string MatterInDoubt(string number, IReadOnlyList<string> items) =>
        $"Item {number} was private before, and I can't tell which item it is now. I've closed "
            + $"{(items.Count == 1 ? "item" : "items")} {string.Join(", ", items)} until you say what is open.";
}
