namespace CommitteeBot.Pointing;

/// <summary>
/// Leaves a failing model alone: after a few faults in a row for half a minute, and twice as long after each try that
/// fails too, so that nobody waits for what doesn't answer.
/// </summary>
internal sealed class ModelBreaker
{
    private const int FaultsToOpen = 3;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private int faults;
    private TimeSpan pause = FirstPause;
    private DateTimeOffset closedUntil = DateTimeOffset.MinValue;
    private bool isTold;

    /// <summary>True where it may be asked now.</summary>
    public bool Allows(DateTimeOffset now)
    {
        lock (gate)
            return now >= closedUntil;
    }

    /// <returns>True where the model answers again after a pause.</returns>
    public bool Succeeded()
    {
        lock (gate)
        {
            var wasTold = isTold;
            (faults, pause, closedUntil, isTold) = (0, FirstPause, DateTimeOffset.MinValue, false);
            return wasTold;
        }
    }

    /// <param name="retryAfter">How long the endpoint itself asks to be left alone.</param>
    /// <returns>True where this is to be told: the first time that it is left alone.</returns>
    public bool Failed(DateTimeOffset now, TimeSpan? retryAfter)
    {
        lock (gate)
        {
            faults++;
            if (faults < FaultsToOpen && retryAfter is null)
                return false;
            closedUntil = now + (retryAfter is { } asked && asked > pause ? asked : pause);
            if (faults >= FaultsToOpen)
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            var isFirst = !isTold;
            isTold = true;
            return isFirst;
        }
    }
}
