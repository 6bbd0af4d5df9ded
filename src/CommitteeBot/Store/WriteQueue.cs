namespace CommitteeBot.Store;

/// <summary>
/// The queue of this process's writers. SQLite lets one in at a time and has the others poll; a fair queue keeps the
/// wait
/// of each short and spares them the retries.
/// </summary>
internal sealed class WriteQueue : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    public async Task<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        return new Slot(turn);
    }

    /// <returns>Null where the wait would be longer.</returns>
    public async Task<IDisposable?> EnterAsync(TimeSpan most, CancellationToken cancellation) =>
        await turn.WaitAsync(most, cancellation) ? new Slot(turn) : null;

    public void Dispose() => turn.Dispose();

    private sealed class Slot(SemaphoreSlim turn) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0)
                turn.Release();
        }
    }
}
