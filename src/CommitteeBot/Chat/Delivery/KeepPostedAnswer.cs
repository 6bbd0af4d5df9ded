using CommitteeBot.Chat.Turns;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Delivery;

/// <summary>
/// Keeps an answer under the id of the message that shows it: feedback names only the message, and a correction has to
/// find it.
/// </summary>
internal sealed class KeepPostedAnswer(IServiceScopeFactory scopes, TimeProvider clock)
{
    public Task RunAsync(RateableAnswer answer, string key, CancellationToken cancellation) =>
        StoreOutage.WaitOutAsync(() => SaveAsync(answer, key, cancellation), clock, cancellation);

    private async Task<int> SaveAsync(RateableAnswer answer, string key, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        db.LimitSilence(StoreOutage.MaxSilence);
        db.PostedAnswers.Add(new PostedAnswerRow
        {
            Key = key, At = clock.GetUtcNow(), Question = answer.Question, Answer = answer.Answer,
            Passages = string.Join(',', answer.PassageIds),
            Meetings = string.Concat(answer.MeetingIds.Select(id => $",{id}")) + ",",
        });
        return await db.SaveChangesAsync(cancellation);
    }
}
