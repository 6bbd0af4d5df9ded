namespace CommitteeBot.Language;

/// <summary>Finds the content words of a question.</summary>
internal static class ContentWordReader
{
    /// <param name="leftOut">Words (as the index spells them) that have been understood already.</param>
    /// <param name="isOnlyGrammarLeftOut">
    /// True for a question about the meetings themselves, which has no other words.
    /// </param>
    public static List<ContentWord> Read(
        string text, IReadOnlySet<string>? leftOut = null, bool isOnlyGrammarLeftOut = false)
    {
        var words = new List<ContentWord>();
        foreach (var word in WithPhrases(Tokenizer.Tokenize(text)))
        {
            if ((isOnlyGrammarLeftOut ? StopWords.IsGrammarWord(word.Text) : StopWords.Contains(word.Text))
                || leftOut?.Contains(word.Text) == true || words.Exists(w => w.Stem == word.Stem))
                continue;
            words.Add(new ContentWord(word.Text, word.Stem, Synonyms.ForStem(word.Stem)));
        }

        return words;
    }

    private static List<Token> WithPhrases(List<Token> words)
    {
        foreach (var (phrase, instead) in Synonyms.OfPhrases)
        {
            var parts = phrase.Split(' ');
            for (var at = 0; at + parts.Length <= words.Count; at++)
            {
                if (!parts.Select((p, i) => words[at + i].Text == p).All(same => same))
                    continue;
                var (start, end) = (words[at].Start, words[at + parts.Length - 1].End);
                words.RemoveRange(at, parts.Length);
                words.InsertRange(at, instead.Select(w => new Token(w, PorterStemmer.Stem(w), start, end)));
            }
        }

        return words;
    }
}
