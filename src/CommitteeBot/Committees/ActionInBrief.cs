using CommitteeBot.Language;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Committees;

/// <summary>
/// How an action reads in a row of any card: owner and date in one line, and what isn't as it should be.
/// </summary>
internal static class ActionInBrief
{
    public const string NoOwner = "No owner";

    /// <summary>Behind the name of somebody who is not of the committee any more.</summary>
    public const string HasLeft = " (has left the committee)";

    private const int MaxOwner = 60;
    private const int MaxWords = 60;

    /// <summary><c>HEC-12 · Jo Smith · due Fri 4 Dec</c>; that there is no owner is for the badge to say.</summary>
    public static string Meta(ActionReference reference, string? owner, DateOnly? due, string? words, DateOnly today) =>
        $"{reference} · {(owner is null ? "" : $"{Cut(owner, MaxOwner)} · ")}{Due(due, words, today)}";

    public static string Due(DateOnly? due, string? words, DateOnly today) => due switch
    {
        { } day when day == today => "due today",
        { } day when day < today => $"due {UkDate.Past(day, today)}",
        { } day => $"due {UkDate.Near(day, today)}",
        null => words is null ? "no date" : $"due {Cut(words, MaxWords)}",
    };

    public static string Late(int days) => $"{Plural.Count(days, "day")} late";

    /// <summary>How often its date was changed; null for never.</summary>
    public static string? DateChanges(int count) => count switch
    {
        0 => null,
        1 => "date changed once",
        2 => "date changed twice",
        _ => $"date changed {count} times",
    };

    private static string Cut(string text, int most) =>
        text.Length <= most ? text : string.Concat(text.AsSpan(0, most - 1).TrimEnd(), "…");
}
