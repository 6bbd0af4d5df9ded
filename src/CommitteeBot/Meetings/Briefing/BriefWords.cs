using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Meetings.Briefing;

/// <summary>The texts of the page before a meeting.</summary>
internal static class BriefWords
{
    public const string Title = "Before you speak";
    public const string NotOnAgenda = "Not on the agenda";
    public const string NoMeeting = "no meeting planned";
    public const string Nothing = "Nothing is open from earlier meetings.";
    public const string AsWord = "As Word";
    public const string Agenda = "Agenda";
    public const string Asked = "Asked, not answered";
    public const string NoOwner = "No owner";
    public const string Private = "private";
    public const string MembersOnly = "The brief is for the committee's members and officers.";
    public const string AskTheMinutes = "Ask me about the minutes, or type “agenda”.";
    public const string NameThem = "Give their full name, or their office.";
    public const string Done = "done, to close";
    public const string Item = "Item";
    public const string Who = "Who";
    public const string What = "In the minutes' words";
    public const string Where = "Where";
    public const string How = "How it stands";

    public static string Heading(string? person) => person is null ? Title : $"What to ask {person}";

    public static string WhoIs(string written, string committee) =>
        $"Nobody of the {committee} is known as “{written}”, and no open action is theirs.";

    public static string Which(string written, IEnumerable<string> people) =>
        $"“{written}” may be {string.Join(" or ", people)}.";

    public static string Quiet(IReadOnlyList<string> titles) => $"Nothing open on: {string.Join("; ", titles)}.";

    /// <summary>In a file, which has nothing to press.</summary>
    public static string More(int left) => $"And {Plural.Count(left, "more action")}: type “actions” to see them all.";

    /// <param name="isOfOne">True on the page of one person.</param>
    public static string MoreQuestions(int left, bool isOfOne) =>
        $"{Plural.Count(left, "more unanswered question")} from earlier meetings {(left == 1 ? "doesn't" : "don't")} fit here."
            + (isOfOne ? "" : " Type “what should I ask …?” with a name or an office to see theirs.");

    /// <summary><c>minute 17, 14 October 2026</c></summary>
    public static string Place(string? number, string? title, DateOnly? day) => string.Join(
        ", ", new[]
        {
            number is { Length: > 0 } ? $"minute {number.TrimEnd('.')}" : title,
            day is { } date ? UkDate.Long(date) : null,
        }.OfType<string>());

    /// <summary><c>due Fri 11 Dec · put back twice: the surveyor was ill</c></summary>
    public static string Standing(BriefPromise promise, DateOnly today)
    {
        var slips = ActionSlip.Times(promise.Moves) is { } times
            ? $" · {times}{(promise.Reason is { Length: > 0 } reason ? $": {reason.Trim().TrimEnd('.')}" : "")}"
            : "";
        return (promise.IsDone ? Done : ActionInBrief.Due(promise.Due, promise.DueText, today)) + slips;
    }
}
