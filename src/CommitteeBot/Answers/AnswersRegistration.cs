using CommitteeBot.Answers.Meaning;
using CommitteeBot.Answers.Passages;
using CommitteeBot.Answers.Ranking;
using CommitteeBot.Language.Embeddings;
using CommitteeBot.Store;

namespace CommitteeBot.Answers;

internal static class AnswersRegistration
{
    public static IServiceCollection AddAnswers(this IServiceCollection services) => services
        .AddSingleton<PassageTermCache>()
        .AddSingleton<Glossary>()
        .AddSingleton(
            provider =>
                MeaningSettings.Read(
                    provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<StoreSettings>()))
        .AddSingleton<LazyEncoder>()
        .AddSingleton<MeaningIndex>()
        .AddScoped<WriteMeaning>()
        .AddHostedService<MeaningWorker>()
        .AddScoped<QuestionContextReader>()
        .AddScoped<AnswerQuestion>()
        .AddScoped<OpenPassage>()
        .AddScoped<ConversationMemory>()
        .AddScoped<AskClerk>()
        .AddScoped<ClerkAnswers>()
        .AddScoped<RateAnswer>();
}
