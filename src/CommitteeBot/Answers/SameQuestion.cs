using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;

namespace CommitteeBot.Answers;

/// <summary>
/// Whether two people ask the same: the same kind of answer is wanted, of the same time, person and figures, about
/// the same
/// words. Other words for it are only ever near.
/// </summary>
internal static class SameQuestion
{
    /// <summary>With fewer words the whole question has to be the same.</summary>
    private const int FewestWords = 2;

    /// <summary>A word of this length is the same with one slip of the keyboard.</summary>
    private const int SlipFrom = 6;

    /// <summary>Words that tell two alike things apart never stand for one another.</summary>
    private static readonly HashSet<string> Telling = new(
        """
        north south east west northern southern eastern western upper lower left right front back inner outer first second
        third last next previous new old former current open close opening closing start end begin finish increase decrease
        rise fall income expenditure for against morning afternoon evening weekday weekend adult child
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(PorterStemmer.Stem));

    /// <summary>With or without these, and with one for another, the same is asked.</summary>
    private static readonly HashSet<string> Light = new(
        """
        get come arrive happen know tell plan expect likely going due hear find say think mean currently now yet soon still
        actually ever exactly again
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(PorterStemmer.Stem));

    public static QuestionLikeness Compare(Question asked, Question kept)
    {
        // "How much was it?" is another question each time.
        if (asked.RefersBack || kept.RefersBack)
            return QuestionLikeness.Other;
        if (AreOfOneThing(asked, kept) && Tokenizer.Stems(asked.Text).SequenceEqual(Tokenizer.Stems(kept.Text)))
            return QuestionLikeness.Same;
        if (asked.Subject.Count < FewestWords || kept.Subject.Count < FewestWords || !AreOfOneThing(asked, kept))
            return QuestionLikeness.Other;
        var onlyAsked = asked.Subject.Where(w => !Light.Contains(w.Stem) && !kept.Subject.Any(v => Matches(w, v))).ToList();
        var onlyKept = kept.Subject.Where(w => !Light.Contains(w.Stem) && !asked.Subject.Any(v => Matches(w, v))).ToList();
        if (onlyAsked.Count + onlyKept.Count == 0)
            return QuestionLikeness.Same;
        // Benches instead of turnstiles are another thing, however alike the two sentences mean.
        if (onlyAsked.Count > 0 && onlyKept.Count > 0)
            return QuestionLikeness.Other;
        var shared = Math.Min(asked.Subject.Count - onlyAsked.Count, kept.Subject.Count - onlyKept.Count);
        return shared * 2 >= Math.Max(asked.Subject.Count, kept.Subject.Count)
            && onlyAsked.Concat(onlyKept).All(w => MayDiffer(w, asked.Text, kept.Text))
                ? QuestionLikeness.PerhapsSame : QuestionLikeness.Other;
    }

    private static bool AreOfOneThing(Question asked, Question kept) =>
        (asked.Expected == kept.Expected || (asked.Expected & kept.Expected) != ExpectedAnswer.Anything)
        && asked.Periods.Select(p => (p.From, p.To)).ToHashSet().SetEquals(kept.Periods.Select(p => (p.From, p.To)))
        && asked.Figures.ToHashSet().SetEquals(kept.Figures)
        && asked.Person == kept.Person && asked.Role == kept.Role && asked.Item == kept.Item
        && (asked.CommitteeId is null || kept.CommitteeId is null || asked.CommitteeId == kept.CommitteeId);

    private static bool Matches(ContentWord one, ContentWord other) =>
        one.Stem == other.Stem || IsAgain(one.Text, other.Text) || IsAgain(other.Text, one.Text)
        || one.Alternatives.Contains(other.Stem) || other.Alternatives.Contains(one.Stem)
        || (one.Text.Length >= SlipFrom && other.Text.Length >= SlipFrom && !Telling.Contains(one.Stem)
            && EditDistance.IsWithin(one.Text, other.Text, most: 1));

    /// <summary>What reopens opens again.</summary>
    private static bool IsAgain(string word, string other) => word == "re" + other;

    /// <summary>A name is of somebody or somewhere else.</summary>
    private static bool MayDiffer(ContentWord word, string asked, string kept) =>
        !Telling.Contains(word.Stem) && !word.Text.Any(char.IsDigit) && !IsName(word, asked) && !IsName(word, kept);

    private static bool IsName(ContentWord word, string text) => Tokenizer.Tokenize(text)
        .Any(t => t.Stem == word.Stem && t.Start > 0 && char.IsUpper(text[t.Start]));
}

internal enum QuestionLikeness
{
    Other,

    /// <summary>The meaning of the whole decides.</summary>
    PerhapsSame,
    Same,
}
