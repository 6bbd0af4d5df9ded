using CommitteeBot.Minutes.Parsing.People;

namespace CommitteeBot.Minutes.Parsing.Actions;

/// <summary>Whether a cell of a table holds people and nothing else: in full, by initials or by office.</summary>
internal sealed class CellPeople
{
    private const int MaxLength = 60;
    private const int MaxCode = 4;

    private static readonly string[] Between = [",", ";", "/", "&", "+", " and "];

    private readonly HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);

    public CellPeople(IEnumerable<Attendee> attendance)
    {
        foreach (var person in attendance)
        {
            var name = person.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            known.Add(person.Name);
            known.UnionWith(new[] { person.Abbreviation, person.Role }.OfType<string>());
            if (name.Length < 2)
                continue;
            known.UnionWith([name[0], name[^1], $"{name[0][0]} {name[^1]}"]);
            var initials = name.SelectMany(n => n.Split('-', StringSplitOptions.RemoveEmptyEntries)).Select(n => n[0]);
            known.Add(string.Concat(initials));
        }
    }

    /// <summary>All of those in the cell are people whom the meeting's lists name.</summary>
    public bool AreKnown(string cell) => Parts(cell) is { Count: > 0 } parts && parts.TrueForAll(IsKnown);

    /// <summary>It can be nothing but people, whether the meeting lists them or not.</summary>
    public bool ArePeople(string cell) =>
        Parts(cell) is { Count: > 0 } parts
            && parts.TrueForAll(p => IsKnown(p) || IsEverybody(p) || IsCode(p) || IsPerson(p));

    private bool IsKnown(string words)
    {
        if (known.Contains(words))
            return true;
        var bare = string.Join(' ', words.Split(' ').SkipWhile(w => w is "the" or "The" || PersonWords.IsTitle(w)));
        return bare.Length > 0 && known.Contains(bare.Replace(".", "", StringComparison.Ordinal));
    }

    private static bool IsEverybody(string words) =>
        words.ToLowerInvariant() is "all" or "everyone" or "all members"
            or "all councillors" or "all trustees" or "committee";

    private static bool IsCode(string words) =>
        words.Length is > 1 and <= MaxCode && words.All(char.IsAsciiLetterUpper);

    private static bool IsPerson(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Any(w => !char.IsUpper(w[0]) && w is not ("the" or "of") && !PersonWords.IsParticle(w)
            && !PersonWords.IsOffice(w)))
            return false;
        return PersonWords.IsOffice(parts[^1])
            || (PersonGrammar.ReadName(words) is { Name: { } name, After: null } read
                && (read.Titles.Count > 0 || name.Contains(' ', StringComparison.Ordinal))
                && !name.Split(' ').Any(PersonWords.IsBody));
    }

    private static List<string> Parts(string cell) =>
        cell.Length is 0 or > MaxLength
            ? []
            : [.. cell.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(p => p.TrimEnd('.'))];
}
