using ActivityProtocol.Schema;
using CommitteeBot.Answers;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Understanding.AskBack;
using CommitteeBot.Understanding.Clerk;

namespace CommitteeBot.Chat.Answers;

/// <summary>Questions to the minutes, what may be clicked under an answer, and questions to the clerk.</summary>
internal static class AnswerRoutes
{
    public static IServiceCollection AddAnswerTurns(this IServiceCollection services) => services
        .AddScoped<QuestionTurn>()
        .AddScoped<AnswerButtons>()
        .AddScoped<ClerkTurn>()
        .AddScoped<ClerkPost>()
        .AddScoped<ClerkUnderAnswer>()
        .AddScoped<FeedbackTurn>()
        .AddScoped<ShareAnswer>()
        .AddIntent<ClerkQuestionsIntent, ClerkTurn>(t => t.RunAsync)
        .AddIntent<ClerkReplyIntent, ClerkTurn>(t => t.ReplyAsync)
        .AddIntent<ClerkAnswersIntent, ClerkTurn>(t => t.ShowAnswersAsync)
        .AddIntent<AskBackIntent>((_, ask) => Reply.From(AskBackCard.Create(ask.Commands)))
        .AddPersonalTurn<FeedbackTurn>(ActivityTypes.Invoke, InvokeNames.MessageSubmitAction, t => t.RunAsync)
        .AddShowButton<AnswerButtons>(AnswerVerbs.OpenPassage, b => b.OpenPassageAsync)
        .AddShowButton<ShareAnswer>(AnswerVerbs.Share, s => s.RunAsync)
        .AddShowButton<AnswerButtons>(AnswerVerbs.ClerkShow, b => b.ShowQuestionAsync)
        .AddChangeButton<AnswerButtons>(AnswerVerbs.AskClerk, b => b.AskClerkAsync)
        .AddChangeButton<AnswerButtons>(AnswerVerbs.ClerkReply, b => b.ReplyToQuestionAsync)
        .AddShowButton<AnswerButtons>(AnswerVerbs.ClerkAnswers, b => b.AnswersAsync)
        .AddChangeButton<AnswerButtons>(AnswerVerbs.ClerkWithdraw, b => b.WithdrawAsync)
        .AddChangeButton<AnswerButtons>(AnswerVerbs.ClerkRestore, b => b.RestoreAsync);
}
