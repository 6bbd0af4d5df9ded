namespace CommitteeBot.Meetings.Ics;

/// <summary>One event, or one occurrence of a series, in a committee's local time.</summary>
/// <param name="Recurrence">
/// Identifies the occurrence by its original date and time in the series; empty for a single event.
/// </param>
/// <param name="Start">Null for an all-day event.</param>
internal sealed record IcsOccurrence(
    string Uid, string Recurrence, int Sequence, string Summary, string? Location, DateOnly Date, TimeOnly? Start,
        TimeOnly? End, bool IsCancelled);

/// <param name="Line">The line of the file; null if it is about the whole file.</param>
internal sealed record IcsWarning(int? Line, string Text);

/// <param name="Fault">The reason why the file can't be used; null if it can.</param>
internal sealed record IcsReading(IReadOnlyList<IcsOccurrence> Occurrences, IReadOnlyList<IcsWarning> Warnings,
    string? Fault);
