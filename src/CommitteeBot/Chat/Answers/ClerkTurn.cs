using CommitteeBot.Answers;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Store;
using CommitteeBot.Understanding;

namespace CommitteeBot.Chat.Answers;

/// <summary>
/// <c>questions</c>: an officer gets the oldest one that is waiting, with a field for the reply; everybody else gets
/// their own questions, with the replies.
/// </summary>
internal sealed class ClerkTurn(AskClerk clerk)
{
    private const int MaxOwn = 5;

    public async Task<Reply> RunAsync(Turn turn, ClerkQuestionsIntent intent, CancellationToken cancellation)
    {
        if (!turn.IsPersonal)
            return new Reply(AnswerReplyWords.QuestionsArePrivate);

        var waiting = await clerk.WaitingAsync(turn.Caller, cancellation);
        if (waiting.Count > 0)
            return Reply.From(ClerkCard.ForOfficer(waiting[0], waiting[0].Committee!.Name));

        var own = await clerk.AskedByAsync(turn.Caller, MaxOwn, cancellation);
        return own.Count == 0
            ? new Reply(AnswerReplyWords.NoQuestions)
            : new Reply(string.Join("\n\n", own.Select(Line)));
    }

    private static string Line(ClerkQuestionRow question) =>
        AnswerReplyWords.OwnQuestion(question.Question, question.AnsweredBy, question.Answer);
}
