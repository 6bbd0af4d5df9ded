using CommitteeBot.Answers;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.CommandLine.SampleCards;

/// <summary>The cards under answers, and of questions to the clerk.</summary>
internal static class AnswerSamples
{
    private const string Quote = "1,042 bins were missed in 2025, a rise of 6% on the 983 missed in 2024.";

    private static readonly AnswerSource[] Sources =
    [
        new(1, SampleActions.Committee.Name, "12 March 2026", "6", "Waste and recycling",
            "confirmed on 25 June 2026", 11, Quote, 77, false) { MeetingId = 1 },
        new(2, SampleActions.Committee.Name, "25 June 2026", "4", "Estates", "draft", 12,
            "Lifts are repaired within two days.", 31, false) { MeetingId = 2 },
        new(3, SampleActions.Committee.Name, "3 November 2026", "9", "Contracts", null, 13, "The contract was let.", 90, true)
        {
            MeetingId = 3,
        },
    ];

    private static readonly PassageInContext Passage = new(
        SampleActions.Committee.Name, "12 March 2026", "6", "Waste and recycling", "confirmed on 25 June 2026", 77, false,
        ["The Head of Housing presented the yearly report."],
        $"The Head of Housing said that {Quote} Most of the rise was in the old town. Complaints had gone up from 71 to 76.",
        ["The rise was partly due to better recording."]);

    public static IEnumerable<SampleCard> Create()
    {
        yield return Of("answer", AnswerCard.Create(new Answer(AnswerKind.Found, Quote + " [1]", Sources), null)!);
        yield return Of("answer, passage open", AnswerCard.WithPassage(
            AnswerCardState.From(new Answer(AnswerKind.Found, Quote + " [1]", Sources), null), 11, Passage));
        yield return Of("answer over the years", AnswerCard.Create(
            new Answer(AnswerKind.Found, Quote + " [1]", Sources[..2])
            {
                Chart = [.. Enumerable.Range(1, 6).Select(n => new HistoryPoint($"{n} Mar", n % 3 + 1))],
            }, null)!);
        yield return Of("not in the minutes", AnswerCard.Create(
            new Answer(AnswerKind.NearMiss, "I couldn't find that. The nearest passage [1].", Sources[..1]),
            new AnswerCard.ClerkOffer("k", [(2, "HEC"), (1, "ALP")]))!);
        yield return Of("nothing near", AnswerCard.Create(
            new Answer(AnswerKind.NotInMinutes, "I couldn't find that.", []), new AnswerCard.ClerkOffer("k", [(2, "HEC")]))!);
        yield return Of("passage", PassageCard.Create(Passage));
        yield return Of("passage, amended", PassageCard.Create(Passage with
        {
            Amendments = [new AmendedWords("1,402", "1,042", new DateOnly(2026, 6, 25))],
        }));
        yield return Of("passage gone", PassageCard.Unavailable());
        yield return Of("question for the clerk", ClerkCard.ForOfficer(Question(), SampleActions.Committee.Name));
        yield return Of("question answered", ClerkCard.ForOfficer(Question("In spring.\nThe date isn't set."),
            SampleActions.Committee.Name));
        yield return Of("reply of the clerk", ClerkCard.ForAsker(Question("In spring.\nThe date isn't set."),
            SampleActions.Committee.Name));
        yield return Of("clerk's answer", AnswerCard.Create(Kept(mayWithdraw: false), new AnswerCard.ClerkOffer("k", [(2, "HEC")])));
        yield return Of("answer, with the clerk's", AnswerCard.Create(
            new Answer(AnswerKind.Found, Quote + " [1]", Sources[..2]), null, Kept(mayWithdraw: true))!);
        yield return Of("clerk's answers", ClerkAnswerCard.List([Kept(true).Question], page: 1));
        yield return Of("clerk's answers, none", ClerkAnswerCard.List([], page: 1));
        yield return Of("decision", DecisionCard.Create(new DecisionMatch(
            SampleActions.Committee.Name, new DateOnly(2026, 6, 25), "4", "Estates", DecisionKind.Resolved,
            "That the lifts of Tower Court be renewed in 2027.", MinutesStatus.Confirmed)));
    }

    private static ClerkAnswer Kept(bool mayWithdraw)
    {
        var question = Question("In spring.\nThe date isn't set.");
        (question.IsForOthers, question.AnsweredAt, question.Committee) = (true, question.AskedAt, SampleActions.Committee);
        return new ClerkAnswer(question, IsSame: true, mayWithdraw);
    }

    private static ClerkQuestionRow Question(string? answer = null) => new()
    {
        Id = 5, CommitteeId = 2, ActivityId = "a", Question = "When are the lifts of Tower Court renewed?", AskedBy = "Marcus Elphinley",
        AskedAt = new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero), Answer = answer,
            AnsweredBy = answer is null ? null : "Imran Baigent",
    };

    private static SampleCard Of(string name, AdaptiveCard card) => new("Answers", name, card);
}
