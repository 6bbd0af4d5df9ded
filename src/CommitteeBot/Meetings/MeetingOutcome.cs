using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;

namespace CommitteeBot.Meetings;

/// <summary>The outcome of a command about meetings; <see cref="MeetingOutcomeCard"/> has a card for each.</summary>
internal abstract record MeetingOutcome
{
    private protected MeetingOutcome()
    {
    }
}

/// <param name="Summary">What happened, in a sentence.</param>
/// <param name="Undo">
/// The change that the button undoes, with all that its message changed; null if nothing was changed.
/// </param>
internal sealed record MeetingsOutcome(CommitteeRow Committee, string Summary, IReadOnlyList<MeetingView> Meetings,
    IReadOnlyList<ConflictView> Conflicts, long? Undo) : MeetingOutcome;

/// <summary>Dates that need a question first; nothing was changed.</summary>
internal sealed record DateProblemsOutcome(CommitteeRow Committee, IReadOnlyList<MeetingDate> Dates) : MeetingOutcome;

internal sealed record ConflictsOutcome(CommitteeRow Committee, string Summary, IReadOnlyList<ConflictView> Conflicts,
    bool CanSettle) : MeetingOutcome;

/// <param name="Lines">Oldest first.</param>
internal sealed record MeetingHistoryOutcome(CommitteeRow Committee, MeetingView Meeting,
    IReadOnlyList<string> Lines) : MeetingOutcome;

/// <param name="NextStep">What to do instead; null where <paramref name="Reason"/> says it.</param>
internal sealed record MeetingRefusal(string Reason, string? NextStep = null) : MeetingOutcome;

/// <param name="MovedFrom">The days that it was set for before, oldest first.</param>
internal sealed record MeetingView(long Id, MeetingValues Values, bool IsHeld, IReadOnlyList<DateOnly> MovedFrom)
{
    /// <summary><c>Thu 3 Dec at 14:30 to 16:00, Town Hall</c></summary>
    /// <param name="today">Null in what is read at any time, where the year has to stand.</param>
    public static string When(MeetingValues values, DateOnly? today = null)
    {
        var time = values.Start is { } start
            ? $" at {UkDate.Time(start)}{(values.End is { } end ? $" to {UkDate.Time(end)}" : "")}" : "";
        var place = values.Venue is { Length: > 0 } venue ? $", {venue}" : "";
        return $"{(values.Date is { } date ? UkDate.Short(date, today) : "undated")}{time}{place}";
    }
}

/// <param name="HeldBy">Where what is held comes from.</param>
/// <param name="ClaimedBy">Where what contradicts it comes from.</param>
internal sealed record ConflictView(long Id, long MeetingId, MeetingValues Held, string HeldBy, MeetingValues Claim,
    string ClaimedBy);
