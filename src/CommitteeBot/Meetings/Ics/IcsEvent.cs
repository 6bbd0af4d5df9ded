namespace CommitteeBot.Meetings.Ics;

/// <summary>One event, or one occurrence of a series, as a committee in a given zone has it.</summary>
/// <param name="Recurrence">
/// Which occurrence of a series, by the day and time at which the series has it; empty for an event of its own.
/// </param>
/// <param name="Start">Null for an event of a whole day.</param>
internal sealed record IcsOccurrence(
    string Uid, string Recurrence, int Sequence, string Summary, string? Location, DateOnly Date, TimeOnly? Start,
        TimeOnly? End, bool IsCancelled);

/// <param name="Line">Of the file; null where it is about the whole.</param>
internal sealed record IcsWarning(int? Line, string Text);

/// <param name="Fault">Why nothing of the file can be used; null where it can.</param>
internal sealed record IcsReading(IReadOnlyList<IcsOccurrence> Occurrences, IReadOnlyList<IcsWarning> Warnings,
    string? Fault);
