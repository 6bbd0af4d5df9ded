namespace CommitteeBot.Language;

/// <summary>
/// Porter's stemmer of 1980 with his two later suffixes, as the stores' full-text engines have it: what is counted
/// here must be what is indexed there.
/// </summary>
internal static class PorterStemmer
{
    private const int LongestWord = 64;

    private static readonly (string Suffix, string Instead)[] DoubleSuffixes =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("logi", "log"),
        ("bli", "ble"),
        ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
        ("ator", "ate"),
        ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"),
        ("biliti", "ble"),
    ];

    private static readonly (string Suffix, string Instead)[] Endings =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    private static readonly string[] Removable =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate",
        "iti", "ous", "ive", "ize",
    ];

    /// <param name="word">In lower case.</param>
    public static string Stem(string word)
    {
        if (word.Length is < 3 or > LongestWord)
            return word;
        foreach (var letter in word)
        {
            // Figures and references ("s136", "47a") stay as they are; so do words of other scripts.
            if (letter is < 'a' or > 'z')
                return word;
        }

        Span<char> letters = stackalloc char[LongestWord + 2];
        word.CopyTo(letters);
        var length = Plurals(letters, word.Length);
        length = PastAndPresent(letters, length);
        if (letters[length - 1] == 'y' && HasVowel(letters[..(length - 1)]))
            letters[length - 1] = 'i';
        length = Replace(letters, length, DoubleSuffixes);
        length = Replace(letters, length, Endings);
        length = Strip(letters, length);
        length = LastLetter(letters, length);
        return new string(letters[..length]);
    }

    private static int Plurals(Span<char> w, int n)
    {
        if (w[n - 1] != 's')
            return n;
        var word = w[..n];
        if (word.EndsWith("sses") || word.EndsWith("ies"))
            return n - 2;
        return word.EndsWith("ss") ? n : n - 1;
    }

    private static int PastAndPresent(Span<char> w, int n)
    {
        var word = w[..n];
        if (word.EndsWith("eed"))
            return Measure(w[..(n - 3)]) > 0 ? n - 1 : n;

        var stem = word.EndsWith("ed") ? n - 2 : word.EndsWith("ing") ? n - 3 : -1;
        if (stem < 0 || !HasVowel(w[..stem]))
            return n;

        n = stem;
        word = w[..n];
        if (word.EndsWith("at") || word.EndsWith("bl") || word.EndsWith("iz"))
        {
            w[n] = 'e';
            return n + 1;
        }

        if (n > 1 && w[n - 1] == w[n - 2] && !IsVowel(w, n - 1))
            return w[n - 1] is 'l' or 's' or 'z' ? n : n - 1;
        if (Measure(word) == 1 && EndsInShortSyllable(word))
        {
            w[n] = 'e';
            return n + 1;
        }

        return n;
    }

    private static int Replace(Span<char> w, int n, (string Suffix, string Instead)[] table)
    {
        foreach (var (suffix, instead) in table)
        {
            if (!w[..n].EndsWith(suffix))
                continue;
            var stem = n - suffix.Length;
            if (Measure(w[..stem]) == 0)
                return n;
            instead.CopyTo(w[stem..]);
            return stem + instead.Length;
        }

        return n;
    }

    private static int Strip(Span<char> w, int n)
    {
        foreach (var suffix in Removable)
        {
            if (!w[..n].EndsWith(suffix))
                continue;
            var stem = n - suffix.Length;
            if (suffix == "ion" && (stem == 0 || w[stem - 1] is not ('s' or 't')))
                return n;
            return Measure(w[..stem]) > 1 ? stem : n;
        }

        return n;
    }

    private static int LastLetter(Span<char> w, int n)
    {
        if (w[n - 1] == 'e')
        {
            var measure = Measure(w[..(n - 1)]);
            if (measure > 1 || (measure == 1 && !EndsInShortSyllable(w[..(n - 1)])))
                n--;
        }

        return n > 1 && w[n - 1] == 'l' && w[n - 2] == 'l' && Measure(w[..(n - 1)]) > 1 ? n - 1 : n;
    }

    private static bool IsVowel(ReadOnlySpan<char> w, int at) => w[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => true,
        'y' => at > 0 && !IsVowel(w, at - 1),
        _ => false,
    };

    private static bool HasVowel(ReadOnlySpan<char> w)
    {
        for (var i = 0; i < w.Length; i++)
        {
            if (IsVowel(w, i))
                return true;
        }

        return false;
    }

    /// <summary>The number of times that a run of vowels is followed by a run of consonants.</summary>
    private static int Measure(ReadOnlySpan<char> w)
    {
        var count = 0;
        for (var i = 1; i < w.Length; i++)
        {
            if (!IsVowel(w, i) && IsVowel(w, i - 1))
                count++;
        }

        return count;
    }

    private static bool EndsInShortSyllable(ReadOnlySpan<char> w)
    {
        var n = w.Length;
        return n >= 3 && !IsVowel(w, n - 1) && IsVowel(w, n - 2) && !IsVowel(w, n - 3)
            && w[n - 1] is not ('w' or 'x' or 'y');
    }
}
