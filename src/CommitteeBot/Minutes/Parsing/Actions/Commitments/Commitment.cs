namespace CommitteeBot.Minutes.Parsing.Actions.Commitments;

/// <summary>Words in a sentence by which somebody may have taken on to do something.</summary>
/// <param name="Doer">The person who acts, as printed; null where the words name nobody.</param>
/// <param name="Verb">What is to be done, as printed.</param>
/// <param name="At">The place of the verb among the words of the sentence.</param>
/// <param name="Begins">True where a clause begins with the doer: nothing stands before but a comma.</param>
internal readonly record struct Commitment(
    CommitmentForm Form, DoerPhrase? Doer, string Verb, int At, bool Begins, bool IsDenied, bool IsPast);
