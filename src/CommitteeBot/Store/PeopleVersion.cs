namespace CommitteeBot.Store;

/// <summary>
/// The number that the store's own triggers count up whenever anything of <see cref="KeptReads"/> changes, whichever
/// process changes it (decision 53).
/// </summary>
internal abstract class PeopleVersion
{
    private KeptReads kept = new(-1);

    /// <summary>What was read while the store was as it is now; null where finding that out takes a statement.</summary>
    public abstract KeptReads? Kept();

    /// <summary>For a store that was put back to what it was, number and all.</summary>
    public void Forget() => kept = new KeptReads(-1);

    /// <summary>Another number, higher or lower, is another store: a backup may have been put back.</summary>
    public KeptReads Of(long version)
    {
        var current = Volatile.Read(ref kept);
        return current.Version == version ? current : kept = new KeptReads(version);
    }
}
