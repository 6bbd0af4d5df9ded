using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Understanding.Examples;

namespace CommitteeBot.Understanding;

/// <summary>
/// The people of a committee whom a line names, in any form by which they are known: name, part of it, title, initials,
/// office. In small letters a word that is also a common one is nobody.
/// </summary>
internal static partial class PeopleInLine
{
    private const int MaxWords = 6;
    private const int MaxLines = 128;
    private const int MinWithS = 5;

    /// <summary>First names that are words as well, beside verbs of doing and words of grammar.</summary>
    private static readonly HashSet<string> AlsoWords = new(
        ["mark", "will", "rose", "grant", "bill", "hope", "may", "june", "april", "grace", "faith", "joy", "dawn", "sandy", "ray",
            "rob", "sue", "pat", "art", "guy", "frank", "penny", "heather", "ivy", "daisy", "lily", "summer", "chase", "brook",
            "young", "long", "short", "brown", "green", "white", "black", "grey", "wood", "woods", "hill", "park", "bridge", "field",
            "church", "street", "lane", "price", "rice", "read", "reed", "marsh", "ford", "page", "day", "best", "ward", "bell",
            "cross", "fox", "wolf", "bird", "fish", "stone", "rock", "pool", "place", "homes", "waste", "officer", "member",
            "director", "manager", "head", "lead"],
        StringComparer.Ordinal);

    /// <summary>The small words that the names of offices have.</summary>
    private static readonly HashSet<string> InOffices = new(["of", "for", "and", "the"], StringComparer.OrdinalIgnoreCase);

    /// <summary>One line is read in several ways, each of which asks who is named in it.</summary>
    private static readonly ConditionalWeakTable<IReadOnlyList<KnownPerson>, BoundedMemo<IReadOnlyList<NamedSpan>>> Known = [];

    /// <param name="people">Nobody changes the list once it was asked about.</param>
    public static IReadOnlyList<NamedSpan> Find(string line, IReadOnlyList<KnownPerson> people) => people.Count == 0
        ? []
        : Known.GetValue(people, Remembered).Of(line);

    private static BoundedMemo<IReadOnlyList<NamedSpan>> Remembered(IReadOnlyList<KnownPerson> people)
    {
        var names = new NameIndex(people);
        return new BoundedMemo<IReadOnlyList<NamedSpan>>(line => Read(line, names), MaxLines);
    }

    private static List<NamedSpan> Read(string line, NameIndex names)
    {
        var found = new List<NamedSpan>();
        var words = Word().Matches(line).Select(m => (m.Index, End: m.Index + m.Length)).ToList();
        for (var from = 0; from < words.Count; from++)
        {
            for (var to = LastOf(line, words, from); to >= from; to--)
            {
                var said = line[words[from].Index..words[to].End];
                var name = Possessive().Replace(said, "");
                if (!IsName(name, names))
                {
                    // "Katherines to do the plan": the mark before the s is left out.
                    if (name.Length < said.Length || said.Length < MinWithS || said[^1] != 's' || !IsPartOfName(said[..^1], names))
                        continue;
                    name = said[..^1];
                }

                found.Add(new NamedSpan(name, words[from].Index, name.Length, name.Length < said.Length));
                from = to;
                break;
            }
        }

        return found;
    }

    /// <summary>A name does not go on over a comma or a dash; over the dot of an initial it does.</summary>
    private static int LastOf(string line, List<(int Index, int End)> words, int from)
    {
        var to = from;
        while (to + 1 < words.Count && to + 1 - from < MaxWords
            && (string.IsNullOrWhiteSpace(line[words[to].End..words[to + 1].Index])
                || (words[to].End - words[to].Index == 1 && Dot().IsMatch(line[words[to].End..words[to + 1].Index]))))
            to++;
        return to;
    }

    private static bool IsName(string said, NameIndex names) => MayBeName(said) && names.Find(said).Count > 0;

    /// <summary>Not of an office: chairs are bought.</summary>
    private static bool IsPartOfName(string said, NameIndex names) => MayBeName(said)
        && names.Find(said).Any(p => p.UnderEachName().Any(n => n.Name.Split(' ').Contains(said, StringComparer.OrdinalIgnoreCase)));

    private static bool MayBeName(string said)
    {
        if (said.Contains(' ', StringComparison.Ordinal))
            return said.Split(' ') is var words && !IsGrammar(words[0]) && (!IsGrammar(words[^1]) || LastInitial().IsMatch(words[^1]))
                && words.SkipLast(1).All(w => !IsGrammar(w) || InOffices.Contains(w))
                && !words.All(w => w.Length == 1);
        if (said.Length < 2 || (IsGrammar(said) && !Capitals().IsMatch(said)))
            return false;
        return said.Any(char.IsUpper) || !(AlsoWords.Contains(said) || DoingVerbs.Contains(said));
    }

    /// <summary>A capital alone is an initial.</summary>
    private static bool IsGrammar(string word) =>
        StopWords.IsGrammarWord(word.ToLowerInvariant()) && !Initial().IsMatch(word);

    /// <summary>"KV/IB" is two of them; the slash of T/ACC belongs to it.</summary>
    [GeneratedRegex(@"@?(?:T/)?[\w&][\w.'’&-]*(?<![.'’-])")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\.\s*$")]
    private static partial Regex Dot();

    [GeneratedRegex("^[A-HJ-Z]$")]
    private static partial Regex Initial();

    /// <summary>The d of "pat d".</summary>
    [GeneratedRegex("^[b-hj-z]$")]
    private static partial Regex LastInitial();

    [GeneratedRegex(@"(?:['’]s?|(?<=[sS])['’])$")]
    private static partial Regex Possessive();

    [GeneratedRegex(@"^[A-Z]{2,4}$")]
    private static partial Regex Capitals();
}

/// <param name="Name">As it is said.</param>
/// <param name="IsPossessive">True for "Imran's".</param>
internal sealed record NamedSpan(string Name, int At, int Length, bool IsPossessive)
{
    public int End => At + Length;
}
