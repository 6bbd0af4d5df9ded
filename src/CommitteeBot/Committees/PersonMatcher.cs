using System.Text.RegularExpressions;
using CommitteeBot.Language;

namespace CommitteeBot.Committees;

/// <summary>
/// Finds the person that a written name means, among the people of a committee. More than one is a question, never a
/// guess.
/// </summary>
internal static partial class PersonMatcher
{
    /// <summary>Every person who may be meant, by the best kind of match only.</summary>
    public static IReadOnlyList<KnownPerson> Find(string written, IReadOnlyList<KnownPerson> people)
    {
        var present = people.Where(p => !p.HasLeft).ToList();
        return Best(written, present) is { Count: > 0 } found
            ? found
            : Best(written, [.. people.Where(p => p.HasLeft)]);
    }

    /// <summary>People whose name is one typo away: worth a question, but never used without one.</summary>
    public static IReadOnlyList<KnownPerson> FindSimilar(string written, IReadOnlyList<KnownPerson> people)
    {
        var words = Words(written);
        return words.Count == 0 || words[^1].Length < 5
            ? []
            : [.. people.Where(p => !p.HasLeft && IsNear(words[^1], Words(p.Name).LastOrDefault("")))];
    }

    /// <summary>True where the name is only another form of one person's name.</summary>
    public static bool IsOneOf(string name, IReadOnlyList<KnownPerson> people) => Find(name, people).Count == 1;

    /// <summary>The separate names of a text such as <c>the Mayor, DMPC and CC</c>.</summary>
    public static IReadOnlyList<string> Split(string written) =>
        [.. Between().Split(written).Select(TrimName).Where(w => w.Length > 0)];

