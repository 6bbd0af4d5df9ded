namespace CommitteeBot.Store;

/// <summary>
/// A server that restarts or fails over is back within seconds. What can be done twice waits for it, so that nobody has
/// noticed.
/// </summary>
internal static class StoreOutage
{
    /// <summary>Teams delivers again after 15 seconds.</summary>
    public static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(10);

    /// <summary>
    /// A turn that keeps others from writing, and has had nothing to say to the store for so long, is frozen or cut
    /// off.
    /// </summary>
    public static readonly TimeSpan MaxSilence = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);

    public static async Task<T> WaitOutAsync<T>(Func<Task<T>> step, TimeProvider clock, CancellationToken cancellation)
    {
        for (long? cutOff = null; ;)
        {
            try
            {
                return await step();
            }
            catch (Exception e) when (StoreFaults.IsPassing(e) && !cancellation.IsCancellationRequested
                && clock.GetElapsedTime(cutOff ??= clock.GetTimestamp()) < MaxWait)
            {
                await Task.Delay(Poll, clock, cancellation)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (cancellation.IsCancellationRequested)
                    throw;
            }
        }
    }
}
