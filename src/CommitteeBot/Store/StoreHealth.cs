namespace CommitteeBot.Store;

/// <summary>Whether the store can be used, as the watch last found it.</summary>
internal sealed class StoreHealth
{
    // -1: nothing is wrong. An int, since an optional enum can't be read and written in one step.
    private volatile int fault = -1;

    /// <summary>Null while nothing is wrong.</summary>
    public StoreFault? Fault => fault < 0 ? null : (StoreFault)fault;

    /// <summary>
    /// A store that has gone, or that is damaged, doesn't heal under a running program: what it still has in memory
    /// belongs to another file.
    /// </summary>
    public bool NeedsRestart => Fault is StoreFault.Missing or StoreFault.Replaced or StoreFault.Corrupt;

    public void Set(StoreFault? found)
    {
        if (!NeedsRestart)
            fault = found is { } now ? (int)now : -1;
    }
}
