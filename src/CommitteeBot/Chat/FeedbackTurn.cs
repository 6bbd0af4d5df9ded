namespace CommitteeBot.Chat;

internal sealed class FeedbackTurn
{
    public Task<TurnResult> RunAsync(Turn turn, CancellationToken cancellation) => Task.FromResult<TurnResult>(new TurnResult.Answered(200, null));
}
