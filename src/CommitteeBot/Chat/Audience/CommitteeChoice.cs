using CommitteeBot.Committees;

namespace CommitteeBot.Chat.Audience;

/// <summary>
/// Chooses the committee that a message is about: the one it names; else the one that the chat is tied to; else the
/// person's last one; else the one with the nearest meeting. The card names it, and it can be changed.
/// </summary>
internal static class CommitteeChoice
{
    public static long? Choose(
        string? text, IReadOnlyList<ReachableCommittee> committees, long? chat, long? last, DateOnly today) =>
        ChooseWithoutCalendar(text, committees, chat, last)
        ?? committees
            .OrderBy(c => c.Nearest is { } meeting ? Math.Abs(meeting.DayNumber - today.DayNumber) : int.MaxValue)
            .ThenBy(c => c.Id)
            .FirstOrDefault()?.Id;

    /// <summary>The choice, if it can be made without looking at the calendar.</summary>
    public static long? ChooseWithoutCalendar(
        string? text, IReadOnlyList<ReachableCommittee> committees, long? chat, long? last)
    {
        bool Reachable(long? id) => id is { } wanted && committees.Any(c => c.Id == wanted);

        if (text is not null && FindNamed(text, committees) is { } named)
            return named;
        if (Reachable(chat))
            return chat;
        return Reachable(last) ? last : committees.Count == 1 ? committees[0].Id : null;
    }

    /// <summary>
    /// The committee whose full name is in the text (the longest, if one name contains another), or whose prefix is
    /// there by itself in capitals.
    /// </summary>
    public static long? FindNamed(string text, IReadOnlyList<ReachableCommittee> committees) =>
        CommitteeMatcher.FindNamed(text, [.. committees.Select(c => c.Known)])?.Committee.Id;
}

/// <param name="Nearest">The day of its planned meeting that is closest to today; null where none is planned.</param>
internal sealed record ReachableCommittee(KnownCommittee Known, DateOnly? Nearest)
{
    public long Id => Known.Id;
}
