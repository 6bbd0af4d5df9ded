namespace CommitteeBot.Chat;

internal sealed class QuestionTurn
{
    public Task<Reply> RunAsync(Turn turn, CancellationToken cancellation) => Task.FromResult(new Reply("not yet " + turn.Text));
}
