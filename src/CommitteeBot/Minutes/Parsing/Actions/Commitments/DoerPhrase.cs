using CommitteeBot.Language;
using CommitteeBot.Minutes.Parsing.People;

namespace CommitteeBot.Minutes.Parsing.Actions.Commitments;

/// <summary>The words that name who acts: "the Clerk and Cllr Hart", "JB", "she".</summary>
/// <param name="From">The place of its first word.</param>
/// <param name="To">The place behind its last word.</param>
internal readonly record struct DoerPhrase(string Text, int From, int To)
{
    private const int MaxWords = 12;

    /// <summary>Reads backwards from the word at <paramref name="end"/>, which is no longer part of it.</summary>
    public static DoerPhrase? Before(SentenceWords words, int end)
    {
        var from = OneBefore(words, end);
        if (from == end)
            return null;
        // "Hart and the Clerk agreed": only people are joined; "the bins at Mill Lane and the Clerk" are not.
        while (end - from < MaxWords)
        {
            var joined = words.Lower(from - 1) is "and" or "&" or "with";
            var last = joined ? from - 1 : from;
            if (!joined && !words.EndsClause(from - 1))
                break;
            var other = OneBefore(words, last);
            if (other == last || !IsPersonLike(words, other, last))
                break;
            from = other;
        }

        return new DoerPhrase(words.Text(from, end), from, end);
    }

    /// <summary>Reads forwards from the word at <paramref name="start"/>.</summary>
    public static DoerPhrase? After(SentenceWords words, int start)
    {
        var at = start;
        if (words.Lower(at) is "the" or "a" or "an" or "all" or "both")
            at++;
        while (at < words.Count && at - start < MaxWords
            && (IsNameWord(words, at)
            || (words.Lower(at) is "and" or "&" or "the" && at > start
            && (IsNameWord(words, at + 1) || words.Lower(at + 1) == "the"))))
            at++;
        var named = Enumerable.Range(start, at - start).Any(i => IsNameWord(words, i));
        return named ? new DoerPhrase(words.Text(start, at), start, at) : null;
    }

    private static int OneBefore(SentenceWords words, int end)
    {
        var at = end;
        if (words.Lower(at - 1) is "he" or "she" or "they" or "we" or "it" or "who" or "which" or "both" or "everyone")
            return at - 1;
        while (at > 0 && end - at < MaxWords && IsNameWord(words, at - 1) && (at == end || !words.EndsClause(at - 1)))
            at--;
        if (at < end && words.Lower(at - 1) is "the" or "all" or "an" or "a" or "both" && !words.EndsClause(at - 1))
            at--;
        // "Following a request", "However Hart agreed": a sentence's first word has a capital of its own.
        return at == 0 && end > 1 && !PersonWords.IsTitle(words[0]) && StopWords.IsGrammarWord(words.Lower(0))
            && words.Lower(0) is not ("the" or "all" or "both" or "an" or "a")
            ? 1
            : at;
    }

    private static bool IsNameWord(SentenceWords words, int at)
    {
        var word = words[at];
        if (word.Length == 0)
            return false;
        return (words.IsCapital(at)
            && word is not ("The" or "All" or "A" or "An" or "That" or "It" or "He" or "She" or "They"))
            || PersonWords.IsOffice(word) || PersonWords.IsGroup(word) || IsGroup(word)
            || (PersonWords.IsParticle(word) && word.Length <= 3 && words.IsCapital(at + 1));
    }

    private static bool IsGroup(string word) =>
        word is "working" or "group" or "party" or "sub-committee" or "committee" or "council" or "board" or "panel"
            or "team" or "police" or "caretaker" or "handyman" or "parish" or "town";

    /// <summary>A title, an office or initials; capitals alone may be a street.</summary>
    private static bool IsPersonLike(SentenceWords words, int from, int to)
    {
        for (var i = from; i < to; i++)
            if ((PersonWords.IsTitle(words[i]) && !PersonWords.IsBody(words[i]) && words.Lower(i) != "the")
                || PersonWords.IsOffice(words[i])
                || (words[i].Length is 2 or 3 && words[i].All(char.IsUpper)))
                return true;
        return false;
    }
}
