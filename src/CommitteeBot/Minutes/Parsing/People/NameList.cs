using System.Text.RegularExpressions;
using CommitteeBot.Committees;

namespace CommitteeBot.Minutes.Parsing.People;

/// <summary>
/// Names in running text, as in <c>Cllrs Hart, Dale (Chair) and Moss, Pat Lee, Deputy Clerk, and Dr Fox</c>.
/// </summary>
internal static partial class NameList
{
    public static IEnumerable<Attendee> Read(string text, Presence presence, Func<int, int> lineAt)
    {
        if (LeadingPoint().Match(text) is { Success: true } point)
            return text.IndexOf($" {point.Value.Trim()} ", point.Length, StringComparison.Ordinal) > 0
                ? Points(text, point.Value.Trim(), presence, lineAt)
                : RunOn(text[point.Length..], presence, at => lineAt(point.Length + at));
        if (Dashes().Count(text) >= 2 && text.Count(c => c is ',' or ';') < 3)
            return GluedEntries(text, presence, lineAt);
        return RunOn(text, presence, lineAt);
    }

    /// <summary>The points of a list whose lines were run together: <c>- Jo Hart - Sam Dale (Clerk)</c>.</summary>
    private static IEnumerable<Attendee> Points(string text, string point, Presence presence, Func<int, int> lineAt)
    {
        var at = text.IndexOf(point, StringComparison.Ordinal) + 1;
        while (at < text.Length)
        {
            var next = text.IndexOf($" {point} ", at, StringComparison.Ordinal);
            var end = next < 0 ? text.Length : next;
            if (PersonGrammar.Parse(text[at..end], presence, lineAt(at)) is { } person)
                yield return person;
            at = end + 3;
        }
    }

    private static List<Attendee> RunOn(string text, Presence presence, Func<int, int> lineAt)
    {
        if (OfficeFirstNames.Read(text, presence, lineAt) is { Count: > 0 } officeFirst)
            return officeFirst;
        if (UnpartedNames.Read(text, presence, lineAt) is { Count: > 0 } unparted)
            return unparted;
        var people = new List<Attendee>();
        var pieces = Pieces(text);
        // A list of nicknames or surnames has single words throughout.
        var singles = pieces.Count > 1
            && pieces.Count(p => !p.Text.Contains(' ', StringComparison.Ordinal)) * 2 > pieces.Count;
        string? sharedTitle = null;
        var entry = "";
        var entryAt = 0;
        foreach (var (at, piece) in pieces)
        {
            if (PluralTitle().Match(piece) is { Success: true } plural)
                sharedTitle = plural.Groups["t"].Value;
            // "3 members of the public" are nobody's office.
            if (char.IsDigit(piece[0]))
                continue;
            var bare = Brackets().Replace(piece, "").Trim();
            var words = bare.Count(c => c == ' ') + 1;
            var isSurname = sharedTitle is not null
                && words <= 2 && PersonGrammar.ReadName(bare) is { Name: not null, Titles.Count: 0, After: null }
                && !PersonWords.IsOffice(bare.Split(' ')[^1]) && !PersonWords.IsPostNominal(bare);
            if (entry.Length > 0 && !PersonGrammar.BeginsPerson(piece) && !isSurname && !singles)
            {
                entry += ", " + piece;
                continue;
            }

            Add();
            entry = isSurname && sharedTitle is not null && PluralTitle().Match(piece) is { Success: false }
                ? sharedTitle + " " + piece
                : PluralTitle().Replace(piece, "${t} ");
            entryAt = at;
            if (!isSurname && !PluralTitle().IsMatch(piece))
                sharedTitle = null;
        }

        Add();
        return people;

        void Add()
        {
            if (entry.Length > 0 && PersonGrammar.Parse(entry, presence, lineAt(entryAt)) is { } person)
                people.Add(person);
            entry = "";
        }
    }

