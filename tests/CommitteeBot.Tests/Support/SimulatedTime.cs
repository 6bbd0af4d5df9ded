namespace CommitteeBot.Tests.Support;

/// <summary>
/// A clock that stands still while anything is done, and goes to the next moment at which somebody wants to be woken
/// when nothing is left to do. What waits is woken on the thread that moves the clock, so that a run can be repeated.
/// </summary>
internal sealed class SimulatedTime(DateTimeOffset start) : TimeProvider
{
    /// <summary>Nothing that is simulated takes so long; whoever waits longer waits for ever.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Lock gate = new();
    private readonly SortedSet<Alarm> alarms = new(
        Comparer<Alarm>.Create((a, b) => (a.Due, a.Number).CompareTo((b.Due, b.Number))));
    private DateTimeOffset now = start;
    private long lastNumber;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    /// <summary>Wakes all who want to be woken up to then.</summary>
    public void MoveTo(DateTimeOffset moment)
    {
        while (WakeNext(moment))
        {
        }

        lock (gate)
            now = moment > now ? moment : now;
    }

    /// <summary>Moves on until the work is done.</summary>
    public Task<T> UntilAsync<T>(Func<Task<T>> start) => Task.Run(async () =>
    {
        var work = start();
        var began = System.GetTimestamp();
        while (!work.IsCompleted)
        {
            if (!WakeNext(DateTimeOffset.MaxValue))
            {
                Assert.True(System.GetElapsedTime(began) < Patience, "nobody is to be woken, and the work is not done");
                await Task.WhenAny(work, Task.Delay(1));
            }
        }

        return await work;
    });

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    private bool WakeNext(DateTimeOffset last)
    {
        Alarm? next;
        lock (gate)
        {
            next = alarms.Min;
            if (next is null || next.Due > last)
                return false;
            alarms.Remove(next);
            now = next.Due > now ? next.Due : now;
        }

        next.Ring();
        next.Repeat();
        return true;
    }

    private sealed class Alarm(SimulatedTime clock, Action ring) : ITimer
    {
        public DateTimeOffset Due { get; private set; }
        public long Number { get; private set; }
        private TimeSpan Period { get; set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                clock.alarms.Remove(this);
                Period = period;
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                (Due, Number) = (clock.now + dueTime, ++clock.lastNumber);
                return clock.alarms.Add(this);
            }
        }

        public void Repeat()
        {
            lock (clock.gate)
            {
                if (Period > TimeSpan.Zero && Due <= clock.now)
                    Change(Period, Period);
            }
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
