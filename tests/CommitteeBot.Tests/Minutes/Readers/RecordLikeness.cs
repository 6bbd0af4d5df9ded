using System.Text.RegularExpressions;
using CommitteeBot.Minutes;

namespace CommitteeBot.Tests.Minutes.Readers;

/// <summary>
/// How much of one record another one has: people, items, actions, decisions, the day and the next meeting, each
/// counted once.
/// </summary>
internal static partial class RecordLikeness
{
    public static IReadOnlyList<string> Facts(MinutesRecord record) =>
    [
        $"committee {Plain(record.Committee)}",
        $"date {record.Date:O} {record.Start:O}",
        $"next {record.NextMeeting?.Date:O} {record.NextMeeting?.Time:O}",
        .. record.Attendance.Select(p => $"person {Plain(p.Name)} {p.Presence}"),
        .. record.Items.Select(i => $"item {Plain(i.Number)} {Plain(i.Title)}"),
        .. record.Actions.Select(a => $"action {Plain(a.Owner)}: {Plain(a.Text)} {a.Due:O}"),
        .. record.Decisions.Select(d => $"decision {d.Kind} {Plain(d.Text)}"),
    ];

    /// <summary>What one has and the other has not; a fact that comes twice counts twice.</summary>
    public static IReadOnlyList<string> Differences(MinutesRecord expected, MinutesRecord actual)
    {
        var left = Facts(actual).ToList();
        var missing = Facts(expected).Where(f => !left.Remove(f)).Select(f => "- " + f).ToList();
        return [.. missing, .. left.Select(f => "+ " + f)];
    }

    /// <summary>
    /// The point behind a list's letter is the format's, not the writer's: "a)" is "a." on a web page.
    /// </summary>
    private static string Plain(string? text) => NotWords().Replace((text ?? "").ToLowerInvariant(), " ").Trim();

    [GeneratedRegex(@"^[a-z]\)\s|[^\p{L}\p{N}]+")]
    private static partial Regex NotWords();
}
