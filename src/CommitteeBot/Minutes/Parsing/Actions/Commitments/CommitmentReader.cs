namespace CommitteeBot.Minutes.Parsing.Actions.Commitments;

/// <summary>Reads a sentence that stands by itself, such as a line of chat.</summary>
internal static class CommitmentReader
{
    /// <returns>How likely it is that somebody named in it takes something on, 0 to 1.</returns>
    public static double Likelihood(string sentence)
    {
        var words = new SentenceWords(sentence);
        return CommitmentFinder.Find(words).Where(c => c.Doer is not null).Select(
                c => CommitmentModel.Learned.Likelihood(
                    CommitmentFeatures.Of(c, new KnownPeople([]), words, sentence, default)))
            .DefaultIfEmpty().Max();
    }
}
