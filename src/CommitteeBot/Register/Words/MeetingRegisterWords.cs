using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Register.Words;

/// <summary>
/// Replies about the register in a meeting: matters arising, the item under discussion, the summary at the end.
/// </summary>
internal static class MeetingRegisterWords
{
    public const string NoneFromMeeting = "No actions came from that meeting.";
    public const string MoreMatters = "There's more: the full list as a Word file";
    public const string OtherActions = "Other actions";
    public const string NothingLogged = "No actions were logged.";

    public static RegisterRefusal ItemForMembersOnly { get; } =
        new("Only the committee's members and officers can set the agenda item.", RefusalWords.AskToBeAdded);

    public static RegisterRefusal NoMeeting { get; } = new(
        "This chat isn't linked to a meeting yet.", "Type “start meeting” first.");

    public static RegisterRefusal UnknownMeeting(string committee, string words) =>
        new($"I have no record of a meeting “{words}” of the {committee}.", "Type “meetings” to see the ones I know.");

    public static RegisterRefusal NoMatters(string committee) =>
        new($"No actions of the {committee} have come from a meeting yet.", "Type “actions” to see all the open ones.");

    public static string MattersTitle(DateOnly? date, string committee) =>
        $"Matters arising from the meeting {(date is { } day ? $"of {UkDate.Long(day)}" : "on an unknown date")} – "
            + $"{committee}";

    public static string Minute(string? number, string? title) =>
        number is null ? title ?? OtherActions : $"Minute {number} {title}".TrimEnd();

    public static string MatterLine(ActionView action) =>
        $"{action.Reference} {action.Text} – {action.Owner ?? OwnerReplies.NoOwner}, {Due(action)}, "
            + $"{ActionWords.State(action)}";

    public const string OtherBusiness = "Any other business";
    public const string NoItem = "Under no agenda item";

    public static string Item(string? item, string? title) => (item, title) switch
    {
        (null, null) => NoItem,
        (null, _) => title,
        ("AOB", OtherBusiness) => title,
        _ => $"Item {item}{(title is null ? "" : $" {title}")}",
    };

    public static string ItemReached(string? item, string? title) =>
        $"{Item(item, title)}: actions logged from now on go under this item.";

    public static string SummaryTitle(bool isOver) => isOver ? "Actions from this meeting" : "Logged so far";

    public static string WithoutOwner(IEnumerable<ActionReference> actions) =>
        $"No owner: {string.Join(", ", actions)}.";

    public static string WithoutDate(IEnumerable<ActionReference> actions) =>
        $"No due date: {string.Join(", ", actions)}.";

    private static string Due(ActionView action) =>
        action.Due is null && action.DueText is null ? DueDateWords.NoDate : $"due {ActionWords.Due(action)}";
}
