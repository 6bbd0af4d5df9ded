using System.Text.RegularExpressions;
using CommitteeBot.Committees;

namespace CommitteeBot.Minutes.Parsing.People;

/// <summary>
/// Names in brackets behind offices, as in <c>Chief Executive (Mr J. Hart), Staff Officer, Roads (Ms S. Dale)</c>.
/// </summary>
internal static partial class OfficeFirstNames
{
    private const int MinPeople = 2;

    /// <returns>Empty where the brackets hold something else.</returns>
    public static List<Attendee> Read(string text, Presence presence, Func<int, int> lineAt)
    {
        var names = BracketedName().Matches(text);
        if (names.Count < MinPeople || text.Count(c => c == '(') != names.Count)
            return [];
        var people = new List<Attendee>();
        var from = 0;
        foreach (Match match in names)
        {
            var office = PeopleBefore(from, match.Index);
            if (PersonGrammar.Parse(
                $"{match.Groups["name"].Value}{(office.Length > 0 ? ", " : "")}{office}", presence,
                lineAt(match.Index)) is { } person)
                people.Add(person);
            from = match.Index + match.Length;
        }

        if (text.AsSpan(from).ContainsAnyInRange('A', 'Z'))
            AddRunOn(from, text.Length);
        return people;

        // "Cllr Hart, Cllr Dale, Chief Executive (Mr P. Moss)": what comes before the office may be people of its own.
        string PeopleBefore(int start, int end)
        {
            var office = start;
            for (var comma = text.IndexOf(',', start, end - start);
                comma >= 0 && PersonGrammar.ReadName(text[office..comma].Trim()) is { Titles.Count: > 0, Name: not null };
                comma = text.IndexOf(',', office, end - office))
                office = comma + 1;
            if (office > start)
                AddRunOn(start, office);
            return LeadingAnd().Replace(text[office..end].Trim(' ', ',', ';', '.'), "");
        }

        void AddRunOn(int start, int end) =>
            people.AddRange(NameList.Read(text[start..end].Trim(' ', ',', ';', '.'), presence, at => lineAt(start + at)));
    }

    /// <summary>A name in brackets begins or ends in the line: it goes on with a list.</summary>
    public static bool IsPartOf(string line, string before) =>
        BegunName().IsMatch(line) || before.LastIndexOf('(') > before.LastIndexOf(')');

    private const string Title = @"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|Cllr|Councillor|Sir|Dame|Lord|Lady)\.?";

    [GeneratedRegex(@"\(\s?" + Title + @"(?:\s|$)")]
    private static partial Regex BegunName();

    [GeneratedRegex(
        @"\(\s?(?<name>" + Title + @"\s[^()]{2,60})\)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex BracketedName();

    [GeneratedRegex(@"^and\s")]
    private static partial Regex LeadingAnd();
}
