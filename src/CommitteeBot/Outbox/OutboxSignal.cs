namespace CommitteeBot.Outbox;

/// <summary>Wakes the sender before its next tick, when something was staged in this process.</summary>
internal sealed class OutboxSignal
{
    private TaskCompletionSource rung = New();

    /// <summary>Ends when the bell rings next. Whoever takes it before looking misses nothing.</summary>
    public Task Next => Volatile.Read(ref rung).Task;

    public void Set() => Interlocked.Exchange(ref rung, New()).TrySetResult();

    /// <summary>Returns when one of these ends or the time is over.</summary>
    public static async Task WaitAsync(IEnumerable<Task> any, TimeSpan most, TimeProvider clock, CancellationToken cancellation)
    {
        try
        {
            await Task.WhenAny(any).WaitAsync(most, clock, cancellation);
        }
        catch (TimeoutException)
        {
            // The tick.
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
