namespace CommitteeBot.Store;

/// <summary>
/// The queue of this process's writers. The store lets one in at a time, of all processes. SQLite has the others poll; a
/// fair queue keeps the wait of each short and spares them the retries. At PostgreSQL only the first of this queue waits,
/// so a node that is frozen there holds up the others once and not once for each of its turns.
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
