using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Understanding.Parts;

/// <summary>A word or a mark of a line; the name of somebody whom the committee knows is one word.</summary>
/// <param name="Sort">The word as the model knows it: names, numbers and days by their sort alone.</param>
/// <param name="IsDay">True within what reads as a day.</param>
internal sealed partial record LineToken(string Text, int At, string Sort, bool IsDay)
{
    public const string Person = "#who";

    public int End => At + Text.Length;

    public bool IsPerson => Sort == Person;

    /// <summary>What the model of meaning is given for it: every name alike.</summary>
    public string Plain => IsPerson ? "John" : Text;

    public static List<LineToken> Of(string line, IReadOnlyList<KnownPerson> roster)
    {
        List<(int At, int End)> days =
            [.. DueDateGrammar.Phrase().Matches(line).Select(m => (m.Index, m.Index + m.Length))];
        var people = PeopleInLine.Find(line, roster)
            .Where(p => !days.Exists(d => d.At <= p.At && d.End >= p.End)).ToList();
        var tokens = new List<LineToken>();
        foreach (Match word in Word().Matches(line))
        {
            if (people.Find(p => p.At <= word.Index && p.End > word.Index) is { } person)
            {
                if (word.Index == person.At)
                    tokens.Add(new LineToken(line[person.At..person.End], person.At, Person, IsDay: false));
            }
            else
            {
                tokens.Add(new LineToken(
                    word.Value, word.Index, SortOf(word.Value),
                    days.Exists(d => d.At <= word.Index && d.End > word.Index)));
            }
        }

        return tokens;
    }

    private static string SortOf(string word) =>
        Reference().IsMatch(word) ? "#ref"
            : Number().IsMatch(word) ? "#n"
            : Time().IsMatch(word) ? "#time"
            : Figures().IsMatch(word) ? "#date"
            : Ordinal().IsMatch(word) ? "#nth"
            : Weekday().IsMatch(word) ? "#weekday"
            : Month().IsMatch(word) ? "#month"
            : char.IsSurrogate(word[0]) ? "#picture"
            : word.ToLowerInvariant().Replace('’', '\'');

    [GeneratedRegex(@"\d+(?:[-./:]\d+)+\w*|#?[\w£]+(?:[-.]\w+)*|['’]\w+|\p{Cs}+|[^\s\w]")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:#\d{1,4}|[A-Za-z]{2,6}-\d{1,4})$")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^£?\d+(?:,\d+)*$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:\d{1,2}(?:[:.]\d\d)?(?:am|pm)|\d{1,2}:\d\d)$", RegexOptions.IgnoreCase)]
    private static partial Regex Time();

    [GeneratedRegex(@"^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{2,4})?$")]
    private static partial Regex Figures();

    [GeneratedRegex(@"^\d{1,2}(?:st|nd|rd|th)$", RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();

    [GeneratedRegex(
        @"^(?:mon|tues?|weds?|thu|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$", RegexOptions.IgnoreCase)]
    private static partial Regex Weekday();

    [GeneratedRegex(
        @"^(?:jan(?:uary)?|feb(?:ruary)?|march|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
            + @"|nov(?:ember)?|dec(?:ember)?)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Month();
}
