using System.Collections.Concurrent;

namespace CommitteeBot.Store;

/// <summary>
/// What nearly every turn asks for and what seldom changes: people, roles, committees, chats, meetings and what is closed
/// to whom. All of it was read while the store had this version, and none of it is used once the version is another.
/// </summary>
internal sealed class KeptReads(long version)
{
    /// <summary>More than a large body has; whoever fills it begins again.</summary>
    private const int MaxReads = 20_000;

    private readonly ConcurrentDictionary<(string What, string Of), object> reads = new();

    public long Version => version;

    public T? Find<T>(string what, string of) where T : class =>
        reads.TryGetValue((what, of), out var known) ? (T)known : null;

    public void Keep(string what, string of, object read)
    {
        if (reads.Count >= MaxReads)
            reads.Clear();
        reads[(what, of)] = read;
    }
}