    /// <summary>
    /// Entries whose line breaks are lost: <c>Jo Hart – Clerk (JH) Sam Dale – Treasurer</c>. The two words before each
    /// dash are a name.
    /// </summary>
    private static List<Attendee> GluedEntries(string text, Presence presence, Func<int, int> lineAt)
    {
        var starts = new List<int>();
        foreach (Match dash in Dashes().Matches(text))
        {
            var bracket = text.LastIndexOf(')', dash.Index);
            // "Jo Hart (JH) – Clerk": the brackets belong to the name before this dash.
            if (bracket >= 0 && text.AsSpan(bracket + 1, dash.Index - bracket - 1).IsWhiteSpace())
            {
                var opening = text.LastIndexOf('(', bracket);
                starts.Add(opening > 0 ? WordsBack(text, opening, 2) : 0);
                continue;
            }

            var from = bracket >= 0 && !Dashes().IsMatch(text.AsSpan(bracket, dash.Index - bracket))
                ? bracket + 1
                : WordsBack(text, dash.Index, 2);
            if (starts.Count == 0 || from > starts[^1])
                starts.Add(from);
        }

        if (starts.Count > 0)
            starts[0] = 0;
        var people = new List<Attendee>();
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : text.Length;
            if (PersonGrammar.Parse(text[starts[i]..end], presence, lineAt(starts[i])) is { } person)
                people.Add(person);
        }

        return people;
    }

    private static int WordsBack(string text, int end, int words)
    {
        var i = end;
        while (words-- > 0)
        {
            while (i > 0 && text[i - 1] == ' ')
                i--;
            while (i > 0 && text[i - 1] != ' ')
                i--;
        }

        return i;
    }

    /// <summary>Parted at semicolons, else at commas and "and", outside brackets.</summary>
    private static List<(int At, string Text)> Pieces(string text)
    {
        var pieces = new List<(int, string)>();
        var semicolons = text.Contains(';', StringComparison.Ordinal);
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth = text[i] switch { '(' => depth + 1, ')' => Math.Max(0, depth - 1), _ => depth };
            if (depth > 0)
                continue;
            var length = text[i] == ';' || (text[i] == ',' && !semicolons) ? 1
                : text[i] == '&' ? 1
                : text[i] == ' ' && string.CompareOrdinal(text, i, " and ", 0, 5) == 0 && AndParts(text, i) ? 5
                : 0;
            if (length == 0)
                continue;
            Take(start, i);
            start = i + length;
            i += length - 1;
        }

        Take(start, text.Length);
        return pieces;

        void Take(int from, int to)
        {
            var piece = text[from..to].Trim();
            if (piece.StartsWith("and ", StringComparison.Ordinal))
                piece = piece[4..];
            if (piece.Length > 0)
                pieces.Add((from, piece));
        }
    }

    /// <summary>
    /// "Director of Finance and Resources" is one office: the word after an "and" that parts people is a name or a
    /// title.
    /// </summary>
    private static bool AndParts(string text, int at)
    {
        var end = text.AsSpan(at + 5).IndexOfAny(" ,;(");
        var word = end < 0 ? text[(at + 5)..] : text[(at + 5)..(at + 5 + end)];
        return char.IsDigit(word.FirstOrDefault())
            || PersonWords.IsTitle(word)
            || (PersonWords.CanBeName(word) && !PersonWords.IsOffice(word) && !PersonWords.IsBody(word));
    }

    [GeneratedRegex(@"^\s*[-–—•]\s+(?=\w)")]
    private static partial Regex LeadingPoint();

    [GeneratedRegex(@"\([^()]{0,100}\)?")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\s[-–—]\s")]
    private static partial Regex Dashes();

    [GeneratedRegex(
        @"^(?:\p{L}{2,8}\.?\s/\s)?(?<t>Councillor|Cllr|Alderman|Messr|Governor)s\.?\s{1,3}",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex PluralTitle();
}
