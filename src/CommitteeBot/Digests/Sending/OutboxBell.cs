namespace CommitteeBot.Digests.Sending;

/// <summary>Wakes the sender before its next tick, when something was staged in this process.</summary>
internal sealed class OutboxBell
{
    private TaskCompletionSource rung = New();

    public void Ring() => Interlocked.Exchange(ref rung, New()).TrySetResult();

    /// <summary>Returns when the bell rings or the time is over.</summary>
    public async Task WaitAsync(TimeSpan most, TimeProvider clock, CancellationToken cancellation)
    {
        try
        {
            await rung.Task.WaitAsync(most, clock, cancellation);
        }
        catch (TimeoutException)
        {
            // The tick.
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
