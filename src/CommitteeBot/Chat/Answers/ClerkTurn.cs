using CommitteeBot.Answers;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Store;
using CommitteeBot.Understanding.Clerk;

namespace CommitteeBot.Chat.Answers;

/// <summary>
/// <c>questions</c>: an officer gets the oldest one that is waiting, with a field for the reply; everybody else gets
/// their own questions, with the replies.
/// </summary>
internal sealed class ClerkTurn(AskClerk clerk, ClerkAnswers kept, ClerkPost post)
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

    /// <summary><c>clerk's answers</c>: what others who ask the same get, for an officer to withdraw.</summary>
    public async Task<Reply> ShowAnswersAsync(Turn turn, ClerkAnswersIntent intent, CancellationToken cancellation)
    {
        if (turn.Caller.OfficerIds.Count == 0 || !turn.IsPersonal)
            return new Reply(AnswerReplyWords.AnswersAreForOfficers);
        return Reply.From(ClerkAnswerCard.List(await kept.ListAsync(turn.Caller, cancellation, intent.About), page: 1));
    }

    /// <summary><c>reply: …</c> to the only question that waits, or to the one of the person named.</summary>
    public async Task<Reply> ReplyAsync(Turn turn, ClerkReplyIntent intent, CancellationToken cancellation)
    {
        if (turn.Caller.OfficerIds.Count == 0 || !turn.IsPersonal)
            return new Reply(AnswerReplyWords.OfficersOnly);
        var waiting = await clerk.WaitingAsync(turn.Caller, cancellation);
        if (intent.To is { } name)
            waiting = waiting.FindAll(q => q.AskedBy.Contains(name, StringComparison.OrdinalIgnoreCase));
        if (waiting is not [var only])
            return new Reply(
                waiting.Count == 0 ? AnswerReplyWords.NothingToReplyTo(intent.To) : AnswerReplyWords.WhichQuestion(waiting));
        var replied = await clerk.ReplyAsync(
            turn.Caller, only.Id, intent.Text, turn.Now, cancellation, isForOthers: true);
        if (replied is { IsFirst: true })
            await post.ToAskerAsync(replied.Question, turn.Now, cancellation);
        return Reply.From(ClerkCard.ForOfficer(
            replied?.Question ?? only, only.Committee!.Name, turn.Activity.From?.Id));
    }

    private static string Line(ClerkQuestionRow question) =>
        AnswerReplyWords.OwnQuestion(question.Question, question.AnsweredBy, question.Answer);
}
