using CommitteeBot.Answers.Evidence;
using CommitteeBot.Answers.Passages;
using CommitteeBot.Committees.Questions;

namespace CommitteeBot.Answers.Pointed;

/// <summary>
/// Whether a sentence that a model points at may be given as the answer. The model's word alone never makes one: the
/// kind of thing asked for, the figure, the day and the name have to stand there, and words or meaning have to come
/// near.
/// </summary>
internal static class PointedCheck
{
    /// <summary>
    /// Of sixty sentences the right one is among the first eight by the learned weights nine times in ten; a model that
    /// points anywhere hits one of these one time in seven.
    /// </summary>
    private const int LikelyPlaces = 8;

    /// <summary>
    /// Of the confidence that an answer needs without a model. Right ones that a model points at are mostly above it,
    /// those of a model that calls everything an answer mostly far below.
    /// </summary>
    private const double ShareOfConfidence = .4;

    /// <summary>Nearer than this in words or in meaning, or it is about something else.</summary>
    private const double MinWords = .34;
    private const double MinSimilarity = .1;

    public static bool MayAnswer(Question question, PointedSentence pointed, CandidateMeetings scope) =>
        IsLikely(pointed) && pointed.Candidate is var candidate
        && candidate[CandidateFeatures.TimeNamed] > 0 && IsNear(candidate) && IsOfKind(question, candidate, scope)
        && NamesNames(question, candidate) && AnswerFromEvidence.SpeaksOfWhatIsNew(question, candidate);

    /// <summary>Whether the weights, too, hold it to be one of the likelier.</summary>
    public static bool IsLikely(PointedSentence pointed) => pointed.Place < LikelyPlaces;

    /// <summary>
    /// Whether the weights hold it for an answer with some likelihood: less than they need by themselves, for the model
    /// holds it for one too.
    /// </summary>
    public static bool IsConfident(EvidenceModel model, Candidate candidate, IReadOnlyList<Candidate> ranked) =>
        model.Confidence([candidate, .. ranked.Where(c => c != candidate)]) >= model.Answer * ShareOfConfidence;

    private static bool IsNear(Candidate candidate) => candidate[CandidateFeatures.WordsAround] >= MinWords
        || candidate[CandidateFeatures.Meaning] >= MinSimilarity;

    private static bool IsOfKind(Question question, Candidate candidate, CandidateMeetings scope)
    {
        if (candidate.Quote is { } quote)
            return !quote.IsAsking && QuoteCheck.HoldsWhatIsAsked(question, quote, scope)
                && NamesAnother(question, quote.Text);
        var wanted = WantedInText.Detectable(question.Expected);
        return wanted == ExpectedAnswer.Anything
            || WantedInText.Found(question.Expected, candidate.Text) != ExpectedAnswer.Anything;
    }

    /// <summary>Whoever is asked for is named by the answer and not by the question.</summary>
    private static bool NamesAnother(Question question, string text) =>
        (question.Expected & (ExpectedAnswer.Person | ExpectedAnswer.Mover)) == ExpectedAnswer.Anything
        || QuestionNames.HasAnother(question.Text, text) || QuestionNames.In(question.Text).Count == 0;

    /// <summary>What is said of somebody else answers nothing about the person asked about.</summary>
    private static bool NamesNames(Question question, Candidate candidate)
    {
        var names = QuestionNames.In(question.Text);
        var said = candidate.Quote?.Neighbourhood ?? candidate.Text;
        return names.Count == 0 || names.Any(n => said.Contains(n, StringComparison.OrdinalIgnoreCase))
            || candidate[CandidateFeatures.OfNamedCommittee] > 0;
    }
}
