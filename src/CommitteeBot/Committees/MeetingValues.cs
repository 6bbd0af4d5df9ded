namespace CommitteeBot.Committees;

/// <summary>The time and place of a meeting, local to its committee's zone. A null value isn't known.</summary>
internal sealed record MeetingValues(
    DateOnly? Date, TimeOnly? Start, TimeOnly? End, string? Venue, bool IsCancelled = false)
{
    /// <summary>True where both say something and it is not the same.</summary>
    public bool Contradicts(MeetingValues other) =>
        Date != other.Date || IsCancelled != other.IsCancelled || Differ(Start, other.Start) || Differ(End, other.End)
            || !IsSameVenue(Venue, other.Venue);

    /// <summary>These, with what the other one says of what these leave open.</summary>
    public MeetingValues FillFrom(MeetingValues other) =>
        this with { Start = Start ?? other.Start, End = End ?? other.End, Venue = Venue ?? other.Venue };

    /// <summary>
    /// The other's date, and its times and place where it has them: a meeting that moves keeps its place unless that
    /// changes too.
    /// </summary>
    public MeetingValues MoveTo(MeetingValues other) => this with
    {
        Date = other.Date ?? Date,
        Start = other.Start ?? Start,
        End = other.End ?? (other.Start is { } start && other.Start != Start ? Shifted(start) : End),
        Venue = other.Venue ?? Venue,
        IsCancelled = other.IsCancelled,
    };

    /// <summary>Two names of one place: "Town Hall" and "Council Chamber, Town Hall" are no contradiction.</summary>
    public static bool IsSameVenue(string? one, string? other)
    {
        var (a, b) = (Letters(one), Letters(other));
        return a.Length == 0 || b.Length == 0 || a.Contains(b, StringComparison.Ordinal)
            || b.Contains(a, StringComparison.Ordinal);
    }

    /// <summary>A meeting that begins later ends later, where that is still the same day.</summary>
    private TimeOnly? Shifted(TimeOnly start) =>
        this is { Start: { } from, End: { } to } && to > from && start.Add(to - from, out var days) is var end
            && days == 0
            ? end
            : null;

    private static bool Differ(TimeOnly? one, TimeOnly? other) => one is { } a && other is { } b && a != b;

    private static string Letters(string? text) =>
        string.Concat((text ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
