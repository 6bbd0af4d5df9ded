using ActivityProtocol.Schema;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Audience;

/// <summary>
/// Finds out the reply that a turn would have if it could read no more than a given scope, in a unit of work of which
/// nothing is saved.
/// </summary>
internal sealed class TurnRehearsal(IServiceScopeFactory scopes)
{
    /// <returns>The reply, with the offers to ask the clerk that it makes.</returns>
    public async Task<(TurnResult Result, IReadOnlyList<OfferedQuestionRow> Offers)> RunAsync(
        Activity activity, ReadScope readScope, Func<IServiceProvider, TurnStep> step, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        db.IsDryRun = true;
        var turn = await scope.ServiceProvider.GetRequiredService<TurnReader>()
            .ReadAsync(activity, cancellation, readScope);
        var result = await step(scope.ServiceProvider)(turn, cancellation);
        return (result, [.. db.OfferedQuestions.Local]);
    }
}
