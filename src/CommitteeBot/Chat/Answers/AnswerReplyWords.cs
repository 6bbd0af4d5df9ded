using CommitteeBot.Cards;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Answers;

/// <summary>
/// Sentences about questions that go to the clerk. What an answer itself says is in the Answers slice.
/// </summary>
internal static class AnswerReplyWords
{
    public const string OfferExpired =
        "I couldn't pass this question on: the button has expired, or you don't belong to that committee. Ask me again "
            + "and use the new button.";

    public const string OfficersOnly =
        "Only the committee's officers can see this question and reply to it, in a one-to-one chat with me.";
    public const string QuestionsArePrivate =
        "Questions to the clerk are private. Type **questions** in our one-to-one chat.";

    public const string AnswersAreForOfficers =
        "The list of clerk's answers is for officers, in a one-to-one chat with me.";

    public const string NoQuestions =
        "No questions are waiting for a reply, and you haven't asked any. When the minutes don't have the answer, use "
            + "**Ask the clerk** to pass your question on.";

    public static string NothingToReplyTo(string? name) => name is null
        ? "No question is waiting for a reply."
        : $"No question of {CardText.Escape(name)} is waiting for a reply. Type **questions** to see what waits.";

    public static string WhichQuestion(IReadOnlyList<ClerkQuestionRow> waiting) =>
        $"{waiting.Count:N0} questions are waiting, so I sent nothing. Say whose you mean, as in **reply to "
            + $"{CardText.Escape(waiting[0].AskedBy)}: …**, or type **questions**.\n\n"
            + string.Join("\n\n", waiting.Select(q => $"{CardText.Escape(q.AskedBy)}: {CardText.Escape(q.Question)}"));

    public const string AskBack = "I'm not sure what you mean, so nothing was changed. Did you mean one of these?";

    public const string ShareInTheChat =
        "I can share an answer only in the chat where you asked. Ask me there again, and use the button under the "
            + "answer.";

    public const string ShareExpired =
        "I couldn't share this answer: the button has expired. Ask me again and use the new button.";

    public const string NotForEverybody =
        "Not everyone here may see this answer, so I haven't shared it. Nobody else has seen it.";

    public const string SharedOccasion = "shared by the asker";

    public static string SharedBy(string who, string question) =>
        $"**{CardText.Escape(who)}** asked “{CardText.Escape(question)}” and shared the answer:";

    public const string WithTheClerk = "✓ Your question is with the clerk";

    private const string Clerk = "The clerk";

    public static string AlreadyPassedOn(string committee) =>
        $"The officers of the {CardText.Escape(committee)} already have your question. Type **questions** in our "
            + "one-to-one chat to see their reply.";

    public static string PassedOn(string committee, bool officersAreReachable) => officersAreReachable
        ? $"I've passed your question to the officers of the {CardText.Escape(committee)}. I'll send you their reply "
            + "in our one-to-one chat; **questions** shows it too."
        : $"Your question is waiting for the officers of the {CardText.Escape(committee)}. I can't message any of them "
            + "yet, so they'll see it when they type **questions**. "
            + "I'll send you their reply in our one-to-one chat.";

    /// <param name="answer">Null while nobody has replied.</param>
    public static string OwnQuestion(string question, string? answeredBy, string? answer) =>
        $"You asked: {CardText.Escape(question)}\n\n"
        + (answer is null ? "No reply yet." : $"{CardText.Escape(answeredBy ?? Clerk)}: {CardText.Escape(answer)}");
}
