using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;

namespace CommitteeBot.Answers;

/// <summary>A question on its way to the officer, and its reply on the way back.</summary>
internal static class ClerkCard
{
    private const int LongestReply = 2000;

    /// <summary>For the officer: the question, a field and one button.</summary>
    /// <param name="refreshFor">
    /// The officer's Teams id: the card asks how the question stands whenever it is looked at, so that nobody replies
    /// to what a colleague has answered.
    /// </param>
    public static AdaptiveCard ForOfficer(ClerkQuestionRow question, string committee, string? refreshFor = null) =>
        new()
    {
        Refresh = refreshFor is null
            ? null
            : new CardRefresh(
                new ExecuteAction(
                    AnswerVerbs.ClerkShow) { Data = new() { [AnswerVerbs.ClerkQuestionKey] = question.Id } },
                    [refreshFor]),
        Body =
        [
            TextBlock.Title("A question the minutes don't answer"),
            TextBlock.Meta(
                $"{CardText.Escape(committee)} · asked by {CardText.Escape(question.AskedBy)} on "
                    + $"{UkDate.Long(DateOnly.FromDateTime(question.AskedAt.UtcDateTime))}"),
            new TextBlock(CardText.Escape(question.Question)),
            .. question.Answer is null
                ? (CardElement[])[new TextInput(
                    "Your reply") { Id = AnswerVerbs.ReplyInput, IsMultiline = true, IsRequired = true,
                    MaxLength = LongestReply, ErrorMessage = "Write a reply before you send it." },
                    new ToggleInput(AnswerWords.AlsoForOthers)
                    {
                        Id = AnswerVerbs.ForOthersInput, Value = "true", Wrap = true, Spacing = Spacing.Small,
                    }]
                : [new TextBlock(CardText.Escape(question.Answer)),
                    TextBlock.Subtle($"Answered by {CardText.Escape(question.AnsweredBy ?? "")}"),
                    .. ClerkAnswerCard.Sharing(question)],
        ],
        Actions = question.Answer is null
        ? [CardButtons.Positive(ExecuteAction.Button(
            "Send reply", AnswerVerbs.ClerkReply, (AnswerVerbs.ClerkQuestionKey, question.Id)))]
        : null,
        FallbackText = $"{question.AskedBy} asks: {question.Question}",
    };

    /// <summary>For the asker: what was asked and what the officer says.</summary>
    public static AdaptiveCard ForAsker(ClerkQuestionRow question, string committee) => new()
    {
        Body =
        [
            TextBlock.Title("The clerk has replied"),
            TextBlock.Meta($"{CardText.Escape(committee)} · you asked: {CardText.Escape(question.Question)}"),
            new TextBlock(CardText.Escape(question.Answer ?? "")),
            TextBlock.Subtle(
                $"{CardText.Escape(question.AnsweredBy ?? "")}. This is the officer's own reply; it isn't from the "
                    + "minutes."),
        ],
        FallbackText = $"{question.AnsweredBy}: {question.Answer}",
    };
}
