using CommitteeBot.Committees;

namespace CommitteeBot.Understanding;

/// <summary>
/// Who is meant by a part of an office: "the manager" for the Works Manager, "member services" for the Member Services
/// Officer. It may be several.
/// </summary>
internal static class OfficeInShort
{
    private const int LeastWords = 2;

    /// <summary>The deputy is not the manager.</summary>
    private static readonly HashSet<string> Beside = new(
        ["vice", "deputy", "assistant", "acting", "associate", "co", "past", "former", "interim", "trainee", "shadow", "joint"],
        StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<KnownPerson> Find(string said, IReadOnlyList<KnownPerson> people)
    {
        var words = Words(PersonMatcher.TrimName(said));
        return words.Length == 0 ? [] : [.. people.Where(p => !p.HasLeft && p.Offices.Any(o => IsPart(words, Words(o))))];
    }

    private static bool IsPart(string[] said, string[] office) =>
        said.Length == 1 ? office.Length > 1 && Is(said[0], Head(office))
            : said.Length >= LeastWords && said.Length < office.Length
                && (said.Zip(office).All(w => Is(w.First, w.Second)) || (Is(said[^1], Head(office)) && IsIn(said, office)
                    && !office.Except(said, StringComparer.OrdinalIgnoreCase).Any(Beside.Contains)));

    /// <summary>The Waste and Streets Manager is the waste manager; the words stand in their order.</summary>
    private static bool IsIn(string[] said, string[] office)
    {
        var at = 0;
        foreach (var word in office)
        {
            if (at < said.Length && Is(word, said[at]))
                at++;
        }

        return at == said.Length;
    }

    /// <summary>The director of the Director of Works, the manager of the Works Manager.</summary>
    private static string Head(string[] office) =>
        Array.FindIndex(office, w => Is(w, "of") || Is(w, "for")) is > 0 and var of ? office[of - 1] : office[^1];

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool Is(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
