using System.Globalization;
using CommitteeBot.Answers.Evidence;

namespace CommitteeBot.Benchmarks.Training;

/// <summary>
/// Learns both models from all bodies, and tells how they do on a body that they were not trained on.
/// </summary>
internal static class Trainer
{
    private const int Shown = 3;

    /// <summary>Of the questions that the minutes do not answer so many may be answered all the same.</summary>
    private const double MaxInvented = .1;

    /// <summary>Of what is given as an answer so much is right, counted as strictly as the gold answers are.</summary>
    private const double MinRight = 2 / 3.0;

    public static EvidenceModel Run(string name, IReadOnlyList<TrainedQuestion> questions)
    {
        var bodies = questions.Select(q => q.Body).Distinct().ToList();
        var choiceWithout = bodies.ToDictionary(b => b, b => Choice(questions.Where(q => q.Body != b)));
        // Each question is judged by a choice that was learned without its body, as it will be with a body that nobody
        // has seen.
        var decision = DecisionLearner.Learn([.. questions.SelectMany(q => Row(q, choiceWithout[q.Body]))]);
        var held = new List<(TrainedQuestion Question, double Confidence, bool IsRight)>();
        foreach (var body in bodies)
        {
            var others = questions.Where(q => q.Body != body).ToList();
            var rows = bodies.Where(b => b != body).SelectMany(b =>
            {
                var choice = Choice(others.Where(q => q.Body != b));
                return others.Where(q => q.Body == b).SelectMany(q => Row(q, choice));
            });
            var model = Model(choiceWithout[body], DecisionLearner.Learn([.. rows]), 0);
            var (first, three, total) = (0, 0, 0);
            foreach (var question in questions.Where(q => q.Body == body && q.Candidates.Count > 0))
            {
                var ranked = model.Rank(question.Candidates);
                held.Add((question, model.Confidence(ranked), question.IsRight(ranked[0])));
                total += question.Gold.IsAnswerable ? 1 : 0;
                first += question.IsRight(ranked[0]) ? 1 : 0;
                three += question.IsRight(ranked.DistinctBy(c => c.Source).DistinctBy(c => c.Text).Take(Shown)) ? 1 : 0;
            }

            Console.WriteLine($"{name}, {body} left out: best {first}/{total}, among three {three}/{total}");
        }

        var answer = Threshold(name, held);
        return Model(Choice(questions), decision, answer);
    }

    private static double Threshold(string name, List<(TrainedQuestion Question, double Confidence, bool IsRight)> held)
    {
        var unanswerable = held.Count(h => !h.Question.Gold.IsAnswerable);
        var chosen = .95;
        for (var at = .95; at >= .3; at -= .05)
        {
            var given = held.Where(h => h.Confidence >= at).ToList();
            var invented = given.Count(h => !h.Question.Gold.IsAnswerable);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name}, left out, answered from {at:0.00}: {given.Count}, right {given.Count(h => h.IsRight)}, "
                    + $"invented {invented}/{unanswerable}"));
            if (invented <= MaxInvented * unanswerable && given.Count(h => h.IsRight) >= MinRight * given.Count)
                chosen = at;
            else
                break;
        }

        return Math.Round(chosen, 2);
    }

    private static double[] Choice(IEnumerable<TrainedQuestion> questions) =>
        ChoiceLearner.Learn([.. questions.Select(q => (q.Features, q.Worth))]);

    private static IEnumerable<(double[], bool)> Row(TrainedQuestion question, double[] choice)
    {
        var ranked = Model(choice, [], 0).Rank(question.Candidates);
        return ranked.Count == 0 ? [] : [(DecisionFeatures.Of(ranked), question.IsRight(ranked[0]))];
    }

    private static EvidenceModel Model(double[] choice, double[] decision, double answer) => new(
        CandidateFeatures.Names.Zip(choice).ToDictionary(p => p.First, p => Math.Round(p.Second, 4)),
        DecisionFeatures.Names.Zip(decision).ToDictionary(p => p.First, p => Math.Round(p.Second, 4)), answer);
}
