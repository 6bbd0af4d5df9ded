using CommitteeBot.Answers.Passages;
using CommitteeBot.Answers.Ranking;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Store;

namespace CommitteeBot.Answers.Evidence;

/// <summary>
/// What is known of a candidate, in figures of about −1 to 1. The weights are learned by <c>CommitteeBot.Benchmarks --
/// train</c>.
/// </summary>
internal static class CandidateFeatures
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "own words", "words beside", WordsAround, "heading", "rarest word missing", Meaning,
        "meaning against the best",
        "meaning of the passage", "holds what is wanted", "lacks what is wanted", "meeting named",
        "other meeting named", TimeNamed, "asks", "length",
        "fact", "fact of the kind asked for", "figure named", "figure missing", "names a name asked for", "reason",
        "speaks", OfNamedCommittee, "other committee named", MeetsRules, "score by rules for words",
        "meaning of the subject", AgainstBestOfSubject, "names another person",
        "wanted near a word asked for",
    ];

    public const string WordsAround = "words around";
    public const string Meaning = "meaning";
    public const string AgainstBestOfSubject = "meaning of the subject against the best";
    public const string TimeNamed = "time named";
    public const string OfNamedCommittee = "committee named";
    public const string MeetsRules = "meets the rules for words";

    private static readonly Dictionary<string, int> PlaceByName = Names.Index().ToDictionary(n => n.Item, n => n.Index);

    public static int PlaceOf(string name) => PlaceByName[name];

    private const double TypicalLength = 200;

    public static double[] Of(Quote quote, in Surroundings of)
    {
        var wanted = WantedInText.Detectable(of.Question.Expected);
        var meaning = of.Similarity;
        return
        [
            quote.Own, quote.Local, quote.Window, quote.Heading, quote.Missing,
            meaning is { } m ? m - Middling : 0, meaning is { } n ? n - of.BestSimilarity
            : 0, of.PassageSimilarity is { } p ? p - of.BestSimilarity : 0,
            Flag(quote.Found != ExpectedAnswer.Anything),
            Flag(wanted != ExpectedAnswer.Anything && quote.Found == ExpectedAnswer.Anything),
            Flag(of.IsNamedMeeting), Flag(of.IsOtherMeeting), Flag(of.IsOfTime), Flag(quote.IsAsking),
            Math.Log(quote.Text.Length / TypicalLength),
            0, 0, Figures(of.Question, quote.Neighbourhood)
            ?? 0, Flag(Figures(of.Question, quote.Neighbourhood) == 0), Named(of.Question, quote.Text),
            Flag(of.Question.Expected.HasFlag(ExpectedAnswer.Reason) && SentenceChoice.GivesReason(quote.Text)),
            Flag(of.Question.Expected.HasFlag(ExpectedAnswer.Speech) && quote.Found.HasFlag(ExpectedAnswer.Speech)),
            Flag(of.Question.CommitteeId == of.CommitteeId),
            Flag(of.Question.CommitteeId is { } other && other != of.CommitteeId),
            Flag(of.MeetsRules), quote.Score,
            .. OfSubject(of), AnotherPerson(of.Question, quote.Text), WantedInText.Nearness(of.Question, quote.Text),
        ];
    }

    public static double[] Of(FactRow fact, SearchQuery query, in Surroundings of)
    {
        var covered = Coverage.Measure(query, fact.Text);
        var own = Coverage.Share(query, covered);
        var subject = Coverage.SubjectShare(query, covered);
        var wanted = WantedInText.Detectable(of.Question.Expected);
        var found = WantedInText.Found(of.Question.Expected, fact.Text);
        var meaning = of.Similarity;
        return
        [
            own, subject, subject, 0, Coverage.RarestMissing(query, covered),
            meaning is { } m ? m - Middling : 0, meaning is { } n ? n - of.BestSimilarity : 0,
            meaning is { } p ? p - of.BestSimilarity : 0,
            Flag(found != ExpectedAnswer.Anything),
            Flag(wanted != ExpectedAnswer.Anything && found == ExpectedAnswer.Anything),
            Flag(of.IsNamedMeeting), Flag(of.IsOtherMeeting), Flag(of.IsOfTime), 0,
            Math.Log(fact.Text.Length / TypicalLength),
            1, Flag(IsAskedFor(fact.Kind, of.Question.Kind, of.Question.Votes)), Figures(of.Question, fact.Text)
            ?? 0, Flag(Figures(of.Question, fact.Text) == 0), Named(of.Question, fact.Text),
            0, 0,
            Flag(of.Question.CommitteeId == of.CommitteeId),
            Flag(of.Question.CommitteeId is { } other && other != of.CommitteeId),
            0, own + (.5 * subject),
            .. OfSubject(of), AnotherPerson(of.Question, fact.Text), WantedInText.Nearness(of.Question, fact.Text),
        ];
    }

    /// <summary>What any two sentences of minutes have in common in the model's space.</summary>
    private const double Middling = .6;

    private static double[] OfSubject(in Surroundings of) => of.SubjectSimilarity is { } meaning
        ? [meaning - Middling, meaning - of.BestSubjectSimilarity]
        : [0, 0];

    /// <summary>Whoever is asked for is named by the answer and not by the question.</summary>
    private static double AnotherPerson(Question question, string text) => Flag(
        (question.Expected & (ExpectedAnswer.Person | ExpectedAnswer.Mover)) != ExpectedAnswer.Anything
        && QuestionNames.HasAnother(question.Text, text));

    private static double Flag(bool value) => value ? 1 : 0;

    /// <summary>
    /// 1 where a figure of the question stands there, 0 where none does; null where the question names none.
    /// </summary>
    private static double? Figures(Question question, string text) =>
        question.Figures.Count == 0 ? null : Flag(QuoteCheck.NamesFigure(question, text));

    /// <summary>The share of the names in the question that the text has.</summary>
    private static double Named(Question question, string text)
    {
        var names = QuestionNames.In(question.Text);
        return names.Count == 0
            ? 0
            : names.Count(n => text.Contains(n, StringComparison.OrdinalIgnoreCase)) / (double)names.Count;
    }

    private static bool IsAskedFor(FactKind fact, QuestionKind asked, VoteAsk votes) => (fact, asked) switch
    {
        (FactKind.Times, QuestionKind.MeetingDetails) or (FactKind.Present,
            QuestionKind.Attendance) or (FactKind.Apologies, QuestionKind.Apologies)
            or (FactKind.Chair, QuestionKind.HolderOfRole) or (FactKind.Office,
                QuestionKind.RoleOfPerson or QuestionKind.HolderOfRole)
            or (FactKind.NextMeeting, QuestionKind.NextMeeting) or (FactKind.Reports,
                QuestionKind.Reports) or (FactKind.FutureItems, QuestionKind.FutureAgenda) => true,
        _ => false,
    } || (fact == FactKind.Motions && (votes & VoteAsk.OfMotion) != 0)
        || (fact == FactKind.Interests && (votes & VoteAsk.OfInterest) != 0);

    /// <summary>What about a candidate does not stand in its own text.</summary>
    /// <param name="Similarity">Of its own piece; null without meaning.</param>
    /// <param name="BestSimilarity">Of all pieces that may be read.</param>
    internal readonly record struct Surroundings(
        Question Question, float? Similarity, float? PassageSimilarity, float BestSimilarity,
        bool IsNamedMeeting, bool IsOtherMeeting, bool IsOfTime, long? CommitteeId, bool MeetsRules)
    {
        /// <summary>The same of the question without its days and committees; null without meaning.</summary>
        public float? SubjectSimilarity { get; init; }
        public float BestSubjectSimilarity { get; init; }
    }
}
