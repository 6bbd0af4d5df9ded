namespace CommitteeBot.Store;

/// <summary>The clocks of nodes that share a store.</summary>
internal static class NodeClocks
{
    /// <summary>
    /// They may differ by so much: what one of them has until a moment, another takes only when this has passed too.
    /// </summary>
    public static readonly TimeSpan MaxDifference = TimeSpan.FromSeconds(2);
}
