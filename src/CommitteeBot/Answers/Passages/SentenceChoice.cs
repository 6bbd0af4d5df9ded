using System.Text.RegularExpressions;
using CommitteeBot.Answers.Ranking;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Store;

namespace CommitteeBot.Answers.Passages;

/// <summary>Chooses the sentence or two of a passage that hold the answer.</summary>
internal static partial class SentenceChoice
{
    private const int MaxCharacters = 640;
    private const int MaxSentences = 4;

    /// <summary>The penalty for a sentence that asks a question.</summary>
    private const double QuestionPenalty = .25;

    /// <summary>The share of a reported question that the sentence after it covers.</summary>
    private const double AfterQuestionWeight = .6;

    /// <param name="printed">The passage with what it runs on into where a page ended in mid-sentence.</param>
    /// <param name="around">
    /// Headings and neighbouring passages: they tell what "the figure" in a sentence is of.
    /// </param>
    public static Quote? Choose(
        SearchQuery query, ExpectedAnswer wanted, PassageRow passage, string printed, string heading,
        IReadOnlyList<string> around) =>
        Options(query, wanted, passage, printed, heading, around).MaxBy(q => q.Score);

    /// <summary>A quote for each sentence of the passage, with what has to be quoted beside it.</summary>
    public static List<Quote> Options(
        SearchQuery query, ExpectedAnswer wanted, PassageRow passage, string printed, string heading,
        IReadOnlyList<string> around)
    {
        var sentences = PassageSentences.Split(printed);
        var ofDay = Coverage.MeasureDay(query, passage.Meeting?.Date);
        var covered = sentences.Select(s => Coverage.Best(Coverage.Measure(query, s), ofDay, 1)).ToList();
        var ofHeading = Coverage.Measure(query, heading);
        var ofPassage = Coverage.Best(Coverage.Measure(query, printed), ofHeading, .8);
        var ofAround = Coverage.Measure(query, string.Join(' ', around));
        var window = Coverage.SubjectShare(query, Coverage.Best(ofPassage, ofAround, .8));
        var asks = sentences.Select(IsQuestion).ToList();
        var options = new List<Quote>(sentences.Count);
        for (var i = 0; i < sentences.Count; i++)
        {
            var beside = covered[i];
            // Minutes report a question and then its answer: the question tells what the answer is of, and is none
            // itself.
            if (i > 0)
                beside = Coverage.Best(beside, covered[i - 1], asks[i - 1] ? .95 : .7);
            if (i + 1 < sentences.Count)
                beside = Coverage.Best(beside, covered[i + 1], .6);
            var local = Coverage.Best(beside, ofHeading, .6);
            var context = Coverage.Best(Coverage.Best(local, ofPassage, .5), ofAround, .3);
            var own = i > 0 && asks[i - 1]
                ? Coverage.Best(covered[i], covered[i - 1], AfterQuestionWeight)
                : covered[i];
            var score = Coverage.Share(query, own) + (.5 * Coverage.Share(query, context)) + TypeBonus(
                query, wanted, sentences, i) - (asks[i] ? QuestionPenalty : 0);
            var chosen = Widen(query, wanted, sentences, covered, asks, i);
            var found = WantedInText.Found(wanted, string.Join(' ', chosen.Select(c => sentences[c])));
            options.Add(
                new Quote(
                    passage, [.. chosen.Select(c => sentences[c])], score, Coverage.SubjectShare(query, local), window,
                    found)
            {
                Neighbourhood = $"{heading} {printed} {string.Join(' ', around)}",
                Own = Coverage.Share(query, covered[i]),
                Heading = Coverage.Share(query, ofHeading),
                Missing = Coverage.RarestMissing(query, local),
                IsAsking = asks[i],
                Sentence = i,
                Core = chosen.IndexOf(i),
            });
        }

        return options;
    }

    /// <summary>True for a sentence that asks a question.</summary>
    public static bool IsQuestion(string sentence) => AsksText().IsMatch(sentence);

    public static bool GivesReason(string text) => ReasonWords().IsMatch(text);

