using System.Text.RegularExpressions;
using CommitteeBot.Committees;

namespace CommitteeBot.Minutes.Parsing.People;

/// <summary>
/// Names one behind the other without a comma, as a table or two columns become where their lines are lost: "Cllr Jo
/// Hart Chair Cllr Sam Dale", "Chairman Vice Chairman Mrs J Hart S Dale".
/// </summary>
internal static partial class UnpartedNames
{
    private const int MinPeople = 3;

    /// <returns>Empty where the text parts its names.</returns>
    public static List<Attendee> Read(string text, Presence presence, Func<int, int> lineAt)
    {
        var names = Name().Matches(text).Where(m => !IsOfficeAlone(m)).ToList();
        if (names.Count < MinPeople || text.Count(c => c is ',' or ';' or '–') * 2 > names.Count)
            return [];
        // Offices before the first name: each name has its office in front of it, or all offices came first.
        var officeFirst = PersonWords.IsOffice(text[..names[0].Index].Trim().Split(' ')[^1]);
        var people = new List<Attendee>();
        for (var i = 0; i < names.Count; i++)
        {
            var from = names[i].Index + names[i].Length;
            var rest = text[from..(i + 1 < names.Count ? names[i + 1].Index : text.Length)].Trim(' ', '.', ',');
            var office = officeFirst ? OfficeBefore(text[..names[i].Index], i) : Note(rest);
            var entry = (TornInitial().Replace(names[i].Value, "$1 ") + office).Trim();
            if (PersonGrammar.Parse(entry, presence, lineAt(names[i].Index)) is { } person)
                people.Add(person);
        }

        return people;
    }

    private static bool IsOfficeAlone(Match name) =>
        name.Groups["name"].Value.Split(' ').Any(w => PersonWords.IsOffice(w) || PersonWords.IsBody(w));

    private static string Note(string rest) =>
        rest.Length == 0 ? ""
            : AttendancePhrases.Initials().IsMatch(rest.Split(' ')[0]) ? $" ({rest.Split(' ')[0]})"
            : rest.StartsWith('(') ? " " + rest
            : char.IsUpper(rest[0]) ? ", " + rest
            : "";

    /// <summary>The office right before a name; a column of offices names nobody's.</summary>
    private static string OfficeBefore(string before, int index) =>
        OneOffice().Match(before) is { Success: true } office
            && (index > 0 || before.Trim().Count(c => c == ' ') < 2)
            ? ", " + office.Groups["office"].Value
            : "";

    private const string Title = @"(?:Cllrs?|CUr|Councillor|Mr|Mrs|Ms|Miss|Dr|Prof|Rev|Sir)\.?";
    private const string RoleWord =
        @"(?:Councillors?|Cllrs?|Chair\w*|Vice|Deputy|Clerk|Warden|Officer|Secretary|Treasurer|Members?|Borough|County"
            + @"|Parish|Town|District|Ward|City|Police|Public|Apologies|President|Head|Director|Manager|Mayor)\b";
    private const string Surname =
        @"(?!" + RoleWord + @")(?:O['’]|Mc|Mac|de\s)?\p{Lu}[\p{Ll}’']+(?:\s?-\s?\p{Lu}?[\p{Ll}’']+)?";

    /// <summary>
    /// A title with one or two names behind it, or initials with a surname, or two names before an office.
    /// </summary>
    [GeneratedRegex(
        @"\b(?:" + Title + @"\s(?:" + Title + @"\s)?(?<name>(?:\p{Lu}\.?\s?){0,3}" + Surname + @"(?:\s" + Surname +
            @")?)|(?<name>(?:\p{Lu}\.?\s?){1,3}" + Surname + @")"
            + @"|(?<name>" + Surname + @"\s" + Surname + @")(?=\s\(?(?:\p{Lu}{2,3}\s)?"
            + @"(?:(?:Parish|Town|Deputy|Assistant|Locum)\s)?(?:Clerk|Secretary|Treasurer|Chair|Chairman|Vice|Officer)\b))",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    [GeneratedRegex(@"^((?:" + Title + @"\s)*\p{Lu})(?=\p{Lu}[\p{Ll}])")]
    private static partial Regex TornInitial();

    [GeneratedRegex(
        @"(?<office>(?:Vice[\s-])?Chair(?:man|woman|person)?|(?:Parish\s|Town\s)?Clerk)\s$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex OneOffice();
}
