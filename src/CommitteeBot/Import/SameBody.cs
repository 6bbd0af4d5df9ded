using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Minutes;

namespace CommitteeBot.Import;

/// <summary>
/// Whether two printed names are of one body. Clerks shorten a name, leave out the place, and mistype; but a
/// sub-committee is another body than its parent, and a parish meeting another than the parish council.
/// </summary>
/// <param name="People">The surnames of those who came to its meetings, in small letters.</param>
internal sealed partial record SameBody(string Name, IReadOnlySet<string> People)
{
    /// <summary>One in three of the smaller circle of people: chairs and places change, a committee less.</summary>
    private const double MinOverlap = 1.0 / 3;
    private const int MinPeople = 3;

    private static readonly HashSet<string> Kinds =
        ["committee", "council", "board", "panel", "forum", "group", "trust", "association", "society", "meeting",
            "partnership", "commission", "authority", "cabinet", "club", "party", "team", "governors", "assembly",
            "federation", "district"];

    private static readonly HashSet<string> Small =
        ["of", "the", "and", "for", "in", "on", "to", "at", "a", "an", "meeting", "meetings"];

    public bool Is(SameBody other)
    {
        var (a, b) = (Words(Name), Words(other.Name));
        if (Kind(a) != Kind(b) || IsSub(a) != IsSub(b))
            return false;
        if (a.Except(Small).ToHashSet().SetEquals(b.Except(Small)))
            return true;

        // Two towns can be a letter apart, and each has its harbour committee: what decides is who comes.
        var (mine, theirs) = (Distinguishing(a), Distinguishing(b));
        return mine.Count > 0 && theirs.Count > 0
            && (mine.IsSubsetOf(theirs) || theirs.IsSubsetOf(mine) || IsMisprint(mine, theirs))
            && Overlap(other) >= MinOverlap;
    }

    /// <summary>
    /// True where somebody should be asked whether they are one: the same words but for how the kind of body is
    /// shortened, a letter that differs, or a name within the other with the same people.
    /// </summary>
    public bool LooksLike(SameBody other)
    {
        var (a, b) = (Words(Name).ConvertAll(Full), Words(other.Name).ConvertAll(Full));
        if (Kind(a) != Kind(b) || IsSub(a) != IsSub(b))
            return false;
        var (mine, theirs) = (Distinguishing(a), Distinguishing(b));
        return (mine.SetEquals(theirs) && (mine.Count > 0 || a.Except(Small).ToHashSet().SetEquals(b.Except(Small))))
            || IsMisprint(mine, theirs)
            || ((mine.IsSubsetOf(theirs) || theirs.IsSubsetOf(mine)) && Overlap(other) >= MinOverlap);
    }

    private static string Full(string word) =>
        Shortened().IsMatch(word) ? "committee" : word is "cncl" or "cllr" or "coun" ? "council" : word;

    /// <summary>Of two names the fuller is the better one.</summary>
    public int Fullness => Distinguishing(Words(Name)).Count;

    /// <summary>From 0 to 1, the share of the smaller circle that also belongs to the other.</summary>
    public double Overlap(SameBody other) =>
        Math.Min(People.Count, other.People.Count) is >= MinPeople and var least
            ? (double)People.Count(other.People.Contains) / least
            : 0;

    public static SameBody From(string name, IEnumerable<Attendee> people) =>
        new(name, people.Where(p => p.Presence != Presence.Apologies).Select(p => Surname(p.Name)).ToHashSet());

    public static string Surname(string name) => name[(name.LastIndexOf(' ') + 1)..].ToLowerInvariant();

    /// <summary>The last word that says what kind of body it is, before any "of …".</summary>
    private static string Kind(List<string> words) =>
        words.Contains("parish") && words[^1] == "meeting" ? "meeting" : words.FindLast(Kinds.Contains) ?? "";

    private static bool IsSub(List<string> words) => words.Contains("sub") || words.Contains("subcommittee");

    private static HashSet<string> Distinguishing(List<string> words) =>
        words.Where(w => !Kinds.Contains(w) && !Small.Contains(w)).ToHashSet();

    private static List<string> Words(string name) =>
        Word().Matches(
                name.Replace("&", " and ", StringComparison.Ordinal)
                    .Replace("subcommittee", "sub committee", StringComparison.OrdinalIgnoreCase))
            .Select(m => m.Value.ToLowerInvariant())
            .ToList();

    /// <summary>
    /// One long word that begins alike and differs in a letter: "Northcove" and "Southcove" are two places.
    /// </summary>
    private static bool IsMisprint(HashSet<string> a, HashSet<string> b)
    {
        var (mine, theirs) = (a.Except(b).ToList(), b.Except(a).ToList());
        return mine is [{ Length: >= 6 } one] && theirs is [{ Length: >= 6 } other]
            && one[0] == other[0] && !one.Any(char.IsDigit)
            && EditDistance.IsWithin(one, other, Math.Min(one.Length, other.Length) >= 10 ? 2 : 1);
    }

    [GeneratedRegex("^(?:c(?:omm)?t+ee|cte|cmte|comm|com|comit+ee|commit+e|comm?it+ees?)$")]
    private static partial Regex Shortened();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