    private static List<KnownPerson> Best(string written, List<KnownPerson> people)
    {
        var name = TrimName(written);
        var words = Words(name);
        if (words.Count == 0)
            return [];
        Func<KnownPerson, bool>[] kinds =
        [
            p =>
                Same(p.Name, name) || WithoutTitles(Words(p.Name), p).SequenceEqual(
                    words, StringComparer.OrdinalIgnoreCase),
            p => p.Abbreviations.Any(a => Same(a, name)) || p.Offices.Any(o => OfficeForms.AreSame(o, name)),
            p => HasTitle(words, p) && SameFamily(words, p),
            p => SameName(WithoutTitles(words, p), p),
            p => words.Count == 1 && words[0].Replace(".", "", StringComparison.Ordinal) is { Length: > 1 } letters
                && (Same(Initials(p), letters) || p.Offices.Any(o => OfficeForms.IsAbbreviation(letters, o))),
            p => words is [{ Length: > 2 } shortened] && IsShortFor(shortened, p),
        ];
        return kinds.Select(kind => people.Where(p => p.UnderEachName().Any(kind)).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    /// <summary>"Ros" for Rosalind.</summary>
    private static bool IsShortFor(string shortened, KnownPerson person) =>
        WithoutTitles(Words(person.Name), person) is [{ Length: > 4 } first, _, ..]
            && first.Length > shortened.Length + 1 && first.StartsWith(shortened, StringComparison.OrdinalIgnoreCase);

    /// <summary>The single words that may stand for a whole name: its initials, the first name cut short.</summary>
    internal static IEnumerable<string> ShortForms(KnownPerson person) =>
        WithoutTitles(Words(person.Name), person) is [{ Length: > 4 } first, _, ..]
            ? Enumerable.Range(3, first.Length - 4).Select(length => first[..length]).Append(Initials(person))
            : [Initials(person)];

    /// <summary><c>ACC Foster</c>: the abbreviation or office of this person, then their family name.</summary>
    private static bool HasTitle(List<string> words, KnownPerson person) => words.Count > 1
        && person.Abbreviations.Concat(person.Offices)
        .Any(title => string.Join(' ', words.SkipLast(1)).StartsWith(title, StringComparison.OrdinalIgnoreCase));

    private static bool SameFamily(List<string> words, KnownPerson person) =>
        EndsWith(Parts(words), Parts([Words(person.Name).LastOrDefault("")]));

    /// <summary>
    /// Family name alone, first name alone, or either with the other or its initial: "Jo Smith-Jones", "Smith
    /// Jones", "J
    /// Smith-Jones", "Jo S".
    /// </summary>
    private static bool SameName(List<string> written, KnownPerson person)
    {
        var known = WithoutTitles(Words(person.Name), person);
        if (written.Count == 0 || known.Count == 0)
            return false;
        var (said, family) = (Parts(written), Parts([known[^1]]));
        if (said.Count == 1 && known.Count > 1 && Same(said[0], known[0]))
            return true;
        if (known.Count > 1 && EndsWith(Parts(known), said) && said.Count >= family.Count)
            return true;
        if (said.Count == 2 && known.Count > 1 && (Same(said[0], known[0]) || (said[0].Length > 2 && IsShortFor(said[0], person)))
            && Same(said[1], family[0][..1]))
            return true;
        if (family.Count > 1 && said.Count > 1 && Same(said[0], known[0])
            && Same(string.Concat(said.Skip(1)), string.Concat(family.Select(f => f[..1]))))
            return true;
        return EndsWith(said, family)
            && (said.Count == family.Count || Same(said[0], known[0]) || (said[0].Length <= 2 && Same(said[0][..1], known[0][..1])));
    }

    /// <summary>"Smith-Jones" and "Smith Jones" are one name.</summary>
    internal static List<string> Parts(List<string> words) =>
        [.. words.SelectMany(w => w.Split('-', StringSplitOptions.RemoveEmptyEntries))];

    private static bool EndsWith(List<string> words, List<string> end) =>
        end.Count > 0 && words.Count >= end.Count && words.TakeLast(end.Count).SequenceEqual(end, StringComparer.OrdinalIgnoreCase);

    private static string Initials(KnownPerson person) =>
        string.Concat(
            WithoutTitles(Words(person.Name), person).SelectMany(w => w.Split('-')).Where(w => w.Length > 0)
                .Select(w => w[0]));

    private static List<string> WithoutTitles(List<string> words, KnownPerson person)
    {
        var start = 0;
        while (start < words.Count - 1
            && (Titles.Contains(words[start].TrimEnd('.')) || person.Abbreviations.Contains(words[start],
            StringComparer.OrdinalIgnoreCase)))
            start++;
        return words[start..];
    }

    private static bool IsNear(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1 || b.Length == 0 || Same(a, b))
            return false;
        var (x, y) = (a.ToUpperInvariant(), b.ToUpperInvariant());
        var same = 0;
        while (same < Math.Min(x.Length, y.Length) && x[same] == y[same])
            same++;
        var (restX, restY) = (x[same..], y[same..]);
        return x.Length == y.Length ? restX[1..] == restY[1..]
            : x.Length > y.Length ? restX[1..] == restY
            : restX == restY[1..];
    }

    /// <summary>Without the article and the marks around it.</summary>
    public static string TrimName(string text) =>
        LeadingThe().Replace(text.Trim().Trim(',', '.', '@', '(', ')'), "").Trim();

    /// <summary>"Cllr Hart" is called Hart.</summary>
    public static string WithoutTitle(string name) =>
        string.Join(' ', WithoutTitles(Words(name), new KnownPerson(null, name, [], [], HasLeft: false)));

    private static readonly BoundedMemo<List<string>> WordsOf = new(WordsIn);

    /// <summary>Several have it in hand at once: nobody changes it.</summary>
    internal static List<string> Words(string name) => WordsOf.Of(name);

    private static List<string> WordsIn(string name) =>
        [.. OfficeForms.Plain(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim(',', '.', '(',
            ')')).Where(w => w.Length > 0)];

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private static readonly HashSet<string> Titles = new(
        ["Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Professor", "Sir", "Dame", "Lord", "Lady", "Rev", "Revd", "Fr", "Cllr",
            "Councillor", "Ald", "Alderman", "CC", "DCC", "ACC", "T/ACC", "T/DCC",
            "Ch", "Chief", "Supt", "Superintendent", "Det", "DCS", "DSupt", "DCI", "DI", "CI", "Insp", "Inspector",
            "Sgt", "Sergeant", "PC", "Deputy", "Assistant", "Acting", "Constable"],
        StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"\s*(?:,\s*and\b|,|;|/(?!ACC|DCC)|&|\+|\band\b|\bwith\b)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:the|our)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex LeadingThe();
}
