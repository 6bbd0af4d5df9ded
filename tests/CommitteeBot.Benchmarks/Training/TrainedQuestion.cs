using CommitteeBot.Answers.Evidence;
using CommitteeBot.Committees.Questions;

namespace CommitteeBot.Benchmarks.Training;

/// <summary>A gold question of a body with the candidates that were found for it.</summary>
internal sealed record TrainedQuestion(
    string Body, GoldQuestion Gold, Question Asked, IReadOnlyList<Candidate> Candidates)
{
    /// <summary>
    /// Evidence that does not hold every word wanted is worth less than what does, and a part of what is wanted less
    /// than that.
    /// </summary>
    private const double WorthOfEvidence = .6;
    private const double WorthOfPart = .3;
    private const double MinEvidence = .8;

    public double[][] Features { get; } = [.. Candidates.Select(c => c.Features)];

    public double[] Worth { get; } = [.. Candidates.Select(c => !Gold.IsAnswerable ? 0
        : Gold.Held(c.Text) is var held && held >= 1
            ? 1
            : Gold.Evidenced(c.Text) > MinEvidence
            ? WorthOfEvidence
            : WorthOfPart * held)];

    public bool IsRight(Candidate candidate) => Gold.IsAnswerable && Gold.Held(candidate.Text) >= 1;

    public bool IsRight(IEnumerable<Candidate> shown) =>
        Gold.IsAnswerable && Gold.Held(string.Join(' ', shown.Select(c => c.Text))) >= 1;
}
