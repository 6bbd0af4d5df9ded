namespace CommitteeBot.Tests.Digests.Sending;

/// <summary>A clock that a test moves. A wait is over at once and has moved the clock to its end; the time limit of a call never strikes.</summary>
internal sealed class SteppingTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private DateTimeOffset now = start;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public void MoveTo(DateTimeOffset moment)
    {
        lock (gate)
            now = moment > now ? moment : now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (state is not CancellationTokenSource && dueTime != Timeout.InfiniteTimeSpan)
        {
            MoveTo(GetUtcNow() + dueTime);
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }

        return new Idle();
    }

    private sealed class Idle : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
