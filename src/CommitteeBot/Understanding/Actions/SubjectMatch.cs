using CommitteeBot.Language;

namespace CommitteeBot.Understanding.Actions;

/// <summary>Which actions a line is about, by the words that they share with it; rare ones tell more.</summary>
internal static class SubjectMatch
{
    /// <summary>Actions that share nearly as much as the best one may be meant as well.</summary>
    private const double AsGood = .75;

    /// <summary>One word alone tells an action only if hardly another has it.</summary>
    private const int MaxWithOneWord = 2;

    /// <summary>At least this part of what the line says has to be of the action.</summary>
    private const double LeastPart = .3;

    /// <summary>So many words at least tell that something is there already.</summary>
    private const int LeastRepeated = 3;

    /// <summary>At least this part of what is to be done is said by an action that is there.</summary>
    private const double RepeatedPart = .8;

    private static readonly HashSet<string> OfCommands = new(
        ("action actions actoin task job one ones thing item register list done finished complete completed sorted "
            + "close closed open reopen "
            + "drop scrap withdraw assign owner due date deadline move push back forward later earlier week month day today tomorrow "
            + "till start started begun way hand progress middle make take give put mark set change take wording word words read reading "
            + "need needs needed longer gone went all off over out up now still yet fine ready make want wants can will bit stuff "
            + "where who what status update happening happened anything committee meeting")
        .Split(' ').Select(PorterStemmer.Stem), StringComparer.Ordinal);

    /// <param name="texts">Of each action its words and its item's title.</param>
    /// <returns>Their places, best first; none where the line is about none of them.</returns>
    public static IReadOnlyList<int> Find(string line, IReadOnlyList<string> texts)
    {
        var wanted = Stems(line).Where(s => !OfCommands.Contains(s)
            && !char.IsDigit(s[0])).ToHashSet(StringComparer.Ordinal);
        if (wanted.Count == 0 || texts.Count == 0)
            return [];
        var held = texts.Select(t => Stems(t).ToHashSet(StringComparer.Ordinal)).ToList();
        var weights = wanted.ToDictionary(
            w => w, w => Math.Log((texts.Count + 1.5) / (held.Count(h => h.Contains(w)) + .5)), StringComparer.Ordinal);
        var all = weights.Values.Sum();
        var found = held.Select((words, at) => (at, Shared: wanted.Where(words.Contains).ToList()))
            .Where(f => f.Shared.Count > 1 || (f.Shared.Count == 1
                && held.Count(h => h.Contains(f.Shared[0])) <= MaxWithOneWord))
            .Select(f => (f.at, Score: f.Shared.Sum(w => weights[w])))
            .Where(f => f.Score >= LeastPart * all).OrderByDescending(f => f.Score).ToList();
        return [.. found.Where(f => f.Score >= AsGood * found[0].Score).Select(f => f.at)];
    }

    /// <returns>The place of the one that says nearly all of what is to be done; null where none does.</returns>
    public static int? Repeated(string task, IReadOnlyList<string> texts)
    {
        var wanted = Stems(task).Where(s => !char.IsDigit(s[0])).ToHashSet(StringComparer.Ordinal);
        if (wanted.Count(w => !OfCommands.Contains(w)) < LeastRepeated)
            return null;
        var best = texts.Select((t, at) => (At: at,
            Part: (double)Stems(t).ToHashSet(StringComparer.Ordinal).Count(wanted.Contains) / wanted.Count))
            .Where(f => f.Part >= RepeatedPart).OrderByDescending(f => f.Part).ToList();
        return best.Count == 0 ? null : best[0].At;
    }

    /// <summary>Whether the line has a word of any of them, but for those of commands.</summary>
    public static bool Shares(string line, IReadOnlyList<string> texts)
    {
        var held = texts.SelectMany(Stems).ToHashSet(StringComparer.Ordinal);
        return Stems(line).Any(s => !OfCommands.Contains(s) && !char.IsDigit(s[0]) && held.Contains(s));
    }

    private static IEnumerable<string> Stems(string text) =>
        Tokenizer.Tokenize(text).Select(t => t.Text).Where(w => !StopWords.Contains(w)).Select(PorterStemmer.Stem);
}
