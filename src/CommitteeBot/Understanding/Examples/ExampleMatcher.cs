using System.Collections.Frozen;
using CommitteeBot.Language;

namespace CommitteeBot.Understanding.Examples;

/// <summary>
/// Lays a line beside an example, word by word: words may be misspelt, small words may be missing or too many, and each
/// slot takes as many words as make what it stands for.
/// </summary>
internal static class ExampleMatcher
{
    /// <summary>
    /// What a difference costs; a line at more than <see cref="MaxCost"/> is not put as the example is.
    /// </summary>
    public const double MaxCost = .39;
    private const double Courtesy = .05, SmallWord = .2, Typo = .15, OtherWord = 1;

    private static readonly FrozenSet<string> Courtesies =
        ("please sorry oops but instead still currently tonight today kindly already yet both really "
            + "actually just can you could would hi hey hello ok okay well so now also then bot right thanks "
            + "thank the a an then").Split(' ').ToFrozenSet();

    /// <summary>What an example says and a line may leave out.</summary>
    private static readonly FrozenSet<string> Droppable = "just the a an".Split(' ').ToFrozenSet();

    /// <param name="Cost">How far the line is from the example; 0 where it says the same words.</param>
    /// <param name="Slots">The first word and the one behind the last of what each slot took, by its name.</param>
    internal sealed record Fit(ExampleLine Example, double Cost, IReadOnlyDictionary<string, (int From, int To)> Slots);

    /// <param name="isExact">Whether a line must say all of the example: one that changes something is never
    /// guessed.</param>
    /// <param name="fills">Whether the words from the first to before the second are what the slot stands for.</param>
    /// <returns>Null where the line is put in another way.</returns>
    public static Fit? Match(
        ExampleLine example, IReadOnlyList<TypedWord> line, bool isExact, Func<string, int, int, bool> fills)
    {
        var words = example.Words;
        // What an example has but small words must be said as it is: slots alone take any line.
        isExact |= words.Count(w => !IsSlot(w)) == 1 || words.All(w => IsSlot(w) || Missing(w, isExact: false) < OtherWord);
        var (n, m) = (line.Count, words.Count);
        var cost = new double[n + 1, m + 1];
        var taken = new int[n + 1, m + 1];
        for (var i = 0; i <= n; i++)
        {
            for (var j = 0; j <= m; j++)
            {
                if (i == 0 && j == 0)
                    continue;
                var best = double.MaxValue;
                if (i > 0 && cost[i - 1, j] + TooMany(line[i - 1].Text) is var extra && extra < best)
                    (best, taken[i, j]) = (extra, -1);
                var isWord = j > 0 && !IsSlot(words[j - 1]);
                if (isWord && cost[i, j - 1] + Missing(words[j - 1], isExact) is var less && less < best)
                    (best, taken[i, j]) = (less, 0);
                if (isWord && i > 0 && cost[i - 1, j - 1] + Difference(ExampleLine.SameAs(line[i - 1].Text), words[j - 1]) is var same
                    && same < best)
                    (best, taken[i, j]) = (same, 1);
                for (var from = i - 1; j > 0 && from >= 0 && !isWord; from--)
                {
                    // Of two that cost the same the longer one leaves less unsaid.
                    if (cost[from, j - 1] <= MaxCost && cost[from, j - 1] <= best && fills(words[j - 1], from, i))
                        (best, taken[i, j]) = (cost[from, j - 1], i - from);
                }

                cost[i, j] = best;
            }
        }

        return cost[n, m] <= MaxCost ? new Fit(example, cost[n, m], Slots(words, taken, n, m)) : null;
    }

    private static Dictionary<string, (int From, int To)> Slots(
        IReadOnlyList<string> words, int[,] taken, int i, int j)
    {
        var slots = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        while (i > 0 || j > 0)
        {
            var step = taken[i, j];
            if (step < 0)
            {
                i--;
            }
            else if (step == 0)
            {
                j--;
            }
            else
            {
                j--;
                if (IsSlot(words[j]))
                    slots[words[j]] = (i - step, i);
                i -= step;
            }
        }

        return slots;
    }

    public static bool IsSlot(string word) => word is ['{', .., '}'];

    private static double TooMany(string word) =>
        Courtesies.Contains(word) ? Courtesy : word == TypedWord.Colon ? Courtesy : OtherWord;

    private static double Missing(string word, bool isExact) =>
        Droppable.Contains(word) ? Courtesy
            : !isExact && word != TypedWord.Colon && StopWords.IsGrammarWord(word) && !IsNegation(word) ? SmallWord
            : OtherWord;

    private static double Difference(string typed, string word)
    {
        if (typed == word)
            return 0;
        if (typed == TypedWord.Colon || word == TypedWord.Colon || IsNegation(typed) || IsNegation(word))
            return OtherWord * 2;
        var most = EditDistance.MaxTypos(Math.Min(typed.Length, word.Length));
        return most > 0 && typed[0] == word[0] && EditDistance.IsWithin(typed, word, most)
            && PorterStemmer.Stem(typed) is var stem
            ? stem == PorterStemmer.Stem(word) ? Courtesy : Typo
            : OtherWord * 2;
    }

    /// <summary>"Done" and "not done" are not nearly the same.</summary>
    private static bool IsNegation(string word) =>
        word is "not" or "no" or "never";
}
