using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Answers;

/// <summary>The clerk's answer where the same is asked again, and the list in which an officer withdraws one.</summary>
internal static class ClerkAnswerCard
{
    private const int RowsOnPage = 6;
    private const int MaxAnswer = 160;

    /// <summary>As a part of a card, with who says so and when: it is never mixed with what the minutes say.</summary>
    public static Container Create(ClerkAnswer answer)
    {
        var question = answer.Question;
        var source = AnswerWords.NotFromMinutes(question.AnsweredBy, Day(question));
        return new Container(
        [
            TextBlock.Heading(AnswerWords.ClerkAnswer),
            answer.MayWithdraw
                ? CardNotice.Done(source, Button(question, AnswerWords.Withdraw, AnswerVerbs.ClerkWithdraw))
                : TextBlock.Meta(CardText.Escape(source)),
            new TextBlock(CardText.Escape(question.Answer!)) { Spacing = Spacing.Small },
            TextBlock.Subtle(CardText.Escape(AnswerWords.AnsweredWhen(question.Question, answer.IsSame))),
        ])
        {
            Separator = true, Spacing = Spacing.Small,
        };
    }

    public static string Plain(ClerkAnswer answer) =>
        $"{AnswerWords.ClerkAnswer} ({AnswerWords.NotFromMinutes(answer.Question.AnsweredBy, Day(answer.Question))}): "
            + $"{answer.Question.Answer}\n{AnswerWords.AnsweredWhen(answer.Question.Question, answer.IsSame)}";

    /// <summary>Under a reply of the officer's own: who else gets it.</summary>
    public static IEnumerable<CardElement> Sharing(ClerkQuestionRow question)
    {
        if (question.IsForOthers)
            yield return question.WithdrawnAt is null
                ? CardNotice.Done(
                    AnswerWords.IsForOthers, Button(question, AnswerWords.Withdraw, AnswerVerbs.ClerkWithdraw))
                : CardNotice.Done(
                    AnswerWords.IsWithdrawn, Button(question, AnswerWords.Undo, AnswerVerbs.ClerkRestore));
    }

    /// <param name="withdrawn">What has just been withdrawn, to be undone.</param>
    public static AdaptiveCard List(
        IReadOnlyList<ClerkQuestionRow> answers, int page, ClerkQuestionRow? withdrawn = null)
    {
        var pages = Math.Max(1, (answers.Count + RowsOnPage - 1) / RowsOnPage);
        page = Math.Clamp(page, 1, pages);
        return new AdaptiveCard
        {
            Body =
            [
                .. withdrawn is null ? [] : Sharing(withdrawn),
                TextBlock.Title(AnswerWords.ClerkAnswers),
                TextBlock.Meta(answers.Count == 0 ? AnswerWords.NoClerkAnswers : AnswerWords.ClerkAnswersExplained),
                .. answers.Skip((page - 1) * RowsOnPage).Take(RowsOnPage).Select(Row),
                .. Turn(page, pages),
            ],
            FallbackText = answers.Count == 0
                ? AnswerWords.NoClerkAnswers
                : string.Join('\n', answers.Select(a => $"{a.Question} – {a.Answer}").Prepend(AnswerWords.ClerkAnswers)),
        };
    }

    private static Container Row(ClerkQuestionRow question) => new(
    [
        new TextBlock(CardText.Escape(question.Question)),
        new TextBlock(CardText.Escape(CardText.Truncate(question.Answer!, MaxAnswer))) { Spacing = Spacing.None },
        CardNotice.Done(
            $"{question.Committee!.Prefix} · {AnswerWords.NotFromMinutes(question.AnsweredBy, Day(question))}",
            Button(question, AnswerWords.Withdraw, AnswerVerbs.ClerkWithdraw)),
    ])
    {
        Separator = true, Spacing = Spacing.Small,
    };

    private static IEnumerable<CardElement> Turn(int page, int pages)
    {
        List<CardAction> turns = [];
        if (page > 1)
            turns.Add(To("Back", page - 1));
        if (page < pages)
            turns.Add(To("Next", page + 1));
        return turns.Count == 0 ? [] : [CardNotice.Links([.. turns])];

        static ExecuteAction To(string title, int page) =>
            ExecuteAction.Button(title, AnswerVerbs.ClerkAnswers, ("page", page));
    }

    private static ExecuteAction Button(ClerkQuestionRow question, string title, string verb) =>
        ExecuteAction.Button(title, verb, (AnswerVerbs.ClerkQuestionKey, question.Id));

    private static DateOnly Day(ClerkQuestionRow question) =>
        CommitteeDay.At(question.AnsweredAt!.Value, question.Committee?.Zone ?? "Europe/London");
}
