using CommitteeBot.Chat.Turns;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

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
        using var all = db.UsingFullScope();
        var cited = await db.Passages.Where(p => answer.PassageIds.Contains(p.Id)).Select(p => p.MeetingId)
            .ToListAsync(cancellation);
        db.PostedAnswers.Add(new PostedAnswerRow
        {
            Key = key, At = clock.GetUtcNow(), Question = answer.Question, Answer = answer.Answer,
            Passages = string.Join(',', answer.PassageIds),
            Meetings = string.Concat(answer.MeetingIds.Union(cited).Select(id => $",{id}")) + ",",
        });
        return await db.SaveChangesAsync(cancellation);
    }
}
