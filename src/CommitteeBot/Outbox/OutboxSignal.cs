namespace CommitteeBot.Outbox;

/// <summary>Wakes the sender before its next tick when this process has queued a message.</summary>
internal sealed class OutboxSignal
{
    private TaskCompletionSource signal = New();

    /// <summary>Completes with the next signal. Read it before looking for messages and none is missed.</summary>
    public Task Next => Volatile.Read(ref signal).Task;

    public void Set() => Interlocked.Exchange(ref signal, New()).TrySetResult();

    /// <summary>Returns when one of these completes or the time is over.</summary>
    public static async Task WaitAsync(IEnumerable<Task> any, TimeSpan max, TimeProvider clock,
        CancellationToken cancellation)
    {
        try
        {
            await Task.WhenAny(any).WaitAsync(max, clock, cancellation);
        }
        catch (TimeoutException)
        {
            // The tick.
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
