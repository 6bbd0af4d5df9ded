namespace CommitteeBot.Language.Dates;

/// <summary>A due date as a line of chat has it.</summary>
/// <param name="Date">
/// The day meant; null where the words name a meeting whose day is not known here, or no day at all.
/// </param>
/// <param name="Words">As written, as in <c>by the next meeting</c>.</param>
/// <param name="Start">The position of the words in the line.</param>
/// <param name="IsAside">
/// True where the line reads on without the words; false for <c>a report to the next meeting</c>.
/// </param>
internal sealed record ParsedDueDate(DateOnly? Date, string Words, int Start, int Length, bool IsAside = true)
{
    public DueDateProblem Problem { get; init; }

    /// <summary>
    /// The same day of the next year, where the day written without a year is nearer in the past: which of the two
    /// is meant
    /// has to be asked.
    /// </summary>
    public DateOnly? OrElse { get; init; }

    /// <summary>The meeting that the words name, for whoever knows the calendar.</summary>
    public NamedMeeting? Meeting { get; init; }

    /// <summary>One for "the day before the meeting".</summary>
    public int DaysBefore { get; init; }

    public bool IsValid => Problem == DueDateProblem.None && Date is not null;

    /// <summary>The same words, with the meeting's date from the calendar.</summary>
    public ParsedDueDate WithMeetingDate(DateOnly date) => this with { Date = date.AddDays(-DaysBefore), Problem = DueDateProblem.None };
}

internal enum DueDateProblem
{
    None,

    /// <summary>The date has passed; <see cref="ParsedDueDate.Date"/> says which one was read.</summary>
    Past,

    /// <summary>There's no such date, as in 30 February.</summary>
    NoSuchDay,

    /// <summary>The weekday and the date do not fit; <see cref="ParsedDueDate.Date"/> is what the date says.</summary>
    WrongWeekday,

    /// <summary>It names a meeting whose date isn't known.</summary>
    MeetingUnknown,

    /// <summary>It says how soon, and names no day: "asap", "early July".</summary>
    NotADay,
}

/// <param name="Month">1 to 12 for <c>the October meeting</c>; null for the next one.</param>
/// <param name="IsSpecial">True for one of another kind, such as the annual meeting: the calendar does not tell it
/// apart.</param>
internal sealed record NamedMeeting(int? Month, bool IsSpecial = false)
{
    public static NamedMeeting Next { get; } = new((int?)null);
    public static NamedMeeting Special { get; } = new(null, IsSpecial: true);

    /// <summary>The first of these days from <paramref name="today"/> on that is the meeting named.</summary>
    public DateOnly? FindIn(IEnumerable<DateOnly> meetings, DateOnly today) =>
        meetings.Where(d => !IsSpecial && d > today
            && (Month is null || d.Month == Month)).Order().Cast<DateOnly?>().FirstOrDefault();
}
