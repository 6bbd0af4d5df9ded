using System.Text.RegularExpressions;
using CommitteeBot.Minutes.Parsing.Lines;
using CommitteeBot.Minutes.Parsing.People;

namespace CommitteeBot.Minutes.Parsing.Interests;

/// <summary>A table of declarations: a row for each, under heads such as Member, Item, Type and Reason.</summary>
internal sealed partial class InterestTable(MeetingPeople people)
{
    private int member = -1;
    private int item = -1;

    /// <summary>Null for a block that is no row of such a table.</summary>
    public List<MinutesInterest>? Read(Block row)
    {
        if (row.Cells.Count < 2)
        {
            member = -1;
            return null;
        }

        var cells = row.Cells;
        if (FindColumn(cells, MemberHead()) is >= 0 and var at && FindColumn(cells, ItemHead()) is >= 0 and var about)
        {
            (member, item) = (at, about);
            return [];
        }

        if (member < 0 || member >= cells.Count || item >= cells.Count)
            return null;
        var text = string.Join(" – ", cells.Where(c => c.Trim().Length > 0));
        var number = ItemNumber().Match(cells[item]);
        var subject = cells[item][(number.Success ? number.Length : 0)..].Trim(' ', '.', '–', '-', ':', ',');
        return
        [
            .. people.Names(NamePhrase.ListAt(cells[member], 0, withCommas: true)).Select(
                person => new MinutesInterest(
                    null, person, number.Success ? number.Groups["n"].Value : null, subject.Length < 3 ? null : subject,
                    InterestForms.Kind(text), InterestForms.Conduct(text), text, row.Line, null)),
        ];
    }

    private static int FindColumn(IReadOnlyList<string> cells, Regex head) =>
        cells.ToList().FindIndex(c => head.IsMatch(c.Trim(' ', '*', ':')));

    [GeneratedRegex(
        @"^(?:name|members?|councillors?|cllr|person|trustee|governor|declared\sby|name\sof\s\w+)(?:['’]s\sname|" +
        @"\sname)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex MemberHead();

    [GeneratedRegex(
        @"^(?:(?:agenda\s)?(?:items?|matter|minute|subject)(?:\s(?:no\.?|number|and\stitle))?|application)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex ItemHead();

    [GeneratedRegex(@"^\s*(?:(?:agenda\s)?item\s|no\.?\s)*(?<n>\d{1,3}[a-z]?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ItemNumber();
}
