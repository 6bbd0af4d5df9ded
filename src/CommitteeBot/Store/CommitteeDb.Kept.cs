namespace CommitteeBot.Store;

internal abstract partial class CommitteeDb
{
    /// <summary>
    /// What this unit of work found to be still true when it first asked; null where it asked for nothing, or writes.
    /// </summary>
    public KeptReads? Kept { get; private set; }

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
        Kept ??= await FindKeptAsync(cancellation);
        if (Kept?.Find<object>(what, of) is T known)
            return known;
        var found = await read(cancellation);
        if (found is not null)
            Kept?.Keep(what, of, found);
        return found;
    }

    /// <returns>Null where nothing is kept, as at the console.</returns>
    protected abstract ValueTask<KeptReads?> FindKeptAsync(CancellationToken cancellation);
}