    private static double TypeBonus(SearchQuery query, ExpectedAnswer wanted, List<string> sentences, int i)
    {
        var bonus = 0.0;
        var visible = WantedInText.Detectable(wanted);
        if (visible != ExpectedAnswer.Anything)
        {
            var found = WantedInText.Found(wanted, sentences[i]);
            bonus += found == visible ? .3 : found != ExpectedAnswer.Anything ? .2 : 0;
        }

        if (wanted.HasFlag(ExpectedAnswer.Reason) && ReasonWords().IsMatch(sentences[i]))
            bonus += .15;
        if (wanted.HasFlag(ExpectedAnswer.Possibility) && PossibleWords().IsMatch(sentences[i]))
            bonus += .15;
        if (wanted.HasFlag(ExpectedAnswer.Person)
            && Named().Matches(sentences[i])
            .Any(m => Speaks(m.Groups["office"].Value) && !Speaks(m.Groups["name"].Value)))
            bonus += .2;
        return bonus;

        bool Speaks(string text) => Tokenizer.Stems(text).Any(stem => query.Terms.Any(t => t.Stem == stem));
    }

    /// <summary>
    /// The sentence before one that begins with "This", the one behind that carries on, and any that speaks of words
    /// which are still missing.
    /// </summary>
    private static List<int> Widen(
        SearchQuery query, ExpectedAnswer wanted, List<string> sentences, List<double[]> covered, List<bool> asks,
        int best)
    {
        var chosen = new SortedSet<int> { best };
        var length = sentences[best].Length;
        var have = covered[best];
        if (best > 0 && PointsBack().IsMatch(sentences[best]))
            Take(best - 1);
        var isExplanation = (wanted & (ExpectedAnswer.Reason | ExpectedAnswer.Speech)) != ExpectedAnswer.Anything;
        var missing = WantedInText.Detectable(wanted) & ~WantedInText.Found(wanted, sentences[best]);
        foreach (var i in Enumerable.Range(0, sentences.Count).OrderBy(i => Math.Abs(i - best)))
        {
            var gain = Coverage.Share(query, Coverage.Best(have, covered[i], 1)) - Coverage.Share(query, have);
            if (gain >= .12 || (
                missing != ExpectedAnswer.Anything && Math.Abs(i - best) == 1
                && WantedInText.Found(missing, sentences[i]) != ExpectedAnswer.Anything))
                Take(i);
        }

        if (best + 1 < sentences.Count && (isExplanation || PointsBack().IsMatch(sentences[best + 1])))
            Take(best + 1);
        if (best + 2 < sentences.Count && wanted.HasFlag(ExpectedAnswer.Reason)
            && ReasonWords().IsMatch(sentences[best + 2]))
            Take(best + 2);
        if (best > 0 && wanted.HasFlag(ExpectedAnswer.Speech))
            Take(best - 1);
        // Where only the question was found, its answer is quoted with it.
        foreach (var asked in chosen.Where(i => asks[i] && i + 1 < sentences.Count).ToList())
            Take(asked + 1);
        return [.. chosen];

        void Take(int i)
        {
            if (chosen.Count >= MaxSentences || length + sentences[i].Length > MaxCharacters || !chosen.Add(i))
                return;
            length += sentences[i].Length;
            have = Coverage.Best(have, covered[i], 1);
        }
    }

    [GeneratedRegex(@"^(?:This|These|That|Those|They|It|He|She|Such|His|Her|Their|Its|Both|However|For this)\b")]
    private static partial Regex PointsBack();

    /// <summary>Somebody asks.</summary>
    [GeneratedRegex(
        @"\b(?:asked|questioned|queried|enquired|wondered)\b(?! to\b| that\b| for\b)|\?[”’""']?\s*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex AsksText();

    [GeneratedRegex(@"\b(?:can|could|may|might|able|available|possible|allowed|permitted)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PossibleWords();

    /// <summary>A name with its office behind it.</summary>
    [GeneratedRegex(
        @"\b(?<name>[A-Z][a-z]+ (?:[A-Z]\.? )?[A-Z][a-z'’-]+)(?: \(|, (?:the |an? )?| [–-] | (?:is|was|had been"
        + @"|has been|to be) (?:appointed |named )?(?:as )?(?:the |our )?)(?<office>[^.,;()]{3,60})")]
    private static partial Regex Named();

    [GeneratedRegex(
        @"\b(?:because|due to|as a result|since|reason|caused|owing to|in order to|therefore|so that|explained|attributed)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex ReasonWords();
}
