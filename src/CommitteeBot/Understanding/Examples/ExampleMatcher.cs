using System.Buffers;
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
    /// <param name="max">What it may cost; no more than <see cref="MaxCost"/>.</param>
    /// <returns>Null where the line is put in another way.</returns>
    public static Fit? Match(
        ExampleLine example, IReadOnlyList<TypedWord> line, bool isExact, Func<string, int, int, bool> fills,
        double max = MaxCost)
    {
        var (n, m) = (line.Count, example.Words.Count);

        // Column by column: there are thousands of examples, and of nearly all the first words show that it isn't one.
        var cost = ArrayPool<double>.Shared.Rent((n + 1) * (m + 1));
        var taken = ArrayPool<int>.Shared.Rent((n + 1) * (m + 1));
        try
        {
            for (var j = 0; j <= m; j++)
            {
                if (FillColumn(new FitColumn(cost, taken, n, j), example, line, isExact || example.IsSaidInFull, fills, max) > max)
                    return null;
            }

            var whole = cost[(m * (n + 1)) + n];
            return whole <= max ? new Fit(example, whole, Slots(example.Words, taken, n, m)) : null;
        }
        finally
        {
            ArrayPool<double>.Shared.Return(cost);
            ArrayPool<int>.Shared.Return(taken);
        }
    }

    /// <summary>Of each beginning of the line, what it costs beside the first words of the example.</summary>
    /// <returns>The least of them: what follows only adds to it.</returns>
    private static double FillColumn(
        FitColumn at, ExampleLine example, IReadOnlyList<TypedWord> line, bool isExact, Func<string, int, int, bool> fills,
        double max)
    {
        var j = at.Number;
        var word = j > 0 ? example.Words[j - 1] : "";
        var isWord = j > 0 && !IsSlot(word);
        var missing = isWord ? Missing(word, isExact) : 0;
        var least = double.MaxValue;
        for (var i = 0; i <= at.Last; i++)
        {
            var (best, step) = (double.MaxValue, 0);
            if (i == 0 && j == 0)
                best = 0;
            if (i > 0 && at[i - 1] + TooMany(line[i - 1].Text) is var extra && extra < best)
                (best, step) = (extra, -1);
            if (isWord && at.Before(i) + missing is var less && less < best)
                (best, step) = (less, 0);
            if (isWord && i > 0 && at.Before(i - 1) + Difference(ExampleLine.SameAs(line[i - 1].Text), word) is var same
                && same < best)
                (best, step) = (same, 1);
            for (var from = i - 1; j > 0 && from >= 0 && !isWord; from--)
            {
                // Of two that cost the same the longer one leaves less unsaid.
                if (at.Before(from) <= max && at.Before(from) <= best && fills(word, from, i))
                    (best, step) = (at.Before(from), i - from);
            }

            at.Set(i, best, step);
            least = Math.Min(least, best);
        }

        return least;
    }

    /// <summary>A column of the table of beginnings of the line by beginnings of the example.</summary>
    /// <param name="Last">The number of words of the line.</param>
    private readonly record struct FitColumn(double[] Cost, int[] Taken, int Last, int Number)
    {
        private int Start => Number * (Last + 1);

        public double this[int i] => Cost[Start + i];

        public double Before(int i) => Cost[Start - Last - 1 + i];

        public void Set(int i, double cost, int step) => (Cost[Start + i], Taken[Start + i]) = (cost, step);
    }

    private static Dictionary<string, (int From, int To)> Slots(
        IReadOnlyList<string> words, int[] taken, int n, int j)
    {
        var i = n;
        var slots = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        while (i > 0 || j > 0)
        {
            var step = taken[(j * (n + 1)) + i];
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

    /// <summary>What an example has but small words must be said as it is: slots alone take any line.</summary>
    public static bool IsSaidInFull(IReadOnlyList<string> words) => words.Count(w => !IsSlot(w)) == 1
        || words.All(w => IsSlot(w) || Missing(w, isExact: false) < OtherWord);

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
