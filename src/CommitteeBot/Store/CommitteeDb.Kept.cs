using System.Diagnostics;

namespace CommitteeBot.Store;

internal abstract partial class CommitteeDb
{
    /// <summary>Work that takes longer looks again: a role may have been taken away since it began.</summary>
    private static readonly TimeSpan MaxAgeOfLook = TimeSpan.FromSeconds(1);

    private KeptReads? kept;
    private long lookedAt;
    private int looks;

    /// <summary>
    /// What all that this unit of work has read from memory was true with; null where it asked for nothing, has written,
    /// or has looked more than once.
    /// </summary>
    public KeptReads? Kept => looks == 1 ? kept : null;

    /// <summary>
    /// From memory while it is still true, else from the store. A unit of work that writes reads the store: it must see
    /// what it has written itself.
    /// </summary>
    /// <param name="what">The kind of thing; what is read of it must not depend on who asks.</param>
    /// <returns>What several turns may have in hand at once: nobody changes it.</returns>
    public async Task<T> KeptAsync<T>(
        string what, string of, Func<CancellationToken, Task<T>> read, CancellationToken cancellation) where T : class?
    {
        if (IsWriting)
            return await read(cancellation);
        if (looks == 0 || Stopwatch.GetElapsedTime(lookedAt) > MaxAgeOfLook)
        {
            kept = await FindKeptAsync(cancellation);
            (lookedAt, looks) = (Stopwatch.GetTimestamp(), looks + 1);
        }

        if (kept?.Find<object>(what, of) is T known)
            return known;
        var reads = kept;
        var found = await read(cancellation);
        if (found is not null)
            reads?.Keep(what, of, found);
        return found;
    }

    /// <returns>Null where nothing is kept, as at the console.</returns>
    protected abstract ValueTask<KeptReads?> FindKeptAsync(CancellationToken cancellation);

    /// <summary>What this unit of work has saved counts for what it reads after it.</summary>
    protected void LookAgain() => looks = 0;
}
