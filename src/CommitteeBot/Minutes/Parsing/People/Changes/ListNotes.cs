using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing.People.Changes;

/// <summary>A note behind a name of the attendance list: for which part of the meeting somebody was there.</summary>
/// <param name="Start">Where its bracket opens in the text of the line.</param>
internal readonly record struct ListNote(
    int Start, AttendanceChangeKind Kind, ItemMoment Moment, IReadOnlyList<string> Numbers);

/// <summary>
/// Finds <c>(present from item 4)</c>, <c>(left at 7.40 pm)</c>, <c>(items 5 to 7 only)</c> in the lists of people, and
/// takes them off the lines, so that nobody's office or body is "present from item 4".
/// </summary>
internal static partial class ListNotes
{
    public static IEnumerable<ListNote> In(string text)
    {
        foreach (Match note in Note().Matches(text))
        {
            var kind = Kind(note);
            var mention = ItemMention.First(note.Value);
            var moment = mention?.Moment(comes: kind == AttendanceChangeKind.Joined) ?? ItemMoment.During;
            yield return new ListNote(note.Index, kind, moment, mention?.Numbers ?? []);
        }
    }

    public static List<SourceLine> TakeOff(List<SourceLine> lines) => lines.ConvertAll(
        line => line.Text.Contains('(', StringComparison.Ordinal) && Note().IsMatch(line.Text)
            ? line with { Text = Without(line.Text), Cells = [.. line.Cells.Select(Without)] }
            : line);

    private static string Without(string text) => Note().Replace(text, "").TrimEnd();

    private static AttendanceChangeKind Kind(Match note) =>
        note.Groups["from"].Success ? AttendanceChangeKind.Joined
        : note.Groups["to"].Success ? AttendanceChangeKind.Left
        : AttendanceChangeKind.OnlyFor;

    /// <summary>It names an item or a time of day.</summary>
    [GeneratedRegex(
        @"\s?\((?:(?:was|were|who)\s)?(?:(?:present|in\sattendance|attended|attending|here|part)\s)?" +
        @"(?:(?<from>from|joined|arrived|came|joining|arriving)|" +
        @"(?<to>until|till|up\sto|to|left|leaving|departed)|for|(?=(?:agenda\s)?items?\s))" +
        @"(?=[^()]{0,50}(?:\bitems?\s\d|\d[.:]\d\d|\d\s?[ap]\.?m\b|\bminutes?\s\d))[^()]{0,60}\)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Note();
}
