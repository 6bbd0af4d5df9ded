using CommitteeBot.Answers.Passages;
using CommitteeBot.Answers.Ranking;

namespace CommitteeBot.Answers;

internal static class AnswersRegistration
{
    public static IServiceCollection AddAnswers(this IServiceCollection services) => services
        .AddSingleton<PassageTermCache>()
        .AddSingleton<Glossary>()
        .AddScoped<QuestionContextReader>()
        .AddScoped<AnswerQuestion>()
        .AddScoped<OpenPassage>()
        .AddScoped<ConversationMemory>()
        .AddScoped<AskClerk>()
        .AddScoped<RateAnswer>();
}
